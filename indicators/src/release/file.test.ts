import { describe, expect, test } from 'vitest';
import type { Aggregate } from './aggregate.ts';
import {
  cellsOfJson,
  cellsOfRows,
  type Manifest,
  protect,
  readManifest,
  readRows,
  writeCsv,
  writeJson,
  writeManifest,
} from './index.ts';

const hash = 'a'.repeat(64);
const manifest: Manifest = {
  format: 'tandem-aggregates',
  version: 1,
  releasable: true,
  policy: { id: 'published' },
  file: { name: 'out.csv', sha256: hash, rows: 2 },
  extract: { date: '2026-04-07', inputs: [{ name: 'patient.csv', sha256: hash }] },
  engine: { name: 'duckdb', version: '1.5.5' },
  definitions: [{ id: 'HYP008', series: 'hyp.bp', sha256: hash }],
  codelists: [{ name: 'hyp_cod', version: '2025-12', sha256: hash }],
  accounting: [{ table: 'patient', read: 10, accepted: 9, quarantined: 1 }],
  series: [
    { indicator: 'hyp.bp', mode: 'month', window_months: 1 },
    { indicator: 'hyp.bp', mode: 'rolling12', window_months: 12 },
  ],
  options: { from: '2025-04', to: '2026-03' },
};

const counts = { register: 212, exclusions: 4, pcas: 12, denominator: 196, numerator: 151 };
const table: Aggregate[] = [
  {
    indicatorId: 'hyp.bp',
    definitionId: 'HYP008',
    practiceCode: 'F86001',
    month: '2026-03',
    mode: 'rolling12',
    strata: {},
    ...counts,
  },
  {
    indicatorId: 'hyp.bp',
    definitionId: 'HYP008',
    practiceCode: 'F86001',
    month: '2026-03',
    mode: 'rolling12',
    strata: { sex: 'F', age_band: '40-64' },
    ...counts,
    numerator: 0,
  },
];
const released = protect(table).rows;

test('a file has the columns of the contract, strata behind them, and a star for what is suppressed', () => {
  expect(writeCsv(released).split('\r\n')).toEqual([
    'indicator_id,definition_id,practice_code,month,mode,register,exclusions,pcas,denominator,numerator,sex,age_band',
    'hyp.bp,HYP008,F86001,2026-03,rolling12,210,*,10,195,150,,',
    'hyp.bp,HYP008,F86001,2026-03,rolling12,210,*,10,195,*,F,40-64',
    '',
  ]);
});

test('what was written as CSV or JSON is read as it was', () => {
  expect(readRows(cellsOfRows(released), manifest)).toEqual({ ok: true, rows: released });
  expect(readRows(cellsOfJson(writeJson(released)) ?? [], manifest)).toEqual({ ok: true, rows: released });
  expect(readManifest(JSON.parse(writeManifest(manifest)))).toEqual({ ok: true, value: manifest });
});

test('columns are found by their names', () => {
  const reversed = cellsOfRows(released).map((cells) => cells.toReversed());
  expect(readRows(reversed, manifest)).toEqual({ ok: true, rows: released });
});

test.each(['[1]', '{}', 'nonsense', '[null]'])('%s is not a JSON file of rows', (text) => {
  expect(cellsOfJson(text)).toBeNull();
});

describe('a file is refused', () => {
  const [heading = [], line = []] = cellsOfRows(protect(table.slice(0, 1)).rows);
  const withCell = (column: string, text: string) => line.map((cell, at) => (heading[at] === column ? text : cell));

  test.each<[string, string, string, RegExp]>([
    ['an exact count under the published policy', 'numerator', '151', /151 is not a published count/],
    ['a small count', 'exclusions', '5', /5 is not a published count/],
    ['half a person', 'pcas', '2.5', /not a count/],
    ['no count', 'pcas', '', /not a count/],
    ['more than everybody', 'numerator', '200', /200 of 195 cannot be/],
    ['a month that is none', 'month', '2026-13', /not a month/],
    ['a mode that is none', 'mode', 'yearly', /not one of/],
    ['a mode that the manifest has not', 'mode', 'flow', /not in the manifest/],
    ['no practice', 'practice_code', 'f86001', /not a code of a practice/],
  ])('%s', (_, column, cell, says) => {
    const answer = readRows([heading, withCell(column, cell)], manifest);
    expect(answer).toMatchObject({ ok: false, faults: [{ row: 2, column, says: expect.stringMatching(says) }] });
  });

  test('with every fault at once', () => {
    const answer = readRows([heading, withCell('month', 'May'), withCell('numerator', '3')], manifest);
    expect(answer).toMatchObject({
      ok: false,
      faults: [
        { row: 2, column: 'month' },
        { row: 3, column: 'numerator' },
      ],
    });
  });

  test.each([
    ['a column less', [heading.slice(0, -1), line.slice(0, -1)]],
    [
      'a column more',
      [
        [...heading, 'nhs_number'],
        [...line, ''],
      ],
    ],
    [
      'a column twice',
      [
        [...heading, 'sex', 'sex'],
        [...line, '', ''],
      ],
    ],
    ['nothing', []],
  ])('%s', (_, cells) => {
    expect(readRows(cells, manifest)).toMatchObject({ ok: false, faults: [{ row: 1, column: 'heading' }] });
  });

  test('exact counts, whatever is in them', () => {
    const answer = readRows([heading, line], { ...manifest, releasable: false });
    expect(answer).toMatchObject({ ok: false, faults: [{ row: 0, says: expect.stringMatching(/must not leave/) }] });
  });
});

test('what an agreement lets be seen exactly may be any count; the rest may not', () => {
  const agreement = { id: 'dsa-7', parties: ['programme:east'], measures: ['hyp.bp'], expires: '2027-04-01' };
  const agreed: Manifest = { ...manifest, policy: { id: 'agreement', agreement } };
  expect(readRows(cellsOfRows(table.slice(0, 1)), agreed)).toMatchObject({ ok: true });
  expect(readRows(cellsOfRows(table.slice(1)), agreed)).toMatchObject({ ok: false });
});

test.each<[string, unknown, RegExp]>([
  ['not an object', 'text', /whole/],
  ['unknown names', { ...manifest, patients: [] }, /patients/],
  [
    'rows that do not add up',
    { ...manifest, accounting: [{ table: 'event', read: 5, accepted: 3, quarantined: 1 }] },
    /accounting\.0\.read/,
  ],
  [
    'a window that is not the mode’s',
    { ...manifest, series: [{ indicator: 'a', mode: 'month', window_months: 12 }] },
    /window_months/,
  ],
  [
    'a party that is no scope',
    {
      ...manifest,
      policy: {
        id: 'agreement',
        agreement: { id: 'x', parties: ['everybody'], measures: ['a'], expires: '2027-01-01' },
      },
    },
    /parties/,
  ],
])('a manifest with %s is refused by its place', (_, value, says) => {
  const read = readManifest(value);
  expect(read.ok ? '' : read.problems.join(' ')).toMatch(says);
});
