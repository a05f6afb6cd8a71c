import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { type Member, pool, seriesOf } from './series.ts';
import type { Value } from './submission.ts';

const from = month('2026-01');
const to = month('2026-06');

test('every month has its place, and a gap says what it is', () => {
  const values: [string, Value][] = [
    ['2026-06', { kind: 'suppressed' }],
    ['2026-01', { kind: 'counts', numerator: 0, denominator: 9 }],
    ['2026-03', { kind: 'nobody_eligible' }],
    ['2026-04', { kind: 'not_available' }],
    ['2026-05', { kind: 'rate', value: 0.5 }],
    ['2025-12', { kind: 'rate', value: 9 }],
  ];
  const submissions = values.map(([of, value]) => exampleSubmission({ id: of, month: month(of), value }));
  const { months, observations, gaps } = seriesOf(submissions, from, to);
  expect(months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  expect(observations).toEqual([
    { x: '2026-01', y: 0, n: 9 },
    { x: '2026-02', y: null },
    { x: '2026-03', y: null },
    { x: '2026-04', y: null },
    { x: '2026-05', y: 0.5 },
    { x: '2026-06', y: null },
  ]);
  expect(gaps).toEqual([null, 'missing', 'nobody_eligible', 'not_available', null, 'suppressed']);
});

test('two values for one month, or two practices in one series, are a bug', () => {
  const [one, two] = [exampleSubmission({ id: 'a' }), exampleSubmission({ id: 'b' })];
  expect(() => seriesOf([one, two], from, to)).toThrow(/a and b both stand for 2026-09/);
  const other = exampleSubmission({ id: 'c', practice: 'F82002', month: month('2026-08') });
  expect(() => seriesOf([one, other], from, to)).toThrow(/not of one practice/);
});

function member(practice: string, joined: string, left: string | null, values: readonly (Value | null)[]): Member {
  const submissions = values.flatMap((value, index) => {
    const of = month(`2026-0${index + 1}`);
    return value ? [exampleSubmission({ id: `${practice}${of}`, practice, month: of, value })] : [];
  });
  return {
    practice,
    series: seriesOf(submissions, from, month('2026-03')),
    joined: day(joined),
    left: left ? day(left) : null,
  };
}

const of = (numerator: number, denominator: number): Value => ({ kind: 'counts', numerator, denominator });

test('pooled months are sums of counts, with who stands behind them', () => {
  // January: (9 + 10) of (10 + 90) is 19%; the mean of 90% and 11% would be 51%.
  const pooled = pool(exampleMeasure(), [
    member('A', '2026-01-10', null, [of(9, 10), { kind: 'suppressed' }, null]),
    member('B', '2026-01-10', '2026-03-01', [of(10, 90), of(20, 80), of(30, 80)]),
    member('C', '2026-02-28', null, [null, { kind: 'nobody_eligible' }, null]),
  ]);
  expect(pooled).toEqual({
    kind: 'pooled',
    series: {
      months: ['2026-01', '2026-02', '2026-03'],
      observations: [
        { x: '2026-01', y: 19, n: 100 },
        { x: '2026-02', y: 20, n: 80 },
        { x: '2026-03', y: null },
      ],
      gaps: [null, null, 'missing'],
    },
    reporting: [
      { month: '2026-01', reporting: 2, enrolled: 2, hidden: 0 },
      { month: '2026-02', reporting: 2, enrolled: 3, hidden: 1 },
      { month: '2026-03', reporting: 0, enrolled: 2, hidden: 0 },
    ],
  });
});

test('values from before joining are the baseline, and count', () => {
  const pooled = pool(exampleMeasure(), [member('A', '2026-03-01', null, [of(1, 2), of(1, 2), of(1, 2)])]);
  expect(pooled.kind === 'pooled' && pooled.reporting.map((one) => [one.reporting, one.enrolled])).toEqual([
    [1, 0],
    [1, 0],
    [1, 1],
  ]);
});

test('nothing but hidden numbers is hidden, nothing but nobody is nobody', () => {
  const pooled = pool(exampleMeasure(), [
    member('A', '2026-01-01', null, [{ kind: 'suppressed' }, { kind: 'nobody_eligible' }, null]),
  ]);
  expect(pooled.kind === 'pooled' && pooled.series.gaps).toEqual(['suppressed', 'nobody_eligible', 'missing']);
});

test('ready rates are never pooled, and the answer says why', () => {
  const pooled = pool(exampleRate('number'), []);
  expect(pooled).toEqual({ kind: 'not_pooled', why: expect.stringContaining('without their counts') });
});

test('members must cover the same months', () => {
  const short = {
    ...member('A', '2026-01-01', null, []),
    series: seriesOf(exampleMonths('2026-01', [[1, 2]]), from, from),
  };
  expect(() => pool(exampleMeasure(), [member('B', '2026-01-01', null, []), short])).toThrow(/A does not cover/);
});
