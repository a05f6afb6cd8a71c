import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedInAs } from './sign-in-as.ts';
import { expectSound, follow } from './visitor.ts';

/** Charts of the demonstration that no other test reads, each changed by one journey alone. */
const left = '/charts/Z00042~bp-at-target';
const based = '/charts/Z00009~bp-at-target';
const waited = '/charts/Z00035~bp-at-target';
const ruled = '/charts/Z00076~bp-at-target';
const pooled = '/charts/redbridge-blood-pressure~bp-at-target';

const lead = 'Hanif Merriweather';
const summary = 'Change how this chart is read';
const show = 'Show what would change';

const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? '';
const open = (page: Page) => page.getByText(summary, { exact: true }).click();

/** Presses the button of the form that has this box. */
async function showFor(page: Page, label: string): Promise<void> {
  await follow(
    page
      .locator('form')
      .filter({ has: page.getByLabel(label) })
      .getByRole('button', { name: show }),
  );
}

async function keep(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Why?').fill(reason);
  await follow(page.getByRole('button', { name: 'Keep it' }));
}

describe.each([
  { width: 1280, scripts: true, month: '2026-03', name: 'March 2026' },
  { width: 320, scripts: false, month: '2026-04', name: 'April 2026' },
])('a month left out, at $width pixels, with scripts: $scripts', ({ width, scripts, month, name }) => {
  test('is seen first, needs a reason, stands on the chart with it, and comes back', async () => {
    const page = await signedInAs(lead, { width, scripts });
    await page.goto(left);
    const before = await heading(page);
    await open(page);
    await expectSoundWith(page, scripts);
    await page.getByLabel('Month to leave out').selectOption(month);
    await showFor(page, 'Month to leave out');
    expect(await heading(page)).toBe(`${name} left out?`);
    await expectSoundWith(page, scripts);
    await keep(page, '');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('alert').textContent()).toContain('Say why');
    await expectSoundWith(page, scripts);
    await keep(page, 'The boiler burst & <clinics> moved');
    expect(await page.getByRole('status').textContent()).toContain(
      `Kept: ${name} left out. The boiler burst & <clinics>`,
    );
    expect(await page.locator('figcaption').textContent()).toContain(`${name} left out: The boiler burst`);
    const csv = await (await page.request.get(`${left}/numbers.csv`)).text();
    expect(csv).toMatch(new RegExp(`^${month},.*,left out\\r$`, 'm'));
    await open(page);
    expect(await page.locator('.setting-history li').first().textContent()).toContain('Hanif Merriweather, ');
    await expectSoundWith(page, scripts);
    await follow(page.getByRole('link', { name: 'Undo it' }));
    await keep(page, 'It was an ordinary month after all');
    expect(await heading(page)).toBe(before);
    expect(await page.locator('figcaption').textContent()).not.toContain('left out');
    await open(page);
    expect(await page.locator('.setting-history li').nth(1).textContent()).toContain('undone since');
  });
});

/** Without scripts in the page the rules of accessibility cannot be asked there. */
async function expectSoundWith(page: Page, scripts: boolean): Promise<void> {
  if (scripts) await expectSound(page);
  else
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

describe('a new phase', () => {
  test('is proposed, started by a person with a reason, and drawn with it on every page', async () => {
    const page = await signedInAs(lead);
    await page.goto(based);
    await follow(page.getByRole('link', { name: 'Start a new phase here' }));
    expect(await page.getByLabel('Why?').inputValue()).toMatch(
      /^Average \d+\.\d% since \w+ 20\d\d, \d+\.\d% before\.$/,
    );
    await expectSound(page);
    await keep(page, 'Home readings come back by text');
    expect(await page.locator('.off-phone svg.chart').textContent()).toContain('Home readings come back by text');
    expect(await page.getByText('Is this the new normal?').count()).toBe(0);
    expect(await page.getByRole('row', { name: /^Phase before/ }).count()).toBe(1);
    const said = await heading(page);
    await expectSound(page);
    await page.goto('/practices/Z00009/measures');
    expect(await page.locator('main').textContent()).toContain(said);
    await page.goto('/collaboratives/redbridge-blood-pressure');
    expect(await page.locator('a.cell[href$="Z00009~bp-at-target"]').getAttribute('title')).toBe(said);
  });

  test('is not proposed again to those who wait, and says so in the history', async () => {
    const page = await signedInAs(lead);
    await page.goto(waited);
    await follow(page.getByRole('link', { name: 'Not now' }));
    await expectSound(page);
    await keep(page, 'Two more months first');
    expect(await page.getByText('Is this the new normal?').count()).toBe(0);
    await open(page);
    expect(await page.locator('.setting-history').textContent()).toContain('Two more months first');
  });

  test('of all practices together is started by the programme lead', async () => {
    const page = await signedInAs(lead);
    await page.goto(pooled);
    expect(await page.getByRole('link', { name: 'Start a new phase here' }).count()).toBe(1);
  });
});

describe('rules and baseline', () => {
  test('are chosen, printed in plain words, and hold until they are undone', async () => {
    const page = await signedInAs(lead);
    await page.goto(ruled);
    await open(page);
    await page.getByLabel('Read it by').selectOption('western-electric');
    await showFor(page, 'Read it by');
    expect(await page.getByRole('heading', { name: 'The rules: Western Electric rules' }).count()).toBe(1);
    await keep(page, 'The trust reads all its charts by these');
    expect(await page.locator('figcaption').textContent()).toContain('chosen rules: Western Electric rules');
    await open(page);
    await page.getByLabel('Or on the first months of each phase').fill('14');
    await showFor(page, 'Or on the first months of each phase');
    await keep(page, 'The first year');
    expect(await page.locator('figcaption').textContent()).toContain('fixed on the 14 months to December 2025');
  });

  test.each([
    ['choice=baseline&first=dozens', 'Write how many months as a whole number'],
    ['choice=baseline&to=2024-12', 'months of its phase have a value up to then'],
    ['choice=phase&from=2099-01', 'January 2099 is not on this chart'],
    ['choice=rules&profile=unheard-of', 'Choose rules from the list.'],
    ['choice=exclude&month=', 'Choose a month.'],
    ['choice=undo&of=nothing', 'This setting is not in force any more'],
    ['choice=%3Cscript%3E', 'Choose what to change'],
  ])('%s is answered with what to do', async (query, says) => {
    const page = await signedInAs(lead);
    const answer = await page.goto(`${ruled}/change?${query}`);
    expect(answer?.status()).toBe(422);
    expect(await page.getByRole('alert').textContent()).toContain(says);
    await expectSound(page);
  });

  test('somebody else who was first is told, and nothing typed is lost', async () => {
    const [one, other] = [await signedInAs(lead), await signedInAs(lead)];
    for (const page of [one, other]) await page.goto(`${ruled}/change?choice=exclude&month=2026-02`);
    await keep(one, 'Snow');
    await keep(other, 'More snow');
    expect(await other.getByRole('alert').textContent()).toContain('Somebody else changed how this chart is read');
    expect(await other.locator('main').innerHTML()).toContain('More snow');
    await expectSound(other);
  });
});

test('a neighbour sees the chart and may change nothing', async () => {
  const page = await signedInAs('Dr Fenella Odell');
  await page.goto('/charts/Z00078~bp-at-target');
  expect(await page.getByText(summary).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Start a new phase here' }).count()).toBe(0);
  const answer = await page.goto('/charts/Z00078~bp-at-target/change?choice=exclude&month=2026-03');
  expect(answer?.status()).toBe(404);
});
