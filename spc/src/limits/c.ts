import { mean, valuesAt } from '../column.ts';
import { fromZero, type Kind } from './kind.ts';

/** C chart: the mean count, and its square root as the standard deviation (Montgomery, section 7.3). */
export const c: Kind = {
  name: 'C chart',
  plot: 'sum',
  denominator: 'not used',
  values: 'not negative',
  profile: 'xmr-mdc',
  independent: true,
  ...fromZero,
  level({ series, stretch, given }) {
    const centre = Number.isNaN(given) ? mean(valuesAt(series.value, stretch.baseline)) : given;
    return { centre, sigma: Math.sqrt(centre) };
  },
};
