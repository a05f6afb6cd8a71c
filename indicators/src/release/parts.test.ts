import { expect, test } from 'vitest';
import type { Aggregate } from './aggregate.ts';
import { withEmptyParts } from './parts.ts';
import { protect } from './protect.ts';
import { ofThoseWaiting } from './waiting.ts';

const row = (practiceCode: string, n: number, strata: Aggregate['strata']): Aggregate =>
  ofThoseWaiting(
    {
      ...{
        indicatorId: 'hyp.bp.le79',
        definitionId: 'HYP008',
        practiceCode,
        month: '2026-03',
        mode: 'rolling12',
        strata,
      },
      ...{ register: n, exclusions: 0, pcas: 0, denominator: n, numerator: 0 },
    },
    'higher',
  );
const groups = ['1', '2a', 'unknown'];

test('every part of every practice that has any has a row, in each indicator with its own', () => {
  const whole = withEmptyParts([row('A81001', 40, { priority: '1' }), row('A81002', 30, { priority: '2a' })], () => ({
    priority: groups,
  }));
  expect(whole.map(({ practiceCode, strata, register }) => [practiceCode, strata.priority, register])).toEqual([
    ['A81001', '1', 40],
    ['A81002', '2a', 30],
    ['A81001', '2a', 0],
    ['A81001', 'unknown', 0],
    ['A81002', '1', 0],
    ['A81002', 'unknown', 0],
  ]);
});

test('without strata nothing is added', () => {
  const rows = [row('A81001', 40, {})];
  expect(withEmptyParts(rows, () => ({}))).toEqual(rows);
});

test('nobody in a part looks like a few in it', () => {
  const rows = [row('A81001', 40, { priority: '1' }), row('A81001', 3, { priority: '2a' })];
  const { rows: shown } = protect(withEmptyParts(rows, () => ({ priority: groups })));
  const [, few, none] = shown.map(({ strata: _, ...counts }) => counts);
  expect(none).toEqual(few);
});
