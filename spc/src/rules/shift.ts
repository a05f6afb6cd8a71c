import { sideRuns } from './one-side.ts';
import { patternOf, type Rule } from './rule.ts';

/** So many points in a row on one side of the centre line. Every point of the run belongs to the signal. */
export const shift: Rule<'shift'> = (view, settings) =>
  sideRuns(view, settings.interruption)
    .filter(({ points }) => points.length >= settings.length)
    .map(({ side, points }) => patternOf(side, points, settings.length));
