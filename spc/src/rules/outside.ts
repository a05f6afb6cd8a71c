import { patternOf, type Rule } from './rule.ts';

/** One point beyond a three-sigma limit. A point on the limit is not beyond it. */
export const outside: Rule<'outside'> = (view) =>
  view.kept.flatMap((at) => {
    const value = view.value(at);
    const band = view.band(at);
    if (value === null || band === null) return [];
    if (value > band.upper) return [patternOf('above', [at], 1)];
    return value < band.lower ? [patternOf('below', [at], 1)] : [];
  });
