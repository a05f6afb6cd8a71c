import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { exampleDefinition, exampleMonths, exampleSubmission } from './examples.ts';
import type { Submission, Value } from './submission.ts';
import { unlikeThePast, unlikeWords } from './unlike.ts';

const definition = exampleDefinition();
const october = month('2026-10');
const lent = [41, 35, 38, 44, 51, 40, 36, 42, 45, 39, 48, 47];
const year = exampleMonths(
  '2025-10',
  lent.map((denominator) => [20, denominator] as const),
);
const of = (numerator: number, denominator: number): Value => ({ kind: 'counts', numerator, denominator });

function fields(value: Value, past: readonly Submission[]) {
  return unlikeThePast(value, past, definition).map(({ field }) => field);
}

test('the question of the month page', () => {
  const [unlike] = unlikeThePast(of(20, 145), year, definition);
  expect(unlike).toEqual({
    field: 'denominator',
    label: 'Monitors lent',
    value: 145,
    last: { month: month('2026-09'), value: 47 },
    low: 35,
    high: 51,
    months: 12,
  });
  expect(unlike && unlikeWords(unlike, october, definition)).toEqual({
    says: '145 monitors lent is unlike the past.',
    asks: 'Last month 47; the last 12 months were between 35 and 51. Is it right?',
  });
});

test.each([
  ['twice the greatest is still like the past', of(20, 102), year, []],
  ['one more is not', of(20, 103), year, ['denominator']],
  ['half the least is still like it', of(17, 18), year, []],
  ['less is not', of(17, 17), year, ['denominator']],
  ['both numbers can be', of(60, 145), year, ['numerator', 'denominator']],
  ['nobody eligible where there always was somebody', { kind: 'nobody_eligible' }, year, ['denominator']],
  ['a hidden number is not compared', { kind: 'suppressed' }, year, []],
  ['five months are too few to ask', of(20, 145), year.slice(-5), []],
  ['six are enough', of(20, 145), year.slice(-6), ['denominator']],
  [
    'a small count may double',
    of(3, 40),
    exampleMonths(
      '2025-10',
      lent.map((n) => [1, n] as const),
    ),
    [],
  ],
  [
    'a small count may not grow eightfold',
    of(8, 40),
    exampleMonths(
      '2025-10',
      lent.map((n) => [1, n] as const),
    ),
    ['numerator'],
  ],
  ['only the last 12 months count', of(20, 145), [...exampleMonths('2024-10', [[20, 145]]), ...year], ['denominator']],
] satisfies [string, Value, Submission[], string[]][])('%s', (_, value, past, expected) => {
  expect(fields(value, past)).toEqual(expected);
});

test('a ready rate has no smallest step', () => {
  const rate = exampleDefinition({ form: 'rate', unit: 'number', unitName: 'items per 1,000 patients' });
  const past = year.map((one) => exampleSubmission({ ...one, value: { kind: 'rate', value: 0.5 } }));
  const [unlike] = unlikeThePast({ kind: 'rate', value: 5 }, past.slice(0, 8), rate);
  expect(unlike && unlikeWords(unlike, october, rate)).toEqual({
    says: '5 items per 1,000 patients is unlike the past.',
    asks: 'In May 2026 0.500; the last 8 months we have were all 0.500. Is it right?',
  });
});
