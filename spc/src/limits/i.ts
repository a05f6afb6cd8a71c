import type { Profile } from '../profiles.ts';
import { type Series, valuesAt } from '../series.ts';
import type { Method } from './method.ts';

/** Mean range of two normal values in units of their standard deviation (Montgomery, appendix VI: d2 for n = 2). */
const d2 = 1.128;

/**
 * I chart (XmR): the mean, and the mean moving range over d2 as the standard deviation.
 *
 * A moving range joins neighbours. An excluded point is bridged; a gap loses both its ranges. Ranges far from the rest
 * are left out once (see `screen`). A constant baseline has a spread of zero, so that its limits lie on its centre line.
 */
export const i: Method = {
  centre: (series, baseline) => mean(valuesAt(series, baseline)),
  spread(series, baseline, centre, profile) {
    const sigma = sigmaFrom(series, baseline, centre, profile);
    return sigma === null ? null : () => sigma;
  },
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
};

function sigmaFrom(series: Series, baseline: readonly number[], centre: number, profile: Profile): number | null {
  if (valuesAt(series, baseline).every((value) => value === centre)) return 0;
  const ranges = screen(movingRanges(series, baseline), profile);
  const meanRange = ranges.length === 0 ? 0 : mean(ranges);
  // Values that differ, and never from their neighbour: the ranges say nothing about chance.
  return meanRange === 0 ? null : meanRange / d2;
}

function movingRanges(series: Series, baseline: readonly number[]): number[] {
  const ranges: number[] = [];
  for (let k = 1; k < baseline.length; k++) {
    const before = baseline[k - 1] ?? 0;
    const after = baseline[k] ?? 0;
    if (gapBetween(series, before, after)) continue;
    ranges.push(Math.abs((series.value[after] ?? 0) - (series.value[before] ?? 0)));
  }
  return ranges;
}

function gapBetween(series: Series, before: number, after: number): boolean {
  for (let at = before + 1; at < after; at++) if (!series.excluded[at]) return true;
  return false;
}

/** One pass only. With a mean of zero or nothing left the ranges stay as they are. */
function screen(ranges: readonly number[], { screenRangesFrom }: Profile): readonly number[] {
  if (ranges.length === 0) return ranges;
  const most = screenRangesFrom * mean(ranges);
  const usual = ranges.filter((range) => range < most);
  return usual.length === 0 ? ranges : usual;
}

/** The second pass takes back what rounding lost in the first, so that a mean that is one of its values equals it. */
function mean(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
