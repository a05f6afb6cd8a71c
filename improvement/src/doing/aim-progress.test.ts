import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import type { Aim } from './aim.ts';
import { progressSentence } from './aim-progress.ts';

const aim: Aim = {
  measure: 'bp',
  baseline: 0.6,
  baselineTo: month('2025-11'),
  baselineMonths: 12,
  amount: { kind: 'level', value: 0.8 },
  deadline: day('2026-11-30'),
};
const high = { direction: 'increase', unit: 'percent', unitName: '' } as const;
const low = { direction: 'decrease', unit: 'number', unitName: 'items per 1,000 patients' } as const;

test.each([
  // (0.71 - 0.6) / (0.8 - 0.6) = 55%
  [aim, 0.71, high, '71.0% in October 2026: 55% of the way.'],
  [aim, 0.8, high, '80.0% in October 2026: the aim is reached.'],
  [aim, 0.7999, high, '80.0% in October 2026: 99% of the way.'],
  [aim, 0.55, high, '55.0% in October 2026: further from the aim than at the start.'],
  [aim, 0.6, high, '60.0% in October 2026: where it started.'],
  // less is better: from 2 down to 1, at 1.25 three quarters are gone
  [
    { ...aim, baseline: 2, amount: { kind: 'level' as const, value: 1 } },
    1.25,
    low,
    '1.25 items per 1,000 patients in October 2026: 75% of the way.',
  ],
])('%#', (of, value, definition, says) => {
  expect(progressSentence(of, { month: month('2026-10'), value }, definition)).toBe(says);
});
