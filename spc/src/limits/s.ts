import { numberAt } from '../column.ts';
import { c4 } from '../probability/c4.ts';
import { meanDeviation } from './deviation.ts';
import { fromZero, type Kind } from './kind.ts';

/**
 * S chart: the standard deviations of subgroups, with limits B3(n) s and B4(n) s, which are three times
 * s sqrt(1 - c4(n)^2) / c4(n) from the centre; the lower stops at 0 (Montgomery, section 6.3).
 */
export const s: Kind = {
  name: 'S chart',
  plot: 'deviation',
  denominator: 'not used',
  values: 'any',
  profile: 'xmr-mdc',
  independent: true,
  ...fromZero,
  level({ series, stretch, given }) {
    const centre = Number.isNaN(given) ? meanDeviation(series, stretch.baseline) : given;
    return { centre, sigma: (at) => sigmaOfDeviation(centre, numberAt(series.size, at)) };
  },
};

function sigmaOfDeviation(s: number, size: number): number {
  if (size < 2) return Number.NaN;
  const unbiased = c4(size);
  return (s * Math.sqrt(1 - unbiased * unbiased)) / unbiased;
}
