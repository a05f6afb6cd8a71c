import { type Column, isKnown, mean, numberAt } from '../column.ts';
import type { Stretch } from '../phases.ts';
import type { MovingRange } from '../profile.ts';
import type { Series } from '../series.ts';
import type { Ground } from './kind.ts';

/** Which ranges count. */
type Screening = Pick<MovingRange, 'screenFrom' | 'zeroSpread'>;

/** The mean of moving ranges, and how many were left out of it as too wide. */
export type MeanRange = { mean: number; dropped: number; of: number };

/**
 * What `rangeOf` makes of each two neighbours of the baseline. An excluded point is bridged; a gap loses both its ranges.
 */
export function neighbours(
  { excluded, value }: Pick<Series, 'excluded' | 'value'>,
  { from, baselineTo }: Stretch,
  rangeOf: (before: number, after: number) => number,
): number[] {
  const ranges: number[] = [];
  let before = -1;
  for (let at = from; at <= baselineTo; at++) {
    if (excluded[at]) continue;
    if (!isKnown(value[at])) before = -1;
    else {
      if (before >= 0) ranges.push(rangeOf(before, at));
      before = at;
    }
  }
  return ranges;
}

/** The moving ranges of a column over the baseline. */
export function movingRanges(series: Series, stretch: Stretch, column: Column = series.value): number[] {
  return neighbours(series, stretch, (before, after) => Math.abs(numberAt(column, after) - numberAt(column, before)));
}

/**
 * The mean range, without those far from the rest, found in one pass. With a mean of zero or nothing left all stay.
 * `null` where there is no range.
 */
export function meanRange(ranges: Column, { screenFrom, zeroSpread }: Screening): MeanRange | null {
  if (ranges.length === 0) return null;
  const all = mean(ranges);
  const whole = { mean: all, dropped: 0, of: ranges.length };
  if (screenFrom === null) return whole;
  const most = screenFrom * all;
  const usual = ranges.filter((range) => range < most);
  if (usual.length === 0 || usual.length === ranges.length) return whole;
  const narrow = mean(usual);
  if (narrow === 0 && zeroSpread === 'keeps all ranges') return whole;
  return { mean: narrow, dropped: ranges.length - usual.length, of: ranges.length };
}

/**
 * The standard deviation of single values from their moving ranges: a third of what the profile makes of the mean range
 * for three (3 / 1.128, or 2.66 in Making Data Count). A constant baseline has a range of 0, so that its limits lie on its
 * centre line.
 */
export function sigmaOfRanges(
  { series, stretch, movingRange }: Ground,
  column: Column = series.value,
): { sigma: number; screened?: { dropped: number; of: number } } {
  const found = meanRange(movingRanges(series, stretch, column), movingRange);
  if (found === null) return { sigma: Number.NaN };
  if (found.mean === 0 && movingRange.zeroSpread === 'keeps all ranges' && !isConstant(column, stretch.baseline)) {
    return { sigma: Number.NaN };
  }
  const { dropped, of } = found;
  return { sigma: (found.mean * movingRange.threeSigma) / 3, ...(dropped > 0 && { screened: { dropped, of } }) };
}

function isConstant(column: Column, positions: readonly number[]): boolean {
  const first = column[positions[0] ?? -1];
  return positions.length > 1 && positions.every((at) => column[at] === first);
}
