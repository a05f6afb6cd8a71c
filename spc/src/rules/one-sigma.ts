import { beyond, type Rule } from './rule.ts';
import { countOf, windows } from './windows.ts';

/** So many points in a row between the one-sigma lines, or on them: too little spread for chance alone. */
export const withinOneSigma: Rule<'within_one_sigma'> = (view, { length }) => {
  const within = view.kept.map((at) => (isBetween(view, at) ? 1 : 0));
  return windows(view.kept, length, (from, to) => (countOf(within, from, to, 1) === length ? 'none' : null));
};

/** So many points in a row beyond the one-sigma lines, with at least one on each side: two processes in one chart. */
export const outsideOneSigma: Rule<'outside_one_sigma'> = (view, { length }) => {
  const marks = view.kept.map((at) => beyond(view, at, 1));
  return windows(view.kept, length, (from, to) => {
    const above = countOf(marks, from, to, 1);
    const below = countOf(marks, from, to, -1);
    return above > 0 && below > 0 && above + below === length ? 'none' : null;
  });
};

/** A phase without limits has no lines to be between. */
function isBetween(view: Parameters<typeof beyond>[0], at: number): boolean {
  const y = view.value[at];
  const k = at - view.from;
  const lower = view.bands.lower1[k];
  const upper = view.bands.upper1[k];
  return y !== undefined && lower !== undefined && upper !== undefined && y >= lower && y <= upper;
}
