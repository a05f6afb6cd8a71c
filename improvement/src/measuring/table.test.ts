import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { month } from '../time/index.ts';
import type { Mapping } from './column.ts';
import { exampleDefinition, exampleMeasure, exampleRate } from './examples.ts';
import { readTable, type TableRow } from './table.ts';

const home = exampleMeasure();
const items = exampleRate('percent');
const measures = [home, items];
const anyFile = { measures, practice: null, measure: null };

const cellsOf = (text: string) => text.split('\n').map((line) => line.split(','));

/** One short line a row: what a reader of the file would call it. */
function brief(row: TableRow): string {
  switch (row.kind) {
    case 'heading':
    case 'blank':
      return `${row.row} ${row.kind}`;
    case 'problems':
      return row.problems.map(({ column, says }) => `${row.row} ${column}: ${says}`).join(' | ');
    case 'offered': {
      const { practice, measure, month, value, reason } = row.offered;
      const said =
        value.kind === 'counts'
          ? `${value.numerator}/${value.denominator}`
          : value.kind === 'rate'
            ? `${value.value}`
            : value.kind;
      return [row.row, practice, measure, month, said, ...(reason ? [reason] : [])].join(' ');
    }
  }
}

function read(text: string, known: Parameters<typeof readTable>[2], mapping: Mapping = {}): string[] {
  const table = readTable(cellsOf(text), mapping, known);
  return table.ok ? table.value.rows.map(brief) : table.problems.map(({ field, says }) => `${field}: ${says}`);
}

describe('forms of file', () => {
  test.each([
    [
      'the native format',
      'practice_code,indicator_id,period_start,period_end,denominator,exclusions,numerator,source,note\nF82001,HOME,2026-09-01,2026-09-30,47,2,26,EMIS,late run',
      anyFile,
      ['1 heading', '2 F82001 HOME 2026-09 26/47 late run'],
    ],
    [
      'the native format with its other name for a measure',
      'practice_code,indicator_code,period_start,period_end,denominator,exclusions,numerator,source,note\nF82001,home,2026-09-01,2026-09-30,47,,26,,',
      anyFile,
      ['1 heading', '2 F82001 HOME 2026-09 26/47'],
    ],
    [
      'month, practice, numerator, denominator',
      'month,practice,numerator,denominator\n2026-09, f82001 ,26,47',
      { measures, practice: null, measure: home },
      ['1 heading', '2 F82001 HOME 2026-09 26/47'],
    ],
    [
      'a ready rate',
      'month,practice_code,ccg_code,value\n2014-10-01,F85002,07X,0.09195402298850575\n2014-11-01,F85002,07X,\n2014-12-01,F85002,07X,0.0',
      { measures, practice: null, measure: items },
      ['1 heading', '2 F85002 ITEMS 2014-10 0.09195402298850575', '3 blank', '4 F85002 ITEMS 2014-12 0'],
    ],
    [
      'a paste of one measure without a header, with a line Excel left empty',
      '2026-08,20,40\n,,\n46296,26,47',
      { measures, practice: 'F82001', measure: home },
      ['1 F82001 HOME 2026-08 20/40', '2 blank', '3 F82001 HOME 2026-10 26/47'],
    ],
    [
      'a paste with the labels of the boxes as its header',
      'Month,Back within 14 days,Monitors lent\nOct-26,26,47',
      { measures, practice: 'F82001', measure: home },
      ['1 heading', '2 F82001 HOME 2026-10 26/47'],
    ],
    [
      'a paste with a column of measures, by name or id, without a header',
      'September 2026,home READINGS returned,26,47\nOctober 2026,HOME,27,47',
      { measures, practice: 'F82001', measure: null },
      ['1 F82001 HOME 2026-09 26/47', '2 F82001 HOME 2026-10 27/47'],
    ],
    [
      'the measure first',
      'HOME,2026-09,26,47',
      { measures, practice: 'F82001', measure: null },
      ['1 F82001 HOME 2026-09 26/47'],
    ],
    [
      'a paste of a ready rate',
      '01/09/2026,12.5%\n01/10/2026,12.5',
      { measures, practice: 'F82001', measure: items },
      ['1 F82001 ITEMS 2026-09 0.125', expect.stringMatching(/^2 column 2: "12\.5" has no % sign/)],
    ],
    [
      'a report with title lines above its header',
      'Home readings,,,\nLast run 9 November 2026,,,\nPeriod,Practice,Numerator,Denominator\n2026-09,F82001,26,47',
      { measures, practice: null, measure: home },
      ['1 heading', '2 heading', '3 heading', '4 F82001 HOME 2026-09 26/47'],
    ],
    [
      'a byte order mark and capitals',
      '\ufeffMONTH,Practice-Code,NUMERATOR,DENOMINATOR\n2026-09,F82001,26,47',
      { measures, practice: null, measure: home },
      ['1 heading', '2 F82001 HOME 2026-09 26/47'],
    ],
    [
      'counts and a ready rate side by side: each measure takes its own',
      'date,org_id,indicator,numerator,denominator,calc_value\n2026-09-01,F82001,HOME,26,47,0.553\n2026-09-01,F82001,ITEMS,,,0.25',
      anyFile,
      ['1 heading', '2 F82001 HOME 2026-09 26/47', '3 F82001 ITEMS 2026-09 0.25'],
    ],
  ])('%s', (_, text, known, rows) => {
    expect(read(text, known)).toEqual(rows);
  });

  test('a mapping wins over the names we know', () => {
    const text = 'Period,practice,value,total,numerator\n2026-09,F82001,26,47,99';
    const mapping = { month: 'Period', numerator: 'Value', denominator: 'Total' };
    expect(read(text, { measures, practice: null, measure: home }, mapping)).toEqual([
      '1 heading',
      '2 F82001 HOME 2026-09 26/47',
    ]);
  });

  test('headers that nothing was read from are named', () => {
    const table = readTable(
      cellsOf('month,practice,pct,numerator,denominator\n'),
      {},
      { measures, practice: null, measure: home },
    );
    expect(table.ok && table.value.ignored).toEqual(['pct']);
  });
});

