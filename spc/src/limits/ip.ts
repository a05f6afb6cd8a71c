import { type Column, isKnown, mean, numberAt, sumAt, valuesAt } from '../column.ts';
import { type Ground, type Kind, type Level, unbounded } from './kind.ts';
import { meanRange, neighbours } from './moving-range.ts';

/** Mean of |z1 - z2| of two standard normal values is 2 / sqrt(pi); ranges here are already over their own width. */
const overMeanRange = Math.sqrt(Math.PI / 2);

/** Ranges from so many times their mean are left out once: 3.267 to four decimals. */
const widest = 3.2665;

/**
 * I' chart: single values that rest on different denominators (Taylor WA, "Normalized individuals control chart", 2017).
 * The centre weighs by denominator; each range counts in units of what its two denominators allow.
 */
export const ip: Kind = {
  name: 'I′ chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'xmr-mdc',
  independent: true,
  ...unbounded,
  level: levelOf,
};

function levelOf(ground: Ground): Level {
  const { series, stretch, given, movingRange } = ground;
  const weights = weightsOf(series.denominator);
  const size = (at: number) => numberAt(weights, at);
  const centre = Number.isNaN(given) ? weightedMean(ground) : given;
  const spreads = neighbours(
    series,
    stretch,
    (before, after) =>
      (overMeanRange * Math.abs(numberAt(series.value, after) - numberAt(series.value, before))) /
      Math.sqrt(1 / size(before) + 1 / size(after)),
  );
  const screenFrom = movingRange.screenFrom === null ? null : widest;
  const found = meanRange(spreads, { ...movingRange, screenFrom });
  if (found === null || (found.mean === 0 && !mayBeZero(ground, centre))) return { centre, sigma: null };
  const { mean: spread, dropped, of } = found;
  return {
    centre,
    sigma: (at) => (size(at) > 0 ? spread / Math.sqrt(size(at)) : Number.NaN),
    ...(dropped > 0 && { screened: { dropped, of } }),
  };
}

function weightedMean({ series, stretch }: Ground): number {
  const values = valuesAt(series.value, stretch.baseline);
  const isCounted = series.denominator.some(isKnown);
  if (!isCounted || values.every((value) => value === values[0])) return mean(values);
  return sumAt(series.numerator, stretch.baseline) / sumAt(series.denominator, stretch.baseline);
}

/** Without denominators every value weighs the same. */
function weightsOf(denominator: Column): Column {
  return denominator.some(isKnown) ? denominator : denominator.map(() => 1);
}

function mayBeZero({ series, stretch, movingRange }: Ground, centre: number): boolean {
  if (movingRange.zeroSpread === 'as the formula') return true;
  return stretch.baseline.length > 1 && stretch.baseline.every((at) => series.value[at] === centre);
}
