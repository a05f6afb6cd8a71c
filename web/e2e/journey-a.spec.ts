import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readCells } from '../server/acts/csv.ts';
import { pressButtonOf, signedInAs } from './sign-in-as.ts';
import { expectSound, follow, visitor } from './visitor.ts';

/** A practice's month in which appointments missed, and for one of them everything else, is still to come. */
const practices = [
  { who: 'Priya Ashgrove', scripts: true, due: '3 of 4 measures are in. One is late', others: [] },
  {
    who: 'Dr Fenella Odell',
    scripts: false,
    due: 'none of 4 measures is in. Four are late',
    others: [
      ['Latest reading at target, Blood pressure at target', '76'],
      ['Measured in the month, Blood pressure at target', '124'],
      ['Checked by month end, Checked when due', '70'],
      ['Due in the month, Checked when due', '86'],
      ['Back within 14 days, Home readings returned', '16'],
      ['Monitors lent, Home readings returned', '32'],
    ],
  },
] as const;

const missed = 'Missed, Appointments missed';
const booked = 'Booked, Appointments missed';

describe.each(practices)('$who, scripts: $scripts', ({ who, scripts, due, others }) => {
  test('sends what is due and finds the same number in chart, table and file', async () => {
    const page = await visitor({ scripts });
    await pressButtonOf(who, page);
    expect(await page.locator('h1').textContent()).toContain(`October 2026: ${due}`);
    await follow(page.getByRole('link', { name: 'Enter October' }));
    for (const [name, number] of others) await box(page, name).fill(number);
    await box(page, missed).fill('14');
    await box(page, booked).fill('300');
    await follow(page.getByRole('button', { name: 'Send October' }));

    expect(await page.locator('main').innerText()).toContain('300 booked is unlike the past.');
    expect(await page.locator('h1').textContent()).toMatch(/^October 2026: .*one to check$/);
    if (scripts) await expectSound(page);
    await follow(page.getByRole('button', { name: 'Keep 300' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('It is right, because').fill('A second clinic was held here all month.');
    await follow(page.getByRole('button', { name: 'Keep 300' }));

    expect(await page.getByRole('status').textContent()).toContain('Thank you. October 2026: all 4 measures are in.');
    await follow(page.getByRole('link', { name: /^Appointments missed/ }).first());
    await expectNewest(page, { month: '2026-10', numerator: '14', denominator: '300', value: '4.7%' });
  });

  test('corrects a sent value, and the history says who, when and why', async () => {
    const page = await signedInAs(who, { scripts });
    const home = await homeOf(page);
    await page.goto(`${home}/values/2026-05`);
    const before = await box(page, missed).inputValue();
    const after = String(Number(before) + 1);
    await box(page, missed).fill(after);
    const reason = page.locator('tr[data-reason-for]:visible').getByRole('textbox');
    expect(await reason.count()).toBe(scripts ? 1 : 0);
    await follow(page.getByRole('button', { name: 'Send May' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await box(page, missed).inputValue()).toBe(after);
    await page.getByRole('textbox', { name: 'It changes because' }).fill('A cancelled visit was counted as kept.');
    await follow(page.getByRole('button', { name: 'Send May' }));
    expect(await page.getByRole('status').first().textContent()).toBe('What you sent is saved.');
    expect(await box(page, missed).inputValue()).toBe(after);

    await page.getByText(/^Who changed what/).click();
    await follow(page.getByRole('link', { name: /^All months of/ }));
    const [latest = ''] = await page.locator('ol.log > li').allInnerTexts();
    const [stamp, what, why] = latest.split('\n');
    expect(stamp).toMatch(new RegExp(`^\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2}, ${who}$`));
    expect(what).toMatch(
      new RegExp(`^Appointments missed, May 2026: .*\\(${after} of .*, in place of .*\\(${before} of `),
    );
    expect(why).toContain('A cancelled visit was counted as kept.');
  });

  test('pastes several months: one wrong row stores nothing, put right it stores, again it changes nothing', async () => {
    const page = await signedInAs(who, { scripts });
    const home = await homeOf(page);
    const entries = await entriesIn(page, home);
    const block = (numerator: string) =>
      [
        'measure\tmonth\tnumerator\tdenominator',
        'Appointments missed\tJune 2024\t11\t98',
        `Appointments missed\tJuly 2024\t${numerator}\t104`,
        'Appointments missed\tAugust 2024\t9\t87',
      ].join('\n');

    await paste(page, home, block('110'));
    const [row = ''] = await page.getByRole('table', { name: 'Rows to put right' }).locator('tbody tr').allInnerTexts();
    expect(row).toMatch(/^3\s+numerator\s+.*110/);
    if (scripts) await expectSound(page);
    expect(await page.getByRole('button', { name: /^Store/ }).count()).toBe(0);
    expect(await entriesIn(page, home)).toBe(entries);

    await paste(page, home, block('11'));
    await follow(page.getByRole('button', { name: 'Store 3 values' }));
    if (scripts) await expectSound(page);
    expect(await entriesIn(page, home)).toBe(entries + 3);

    await paste(page, home, block('11'));
    expect(await page.locator('main').innerText()).toContain('3 as stored');
    expect(await page.getByRole('button', { name: /^Store/ }).count()).toBe(0);
    expect(await entriesIn(page, home)).toBe(entries + 3);
  });
});

test('a month can be entered and sent by keyboard alone', async () => {
  const page = await signedInAs('Dr Fenella Odell');
  await page.goto(`${await homeOf(page)}/values/2026-09`);
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const first = await page.locator('#grid input[type=text]').first().getAttribute('id');
  while ((await focused()) !== first) await keyboard.press('Tab');

  for (const numerator of ['30', '71', '15', '10']) {
    await keyboard.type(numerator);
    await keyboard.press('Enter');
  }
  expect(await page.locator(':focus').textContent()).toBe('Send September');
  await keyboard.press('Shift+Tab');
  for (let up = 0; up < 3; up++) await keyboard.press('ArrowUp');
  for (const denominator of ['52', '88', '31', '84']) {
    await keyboard.type(denominator);
    await keyboard.press('Enter');
  }
  const shown = await page.locator('#grid output').allInnerTexts();
  expect(shown).toEqual(['57.7%', '80.7%', '48.4%', '11.9%']);
  await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
  expect(await page.getByRole('status').first().textContent()).toBe('What you sent is saved.');
  expect(await page.locator('h1').textContent()).toBe('September 2026: all four measures saved');
});

/** A box of the month's page, by what a screen reader calls it. */
function box(page: Page, name: string) {
  return page.getByLabel(name, { exact: true });
}

async function homeOf(page: Page): Promise<string> {
  await page.goto('/');
  return new URL(page.url()).pathname;
}

/** How many values were ever sent for a practice. */
async function entriesIn(page: Page, home: string): Promise<number> {
  await page.goto(`${home}/history`);
  return Number.parseInt((await page.locator('h1').innerText()).replace(',', ''), 10);
}

async function paste(page: Page, home: string, block: string): Promise<void> {
  await page.goto(`${home}/values/2026-10`);
  await page.getByText('Paste or upload several months at once').click();
  await page.getByLabel('Paste from your spreadsheet').fill(block);
  await follow(page.getByRole('button', { name: 'Show what would change' }));
}

type Newest = { month: string; numerator: string; denominator: string; value: string };

/** The chart has a point for the month, and the table and the file have its number. */
async function expectNewest(page: Page, { month, numerator, denominator, value }: Newest): Promise<void> {
  expect(await page.locator('svg.chart g.point').last().getAttribute('data-x')).toBe(month);
  expect(await page.locator('p.lead').textContent()).toContain(
    `${value} in October 2026 (${numerator} of ${denominator})`,
  );
  await page.getByText(/^The same numbers as a table/).click();
  const cells = await page.locator('table.numbers tbody tr').first().locator('th, td').allInnerTexts();
  expect(cells.slice(0, 4)).toEqual([expect.stringContaining('Oct'), numerator, denominator, value]);
  const href = await page.getByRole('link', { name: 'numbers (CSV)' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['content-type']).toMatch(/^text\/csv/);
  const lines = readCells(await file.body());
  expect(lines.ok && lines.value.at(-1)?.slice(0, 3)).toEqual([month, numerator, denominator]);
}