describe('a row that cannot be taken says which column and what to do', () => {
  const header = 'Month,Practice,Numerator,Out of,Note';
  const known = { measures, practice: null, measure: home };
  test.each([
    ['2026-13,F82001,26,47,', '2 Month: "2026-13" is not a month'],
    ['10/01/2026,F82001,26,47,', '2 Month: '],
    [',F82001,26,47,', '2 Month: The month is missing'],
    ['2026-09,,26,47,', '2 Practice: The practice is missing'],
    ['2026-09,F82001,48,47,', '2 Numerator: 48 out of 47 cannot be'],
    ['2026-09,F82001,48,0,', '2 Out of: 48 out of 0 cannot be'],
    ['2026-09,F82001,26,,', '2 Out of: Fill in "Monitors lent" too'],
    ['2026-09,F82001,=1+1,47,', '2 Numerator: "=1+1" is not a number'],
    ['2026-09,F82001,1,200,1,300,', '2 Note: This row has 6 cells where 5 are expected'],
    ['2026-09,F82001,26', '2 Numerator: This row has 3 cells where 5 are expected'],
    [`2026-09,F82001,26,47,${'x'.repeat(501)}`, '2 Note: Keep the reason under 500'],
  ])('%s', (line, says) => {
    expect(read(`${header}\n${line}`, known)[1]).toMatch(new RegExp(`^${says.replace(/[+=]/g, '\\$&')}`));
  });

  test.each([
    ['0', '0', '2 F82001 HOME 2026-09 nobody_eligible'],
    ['*', '47', '2 F82001 HOME 2026-09 suppressed'],
    ['n/a', 'n/a', '2 F82001 HOME 2026-09 not_available'],
    ['', '', '2 blank'],
  ])('states: %j and %j', (numerator, denominator, row) => {
    expect(read(`${header}\n2026-09,F82001,${numerator},${denominator},`, known)[1]).toBe(row);
  });

  test('a row may end before an empty note, as Excel writes it', () => {
    expect(read(`${header}\n2026-09,F82001,26,47`, known)[1]).toBe('2 F82001 HOME 2026-09 26/47');
  });

  test.each([
    ['2026-09,F82001,HOME,26,47', '2 F82001 HOME 2026-09 26/47'],
    ['2026-09,,,26,47', '2 F82001 HOME 2026-09 26/47'],
    ['2026-09,F82002,HOME,26,47', '2 practice: "F82002" is another practice. Only values of F82001 can be sent here.'],
    [
      '2026-09,F82001,ITEMS,26,47',
      '2 measure: "ITEMS" is another measure. Only "Home readings returned" can be sent here.',
    ],
  ])('nothing lands at another place than the file says: %s', (line, row) => {
    const own = { measures, practice: 'F82001', measure: home };
    expect(read(`month,practice,measure,numerator,denominator\n${line}`, own)[1]).toBe(row);
  });

  test('all cells of a row are told about at once', () => {
    const [, row] = read(`${header}\n2026-13,,26,47,`, known);
    expect(row).toMatch(/Month: .* \| 2 Practice: /);
  });

  test.each([
    ['2026-09-01,2026-09-30', '2 F82001 HOME 2026-09 26/47'],
    ['01/09/2026,30/09/2026', '2 F82001 HOME 2026-09 26/47'],
    ['2025-10-01,2026-09-30', /^2 period_end: "2025-10-01 to 2026-09-30" is not one month/],
    ['2026-09-01,2026-10-01', /is not one month/],
    ['2026-09-30,2026-09-01', /is not one month/],
    ['2026-09-15,2026-09-30', /^2 period_start: /],
    ['2026-09-01,', /^2 period_end: The month is missing/],
  ])('a period of %s', (period, row) => {
    const text = `practice_code,indicator_id,period_start,period_end,denominator,numerator\nF82001,HOME,${period},47,26`;
    expect(read(text, anyFile)[1]).toEqual(typeof row === 'string' ? row : expect.stringMatching(row));
  });

  test('a measure nobody knows, and one that the file has no column for', () => {
    const text = 'month,practice,measure,numerator,denominator\n2026-09,F82001,BP9,1,2\n2026-09,F82001,ITEMS,1,2';
    const [, unknown, wrongForm] = read(text, anyFile);
    expect(unknown).toMatch(/^2 measure: "BP9" is not a measure we know/);
    expect(wrongForm).toMatch(
      /^3 value: "Items prescribed" takes a ready rate, and this file has no column for the value/,
    );
  });

  test('numbers in the columns of another form are not passed over', () => {
    const text =
      'month,practice,measure,numerator,denominator,value\n2026-09,F82001,HOME,,,0.5\n2026-09,F82001,ITEMS,1,2,';
    const [, counts, rate] = read(text, anyFile);
    expect(counts).toBe('2 numerator: "Home readings returned" takes two counts, and there is none in this row.');
    expect(rate).toBe('3 value: "Items prescribed" takes a ready rate, and there is none in this row.');
  });

  test.each([
    ['62.5%', true],
    ['62.5', true],
    ['0.625', true],
    ['63%', true],
    ['62%', true],
    ['', true],
    ['n/a', true],
    ['70%', false],
    ['0.7', false],
  ])('25 of 40 beside a percentage of %j', (written, agrees) => {
    const text = `month,practice,numerator,denominator,percentage\n2026-09,F82001,25,40,${written}`;
    const [, row] = read(text, { measures, practice: null, measure: home });
    const says = `2 percentage: 25 of 40 is 62.5%, and the row says "${written}". Check all three.`;
    expect(row).toBe(agrees ? '2 F82001 HOME 2026-09 25/40' : says);
  });

  test('the form is that of the definition of the month', () => {
    const measure = exampleMeasure({
      definitions: [exampleDefinition({ form: 'rate' }), exampleDefinition({ version: 2, from: month('2026-04') })],
    });
    const text = 'month,practice,value,numerator,denominator\n2026-03,F82001,50%,,\n2026-04,F82001,,1,2';
    expect(read(text, { measures: [measure], practice: null, measure })).toEqual([
      '1 heading',
      '2 F82001 HOME 2026-03 0.5',
      '3 F82001 HOME 2026-04 1/2',
    ]);
  });
});

