import type { Point } from '../model.ts';
import { edge, middle } from './columns.ts';
import { element, px } from './element.ts';
import { type Frame, heightOf } from './frame.ts';
import { palette } from './palette.ts';
import type { Axis, ValueKind } from './scale.ts';

/** Neighbouring columns that have a value, `from` being the first one's index. */
type Run<T> = { from: number; values: T[] };

/** Breaks a series where a value is missing and where `apart` says that two neighbours do not belong together. */
function runs<T>(
  points: readonly Point[],
  read: (point: Point) => T | null,
  apart: (a: Point, b: Point) => boolean,
): Run<T>[] {
  const all: Run<T>[] = [];
  points.forEach((point, index) => {
    const value = read(point);
    if (value === null) return;
    const [open, before] = [all.at(-1), points[index - 1]];
    const joins = open !== undefined && open.from + open.values.length === index;
    if (joins && before !== undefined && !apart(before, point)) open.values.push(value);
    else all.push({ from: index, values: [value] });
  });
  return all;
}

const otherPhase = (a: Point, b: Point): boolean => a.phase !== b.phase;

/** A stair of heights, half a period each side of every point. `to` is the index after the last. */
function stair(frame: Frame, { from, values }: Run<number>): string {
  const steps = values.map((value, index) => {
    const height = px(heightOf(frame, value));
    const start = index === 0 ? `M${px(edge(frame.columns, from))} ${height}` : `V${height}`;
    return `${start}H${px(edge(frame.columns, from + index + 1))}`;
  });
  return steps.join('');
}

const path = (d: string, attributes: Record<string, string | number | undefined>): string =>
  d === '' ? '' : element('path', { d, fill: 'none', ...attributes });

/**
 * The limits that may be drawn: a limit beyond what a value can be (below 0 %, above 100 %) was never a limit, and one cut at
 * that edge is not one either. The calculated limits stay in the chart.
 */
export const drawnLower = (point: Point, kind: ValueKind): number | null =>
  point.lower !== null && kind === 'percent' && point.lower <= 0 ? null : point.lower;
export const drawnUpper = (point: Point, kind: ValueKind): number | null =>
  point.upper !== null && kind === 'percent' && point.upper >= 1 ? null : point.upper;

const within = (axis: Axis, value: number | null): number | null =>
  value !== null && value >= axis.from && value <= axis.to ? value : null;

/** Upper and lower limit as dashed stairs. */
export function limitLines(frame: Frame): string {
  const { axis, points } = frame;
  const sides = [
    (point: Point) => within(axis, drawnLower(point, axis.kind)),
    (point: Point) => within(axis, drawnUpper(point, axis.kind)),
  ];
  return sides
    .flatMap((side) => runs(points, side, otherPhase))
    .map((run) => path(stair(frame, run), { stroke: palette.ink2, 'stroke-width': 1.2, 'stroke-dasharray': '5 4' }))
    .join('');
}

/** Both limits as one pale band, cut at the edges of the plot. */
export function limitBand(frame: Frame): string {
  const { axis, columns, points } = frame;
  const inside = (value: number): number => Math.min(axis.to, Math.max(axis.from, value));
  const both = (point: Point) =>
    point.lower === null || point.upper === null ? null : { lower: inside(point.lower), upper: inside(point.upper) };
  return runs(points, both, otherPhase)
    .map(({ from, values }) => {
      const upper = stair(frame, { from, values: values.map((value) => value.upper) });
      const lower = values.toReversed().map((value, back) => {
        const height = px(heightOf(frame, value.lower));
        return `V${height}H${px(edge(columns, from + values.length - back - 1))}`;
      });
      return element('path', { d: `${upper}${lower.join('')}Z`, fill: palette.band });
    })
    .join('');
}

/** A level that holds for some columns: drawn straight, without steps between levels. */
function levels(frame: Frame, found: readonly Run<number>[], attributes: Record<string, string | number>): string {
  const { points, columns, right } = frame;
  const d = found.map(({ from, values }) => {
    const [level] = values;
    if (level === undefined) return '';
    // The last level holds for a period still to come as well.
    const end = from + values.length === points.length ? right : edge(columns, from + values.length);
    const height = px(heightOf(frame, level));
    return `M${px(edge(columns, from))} ${height}H${px(end)}`;
  });
  return path(d.join(''), attributes);
}

/** One mean (median on run charts) per phase. */
export function meanLines(frame: Frame): string {
  const centre = (point: Point) => within(frame.axis, point.centre);
  return levels(
    frame,
    runs(frame.points, centre, (a, b) => otherPhase(a, b) || a.centre !== b.centre),
    {
      stroke: palette.ink,
      'stroke-width': 1.5,
    },
  );
}

/** The target, which may change from one period to the next. */
export function targetLine(frame: Frame): string {
  const target = (point: Point) => within(frame.axis, point.target);
  return levels(
    frame,
    runs(frame.points, target, (a, b) => a.target !== b.target),
    {
      stroke: palette.target,
      'stroke-width': 1.5,
      'stroke-dasharray': '11 3 2 3',
    },
  );
}

/** Month by month: broken at gaps and where a phase begins. A value between two gaps has its mark alone. */
export function dataLine(frame: Frame): string {
  const d = runs(frame.points, (point) => point.value, otherPhase)
    .filter(({ values }) => values.length > 1)
    .map(({ from, values }) => {
      const corners = values.map(
        (value, index) => `${px(middle(frame.columns, from + index))} ${px(heightOf(frame, value))}`,
      );
      return `M${corners.join('L')}`;
    });
  return path(d.join(''), { stroke: palette.ink2, 'stroke-width': frame.size.line, 'stroke-linejoin': 'round' });
}
