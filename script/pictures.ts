import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { withDemo } from './scratch.ts';

/** A page as this person of the demonstration sees it, from the top down to the element that `until` finds. */
type Wanted = { name: string; person: string; open: (page: Page) => Promise<void>; until: string };

const width = 1280;
/** Room under the last element. */
const margin = 16;
const bytesMax = 300_000;
const folder = join(import.meta.dirname, '../docs/pictures');

const pictures: readonly Wanted[] = [
  { name: 'practice-home.png', person: 'Priya Ashgrove', open: async () => {}, until: 'main .key' },
  {
    name: 'chart.png',
    person: 'Priya Ashgrove',
    open: openFirstChart,
    until: 'main .because section:first-child > :last-child',
  },
];

await withDemo(async ({ url }) => {
  // As root, and in a small /dev/shm, the browser cannot make its usual sandbox; the pages are our own.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-lcd-text'];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? 'chromium', args });
  try {
    mkdirSync(folder, { recursive: true });
    for (const wanted of pictures) {
      const context = await browser.newContext({ baseURL: url, viewport: { width, height: 900 } });
      await take(await context.newPage(), wanted);
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

async function take(page: Page, { name, person, open, until }: Wanted): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${person},` }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await open(page);
  const last = await page.locator(until).first().boundingBox();
  if (!last) throw new Error(`${name} should end with ${until}, which its page does not have`);
  const clip = { x: 0, y: 0, width, height: Math.round(last.y + last.height) + margin };
  const path = join(folder, name);
  await page.screenshot({ path, clip, fullPage: true, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > bytesMax) throw new Error(`${name} has ${size} bytes; at most ${bytesMax} are wanted`);
  console.log(`${path}: ${Math.ceil(size / 1000)} kB`);
}

/** The leading measure's chart, from the practice's home. */
async function openFirstChart(page: Page): Promise<void> {
  await page.locator('main a[href^="/charts/"]').first().click();
  await page.waitForURL('**/charts/**');
}