describe('a file whose columns cannot be told is refused as a whole', () => {
  test.each([
    [
      'no practice',
      'month,numerator,denominator\n2026-09,26,47',
      {},
      [
        /^practice: There is no column for the practice\. Call it "practice_code".*The columns are: month, numerator, denominator\./,
      ],
    ],
    [
      'no denominator',
      'month,practice,numerator\n2026-09,F82001,26',
      {},
      [/^denominator: There is no column for the denominator/],
    ],
    [
      'the same header twice',
      'month,practice,numerator,numerator,denominator\n2026-09,F82001,26,26,47',
      {},
      [/^numerator: Two columns are called "numerator"/],
    ],
    [
      'a mapped header that is not there',
      'month,practice,numerator,denominator\n',
      { numerator: 'Done' },
      [/^numerator: No column is called "Done"/, /^numerator: There is no column/],
    ],
    [
      'a mapping and no header at all',
      '2026-09,F82001,26,47',
      { numerator: 'Done' },
      [/^month: No row has the headers "Done"/],
    ],
    [
      'neither names nor an order we know',
      'apples,pears\n1,2',
      {},
      [
        /^month: The columns could not be told apart\. Give the first row these names: month, practice, numerator, denominator;/,
      ],
    ],
    ['nothing', '', {}, [/^month: The columns could not be told apart/]],
  ] satisfies [string, string, Mapping, RegExp[]][])('%s', (_, text, mapping, says) => {
    expect(read(text, { measures, practice: null, measure: home }, mapping)).toEqual(
      says.map((one) => expect.stringMatching(one)),
    );
  });
});

const messy = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '2026-09',
    'F82001',
    '26',
    '47',
    '*',
    'n/a',
    '1,200',
    '62.5%',
    '46296',
    '=1+1',
    'HOME',
    'month',
    'value',
  ),
  fc.string({ maxLength: 8 }),
);

test('every line is accounted for, whatever it holds', () => {
  const lines = fc.array(fc.array(messy, { maxLength: 7 }), { maxLength: 30 });
  fc.assert(
    fc.property(lines, (body) => {
      const cells = [['month', 'practice', 'numerator', 'denominator', 'note'], ...body];
      const table = readTable(cells, {}, { measures, practice: null, measure: home });
      expect(table.ok && table.value.rows.map(({ row }) => row)).toEqual(cells.map((_, index) => index + 1));
    }),
    { seed: 20261109 },
  );
});

test('nothing that is pasted makes the reader fail', () => {
  fc.assert(
    fc.property(fc.array(fc.array(messy, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
      const table = readTable(cells, {}, { measures, practice: 'F82001', measure: null });
      expect(table.ok ? table.value.rows.length : cells.length).toBe(cells.length);
    }),
    { seed: 20261109 },
  );
});
