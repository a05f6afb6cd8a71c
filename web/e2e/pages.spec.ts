import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIResponse, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../server/root.ts';
import { pages, type Row } from './every-page.ts';
import { windowOf } from './sign-in-as.ts';
import { expectSound } from './visitor.ts';

/** Addresses that answer with a file. */
const files: readonly (Pick<Row, 'route' | 'who'> & { at: string; kind: RegExp })[] = [
  {
    route: 'imports/template.csv',
    who: 'Priya Ashgrove',
    at: '/imports/template.csv?practice=Z00078',
    kind: /^text\/csv/,
  },
  {
    route: 'charts/:chart/picture.svg',
    who: 'Priya Ashgrove',
    at: '/charts/Z00078~bp-at-target/picture.svg',
    kind: /^image\/svg/,
  },
  {
    route: 'charts/:chart/numbers.csv',
    who: 'Priya Ashgrove',
    at: '/charts/Z00078~bp-at-target/numbers.csv',
    kind: /^text\/csv/,
  },
];

/** Routes that are no page of the demonstration, and where a test stands on them instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'sign-out': 'takes a form only: journey-d.spec.ts',
  'releases/:release': 'for programs only: tokens.spec.ts',
  'imports/problems.csv': 'takes a form only: journey-a.spec.ts',
  'account/password': 'for people with a password, whom the demonstration has not: journey-d.spec.ts',
  'account/codes': 'for people with a password, whom the demonstration has not: journey-d.spec.ts',
};

/** Strict for every answer, and nothing of what a signed-in person saw is kept by the browser or on the way. */
function expectGuarded(answer: Response | APIResponse | null, who: string | null): void {
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'nonce-[\w+/=-]+'; style-src 'self';/,
  );
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
  if (who !== null) expect(headers['cache-control']).toBe('no-store');
}

const named = pages.map((row) => ({
  ...row,
  name: `${row.route || 'the front door'} for ${row.who ?? 'a visitor'}: ${row.says}`,
}));

describe('every page is sound, wide and narrow', () => {
  test.each(named)('$name', async ({ who, at, says, status = 200 }) => {
    const page = await windowOf(who);
    const address = typeof at === 'string' ? at : await at(page);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(status);
    expectGuarded(answer, who);
    expect(await page.locator('h1').textContent()).toMatch(says);
    await expectSound(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expectSound(page);
  });
});

test.each(files)('$route is a file', async ({ who, at, kind }) => {
  const page = await windowOf(who);
  const answer = await page.request.get(at);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(kind);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename=/);
  expectGuarded(answer, who);
});

test('no page is left out, and every address is of its route', () => {
  const text = readFileSync(join(root, 'web/app/routes.ts'), 'utf8');
  const routes = ['', ...[...text.matchAll(/^ {2}route\('([^']+)'/gm)].map(([, route = '']) => route)];
  const tested = [...pages, ...files].map(({ route }) => route);
  expect(new Set([...tested, ...Object.keys(elsewhere)])).toEqual(new Set(routes));
  for (const { route, at } of [...pages, ...files]) {
    const pattern = new RegExp(`^/${route.replace(/:\w+/g, '[^/]+').replace('*', '.+')}$`);
    if (typeof at === 'string') expect(at.replace(/\?.*/, '')).toMatch(pattern);
  }
});
