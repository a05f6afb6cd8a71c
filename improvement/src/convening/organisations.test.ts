import { describe, expect, test } from 'vitest';
import { isPracticeCode, readListSizes, readPractices, rowsOf } from './index.ts';

/** A row of the practice list by the column numbers of the ODS specification, counted from 1. Names are invented. */
function listed(cells: Record<number, string>): string[] {
  const usual: Record<number, string> = {
    1: 'F82002',
    2: 'LANTERNFIELD SURGERY',
    11: '19740401',
    13: 'A',
    15: '08F',
    16: '20130401',
    26: '4',
  };
  return Array.from({ length: 27 }, (_, at) => cells[at + 1] ?? usual[at + 1] ?? '');
}

describe('the practice list', () => {
  test('an open GP practice comes with its commissioner; the last days of ODS become first days without', () => {
    const read = readPractices([listed({ 12: '20261031', 17: '20260930' })]);
    expect(read.accepted).toEqual([
      {
        practice: {
          ods: 'F82002',
          name: 'LANTERNFIELD SURGERY',
          opened: '1974-04-01',
          closed: '2026-11-01',
          succeededBy: null,
          listSize: null,
        },
        area: { practice: 'F82002', area: '08F', from: '2013-04-01', until: '2026-10-01' },
      },
    ]);
  });

  test.each([
    ['proposed', { 13: 'P' }],
    ['proposed', { 13: 'proposed' }],
    ['other_organisation', { 26: '0' }],
    ['other_organisation', { 26: '9', 13: 'C' }],
  ])('%s: %j is skipped and counted', (reason, cells) => {
    expect(readPractices([listed(cells), listed(cells)])).toEqual({
      accepted: [],
      refused: [],
      skipped: { [reason]: 2 },
    });
  });

  test.each(['C', 'closed', 'D', 'dormant'])(
    'a practice of status %s is kept: past months have values from it',
    (status) => {
      const read = readPractices([listed({ 12: '20181130', 13: status })]);
      expect(read.accepted.map(({ practice }) => practice.closed)).toEqual(['2018-12-01']);
    },
  );

  test.each([
    [listed({ 1: '82002' }), '"82002" is not a practice code like F82002.'],
    [listed({ 13: 'X' }), 'F82002 has the status "X"; known are A, C, D and P.'],
    [listed({ 11: '19740231' }), 'F82002: the date "19740231" (opened) is not a date like 20130401.'],
    [listed({ 2: ' ' }), 'F82002 has no name.'],
    [listed({}).slice(1), 'The row has 26 columns; the practice list has 27.'],
  ])('%#: a row that cannot be read is refused by its number', (row, says) => {
    expect(readPractices([listed({ 1: 'F82001' }), row]).refused).toEqual([{ row: 2, says }]);
  });

  test('every row is accounted for, a second row of a practice and blank lines too', () => {
    const rows = [listed({}), listed({}), listed({ 26: '0' }), [''], listed({ 1: '?' }), listed({ 1: 'Y02345' })];
    const read = readPractices(rows);
    expect(read.accepted.map(({ practice }) => practice.ods)).toEqual(['F82002', 'Y02345']);
    expect(read.refused.map(({ row }) => row)).toEqual([2, 5]);
    expect(read.skipped).toEqual({ other_organisation: 1, blank: 1 });
    expect(rowsOf(read)).toBe(rows.length);
  });

  test('a practice without a commissioner is accepted without an area', () => {
    expect(readPractices([listed({ 15: '' })]).accepted.map(({ area }) => area)).toEqual([null]);
  });
});

describe('the list sizes', () => {
  const header = 'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS'.split(
    ',',
  );
  const size = (code: string, patients: string, change: { on?: string; sex?: string; type?: string } = {}) => [
    'GP_PRAC_PAT_LIST',
    change.on ?? '01JAN2021',
    change.type ?? 'GP',
    '93C',
    'E38000240',
    code,
    '',
    change.sex ?? 'ALL',
    'ALL',
    patients,
  ];

  test('the whole list of each practice, both ways the month is written', () => {
    const rows = [header, size('F85002', '91103'), size('F85004', '13120', { on: '01Jun2021' })];
    expect(readListSizes(rows)).toEqual({
      accepted: [
        { practice: 'F85002', patients: 91103, on: '2021-01-01' },
        { practice: 'F85004', patients: 13120, on: '2021-06-01' },
      ],
      refused: [],
      skipped: {},
    });
  });

  test('every row is accounted for', () => {
    const rows = [
      header,
      size('F85002', '1'),
      size('F85002', '2'),
      size('F85004', '7', { sex: 'MALE' }),
      size('93C', '8', { type: 'CCG' }),
      size('F85004', 'n/a'),
      size('F8500', '5'),
      size('F85006', '5', { on: '01/13/2021' }),
      [''],
    ];
    const read = readListSizes(rows);
    expect(read.accepted.length).toBe(1);
    expect(read.refused).toEqual([
      { row: 3, says: 'F85002 2021-01-01 stands in the file more than once. The first row was taken.' },
      { row: 6, says: 'F85004: "n/a" is not a number of patients.' },
      { row: 7, says: '"F8500" is not a practice code like F82002.' },
      { row: 8, says: expect.stringContaining('F85006: the extract date:') },
    ]);
    expect(read.skipped).toEqual({ part: 1, not_practice: 1, blank: 1 });
    expect(rowsOf(read)).toBe(rows.length - 1);
  });

  test('a byte order mark before the first column is no part of its name; columns may stand in any order', () => {
    const mark = header.with(0, `\uFEFF${header[0]}`);
    expect(readListSizes([mark.toReversed(), size('F85002', '9').toReversed()]).accepted.length).toBe(1);
  });

  test('a file without its columns is refused as a whole', () => {
    const says =
      'The first row must name the columns EXTRACT_DATE, TYPE, CODE, SEX, AGE, NUMBER_OF_PATIENTS. It has no AGE.';
    expect(readListSizes([header.filter((name) => name !== 'AGE')]).refused).toEqual([{ row: 1, says }]);
  });
});

test.each([
  ['F82002', true],
  ['Y02345', true],
  ['FAB123', true],
  ['82002F', false],
  ['F8200', false],
  ['F820021', false],
  ['f82002', false],
])('%s as a practice code: %s', (code, expected) => {
  expect(isPracticeCode(code)).toBe(expected);
});
