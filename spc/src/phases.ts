import type { ChartOptions } from './model.ts';
import type { Series } from './series.ts';

/** One phase before anything is calculated: which positions it has, and which of them make its centre and limits. */
export type Stretch = {
  index: number;
  from: number;
  to: number;
  /** The last position that may belong to the baseline: before `to` when `freeze` leaves later ones out. */
  baselineTo: number;
  /** Positions that are not excluded, gaps among them. */
  kept: readonly number[];
  /** Positions that make the centre and limits: kept, within the freeze, with a value. */
  baseline: readonly number[];
};

/** Cuts a series at its phase starts and finds the baseline inside each phase. */
export function splitPhases(series: Series, options: ChartOptions): Stretch[] {
  if (series.length === 0) return [];
  const starts = [...new Set([0, ...(options.phaseStarts ?? [])])].sort((a, b) => a - b);
  return starts.map((from, index) => stretch(series, index, from, (starts[index + 1] ?? series.length) - 1, options));
}

function stretch(series: Series, index: number, from: number, to: number, { freeze }: ChartOptions): Stretch {
  const baselineTo = freeze === undefined ? to : Math.min(to, from + freeze - 1);
  const kept: number[] = [];
  const baseline: number[] = [];
  for (let at = from; at <= to; at++) {
    if (series.excluded[at]) continue;
    kept.push(at);
    if (at <= baselineTo && series.value[at] !== null) baseline.push(at);
  }
  return { index, from, to, baselineTo, kept, baseline };
}
