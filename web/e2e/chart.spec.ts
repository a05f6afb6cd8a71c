import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectSound, type Looking, visitor } from './visitor.ts';

/** Somebody of the demonstration's practice, who followed the sentence of its first chart. */
async function onChart(looking: Looking = {}): Promise<Page> {
  const page = await visitor(looking);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^Sign in as Priya Ashgrove/ }).click();
  await page.getByRole('link', { name: /^Blood pressure at target has/ }).click();
  await page.waitForURL('**/charts/*');
  return page;
}

const box = (page: Page) => page.locator('.month-box:visible');

describe('the page of a chart', () => {
  test.each([1280, 760, 320])('is sound at %i pixels, with everything open', async (width) => {
    const page = await onChart({ width });
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectSound(page);
  });

  test('shows the latest 18 months on a phone, and all of them where asked', async () => {
    const page = await onChart({ width: 320 });
    expect(await page.locator('svg.chart:visible g.point').count()).toBe(18);
    await page.getByRole('link', { name: /^All \d+ months$/ }).click();
    await expectSound(page);
    expect(await page.locator('svg.chart:visible g.point').count()).toBeGreaterThan(18);
  });

  test('tells a month in words without scripts', async () => {
    const page = await onChart({ scripts: false });
    await page.getByText('The same numbers as a table').click();
    const link = page.locator('table.numbers tbody tr').nth(2).getByRole('link');
    const month = await link.textContent();
    await link.click();
    expect(await page.locator('.month-focus strong').textContent()).toMatch(new RegExp(`^${month}: \\d`));
    expect(await page.locator('.off-phone svg.chart').textContent()).toContain(`${month}: `);
  });

  test('tells a month by pointer, by arrow keys and not after Escape', async () => {
    const page = await onChart();
    await page.locator('.off-phone g.point').last().hover();
    const latest = await box(page).locator('strong').textContent();
    const titles = await page.locator('table.numbers tr[data-x]').evaluateAll((rows) => {
      return rows.map((row) => row.getAttribute('data-title'));
    });
    expect(latest).toBe(titles[0]);
    await page.locator('.off-phone .scroll').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await box(page).locator('strong').textContent()).toBe(titles[1]);
    await page.keyboard.press('Home');
    expect(await box(page).locator('strong').textContent()).toBe(titles.at(-1));
    await expectSound(page);
    await page.keyboard.press('Escape');
    expect(await box(page).count()).toBe(0);
  });

  test('gives its picture and its numbers as files', async () => {
    const page = await onChart();
    const names: string[] = [];
    // One after the other: a browser that is asked for a second file gives up a first that has not begun.
    for (const name of ['picture (SVG)', 'numbers (CSV)']) {
      const begun = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      names.push((await begun).suggestedFilename());
    }
    expect(names).toEqual([
      expect.stringMatching(/^blood-pressure-at-target_lanternfield-surgery_\d+-[a-z]+-\d+\.svg$/),
      expect.stringMatching(/^blood-pressure-at-target_lanternfield-surgery_\d+-[a-z]+-\d+\.csv$/),
    ]);
  });
});

describe('the pages of a practice', () => {
  test.each([1280, 320])('are sound at %i pixels', async (width) => {
    const page = await onChart({ width });
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first().click();
    const home = new URL(page.url()).pathname;
    for (const path of ['', '/measures', '/tests', '/learning-sets']) {
      await page.goto(`${home}${path}`);
      await expectSound(page);
    }
  });
});
