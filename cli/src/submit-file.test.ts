import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeParquet } from '@tandem/indicators/engines';
import { columns, type Manifest } from '@tandem/indicators/release';
import { afterAll, expect, test } from 'vitest';
import { readFile } from './submit-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-submit-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const heading = [...columns, 'sex'];
const counts = new Set(['register', 'exclusions', 'pcas', 'denominator', 'numerator']);
/** A whole row, and one with a suppressed numerator. */
const rows = ['55', null].map((numerator) => {
  const cells: Readonly<Record<string, string | null>> = {
    indicator_id: 'hyp.bp.le79',
    definition_id: 'HYP008',
    practice_code: 'F86001',
    month: numerator === null ? '2026-02' : '2026-01',
    mode: 'month',
    register: '100',
    exclusions: '0',
    pcas: '0',
    denominator: '100',
    numerator,
  };
  return heading.map((name) => cells[name] ?? null);
});

function besides(name: string, more: Partial<Manifest> = {}): void {
  const sha256 = createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');
  const manifest: Manifest = {
    format: 'tandem-aggregates',
    version: 1,
    releasable: true,
    policy: { id: 'published' },
    file: { name, sha256, rows: rows.length },
    extract: { date: '2026-03-10', inputs: [] },
    engine: { name: 'duckdb', version: '1' },
    definitions: [],
    codelists: [],
    accounting: [],
    series: [{ indicator: 'hyp.bp.le79', mode: 'month', window_months: 1 }],
    options: {},
    ...more,
  };
  writeFileSync(at(`${name}.manifest.json`), JSON.stringify(manifest));
}

const sent = async (name: string) => (await readFile(at(name))).parts.map(({ text }) => JSON.parse(text).cells);

test('CSV and Parquet of the same counts are sent as the same rows; what has no number is a suppressed count', async () => {
  const marked = rows.map((row) => row.map((cell, place) => cell ?? (counts.has(heading[place] ?? '') ? '*' : '')));
  writeFileSync(at('a.csv'), [heading, ...marked].map((row) => `${row.join(',')}\r\n`).join(''));
  const typed = heading.map((name) => ({ name, number: counts.has(name) }));
  await writeParquet(
    at('a.parquet'),
    typed,
    rows.map((row) => row.map((cell, place) => (typed[place]?.number && cell !== null ? Number(cell) : cell))),
  );
  besides('a.csv');
  besides('a.parquet');
  expect(await sent('a.parquet')).toEqual([[heading, ...marked]]);
  expect(await sent('a.parquet')).toEqual(await sent('a.csv'));
});

test.each([
  ['no Parquet in spite of its name', 'b.parquet', 'PAR1 and no more', {}, /b\.parquet is not Parquet/],
  ['of another kind', 'c.xlsx', 'x', {}, /is none of \.csv, \.json and \.parquet/],
  ['with exact counts', 'd.csv', 'x', { releasable: false }, /must not leave this machine/],
])('a file %s is refused', async (_, name, content, more, says) => {
  writeFileSync(at(name), content);
  besides(name, more);
  await expect(readFile(at(name))).rejects.toThrow(says);
});

test('a file that was changed, or stands alone, is refused', async () => {
  writeFileSync(at('e.csv'), 'x');
  await expect(readFile(at('e.csv'))).rejects.toThrow('e.csv.manifest.json is missing');
  besides('e.csv');
  writeFileSync(at('e.csv'), 'y');
  await expect(readFile(at('e.csv'))).rejects.toThrow('is not the file that its manifest was written for');
});
