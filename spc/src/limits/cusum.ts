import { columnOf, numberAt } from '../column.ts';
import { singleValues } from './ewma.ts';
import { type Ground, type Kind, type Level, type Trace, unbounded } from './kind.ts';

/** How far a sum may go where nobody says otherwise, in standard deviations. */
const usualInterval = 5;

/** The decision interval of a request, in standard deviations. */
export function decisionIntervalOf({ decisionInterval = usualInterval }: { decisionInterval?: number }): number {
  return decisionInterval;
}

/**
 * CUSUM chart: what values add up to above and below the centre, in standard deviations, less half the shift looked for at
 * each step (Montgomery, section 9.1, the tabular form). The rules read the sum that is farther out, around 0, with the
 * decision interval as its limit. A gap adds nothing.
 */
export const cusum: Kind = {
  name: 'CUSUM chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'western-electric',
  independent: false,
  ...unbounded,
  level: singleValues,
  trace: sums,
};

function sums({ series, stretch, options }: Ground, { centre, sigma }: Level): Trace {
  const slack = (options.shift ?? 1) / 2;
  const above = columnOf(series.length, Number.NaN);
  const below = columnOf(series.length, Number.NaN);
  const farther = columnOf(series.length, Number.NaN);
  let high = 0;
  let low = 0;
  for (const at of stretch.kept) {
    const value = numberAt(series.value, at);
    if (Number.isNaN(value)) continue;
    const step = stepOf(value - centre, typeof sigma === 'number' ? sigma : Number.NaN);
    // What follows a step that cannot be measured cannot be added up.
    if (Number.isNaN(step)) break;
    high = Math.max(0, high + step - slack);
    low = Math.min(0, low + step + slack);
    above[at] = high;
    below[at] = low;
    farther[at] = high >= -low ? high : low;
  }
  return { value: farther, above, below };
}

/** Where the spread is 0 a value on the centre is no step; one off it cannot be measured. */
function stepOf(distance: number, sigma: number): number {
  if (Number.isNaN(sigma)) return Number.NaN;
  return distance === 0 ? 0 : distance / (sigma > 0 ? sigma : Number.NaN);
}
