import { describe, expect, test } from 'vitest';
import { expectSound, visitor } from './visitor.ts';

describe('the frame around every page', () => {
  test.each([1280, 640, 320])('is sound at %i pixels', async (width) => {
    const page = await visitor({ width });
    await page.goto('/');
    await expectSound(page);
  });

  test('has a way past the header by keyboard', async () => {
    const page = await visitor();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    expect(await page.locator('main:target').count()).toBe(1);
  });

  test('shows where the keyboard is', async () => {
    const page = await visitor();
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const colour = await page.locator(':focus').evaluate((link) => getComputedStyle(link).backgroundColor);
    expect(colour).toBe('rgb(255, 235, 59)');
  });

  test('is the same without scripts', async () => {
    const [plain, scripted] = await Promise.all([visitor({ scripts: false }), visitor()]);
    await Promise.all([plain.goto('/'), scripted.goto('/')]);
    expect(await plain.locator('body').innerText()).toBe(await scripted.locator('body').innerText());
  });
});

describe('an address that nothing has', () => {
  test('is answered with a page that says so and leads home', async () => {
    const page = await visitor();
    const answer = await page.goto('/practices/NOWHERE/at/all');
    expect(answer?.status()).toBe(404);
    expect(await page.title()).toBe('Page not found – Tandem');
    expect(await page.locator('main').innerText()).not.toMatch(/\bat .*:\d+/);
    await page.getByRole('link', { name: 'Go to your home page' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
