import { isKnown } from '../column.ts';
import type { Side } from '../model.ts';
import { beyond, type Rule, sideOf, signOf } from './rule.ts';
import { countOf, windows } from './windows.ts';

/** Four of five points in a row beyond one sigma on one side, the last among them. The fifth may be anywhere but missing. */
export const fourOfFive: Rule<'four_of_five'> = (view) => {
  const marks = view.kept.map((at) => (isKnown(view.value[at]) ? beyond(view, at, 1) : Number.NaN));
  const test = (from: number, to: number): Side | null => {
    const sign = marks[to] ?? 0;
    if (sign !== 1 && sign !== -1) return null;
    const known = countOf(marks, from, to, 0) + countOf(marks, from, to, 1) + countOf(marks, from, to, -1) === 5;
    return known && countOf(marks, from, to, sign) >= 4 ? sideOf(sign) : null;
  };
  return windows(view.kept, 5, test, (at, side) => beyond(view, at, 1) === signOf(side));
};
