import { describe, expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import type { EntryFields } from './entry.ts';
import { exampleMeasure, exampleRate, exampleSubmission } from './examples.ts';
import {
  correctionSentence,
  monthHeading,
  monthRows,
  type RowState,
  readMonthRows,
  rowStates,
  sendBy,
  sentSentence,
  type TypedRow,
  typedFigure,
} from './month-entry.ts';
import type { Decided } from './submit.ts';

const october = month('2026-10');
const measure = exampleMeasure();
const boxes = (numerator: string, denominator: string, reason = ''): EntryFields => ({
  numerator,
  denominator,
  value: '',
  reason,
});
const stored = exampleSubmission({
  id: 's7',
  month: october,
  value: { kind: 'counts', numerator: 64, denominator: 90 },
});

function row(part: Partial<TypedRow>): TypedRow {
  return {
    measure,
    fields: boxes('', ''),
    stored: undefined,
    fromElsewhere: undefined,
    seen: null,
    keeps: false,
    ...part,
  };
}

describe('one row', () => {
  const read = (part: Partial<TypedRow>) => readMonthRows([row(part)], 'F82001', october);

  test.each<[string, Partial<TypedRow>, RowState]>([
    ['empty boxes are to be entered', {}, { kind: 'to_enter' }],
    ['nothing is asked where another source counts', { fromElsewhere: stored }, { kind: 'saved' }],
    [
      'an emptied box does not take a value back',
      { stored, seen: 's7' },
      {
        kind: 'to_correct',
        problems: [
          {
            field: 'numerator',
            says: 'October 2026 was sent as 71.1% (64 of 90). Give the right number, or n/a if there is none.',
          },
        ],
      },
    ],
    [
      'a box that cannot be read',
      { fields: boxes('12.5', '40') },
      {
        kind: 'to_correct',
        problems: [{ field: 'numerator', says: '"12.5" is not a whole number. Give a count, such as 25.' }],
      },
    ],
    [
      'a value that somebody else stored since the page was made',
      { fields: boxes('65', '90'), stored, seen: null },
      { kind: 'overtaken', by: stored },
    ],
    [
      'a value that somebody else corrected since',
      { fields: boxes('65', '90', 'two found later'), stored, seen: 's3' },
      { kind: 'overtaken', by: stored },
    ],
  ])('%s', (_, part, state) => {
    expect(read(part)).toEqual({ offered: [], states: new Map([['HOME', state]]) });
  });

  test.each<[string, Partial<TypedRow>]>([
    ['a first value', { fields: boxes('64', '90') }],
    ['a change of what was seen', { fields: boxes('65', '90', 'one found later'), stored, seen: 's7' }],
    ['the same as somebody else stored since', { fields: boxes('64', '90'), stored, seen: null }],
  ])('%s is offered', (_, part) => {
    const { offered, states } = read(part);
    expect(offered).toMatchObject([{ row: 1, practice: 'F82001', measure: 'HOME', month: '2026-10' }]);
    expect(states.size).toBe(0);
  });
});

test('a problem in one row keeps no other from being offered', () => {
  const rate = exampleRate('percent');
  const rows = [
    row({ fields: boxes('91', '90') }),
    row({ measure: rate, fields: { ...boxes('', ''), value: '62.5%' } }),
  ];
  const { offered, states } = readMonthRows(rows, 'F82001', october);
  expect(offered).toMatchObject([{ row: 2, measure: rate.id, value: { kind: 'rate', value: 0.625 } }]);
  expect([...states.keys()]).toEqual(['HOME']);
});

describe('after the decision', () => {
  const offered = { row: 1, practice: 'F82001', measure: 'HOME', month: october, value: stored.value, reason: null };
  const states = (decided: Decided, keeps = false) =>
    rowStates([row({ keeps })], { offered: [offered], states: new Map() }, [decided]).get('HOME');

  test.each<[string, Decided, boolean, RowState]>([
    ['what stands already is saved', { kind: 'same', offered, previous: stored }, false, { kind: 'saved' }],
    [
      'a question is to check',
      { kind: 'ask', offered, unlike: [] },
      false,
      { kind: 'to_check', unlike: [], problems: [] },
    ],
    [
      'to keep it needs a reason',
      { kind: 'ask', offered, unlike: [] },
      true,
      {
        kind: 'to_check',
        unlike: [],
        problems: [{ field: 'reason', says: 'Say why the number is right, or change it.' }],
      },
    ],
    [
      'a refusal is to put right',
      { kind: 'rejected', offered, problems: [{ field: 'reason', says: 'Say why it changes.' }] },
      false,
      { kind: 'to_correct', problems: [{ field: 'reason', says: 'Say why it changes.' }] },
    ],
  ])('%s', (_, decided, keeps, state) => {
    expect(states(decided, keeps)).toEqual(state);
  });
});

describe('the heading', () => {
  const saved: RowState = { kind: 'saved' };
  const check: RowState = { kind: 'to_check', unlike: [], problems: [] };
  const correct: RowState = { kind: 'to_correct', problems: [] };
  const enter: RowState = { kind: 'to_enter' };

  // The first is the heading of the drawing of this page.
  test.each([
    [[saved, saved, check, enter], 'October 2026: two measures saved, one to check, one to enter'],
    [[enter, enter, enter], 'October 2026: three measures to enter'],
    [[correct, { kind: 'overtaken', by: stored } as const], 'October 2026: two measures to put right'],
    [[saved, saved], 'October 2026: both measures saved'],
    [[saved], 'October 2026: one measure saved'],
    [[], 'October 2026: no measures are asked for'],
  ])('%j', (states, says) => {
    expect(monthHeading(october, states)).toBe(says);
  });
});

describe('what is said beside', () => {
  const standing = { month: october, in: 3, of: 4, missing: [measure], dueOn: day('2026-11-14'), late: false };
  test.each([
    [standing, 'Send by 14 November 2026.'],
    [{ ...standing, late: true }, 'It was due on 14 November 2026.'],
    [{ ...standing, in: 4, missing: [] }, ''],
  ])('by when: %#', (given, says) => {
    expect(sendBy(given)).toBe(says);
  });

  test('after it was sent', () => {
    expect(sentSentence({ ...standing, in: 4, missing: [] })).toBe('Thank you. October 2026: all 4 measures are in.');
  });

  test('what a change changes', () => {
    expect(correctionSentence(stored, measure, day('2026-11-09'))).toBe(
      '71.1% (64 of 90) was sent on 9 November 2026. It changes because',
    );
  });
});

test.each([
  ['64', '90', '', 'counts', 'percent', '71.1%'],
  ['64', '1,000', '', 'counts', 'percent', '6.4%'],
  ['0', '90', '', 'counts', 'percent', '0.0%'],
  ['91', '90', '', 'counts', 'percent', '–'],
  ['0', '0', '', 'counts', 'percent', '–'],
  ['64', '', '', 'counts', 'percent', '–'],
  ['*', '90', '', 'counts', 'percent', '–'],
  ['', '', '62.5%', 'rate', 'percent', '62.5%'],
  ['', '', '1.29', 'rate', 'number', '1.29 items'],
] as const)('as it is typed: %s, %s, %s of %s in %s', (numerator, denominator, value, form, unit, says) => {
  const unitName = unit === 'percent' ? '' : 'items';
  expect(typedFigure({ numerator, denominator, value }, { form, unit, unitName })).toBe(says);
});

describe('the rows of the page', () => {
  const at = (id: string, source: string, of: string) => exampleSubmission({ id, source, month: month(of) });
  const current = [
    at('own', 'practice', '2026-10'),
    at('fed', 'feed', '2026-10'),
    at('own-before', 'practice', '2026-09'),
    at('fed-before', 'feed', '2026-09'),
  ];

  test.each([
    ['nothing was ever sent from elsewhere', undefined, { stored: 'own', elsewhere: undefined, before: 'own-before' }],
    ['the practice counts', 'practice', { stored: 'own', elsewhere: undefined, before: 'own-before' }],
    ['a feed counts', 'feed', { stored: 'own', elsewhere: 'fed', before: 'fed-before' }],
  ])('where %s', (_, record, expected) => {
    const [row] = monthRows([measure], current, october, () => record);
    const { stored, fromElsewhere, before } = row ?? {};
    expect({ stored: stored?.id, elsewhere: fromElsewhere?.id, before: before?.id }).toEqual(expected);
  });
});
