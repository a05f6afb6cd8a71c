import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pressButtonOf, signedInAs } from './sign-in-as.ts';
import { expectSound, follow, visitor } from './visitor.ts';

test('a team says its aim exactly, tests a change, and the test stands on the chart', async () => {
  const page = await visitor();
  await pressButtonOf('Dr Tomasz Wilding', page);
  await follow(page.getByRole('link', { name: 'Projects and tests' }));
  await follow(page.getByRole('link', { name: 'Start a project' }));
  await fill(page, {
    'Name of the project': 'Checks nobody forgets',
    'Why does it matter here?': 'One in four is not checked in the month when the check is due.',
    'By how much?': '5%',
    'By when?': '31 March 2027',
  });
  await page.getByLabel(/^Checked when due/).check();
  await follow(page.getByRole('button', { name: 'Start the project' }));
  expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
    expect.stringMatching(
      /^Choose what 5 means: 5% of the baseline \(7\d\.\d%\), 5 points \(7\d\.\d%\), or the level 5%\.$/,
    ),
  ]);
  await expectSound(page);
  await page.getByLabel(/^Points added/).check();
  await follow(page.getByRole('button', { name: 'Start the project' }));
  expect(await page.locator('main').innerText()).toMatch(/from \d+\.\d% .* by 31 March 2027: 5 points\./);

  await plan(page, { title: 'The desk rings the day before', starts: '5 October 2026', ends: '30 October 2026' });
  expect(await page.locator('h1').textContent()).toBe('Test ended on 30 October: we expected 18 of 20 calls');
  await expectSound(page);
  await fill(page, { 'What happened?': 'Two numbers were out of date. Nobody minded the call.' });
  await follow(page.getByRole('button', { name: 'Save' }));
  await fill(page, {
    'How many came': '15',
    'Out of how many that the test reached': '20',
    'What did you learn?': 'Ask for the number at the desk first.',
  });
  await follow(page.getByRole('button', { name: 'Save' }));
  expect(await page.locator('h1').textContent()).toBe('Less than predicted: 15 of 20 calls, we expected 18');
  await page.getByLabel(/^Adapt:/).check();
  await fill(page, {
    'And then?': 'Check the number when the visit is booked.',
    'What can others take from this?': 'Check the number before you count on the call.',
  });
  await expectSound(page);
  await follow(page.getByRole('button', { name: 'Save' }));
  expect(await page.getByRole('region', { name: 'What others can take from this' }).innerText()).toContain(
    'Check the number before you count on the call.',
  );
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);

  await openChartOf(page, 'Checked when due');
  const around = page.getByRole('region', { name: 'What happened around then?' }).getByRole('listitem');
  const [told = ''] = await around.filter({ hasText: 'The desk rings the day before' }).allInnerTexts();
  const [sign = ''] = told.split('\n');
  expect(sign).toMatch(/^\d?A$/);
  expect(told).toContain('predicted 18 of 20, 15 came');
  const lanes = await page.locator('.off-phone svg.chart text').allTextContents();
  expect(lanes).toContain(sign);
});

test('a colleague from another practice of the collaborative reads it, and has nothing to press', async () => {
  const page = await signedInAs('Dr Fenella Odell');
  for (const path of ['/projects/lanternfield-blood-pressure', '/cycles/lanternfield-blood-pressure-d']) {
    expect((await page.goto(path))?.status()).toBe(200);
    expect(await page.locator('main button').count()).toBe(0);
    await expectSound(page);
  }
  for (const path of [
    '/projects/lanternfield-blood-pressure/charter',
    '/cycles/new?project=lanternfield-blood-pressure',
  ])
    expect((await page.goto(path))?.status()).toBe(404);
  const sent = await page.request.post('/cycles/lanternfield-blood-pressure-d', {
    form: { step: 'do', version: '1', on: '20 November 2026', happened: 'It is not mine to say.' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(sent.status()).toBe(404);
});

test('of two people who take the same step at once the second is told, and nothing is lost', async () => {
  const first = await signedInAs('Beatrix Oyelowe');
  await first.goto('/projects/lanternfield-blood-pressure');
  await plan(first, { title: 'A tally at the door', starts: '16 November 2026', ends: '20 November 2026' });
  const second = await signedInAs('Priya Ashgrove');
  await second.goto(new URL(first.url()).pathname);

  await fill(first, { 'What happened?': 'The sheet was full by Wednesday.' });
  await fill(second, { 'What happened?': 'Every visit was counted, save on Friday.' });
  await follow(first.getByRole('button', { name: 'Save' }));
  await follow(second.getByRole('button', { name: 'Save' }));

  expect(await second.getByRole('alert').innerText()).toContain('Somebody else wrote here meanwhile');
  const lost = second.getByRole('region', { name: 'What you wrote, not saved' });
  expect(await lost.innerText()).toContain('Every visit was counted, save on Friday.');
  expect(await second.getByRole('region', { name: 'What happened' }).innerText()).toContain(
    'The sheet was full by Wednesday.',
  );
  await expectSound(second);
});

type Planned = { title: string; starts: string; ends: string };

/** Plans a test from the page of its project; ends at the page of the test. */
async function plan(page: Page, { title, starts, ends }: Planned): Promise<void> {
  await follow(page.getByRole('link', { name: 'Plan a test' }));
  await fill(page, {
    'A short title': title,
    'What will you try?': 'Somebody keeps a tally on a sheet of paper for a week.',
    'Who will do it?': 'The desk',
    'First day': starts,
    'Last day': ends,
    'How many you expect': '18',
    'Out of how many that the test covers': '20',
    'Of what?': 'calls',
    Because: 'most people pick up in the evening',
  });
  await follow(page.getByRole('button', { name: 'Save the test' }));
}

async function fill(page: Page, boxes: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(boxes))
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

async function openChartOf(page: Page, measure: string): Promise<void> {
  await page.goto('/');
  await follow(page.getByRole('link', { name: new RegExp(`^${measure}`) }).first());
}
