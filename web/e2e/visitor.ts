import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

type Axe = { run(part: Document, options: object): ReturnType<AxeBuilder['analyze']> };

declare global {
  /** The rules of accessibility, which every page of a visitor has. */
  var axe: Axe;
}

/** Put into the pages and asked there, the rules answer in a third of the time that they take through their package. */
const { source: axeSource }: { source: string } = createRequire(
  createRequire(import.meta.url).resolve('@axe-core/playwright'),
)('axe-core');

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

/** What a browser keeps between two visits: the session of somebody who is signed in. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** How a visitor looks at a product: width of the window in pixels, whether scripts may run, as whom, and which one. */
export type Looking = { width?: number; scripts?: boolean; session?: Session; url?: string };

/** What went wrong in a page without anybody seeing it: refused by the content policy, missing, or from another address. */
const complaints = new WeakMap<Page, string[]>();

/** A new visitor with nothing kept from others. `page.goto('/path')` opens a page of the product. */
export async function visitor(looking: Looking = {}): Promise<Page> {
  const { width = 1280, scripts = true, session, url = inject('productUrl') } = looking;
  browser ??= chromium.launch({
    executablePath: inject('chromium'),
    // As root, and in a small /dev/shm, the browser cannot make its usual sandbox; the pages are our own.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const context = await (await browser).newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'en-GB',
    ...(session && { storageState: session }),
  });
  // A busy machine takes the time it takes; the suite's own limit ends what hangs.
  context.setDefaultTimeout(0);
  await context.addInitScript(axeSource);
  const page = await context.newPage();
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    // A page that says "not found" or "put this right" is answered with 404 or 422, which the browser takes for a fault.
    const isOwnStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isOwnStatus) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => void (request.url().startsWith(url) || heard.push(`asked ${request.url()}`)));
  return page;
}

/** Presses a link or button and waits until the page that it leads to is there, which may be the same one again. */
export async function follow(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent('load'), control.click()]);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page as it stands: accessible by the rules of WCAG 2.2 AA, no wider than its window, one h1, a title, no new complaints. */
export async function expectSound(page: Page): Promise<void> {
  const violations = await page.evaluate(async (runOnly) => {
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, rules);
  expect(violations).toEqual([]);
  expect(await page.title()).toMatch(/Tandem$/);
  expect(await page.locator('h1').count()).toBe(1);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, 'pixels that the page is wider than its window').toBeLessThanOrEqual(0);
  expect(complaints.get(page)?.splice(0)).toEqual([]);
}
