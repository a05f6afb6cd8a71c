import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { accountFor, accountSentence, answered, isSavable, storedSentence, wantsReason } from './account.ts';
import { exampleMeasure, exampleMonths, exampleSubmission } from './examples.ts';
import type { Submission } from './submission.ts';
import { type Offered, type SubmitContext, submit } from './submit.ts';
import { readTable } from './table.ts';

const measure = exampleMeasure();
const stored = exampleSubmission();

const context: SubmitContext = {
  today: day('2026-11-09'),
  source: 'practice',
  practices: new Map([['F82001', { name: 'Lanternfield Surgery', opened: null, closed: null }]]),
  measures: new Map([[measure.id, measure]]),
  current: (_, __, at): Submission | undefined => (at === stored.month ? stored : undefined),
  mayEnter: () => true,
  recordSource: () => 'practice',
  recent: () => [],
  askWhenUnlike: false,
  defaultReason: 'Import of october.csv',
};

function account(cells: readonly (readonly string[])[]) {
  const table = readTable(cells, {}, { measures: [measure], practice: null, measure });
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const offered = table.value.rows.flatMap((row) => (row.kind === 'offered' ? [row.offered] : []));
  return accountFor(table.value, submit(offered, context));
}

const header = ['Month', 'Practice', 'Numerator', 'Denominator'];

test('each line of a file with what becomes of it', () => {
  const { rows, counts } = account([
    header,
    ['2026-08', 'F82001', '20', '40'],
    ['2026-09', 'F82001', '27', '47'],
    ['2026-07', 'F82001', '', ''],
    ['2026-06', 'F82009', '20', '40'],
    ['2026-05', 'F82001', 'x', '40'],
    ['2026-04', 'F82001', '20', '40'],
    ['2026-04', 'F82001', '20', '40'],
  ]);
  expect(counts).toEqual({ heading: 1, blank: 1, new: 1, changed: 1, same: 0, ask: 0, rejected: 4 });
  expect(rows.flatMap((row) => (row.kind === 'rejected' ? row.problems : []))).toEqual([
    { row: 5, column: 'Practice', says: expect.stringMatching(/F82009/) },
    { row: 6, column: 'Numerator', says: expect.stringMatching(/not a number/) },
    { row: 7, column: 'Month', says: expect.stringMatching(/^Row 8 is/) },
    { row: 8, column: 'Month', says: expect.stringMatching(/^Row 7 is/) },
  ]);
});

test.each([
  ['with something new', [['2026-08', 'F82001', '20', '40']], true],
  ['that was sent before', [['2026-09', 'F82001', '26', '47']], false],
  [
    'with one line refused',
    [
      ['2026-08', 'F82001', '20', '40'],
      ['2026-07', 'F82001', '', '40'],
    ],
    false,
  ],
])('a file %s is savable: all or nothing', (_, lines, savable) => {
  expect(isSavable(account([header, ...lines]))).toBe(savable);
});

test('the counts add up to the lines of the file', () => {
  const cell = fc.constantFrom(
    '2026-07',
    '2026-08',
    '2026-09',
    '2027-01',
    'F82001',
    'F82009',
    '26',
    '47',
    '*',
    '',
    'x',
  );
  const line = fc.oneof(
    fc.array(cell, { maxLength: 5 }),
    fc.tuple(fc.constantFrom('2026-07', '2026-08', '2026-09'), fc.constant('F82001'), cell, cell),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const { rows, counts } = account([header, ...lines]);
      expect(rows).toHaveLength(lines.length + 1);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length + 1);
    }),
    { seed: 20261109 },
  );
});

const counted = { heading: 1, blank: 0, new: 0, changed: 0, same: 0, ask: 0, rejected: 0 };

test.each([
  [{ new: 11, changed: 1, same: 4 }, '11 new and one changed; nothing is stored yet'],
  [{ new: 1, ask: 2 }, 'One new and two to check; nothing is stored yet'],
  [{ new: 11, rejected: 1 }, 'One row to put right; nothing is stored yet'],
  [{ rejected: 12 }, '12 rows to put right; nothing is stored yet'],
  [{ same: 12 }, 'Nothing changes: all 12 values are already stored'],
  [{ same: 1 }, 'Nothing changes: the one value is already stored'],
  [{ blank: 3 }, 'Nothing to store: there are no values in it'],
])('a preview of %j opens with: %s', (part, says) => {
  expect(accountSentence({ rows: [], counts: { ...counted, ...part } })).toBe(says);
});

test('unlikely numbers are answered together, and only they', () => {
  const offer = (row: number, numerator: number, at: string, reason: string | null): Offered => ({
    row,
    practice: 'F82001',
    measure: measure.id,
    month: month(at),
    value: { kind: 'counts', numerator, denominator: 200 },
    reason,
  });
  const past = exampleMonths(
    '2026-01',
    Array.from({ length: 7 }, () => [20, 40]),
  );
  const asking: SubmitContext = { ...context, current: () => undefined, recent: () => past, askWhenUnlike: true };
  const offered = [offer(1, 20, '2026-08', null), offer(2, 20, '2026-09', 'a new clinic')];
  const decided = submit(offered, asking);
  expect(decided.map(({ kind }) => kind)).toEqual(['ask', 'new']);
  const again = answered(offered, decided, 'two lists became one');
  expect(again.map(({ reason }) => reason)).toEqual(['two lists became one', 'a new clinic']);
  expect(submit(again, asking).map(({ kind }) => kind)).toEqual(['new', 'new']);
});

test.each([
  ['a change without a reason of its own', 27, null, true],
  ['a change with one', 27, 'one found later', false],
  ['the same value', 26, null, false],
])('%s', (_, numerator, reason, wants) => {
  const value = { kind: 'counts', numerator, denominator: 47 } as const;
  const offered = { row: 1, practice: 'F82001', measure: measure.id, month: stored.month, value, reason };
  expect(wantsReason(submit([offered], context))).toBe(wants);
});

test('what an import stored', () => {
  expect(storedSentence({ new: 11, changed: 1, blank: 3 })).toBe('11 new and one changed');
});
