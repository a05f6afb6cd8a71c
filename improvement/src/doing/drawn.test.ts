import { describe, expect, test } from 'vitest';
import { day } from '../time/index.ts';
import { closed, planned, studied } from './cycle.example.ts';
import { datesInWords, testWindow } from './drawn.ts';

describe('one test in the chart of its measure', () => {
  // 28 of 40 are 70%, 31 of 40 are 77.5%.
  test('has its days, what was predicted and what came', () => {
    expect(testWindow(closed, { unit: 'percent' })).toEqual({
      from: '2026-03-02',
      to: '2026-04-24',
      label: 'This test',
      dates: '2 March to 24 April',
      predicted: { value: 0.7, label: 'Predicted: 70% of the 40', short: 'Predicted 70%' },
      actual: { value: 0.775, label: 'Came: 78% of the 40', short: 'Came 78%' },
    });
  });

  test('has no result before there is one, and says whom the result covers', () => {
    expect(testWindow(planned(), { unit: 'percent' }).actual).toBeUndefined();
    const fewer = { ...studied, study: studied.study && { ...studied.study, result: 19, covered: 38 } };
    expect(testWindow(fewer, { unit: 'percent' }).actual).toEqual({
      value: 0.5,
      label: 'Came: 50% of the 38',
      short: 'Came 50%',
    });
  });

  test('has its days alone where the chart is no percentage', () => {
    expect(Object.keys(testWindow(closed, { unit: 'number' }))).toEqual(['from', 'to', 'label', 'dates']);
  });
});

test.each([
  ['2026-03-02', '2026-04-24', '2 March to 24 April'],
  ['2026-03-02', '2026-03-02', '2 March'],
  ['2025-12-14', '2026-01-09', '14 December 2025 to 9 January 2026'],
])('the days %s to %s are %s', (starts, ends, words) => {
  expect(datesInWords({ starts: day(starts), ends: day(ends) })).toBe(words);
});
