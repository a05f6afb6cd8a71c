import { numberAt, sum } from '../column.ts';
import type { Series } from '../series.ts';

/**
 * The standard deviation within subgroups: the mean of theirs where all are of one size, else pooled by n - 1
 * (Montgomery, section 6.3.2). Subgroups of one have none. `NaN` where no subgroup has one.
 */
export function meanDeviation({ deviation, size }: Series, positions: readonly number[]): number {
  const spread = positions.filter((at) => !Number.isNaN(numberAt(deviation, at)));
  const s = spread.map((at) => numberAt(deviation, at));
  const sizes = spread.map((at) => numberAt(size, at));
  if (sizes.every((n) => n === sizes[0])) return sum(s) / s.length;
  const squares = s.map((one, k) => (numberAt(sizes, k) - 1) * one * one);
  return Math.sqrt(sum(squares) / sum(sizes.map((n) => n - 1)));
}
