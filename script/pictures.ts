import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { withDemo } from './scratch.ts';

/** A picture of the top of a page, `height` pixels of it, as this person of the demonstration sees it. */
type Wanted = { name: string; person: string; open: (page: Page) => Promise<void>; height: number };

const width = 1280;
const bytesMax = 300_000;
const folder = join(import.meta.dirname, '../docs/pictures');

const pictures: readonly Wanted[] = [
  { name: 'practice-home.png', person: 'Priya Ashgrove', open: async () => {}, height: 900 },
  { name: 'chart.png', person: 'Priya Ashgrove', open: openFirstChart, height: 900 },
];

await withDemo(async ({ url }) => {
  // As root, and in a small /dev/shm, the browser cannot make its usual sandbox; the pages are our own.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-lcd-text'];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? 'chromium', args });
  try {
    mkdirSync(folder, { recursive: true });
    for (const wanted of pictures) {
      const context = await browser.newContext({ baseURL: url, viewport: { width, height: wanted.height } });
      await take(await context.newPage(), wanted);
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

async function take(page: Page, { name, person, open, height }: Wanted): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${person},` }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await open(page);
  const path = join(folder, name);
  await page.screenshot({ path, clip: { x: 0, y: 0, width, height }, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > bytesMax) throw new Error(`${name} has ${size} bytes; at most ${bytesMax} are wanted`);
  console.log(`${path}: ${Math.ceil(size / 1000)} kB`);
}

/** The leading measure's chart, from the practice's home. */
async function openFirstChart(page: Page): Promise<void> {
  await page.locator('main a[href^="/charts/"]').first().click();
  await page.waitForURL('**/charts/**');
}
