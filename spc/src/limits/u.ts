import { numberAt, sumAt } from '../column.ts';
import { fromZero, type Kind } from './kind.ts';

/** U chart: all events over all that they are out of, and the Poisson standard deviation sqrt(u / n) (Montgomery, section 7.3). */
export const u: Kind = {
  name: 'U chart',
  plot: 'value',
  denominator: 'needed',
  values: 'not negative',
  profile: 'xmr-mdc',
  independent: true,
  ...fromZero,
  level({ series, stretch, given }) {
    const { numerator, denominator } = series;
    const centre = Number.isNaN(given)
      ? sumAt(numerator, stretch.baseline) / sumAt(denominator, stretch.baseline)
      : given;
    return { centre, sigma: (at) => poissonSigma(centre, numberAt(denominator, at)) };
  },
};

/** Standard deviation of a rate per n by chance alone. */
function poissonSigma(rate: number, n: number): number {
  return n > 0 ? Math.sqrt(rate / n) : Number.NaN;
}
