import { median } from '../column.ts';

/** One median of a run chart that follows sustained runs. Positions are 0-based and inclusive. */
export type MedianStep = {
  median: number;
  /** The first and last of the points that make the median. */
  from: number;
  to: number;
  /** Where its line ends: at the start of the next step, or at the last value. */
  extendTo: number;
  kind: 'baseline' | 'sustained';
};

export type StepOptions = {
  /** So many first values make the first median. */
  baselinePoints: number;
  /** So many values in a row on one side of a median make the next. */
  runLength: number;
  direction: 'above' | 'below' | 'both';
};

/** A value and where it stands. */
type Placed = { at: number; y: number };

/**
 * The medians of a run chart that starts a new one at each sustained run: after the baseline the first `runLength` values
 * in a row on the side asked for make the next median, and the search goes on behind them. Values on the median are passed
 * over, and so are missing ones, which are counted nowhere. This is how `runcharter` re-bases by itself; here it serves
 * for comparison, because a phase is started by a person. Empty with fewer than baseline and run together.
 */
export function medianSteps(values: readonly (number | null)[], options: StepOptions): readonly MedianStep[] {
  const { baselinePoints, runLength } = options;
  const known: readonly Placed[] = values.flatMap((y, at) => (y === null ? [] : [{ at, y }]));
  if (known.length < baselinePoints + runLength) return [];
  const levels = [known.slice(0, baselinePoints)];
  let rest = known.slice(baselinePoints);
  for (;;) {
    const run = firstRun(rest, middleOf(levels.at(-1) ?? []), options);
    if (run === null) break;
    levels.push(run);
    rest = rest.filter(({ at }) => at > (run.at(-1)?.at ?? 0));
  }
  const last = known.at(-1)?.at ?? 0;
  return levels.map((level, k) => stepOf(level, levels[k + 1]?.[0]?.at ?? last, k === 0 ? 'baseline' : 'sustained'));
}

function middleOf(level: readonly Placed[]): number {
  return median(level.map(({ y }) => y));
}

function stepOf(level: readonly Placed[], extendTo: number, kind: MedianStep['kind']): MedianStep {
  return { median: middleOf(level), from: level[0]?.at ?? 0, to: level.at(-1)?.at ?? 0, extendTo, kind };
}

/** The first so many values in a row on a side that counts. */
function firstRun(rest: readonly Placed[], middle: number, { runLength, direction }: StepOptions): Placed[] | null {
  let run: Placed[] = [];
  let side: 'above' | 'below' | null = null;
  for (const placed of rest) {
    if (placed.y === middle) continue;
    const here = placed.y > middle ? 'above' : 'below';
    run = here === side ? [...run, placed] : [placed];
    side = here;
    if (run.length === runLength && (direction === 'both' || direction === side)) return run;
  }
  return null;
}
