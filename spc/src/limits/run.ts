import { median, valuesAt } from '../column.ts';
import { type Kind, unbounded } from './kind.ts';

/** Run chart: the median, and no limits. */
export const run: Kind = {
  name: 'Run chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'run-anhoej',
  independent: true,
  ...unbounded,
  level: ({ series, stretch, given }) => ({
    centre: Number.isNaN(given) ? median(valuesAt(series.value, stretch.baseline)) : given,
    sigma: null,
  }),
};
