import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject, test } from 'vitest';
import { root } from '../server/root.ts';
import { signedInAs } from './sign-in-as.ts';
import { expectSound, follow } from './visitor.ts';

/*
 * Journey B as far as it is built: an analyst makes a token, and their program hands protected counts in, which the practice
 * then sees as a chart.
 */

const folder = mkdtempSync(join(tmpdir(), 'tandem-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heading = 'indicator_id,definition_id,practice_code,month,mode,register,exclusions,pcas,denominator,numerator';
const lines = Array.from({ length: 14 }, (_, at) => {
  const month = `${2025 + Math.floor((at + 8) / 12)}-${String(((at + 8) % 12) + 1).padStart(2, '0')}`;
  return `hyp.trial,HYP008,Z00078,${month},month,210,0,10,100,${at === 3 ? '*' : 60 + 5 * (at % 3)}`;
});

/** Writes a file of counts with its manifest, as the engine does; gives its path. */
function written(rows: readonly string[], more: object = {}): string {
  const path = join(folder, `out-${rows.length}-${Object.keys(more).join()}.csv`);
  const text = [heading, ...rows, ''].join('\r\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const manifest = {
    format: 'tandem-aggregates',
    version: 1,
    releasable: true,
    policy: { id: 'published' },
    file: { name: 'out.csv', sha256, rows: rows.length },
    extract: { date: '2026-11-10', inputs: [] },
    engine: { name: 'duckdb', version: '1.5.5' },
    definitions: [],
    codelists: [],
    accounting: [],
    series: [{ indicator: 'hyp.trial', mode: 'month', window_months: 1 }],
    options: {},
    ...more,
  };
  writeFileSync(path, text);
  writeFileSync(`${path}.manifest.json`, JSON.stringify(manifest));
  return path;
}

/** Runs `tandem submit` as a program on the analyst's machine would. */
async function submit(path: string, token: string, ...more: string[]): Promise<{ code: number; says: string }> {
  const words = [join(root, 'cli/src/main.ts'), 'submit', path, '--to', inject('productUrl'), ...more];
  const env = { ...process.env, TANDEM_TOKEN: token };
  return promisify(execFile)(process.execPath, words, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, says: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, says: stdout + stderr }),
  );
}

/** A measure of its own, so that no other test's charts change. */
async function addMeasure(): Promise<void> {
  const admin = await signedInAs('Owen Pettifer', { scripts: false });
  await admin.goto('/admin/measures/new');
  const boxes = {
    Name: 'Trial of the indicators',
    'First month it holds for': 'September 2025',
    Population: 'Adults with hypertension',
    Numerator: 'Latest reading at target',
    Denominator: 'With a reading in the month',
    Exclusions: 'none',
    Source: 'Clinical indicators',
    'Clinical indicator that feeds it': 'hyp.trial month',
    'Short label of the numerator': 'At target',
    'Short label of the denominator': 'With a reading',
  };
  for (const [label, text] of Object.entries(boxes)) await admin.getByLabel(label, { exact: true }).fill(text);
  for (const label of ['Outcome', 'Higher', 'Numerator and denominator', 'A percentage', 'What happened in that month'])
    await admin.getByLabel(label, { exact: true }).check();
  await follow(admin.getByRole('button', { name: 'Add the measure', exact: true }));
  expect(await admin.locator('h1').textContent()).toMatch(/measures$/);
}

test('counts come from the secure machine to the chart of a practice', async () => {
  await addMeasure();
  const page = await signedInAs('Ruben Thackwell', { scripts: false, width: 320 });
  await page.goto('/account');
  await follow(page.getByRole('button', { name: 'Make a token', exact: true }));
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Name of the program or machine', { exact: true }).fill('The secure machine');
  await follow(page.getByRole('button', { name: 'Make a token', exact: true }));
  const token = await page.getByLabel('The token The secure machine is not shown again', { exact: true }).inputValue();
  expect(token).toMatch(/^tandem_/);
  await page.goto('/account');
  expect(await page.content()).not.toContain(token);

  const path = written(lines);
  const looked = await submit(path, token, '--check');
  expect(looked).toMatchObject({
    code: 0,
    says: expect.stringMatching(/14 accepted, 0 revised, 0 as before, 0 refused/),
  });
  expect(looked.says).toMatch(/Nothing was stored/);
  expect(await submit(path, token)).toMatchObject({ code: 0, says: expect.stringMatching(/14 accepted/) });
  const again = await submit(path, token, '--json');
  expect(again).toMatchObject({ code: 0, says: expect.stringMatching(/"stored":false.*"accepted":0.*"same":14/s) });

  const exact = await submit(written(lines, { releasable: false }), token);
  expect(exact).toMatchObject({ code: 2, says: expect.stringMatching(/exact counts, which must not leave/) });
  const unknown = await submit(written([...lines, lines[0]?.replace('Z00078', 'Y99999') ?? '']), token);
  expect(unknown).toMatchObject({
    code: 2,
    says: expect.stringMatching(/row 16, practice: .Y99999. is not a practice/),
  });

  const priya = await signedInAs('Priya Ashgrove');
  await priya.goto('/charts/Z00078~trial-of-the-indicators');
  expect(await priya.locator('main').textContent()).toMatch(/65 (out )?of 100|65%/);
  await expectSound(priya);

  await page.goto('/account');
  await follow(page.getByRole('button', { name: 'Revoke The secure machine', exact: true }));
  expect(await submit(path, token)).toMatchObject({ code: 2, says: expect.stringMatching(/token is not accepted/) });
});

test('the tokens are sound, wide and narrow, and only an analyst has them', async () => {
  const page = await signedInAs('Ruben Thackwell');
  await page.goto('/account');
  await page.getByLabel('Name of the program or machine', { exact: true }).fill('A second machine');
  await follow(page.getByRole('button', { name: 'Make a token', exact: true }));
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectSound(page);
  await page.goto('/account');
  await expectSound(page);

  const priya = await signedInAs('Priya Ashgrove');
  await priya.goto('/account');
  expect(await priya.getByText('Tokens for your programs').count()).toBe(0);
});

test('a browser finds nothing where counts are handed in', async () => {
  const page = await signedInAs('Ruben Thackwell');
  const address = `${inject('productUrl')}/releases/${'0'.repeat(64)}`;
  expect((await page.request.get(address)).status()).toBe(405);
  expect((await page.request.put(address, { data: '{}' })).status()).toBe(403);
  const origin = { origin: inject('productUrl') };
  expect((await page.request.put(address, { data: '{}', headers: origin })).status()).toBe(401);
});
