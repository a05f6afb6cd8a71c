import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { exampleSubmission } from './examples.ts';
import { seriesOf } from './series.ts';
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
