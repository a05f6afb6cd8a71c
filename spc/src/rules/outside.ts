import { beyond, type Pattern, patternOf, type Rule, sideOf } from './rule.ts';

/** One point beyond a three-sigma limit. A point on the limit is not beyond it. */
export const outside: Rule<'outside'> = (view) => {
  const patterns: Pattern[] = [];
  for (const at of view.tested) {
    const way = beyond(view, at, 3);
    if (way !== 0) patterns.push(patternOf(sideOf(way), [at], 1));
  }
  return patterns;
};
