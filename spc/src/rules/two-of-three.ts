import { type Pattern, patternOf, type Rule, type View } from './rule.ts';

/** Three neighbours that fire, and those of them beyond two sigma. */
type Window = { side: 'above' | 'below'; at: readonly number[]; near: readonly number[] };

/**
 * Two of three points in a row beyond two sigma, all three on one side of the centre line. Points beyond three sigma
 * count as well (Making Data Count since 2023). Windows that overlap make one signal; only the points beyond two sigma
 * belong to it, and it is complete at the third point of its first window.
 */
export const twoOfThree: Rule<'two_of_three'> = (view) => {
  const places = view.kept.map((at) => placeOf(view, at));
  const patterns: Pattern[] = [];
  let joined: Window[] = [];
  for (let end = 2; end < places.length; end++) {
    const window = windowEndingAt(view.kept, places, end);
    if (window === null) continue;
    if (!overlaps(joined.at(-1), window)) {
      if (joined.length > 0) patterns.push(join(joined));
      joined = [];
    }
    joined.push(window);
  }
  if (joined.length > 0) patterns.push(join(joined));
  return patterns;
};

/** 2 beyond the upper two-sigma line, 1 above the centre line, 0 on it or unknown, and the same below with a minus. */
function placeOf({ value, band, centre }: View, at: number): number {
  const y = value(at);
  const lines = band(at);
  if (y === null || lines === null) return 0;
  if (y > centre) return y > lines.upper2 ? 2 : 1;
  if (y < centre) return y < lines.lower2 ? -2 : -1;
  return 0;
}

function windowEndingAt(kept: readonly number[], places: readonly number[], end: number): Window | null {
  const sign = Math.sign(places[end] ?? 0);
  let near = 0;
  for (let k = end - 2; k <= end; k++) {
    const place = (places[k] ?? 0) * sign;
    if (place <= 0) return null;
    if (place === 2) near++;
  }
  if (near < 2) return null;
  const at = kept.slice(end - 2, end + 1);
  const beyond = at.filter((_, k) => Math.abs(places[end - 2 + k] ?? 0) === 2);
  return { side: sign > 0 ? 'above' : 'below', at, near: beyond };
}

/** Windows of different sides share no point, so an overlap means one side. */
function overlaps(before: Window | undefined, after: Window): boolean {
  return before?.at.some((at) => after.at.includes(at)) ?? false;
}

function join(windows: readonly Window[]): Pattern {
  const span = [...new Set(windows.flatMap(({ at }) => at))];
  const points = [...new Set(windows.flatMap(({ near }) => near))].sort((a, b) => a - b);
  return { ...patternOf(windows[0]?.side ?? 'none', span, 3), points };
}
