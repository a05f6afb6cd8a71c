import { numberAt, sumAt } from '../column.ts';
import type { Kind } from './kind.ts';

/**
 * P chart: all events over all people, and the binomial standard deviation sqrt(p (1 - p) / n) with the period's own n,
 * so that the limits step (Montgomery, section 7.2).
 */
export const p: Kind = {
  name: 'P chart',
  plot: 'value',
  denominator: 'needed',
  values: 'part of n',
  profile: 'xmr-mdc',
  independent: true,
  least: 0,
  most: 1,
  level({ series, stretch, given }) {
    const { numerator, denominator } = series;
    const centre = Number.isNaN(given)
      ? sumAt(numerator, stretch.baseline) / sumAt(denominator, stretch.baseline)
      : given;
    return { centre, sigma: (at) => binomialSigma(centre, numberAt(denominator, at)) };
  },
};

/** Standard deviation of a proportion of n by chance alone; not known where nobody was there to count. */
function binomialSigma(proportion: number, n: number): number {
  return n > 0 ? Math.sqrt((proportion * (1 - proportion)) / n) : Number.NaN;
}
