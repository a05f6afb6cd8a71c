import type { Series } from '../series.ts';
import type { Method } from './method.ts';

/**
 * P chart: all events over all people, and the binomial standard deviation sqrt(p (1 - p) / n) with the period's own n,
 * so that the limits step (Montgomery, Introduction to Statistical Quality Control, section 7.2).
 */
export const p: Method = {
  centre: (series, baseline) => total(series.numerator, baseline) / total(series.denominator, baseline),
  spread: (series, _baseline, centre) => (position) => binomialSpread(series, position, centre),
  least: 0,
  most: 1,
};

function binomialSpread({ denominator }: Series, position: number, centre: number): number | null {
  const people = denominator[position] ?? 0;
  return people > 0 ? Math.sqrt((centre * (1 - centre)) / people) : null;
}

function total(column: readonly (number | null)[], positions: readonly number[]): number {
  let sum = 0;
  for (const at of positions) sum += column[at] ?? 0;
  return sum;
}
