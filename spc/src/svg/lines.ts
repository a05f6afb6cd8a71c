import type { Point } from '../model.ts';
import { type Bounds, drawn, drawnLower, drawnUpper } from './bounds.ts';
import { edge, middle } from './columns.ts';
import { element, px } from './element.ts';
import { type Frame, heightOf, type Subject, within } from './frame.ts';
import { palette } from './palette.ts';

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
    // A step runs on while its value stays the same.
    const level = index > 0 && value === values[index - 1] ? '' : start;
    return value === values[index + 1] ? level : `${level}H${px(edge(frame.columns, from + index + 1))}`;
  });
  return steps.join('');
}

const path = (d: string, attributes: Record<string, string | number | undefined>): string =>
  d === '' ? '' : element('path', { d, fill: 'none', ...attributes });

/** Limits from few points are dotted, firm ones dashed. */
const limitDash = (frame: Frame, { from }: Run<number>): string => (isProvisional(frame, from) ? '1.5 4' : '5 4');

/** Whether the limits of the phase at a column rest on few points. */
export const isProvisional = ({ chart, points }: Frame | Subject, column: number): boolean =>
  chart.phases[points[column]?.phase ?? -1]?.provisional === true;

type Side = (point: Point) => number | null;

function stairs(frame: Frame, sides: readonly Side[], dash: (run: Run<number>) => string, width: number): string {
  return sides
    .flatMap((side) => runs(frame.points, (point) => within(frame.axis, side(point)), otherPhase))
    .map((run) =>
      path(stair(frame, run), { stroke: palette.ink2, 'stroke-width': width, 'stroke-dasharray': dash(run) }),
    )
    .join('');
}

/** Upper and lower limit as dashed stairs. */
export function limitLines(frame: Frame): string {
  const { bounds } = frame;
  const sides = [(point: Point) => drawnLower(point, bounds), (point: Point) => drawnUpper(point, bounds)];
  return stairs(frame, sides, (run) => limitDash(frame, run), 1.2);
}

const sigmaSides: Readonly<Record<1 | 2, (bounds: Bounds) => readonly Side[]>> = {
  1: (bounds) => [({ lower1 }) => drawn(lower1, bounds), ({ upper1 }) => drawn(upper1, bounds)],
  2: (bounds) => [({ lower2 }) => drawn(lower2, bounds), ({ upper2 }) => drawn(upper2, bounds)],
};

/** The lines at one and two standard deviations, where somebody asked for them: finely dotted. */
export function sigmaLines(frame: Frame): string {
  return (frame.picture.sigmas ?? [])
    .map((sigmas) => stairs(frame, sigmaSides[sigmas](frame.bounds), () => `1 ${2 + 2 * sigmas}`, 1))
    .join('');
}

/** Both limits as one pale band, cut at the edges of the plot; limits from few points have a dotted edge. */
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
      const edges = { stroke: palette.ink2, 'stroke-width': 0.8, 'stroke-dasharray': '1 3' };
      const look = isProvisional(frame, from) ? edges : {};
      return element('path', { d: `${upper}${lower.join('')}Z`, fill: palette.band, ...look });
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

/** The target, which may change from one period to the next: a stair, broken only where there is none. */
export function targetLine(frame: Frame): string {
  const { columns, points, right } = frame;
  const found = runs(
    points,
    (point) => within(frame.axis, point.target),
    () => false,
  );
  const d = found.map((run) => {
    const end = run.from + run.values.length;
    // The last target holds for a period still to come as well.
    return stair(frame, run) + (end === points.length && edge(columns, end) < right ? `H${px(right)}` : '');
  });
  return path(d.join(''), { stroke: palette.target, 'stroke-width': 1.5, 'stroke-dasharray': '11 3 2 3' });
}

/** Month by month: broken at gaps and where a phase begins. A value between two gaps has its mark alone. */
export function dataLine(frame: Frame): string {
  const d = [frame.points, frame.second]
    .flatMap((track) => runs(track, (point) => point.value, otherPhase))
    .filter(({ values }) => values.length > 1)
    .map(({ from, values }) => {
      const corners = values.map(
        (value, index) => `${px(middle(frame.columns, from + index))} ${px(heightOf(frame, value))}`,
      );
      return `M${corners.join('L')}`;
    });
  return path(d.join(''), { stroke: palette.ink2, 'stroke-width': frame.size.line, 'stroke-linejoin': 'round' });
}
