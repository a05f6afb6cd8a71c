import { columnOf, mean, numberAt, valuesAt } from '../column.ts';
import { type Ground, type Kind, type Level, type Trace, unbounded } from './kind.ts';
import { d2 } from './mean-range.ts';
import { meanRange, movingRanges } from './moving-range.ts';

/**
 * EWMA chart: each point is the weighted mean of all values up to it, the newest with weight lambda and z0 the centre.
 * Limits open to L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^2i)) (Montgomery, section 9.2). The standard
 * deviation is the mean moving range over d2, unscreened. A gap adds nothing and has no point.
 */
export const ewma: Kind = {
  name: 'EWMA chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'western-electric',
  independent: false,
  ...unbounded,
  level: levelOf,
  width: ({ sigmas }) => sigmas ?? 3,
  trace: weighted,
};

const unscreened = { screenFrom: null, zeroSpread: 'as the formula' } as const;

/** Centre and standard deviation of single values, as EWMA and CUSUM charts take them. */
export function singleValues({ series, stretch, given }: Ground): { centre: number; sigma: number } {
  const centre = Number.isNaN(given) ? mean(valuesAt(series.value, stretch.baseline)) : given;
  return { centre, sigma: (meanRange(movingRanges(series, stretch), unscreened)?.mean ?? Number.NaN) / d2 };
}

function levelOf(ground: Ground): Level {
  const { centre, sigma } = singleValues(ground);
  const lambda = weightOf(ground);
  const spread = columnOf(ground.series.length, Number.NaN);
  let count = 0;
  for (const at of ground.stretch.kept) {
    if (Number.isNaN(numberAt(ground.series.value, at))) continue;
    count++;
    spread[at] = sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * count)));
  }
  return { centre, sigma: (at) => numberAt(spread, at) };
}

function weighted(ground: Ground, { centre }: Level): Trace {
  const lambda = weightOf(ground);
  const value = columnOf(ground.series.length, Number.NaN);
  let z = centre;
  for (const at of ground.stretch.kept) {
    const y = numberAt(ground.series.value, at);
    if (Number.isNaN(y)) continue;
    z = lambda * y + (1 - lambda) * z;
    value[at] = z;
  }
  return { value };
}

function weightOf({ options }: Ground): number {
  return options.lambda ?? 0.2;
}
