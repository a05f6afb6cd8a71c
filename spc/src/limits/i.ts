import { mean, valuesAt } from '../column.ts';
import { type Kind, unbounded } from './kind.ts';
import { sigmaOfRanges } from './moving-range.ts';

/** I chart (XmR): the mean, and the mean moving range over d2 as the standard deviation (Shewhart; Montgomery, section 6.4). */
export const i: Kind = {
  name: 'I chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'xmr-mdc',
  independent: true,
  ...unbounded,
  level: (ground) => ({
    centre: Number.isNaN(ground.given) ? mean(valuesAt(ground.series.value, ground.stretch.baseline)) : ground.given,
    ...sigmaOfRanges(ground),
  }),
};
