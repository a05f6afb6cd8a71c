import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { day } from '@tandem/improvement/time';
import { afterAll, describe, expect, test } from 'vitest';
import { yearOf } from '../calendar.ts';
import { enrolment } from '../enrolment.ts';
import { practicesOf } from '../practices.ts';
import { markOf } from '../story.ts';
import { type ExtractOptions, FolderIsThere, writeExtract } from './index.ts';

const seed = 'of tests';
const today = day('2026-11-09');
const root = mkdtempSync(join(tmpdir(), 'tandem-extract-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Made = Partial<Pick<ExtractOptions, 'asAt' | 'format' | 'scale' | 'people' | 'months'>>;

async function made(name: string, options: Made = {}) {
  const out = join(root, name);
  const usual = { scale: 0.1, format: 'parquet' } as const;
  await writeExtract({ seed, today, out, progress: () => {}, ...usual, ...options });
  return out;
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('records of an invented population', () => {
  const whole = made('whole', { scale: 0.6 });
  const small = made('small');

  test('are the same for the same seed and day', async () => {
    const [one, other] = [await small, await made('again')];
    for (const table of ['patient', 'event', 'issue']) {
      expect(sumOf(join(other, `${table}.parquet`))).toBe(sumOf(join(one, `${table}.parquet`)));
    }
    await expect(made('again')).rejects.toThrow(FolderIsThere);
  });

  // Per hundred people of all ages; the bands are around what QOF reports for London.
  test.each([
    ['hypertension', '38341003', 9, 15],
    ['diabetes', '44054006', 4.5, 9],
    ['atrial fibrillation', '49436004', 0.8, 2],
    ['coronary heart disease', '53741008', 1.5, 3.5],
  ])('have %s as often as London has', async (_, code, least, most) => {
    const [found] = await ask(
      `SELECT 100.0 * count(DISTINCT patient_id) / (SELECT count(DISTINCT patient_id) FROM '${join(await whole, 'patient.parquet')}') AS share
      FROM '${join(await whole, 'event.parquet')}' WHERE code = '${code}'`,
    );
    expect(found?.share).toBeGreaterThan(least);
    expect(found?.share).toBeLessThan(most);
  });

  test('get better where the tests of change say so, and nowhere else', async () => {
    const collaborative = 'redbridge-blood-pressure';
    const enrolled = enrolment(seed, yearOf(today));
    const codes = (mark: string) =>
      practicesOf(collaborative)
        .filter((name) => markOf(collaborative, 'bp-at-target', name) === mark)
        .map((name) => `'${enrolled.find((practice) => practice.name === name)?.ods}'`);
    const folder = await made('many', { people: 'condition', scale: 5, months: 36 });
    const risen = async (practices: string[]) => {
      const [found] = await ask(
        `SELECT avg(atTarget) FILTER (date >= '2026-04-01') - avg(atTarget) FILTER (date < '2025-12-01') AS by FROM (
          SELECT date, (try_cast(value AS DOUBLE) <= 140)::INTEGER AS atTarget
          FROM '${join(folder, 'event*.parquet')}' JOIN '${join(folder, 'patient*.parquet')}' USING (patient_id)
          WHERE code = '271649006' AND practice_code IN (${practices.join(', ')}) AND length(date) = 10 AND date LIKE '20%'
            AND patient_id IN (SELECT patient_id FROM '${join(folder, 'event*.parquet')}' WHERE code = '38341003'))`,
      );
      return Number(found?.by);
    };
    expect(await risen(codes('+'))).toBeGreaterThan(0.07);
    expect(Math.abs(await risen(codes('.')))).toBeLessThan(0.07);
  });

  test('of an earlier day lack what came late, and nothing that they have is missing later', async () => {
    const early = await made('early', { asAt: day('2026-08-31') });
    const counts = await ask(
      `WITH early AS (SELECT * FROM '${join(early, 'event.parquet')}'), late AS (SELECT * FROM '${join(await small, 'event.parquet')}')
      SELECT (SELECT count(*) FROM early) AS early,
        (SELECT count(*) FROM late WHERE date <= '2026-08-31' AND length(date) = 10 AND date LIKE '20%') AS late,
        (SELECT count(*) FROM (SELECT * FROM early EXCEPT SELECT * FROM late)) AS lost`,
    );
    const [{ early: before, late: after, lost } = {}] = counts;
    expect(Number(after)).toBeGreaterThan(Number(before));
    expect(Number(lost)).toBe(0);
  });

  test('of a condition alone are those of everybody who has what the collaborative works on', async () => {
    const folder = await made('condition', { people: 'condition' });
    const [found] = await ask(
      `WITH whole AS (SELECT * FROM '${join(await small, 'patient.parquet')}'), part AS (SELECT * FROM '${join(folder, 'patient.parquet')}')
      SELECT (SELECT count(DISTINCT patient_id) FROM part) AS patients, (SELECT count(*) FROM (SELECT * FROM part EXCEPT SELECT * FROM whole)) AS strange,
        (SELECT count(*) FROM '${join(folder, 'event.parquet')}' WHERE code = '38341003') AS hypertension`,
    );
    const { patients } = JSON.parse(readFileSync(join(folder, 'extract.json'), 'utf8'));
    expect(Number(found?.strange)).toBe(0);
    expect(Number(found?.hypertension)).toBeGreaterThan(0);
    expect(patients).toBe(Number(found?.patients));
    expect(patients).toBeLessThan(JSON.parse(readFileSync(join(await small, 'extract.json'), 'utf8')).patients / 5);
  });

  test('begin so many months before the last', async () => {
    const folder = await made('two-years', { months: 25 });
    const [found] = await ask(
      `SELECT min(date) AS first FROM '${join(folder, 'event.parquet')}' WHERE code = '271649006' AND length(date) = 10 AND date LIKE '20%'`,
    );
    expect(found?.first).toMatch(/^2024-10-/);
  });

  test('hold the faults of real extracts, in CSV too', async () => {
    const folder = await made('csv', { format: 'csv' });
    const [found] = await ask(
      `SELECT count(*) FILTER (code = '') AS codes, count(*) FILTER (date LIKE '%/%') AS dates, count(*) FILTER (value = 'see letter') AS words
      FROM read_csv('${join(folder, 'event.csv')}', all_varchar = true, nullstr = 'never')`,
    );
    for (const count of Object.values(found ?? {})) expect(Number(count)).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(folder, 'extract.json'), 'utf8'))).toMatchObject({
      extract_date: '2026-10-31',
    });
  });
});
