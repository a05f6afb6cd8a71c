import { sideRuns, spanned } from './one-side.ts';
import { patternOf, type Rule } from './rule.ts';

/** So many points in a row on one side of the centre line. Every point of the run belongs to the signal. */
export const shift: Rule<'shift'> = (view, { length, interruption }) => {
  const runs = sideRuns(view, interruption);
  return runs.flatMap((run, k) => {
    if (run.points.length < length) return [];
    const found = patternOf(run.side, run.points, length);
    if (interruption === 'ends the run') return [found];
    return [{ ...patternOf(run.side, spanned(view, run, runs[k + 1]), 1), completesAt: found.completesAt }];
  });
};
