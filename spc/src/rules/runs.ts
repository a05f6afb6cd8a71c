import { type SideRun, sideRuns, spanned } from './one-side.ts';
import { patternOf, type Rule, type View } from './rule.ts';

/** Fewer crossings than this probability allows are too few. */
const chance = 0.05;

/** Anhøj's runs: points on the centre line and missing ones are taken out, and a run goes on across them. */
function runsOf(view: View): SideRun[] {
  return sideRuns(view, 'is passed over');
}

/** Anhøj's counts of one phase; all `null` without a useful point. */
export type RunCounts = {
  /** Points that are off the centre line. */
  useful: number;
  longestRun: number | null;
  longestRunMax: number | null;
  crossings: number | null;
  crossingsMin: number | null;
};

/** The counts where there is nothing to count. */
export const noCounts: RunCounts = {
  useful: 0,
  longestRun: null,
  longestRunMax: null,
  crossings: null,
  crossingsMin: null,
};

/** Counts the runs of one phase: all its kept points, those of a fixed baseline and those after it. */
export function countRuns(view: View): RunCounts {
  const lengths = runsOf(view).map(({ points }) => points.length);
  if (lengths.length === 0) return noCounts;
  const useful = lengths.reduce((sum, length) => sum + length, 0);
  return {
    useful,
    longestRun: Math.max(...lengths),
    longestRunMax: longestRunMax(useful),
    crossings: lengths.length - 1,
    crossingsMin: crossingsMin(useful),
  };
}

/** The longest run that chance makes likely among so many useful points: round(log2 N) + 3 (Anhøj and Olesen 2014). */
function longestRunMax(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

/**
 * The fewest crossings that chance makes likely: the smallest c with P(X <= c) >= 0.05, where each of the N - 1 steps
 * between useful points crosses with probability one half (Anhøj and Olesen 2014). Terms are kept as logarithms, because
 * 2^-N has no double for long series.
 */
function crossingsMin(useful: number): number {
  const known = fewestCrossings[useful];
  if (known !== undefined) return known;
  const found = findCrossingsMin(useful);
  if (useful < remembered) fewestCrossings[useful] = found;
  return found;
}

/** Answers already worked out, by the number of useful points: charts ask for the same few over and over. */
const fewestCrossings: number[] = [];
const remembered = 1000;

function findCrossingsMin(useful: number): number {
  const steps = useful - 1;
  let logTerm = -steps * Math.LN2;
  let cumulated = Math.exp(logTerm);
  let crossings = 0;
  while (cumulated < chance) {
    logTerm += Math.log((steps - crossings) / (crossings + 1));
    cumulated += Math.exp(logTerm);
    crossings++;
  }
  return crossings;
}

/** Every run longer than chance makes likely. */
export const runTooLong: Rule<'run_too_long'> = (view) => {
  const runs = runsOf(view);
  const most = longestRunMax(runs.reduce((sum, { points }) => sum + points.length, 0));
  return runs.flatMap((run, k) => {
    if (run.points.length <= most) return [];
    const { completesAt } = patternOf(run.side, run.points, most + 1);
    return [{ ...patternOf(run.side, spanned(view, run, runs[k + 1]), 1), completesAt }];
  });
};

/** Too few crossings is true of a phase, not of some of its points: it spans all useful ones and has no side. */
export const crossingsTooFew: Rule<'crossings_too_few'> = (view) => {
  const { crossings, crossingsMin: fewest } = countRuns(view);
  if (crossings === null || fewest === null || crossings >= fewest) return [];
  const points = runsOf(view).flatMap((run) => run.points);
  return [patternOf('none', points, points.length)];
};
