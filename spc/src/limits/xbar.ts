import { numberAt, weightedMean } from '../column.ts';
import { c4 } from '../probability/c4.ts';
import { meanDeviation, sigmaOfSubgroupRanges } from './deviation.ts';
import { type Kind, unbounded } from './kind.ts';

/**
 * Xbar chart: the mean of all values, and limits A3(n) s, which is three standard deviations s / (c4(n) sqrt(n)) of a mean
 * of n (Montgomery, section 6.3). A profile may find the spread from ranges instead.
 */
export const xbar: Kind = {
  name: 'X̄ chart',
  plot: 'mean',
  denominator: 'not used',
  values: 'any',
  profile: 'xmr-mdc',
  independent: true,
  ...unbounded,
  level({ series, stretch, given, within }) {
    const centre = Number.isNaN(given) ? weightedMean(series.value, series.size, stretch.baseline) : given;
    const fromRanges = within === 'ranges' ? sigmaOfSubgroupRanges(series, stretch.baseline) : null;
    if (fromRanges !== null) return { centre, sigma: (at) => overRoot(fromRanges, numberAt(series.size, at)) };
    const s = meanDeviation(series, stretch.baseline);
    return { centre, sigma: (at) => overRoot(s / c4(numberAt(series.size, at)), numberAt(series.size, at)) };
  },
};

/** The standard deviation of a mean of `size` values; a single value has no subgroup to know it from. */
function overRoot(sigma: number, size: number): number {
  return size < 2 ? Number.NaN : sigma / Math.sqrt(size);
}
