import { numberAt, sumAt } from '../column.ts';
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
  const size = (at: number) => weightOf(series.denominator, at);
  const centre = Number.isNaN(given) ? weightedMean(ground, size) : given;
  const spreads = neighbours(
    series,
    stretch,
    (before, after) =>
      (overMeanRange * Math.abs(numberAt(series.value, after) - numberAt(series.value, before))) /
      Math.sqrt(1 / size(before) + 1 / size(after)),
  );
  const found = meanRange(spreads, movingRange.screenFrom === null ? null : widest);
  if (found === null || (found.mean === 0 && !isFlat(ground, centre))) return { centre, sigma: null };
  const { mean: spread, dropped, of } = found;
  return {
    centre,
    sigma: (at) => spread / Math.sqrt(size(at)),
    ...(dropped > 0 && { screened: { dropped, of } }),
  };
}

/** Without denominators every value weighs the same. */
function weightOf(denominator: readonly number[], at: number): number {
  const n = numberAt(denominator, at);
  return Number.isNaN(n) ? 1 : n;
}

function weightedMean({ series, stretch }: Ground, size: (at: number) => number): number {
  const first = series.value[stretch.baseline[0] ?? -1];
  if (stretch.baseline.every((at) => series.value[at] === first)) return first ?? Number.NaN;
  const weighted = series.value.map((value, at) => value * size(at));
  const weights = series.value.map((_, at) => size(at));
  return sumAt(weighted, stretch.baseline) / sumAt(weights, stretch.baseline);
}

function isFlat({ series, stretch }: Ground, centre: number): boolean {
  return stretch.baseline.length > 1 && stretch.baseline.every((at) => series.value[at] === centre);
}
