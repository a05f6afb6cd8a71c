import { isKnown, mean, numberAt, sum } from '../column.ts';
import type { Series } from '../series.ts';
import { d2Of, largestForRanges } from './mean-range.ts';

/**
 * The standard deviation within subgroups: the mean of theirs where all are of one size, else pooled by n - 1
 * (Montgomery, section 6.3.2). Subgroups of one have none. `NaN` where no subgroup has one.
 */
export function meanDeviation({ deviation, size }: Series, positions: readonly number[]): number {
  const spread = positions.filter((at) => isKnown(deviation[at]));
  if (spread.every((at) => size[at] === size[spread[0] ?? -1]))
    return mean(spread.map((at) => numberAt(deviation, at)));
  const freedom = (at: number) => numberAt(size, at) - 1;
  const squares = spread.map((at) => freedom(at) * numberAt(deviation, at) ** 2);
  return Math.sqrt(sum(squares) / sum(spread.map(freedom)));
}

/**
 * The same from the ranges of the subgroups: range over d2, weighed by size (Montgomery, section 6.2). `null` where a
 * subgroup is too large for its range to say much.
 */
export function sigmaOfSubgroupRanges({ range, size }: Series, positions: readonly number[]): number | null {
  const spread = positions.filter((at) => isKnown(range[at]));
  const sizes = spread.map((at) => numberAt(size, at));
  if (spread.length === 0 || sizes.some((n) => n > largestForRanges)) return null;
  const estimates = spread.map((at, k) => (numberAt(range, at) / d2Of(numberAt(sizes, k))) * numberAt(sizes, k));
  return sum(estimates) / sum(sizes);
}
