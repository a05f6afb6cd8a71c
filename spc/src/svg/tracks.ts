import type { Chart, Point } from '../model.ts';

/** A row of points that one line joins. */
export type Track = readonly Point[];

/** The rows of a chart's points. `second` is empty on all charts but CUSUM charts. */
export type Tracks = { first: Track; second: Track };

/**
 * What is drawn of a chart's points. Most charts are one row. A CUSUM chart is two: its sums above and below, in standard
 * deviations around 0, each with the decision interval as its limit; a signal marks the sum of its own side.
 */
export function tracksOf(chart: Chart, points: Track): Tracks {
  if (chart.kind !== 'cusum') return { first: points, second: [] };
  const summed = new Set(chart.points.flatMap(({ phase, sums }) => (sums === null ? [] : [phase])));
  const track = (side: 'above' | 'below') => points.map((point) => sum(chart, point, side, summed.has(point.phase)));
  return { first: track('above'), second: track('below') };
}

/** Two sums that start over together have one mark; a sum at rest while the other moves has none. */
export function hasMark({ first, second }: Tracks, side: 'first' | 'second', index: number): boolean {
  if (second.length === 0) return side === 'first';
  const [above, below] = [first[index]?.value ?? null, second[index]?.value ?? null];
  return side === 'first' ? above !== 0 || below === 0 : below !== 0;
}

function sum(chart: Chart, point: Point, side: 'above' | 'below', limited: boolean): Point {
  const signalled = point.signals.some((index) => chart.signals[index]?.side === side);
  return {
    ...point,
    value: point.sums?.[side] ?? null,
    centre: limited ? 0 : null,
    lower: limited && chart.decisionInterval !== null ? -chart.decisionInterval : null,
    upper: limited ? chart.decisionInterval : null,
    target: null,
    signals: signalled ? point.signals : [],
    standing: signalled || point.standing === 'not_judged' ? point.standing : 'within_chance',
    conflict: signalled && point.conflict,
  };
}
