import type { Point } from '../model.ts';
import type { AxisKind } from './scale.ts';
import type { Track } from './tracks.ts';

/** What no value of a chart can pass: a limit there or beyond was never a limit, and one cut there is not one either. */
export type Bounds = { floor: number; ceiling: number };

const unbounded: Bounds = { floor: Number.NEGATIVE_INFINITY, ceiling: Number.POSITIVE_INFINITY };

/** Percentages stay within 0 and 100, and what was never negative is taken for a count or a time. */
export function boundsOf(kind: AxisKind, points: Track): Bounds {
  if (kind === 'deviations') return unbounded;
  const all = (test: (value: number) => boolean) => points.every(({ value }) => value === null || test(value));
  return {
    floor: all((value) => value >= 0) ? 0 : unbounded.floor,
    ceiling: kind === 'percent' && all((value) => value <= 1) ? 1 : unbounded.ceiling,
  };
}

/** A line inside the bounds, as it may be drawn; the calculated one stays in the chart. */
export const drawn = (line: number | null, { floor, ceiling }: Bounds): number | null =>
  line !== null && line > floor && line < ceiling ? line : null;

export const drawnLower = (point: Point, bounds: Bounds): number | null => drawn(point.lower, bounds);
export const drawnUpper = (point: Point, bounds: Bounds): number | null => drawn(point.upper, bounds);
