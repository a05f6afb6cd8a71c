import { numberAt, sumAt } from '../column.ts';
import { c4 } from '../probability/c4.ts';
import { meanDeviation } from './deviation.ts';
import { type Kind, unbounded } from './kind.ts';

/**
 * Xbar chart: the mean of all values, and limits A3(n) s, which is three standard deviations s / (c4(n) sqrt(n)) of a mean
 * of n (Montgomery, section 6.3).
 */
export const xbar: Kind = {
  name: 'X̄ chart',
  plot: 'mean',
  denominator: 'not used',
  values: 'any',
  profile: 'xmr-mdc',
  independent: true,
  ...unbounded,
  level({ series, stretch, given }) {
    const totals = series.value.map((value, at) => value * numberAt(series.size, at));
    const centre = Number.isNaN(given) ? sumAt(totals, stretch.baseline) / sumAt(series.size, stretch.baseline) : given;
    const s = meanDeviation(series, stretch.baseline);
    return { centre, sigma: (at) => sigmaOfMean(s, numberAt(series.size, at)) };
  },
};

function sigmaOfMean(s: number, size: number): number {
  return size < 2 ? Number.NaN : s / (c4(size) * Math.sqrt(size));
}
