import type { OfPoint, Reading } from './drawn.ts';
import { mean } from './exact.ts';
import type { Subject } from './subject.ts';

/** Every pair of neighbours that both have a value: a missing value between two points keeps them apart. */
export function neighbours(points: readonly Subject[], value: OfPoint): [Subject, Subject][] {
  return points.flatMap((point, k): [Subject, Subject][] => {
    const before = k === 0 ? undefined : points[k - 1];
    return before === undefined || value(before) === null || value(point) === null ? [] : [[before, point]];
  });
}

export function movingRanges(points: readonly Subject[], value: OfPoint): number[] {
  return neighbours(points, value).map(([before, point]) => Math.abs(Number(value(point)) - Number(value(before))));
}

/**
 * Mean of the ranges under `factor` times their mean; all of them when nothing is under it, or nothing but zeros for a
 * reader who takes zeros for no spread. Null without ranges.
 */
export function screenedMean(
  ranges: readonly number[],
  { screens, zerosStand }: Reading,
  factor = 3.267,
): number | null {
  const all = mean(ranges);
  if (all === null || !screens) return all;
  const narrow = ranges.filter((range) => range < factor * all);
  const found = mean(narrow);
  return found === null || (found === 0 && !zerosStand) ? all : found;
}
