import { isKnown } from '../column.ts';
import type { Side } from '../model.ts';
import type { TwoOfThree } from '../profile.ts';
import { beyond, type Rule, sideAt, sideOf, signOf, type View } from './rule.ts';
import { countOf, windows } from './windows.ts';

/**
 * Two of three points in a row beyond two sigma on one side. The readings differ in whether the third may lie across the
 * centre line, and in whether points beyond three sigma count. Only the points beyond two sigma on that side belong to the signal.
 */
export const twoOfThree: Rule<'two_of_three'> = (view, { reading }) => {
  const near = view.kept.map((at) => nearAt(view, at, reading));
  if (!near.some((mark) => mark !== 0)) return [];
  const sides = view.kept.map((at) => sideAt(view, at));
  const known = (from: number, to: number) => view.kept.slice(from, to + 1).every((at) => isKnown(view.value[at]));
  const test = (from: number, to: number): Side | null => {
    const sign = [1, -1].find((way) => countOf(near, from, to, way) >= 2);
    if (sign === undefined) return null;
    const holds =
      reading === 'the last beyond' ? near[to] === sign && known(from, to) : countOf(sides, from, to, sign) === 3;
    return holds ? sideOf(sign) : null;
  };
  return windows(view.kept, 3, test, (at, side) => nearAt(view, at, reading) === signOf(side));
};

function nearAt(view: View, at: number, reading: TwoOfThree): number {
  if (reading === 'all on one side, none beyond three sigma' && beyond(view, at, 3) !== 0) return 0;
  return beyond(view, at, 2);
}
