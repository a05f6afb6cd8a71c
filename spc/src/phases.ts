import { isKnown } from './column.ts';
import type { ChartOptions } from './model.ts';
import { RequestError } from './request-error.ts';
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
  const starts = startsOf(options.phaseStarts);
  const fixedAt = typeof options.freeze === 'string' ? positionOf(series, options.freeze) : null;
  return starts.map((from, index) => {
    const to = (starts[index + 1] ?? series.length) - 1;
    return stretch(series, index, from, to, baselineEnd(from, to, fixedAt ?? options.freeze));
  });
}

function startsOf(phaseStarts: ChartOptions['phaseStarts']): number[] {
  if (phaseStarts === undefined || phaseStarts.length === 0) return [0];
  return [...new Set([0, ...phaseStarts])].sort((a, b) => a - b);
}

/** The freeze of a key holds in the phase that has it; the number of it is written as its position. */
type Fixed = { position: number };

function positionOf({ x }: Series, key: string): Fixed {
  const position = x.indexOf(key);
  if (position >= 0) return { position };
  throw new RequestError('unknown_period', `freeze names ${key}, and no point of the series has that x.`, 'freeze');
}

function baselineEnd(from: number, to: number, freeze: Fixed | ChartOptions['freeze']): number {
  if (typeof freeze === 'number') return Math.min(to, from + freeze - 1);
  if (typeof freeze !== 'object' || freeze.position < from || freeze.position > to) return to;
  return freeze.position;
}

function stretch({ excluded, value }: Series, index: number, from: number, to: number, baselineTo: number): Stretch {
  const kept: number[] = [];
  const baseline: number[] = [];
  for (let at = from; at <= to; at++) {
    if (excluded[at]) continue;
    kept.push(at);
    if (at <= baselineTo && isKnown(value[at])) baseline.push(at);
  }
  return { index, from, to, baselineTo, kept, baseline };
}
