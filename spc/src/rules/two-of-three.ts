import { type Pattern, patternOf, type Rule, type View } from './rule.ts';

type Near = { side: 'above' | 'below'; beyond: boolean };
type Window = { side: 'above' | 'below'; at: readonly number[]; near: readonly number[] };

/**
 * Two of three points in a row beyond two sigma, all three on one side of the centre line. Points beyond three sigma
 * count as well (Making Data Count since 2023). Windows that overlap make one signal; only the points beyond two sigma
 * belong to it, and it is complete at the third point of its first window.
 */
export const twoOfThree: Rule<'two_of_three'> = (view) => {
  const standing = view.kept.map((at) => nearness(view, at));
  const patterns: Pattern[] = [];
  let joined: Window[] = [];
  for (let end = 2; end < view.kept.length; end++) {
    const window = windowEndingAt(view, standing, end);
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

function nearness({ value, band, centre }: View, at: number): Near | null {
  const y = value(at);
  const lines = band(at);
  if (y === null || lines === null || y === centre) return null;
  return y > centre ? { side: 'above', beyond: y > lines.upper2 } : { side: 'below', beyond: y < lines.lower2 };
}

function windowEndingAt({ kept }: View, standing: readonly (Near | null)[], end: number): Window | null {
  const side = standing[end]?.side;
  if (side === undefined) return null;
  const near: number[] = [];
  for (let k = end - 2; k <= end; k++) {
    const point = standing[k] ?? null;
    if (point === null || point.side !== side) return null;
    if (point.beyond) near.push(kept[k] ?? 0);
  }
  return near.length >= 2 ? { side, at: kept.slice(end - 2, end + 1), near } : null;
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
