import { valuesAt } from '../series.ts';
import type { Method } from './method.ts';

/** Run chart: the median, and no limits. With an even count the median is the mean of the middle two. */
export const run: Method = {
  centre: (series, baseline) => median(valuesAt(series, baseline)),
  spread: () => null,
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return low === high ? low : (low + high) / 2;
}
