import { addMonths, longMonth, monthOf } from '@tandem/improvement/time';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openClock } from '../server/clock.ts';
import { serve } from './serving.ts';
import { expectSound, follow, visitor } from './visitor.ts';

/*
 * Journey E as far as it is built: somebody starts an empty installation, becomes its administrator by the printed link, sets
 * a programme up by plain forms and invites a practice, whose person then finds their home.
 */

const { url, line, stop } = await serve({ TANDEM_DEMO: '0' }, /^http\S+\/first\//);
afterAll(stop);

/** A real installation has the day that it is: its collaborative has been under way for some months. */
const today = openClock().today();
const began = longMonth(addMonths(monthOf(today), -3));

const password = 'kettle orbit ninety moss';
const looking = { url } as const;

/** Fills boxes by their labels; a choice among radio buttons is named by its own label. */
async function fill(page: Page, boxes: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(boxes)) {
    const box = page.getByLabel(label, { exact: true });
    if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption({ label: value });
    else await box.fill(value);
  }
}

async function choose(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
}

const send = (page: Page, words: string) => follow(page.getByRole('button', { name: words, exact: true }));
const heading = (page: Page) => page.locator('h1').textContent();

/** A row of the ODS practice list: 27 columns, of which these matter. */
function listed(ods: string, name: string): string {
  const row = Array.from({ length: 27 }, () => '');
  Object.assign(row, { 0: ods, 1: name, 10: '19740401', 12: 'A', 14: '08N', 15: '20130401', 25: '4' });
  return row.map((cell) => `"${cell}"`).join(',');
}

test('an empty installation becomes a running collaborative by plain forms', async () => {
  const admin = await visitor(looking);
  await admin.goto(line);
  await expectSound(admin);
  await fill(admin, {
    'Your name': 'Ada Winterbourne',
    'Your e-mail address': 'ada@example.org',
    'Choose a password': password,
    'The same password again': password,
  });
  await send(admin, 'Begin');
  expect(await heading(admin)).toBe('1 person has a place here');
  await expectSound(admin);

  for (const path of ['/admin/measures', '/admin/practices', '/admin/programme']) {
    await admin.goto(path);
    await expectSound(admin);
  }
  await fill(admin, {
    'Name of the programme': 'East London',
    'First month': began,
    'Length in months': '12',
  });
  await send(admin, 'Save');
  expect(await heading(admin)).toBe('East London');
  await expectSound(admin);

  await admin.goto('/admin/measures/new');
  await fill(admin, {
    Name: 'Blood pressure at target',
    'First month it holds for': began,
    Population: 'Adults with hypertension',
    Numerator: 'Latest reading at target',
    Denominator: 'Reviewed this month',
    Exclusions: 'none',
    Source: 'Search QI 1',
    Target: '80%',
    'Short label of the numerator': 'At target',
    'Short label of the denominator': 'Reviewed',
  });
  await choose(admin, 'Outcome', 'Higher', 'Numerator and denominator', 'A percentage', 'What happened in that month');
  await send(admin, 'Add the measure');
  expect(await heading(admin)).toBe('1 measure');
  await expectSound(admin);

  await admin.goto('/admin/practices');
  const file = [listed('F86001', 'Lanternfield Surgery'), listed('F86002', 'Quillbrook Practice')].join('\r\n');
  await admin
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'epraccur.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await send(admin, 'Show what would change');
  expect(await heading(admin)).toBe('No practices yet');
  await expectSound(admin);
  await send(admin, 'Save this');
  expect(await heading(admin)).toBe('2 practices');

  await admin.goto('/admin/programme/collaboratives/new');
  await expectSound(admin);
  await fill(admin, {
    Name: 'Redbridge blood pressure',
    Topic: 'Hypertension',
    Area: '08N',
    'First month': began,
    'Length in months': '12',
    'Day of the following month by which a month is due': '14',
    Measures: 'blood-pressure-at-target',
    Practices: 'F86001',
  });
  await send(admin, 'Save');
  await admin.getByRole('link', { name: 'Redbridge blood pressure' }).waitFor();
  await expectSound(admin);

  await admin.goto('/admin/people/new');
  await expectSound(admin);
  await fill(admin, {
    Name: 'Priya Ashgrove',
    'E-mail address': 'priya@example.org',
    For: 'Lanternfield Surgery (F86001)',
  });
  await choose(admin, 'Practice member');
  await send(admin, 'Invite');
  await expectSound(admin);
  const invitation = await admin.getByLabel(/^It works once/).inputValue();

  const priya = await visitor({ ...looking, width: 320 });
  await priya.goto(invitation);
  await expectSound(priya);
  await fill(priya, {
    'Choose a password': 'moss kettle ninety orbit',
    'The same password again': 'moss kettle ninety orbit',
  });
  await send(priya, 'Accept the invitation');
  await priya.waitForURL('**/practices/F86001');
  expect(await priya.title()).toMatch(/^Lanternfield Surgery/);
  await priya.goto('/account');
  await expectSound(priya);
  await send(priya, 'Sign out');

  await priya.goto('/practices/F86001');
  await fill(priya, { 'E-mail address': 'priya@example.org', Password: 'moss kettle ninety orbit' });
  await send(priya, 'Sign in');
  await priya.waitForURL('**/practices/F86001');
  await sendFirstMonth(priya);
});

/** The very first numbers: they are kept and drawn, and nothing is read into them yet. */
async function sendFirstMonth(page: Page): Promise<void> {
  await expectSound(page);
  await follow(page.getByRole('link', { name: /^Enter / }).first());
  await page.getByLabel('At target, Blood pressure at target').fill('54');
  await page.getByLabel('Reviewed, Blood pressure at target').fill('89');
  await follow(page.getByRole('button', { name: /^Send / }));
  expect(await page.getByRole('status').textContent()).toMatch(/^Thank you\. /);
  await expectSound(page);
  await follow(page.getByRole('link', { name: /^Blood pressure at target/ }).first());
  expect(await heading(page)).toMatch(/^Blood pressure at target has too little data yet/);
  await expectSound(page);
}

test('a link that was used says so, and one that nobody made says nothing of anybody', async () => {
  const page = await visitor(looking);
  await page.goto(line);
  expect(await heading(page)).toBe('Page not found');
  const stranger = await visitor(looking);
  await stranger.goto('/invitations/nobody-made-this');
  expect(await heading(stranger)).toBe('This link opens nothing');
  await expectSound(stranger);
});

test('a form that is sent half empty comes back with what was typed and every problem named', async () => {
  const page = await visitor({ url });
  await page.goto('/sign-in');
  await expectSound(page);
  await fill(page, { 'E-mail address': 'priya' });
  await send(page, 'Sign in');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
    'Write the e-mail address in full, like name@example.org.',
    'Enter your password.',
  ]);
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('priya');
});
