import {
  beyond,
  type Found,
  inWindows,
  isWithin,
  type Seen,
  type Side,
  sideOf,
  stepsOf,
  stretchesOf,
  together,
} from './seen.ts';

/** Rules of MDC, Western Electric and Nelson: windows of neighbours that no missing point interrupts. */

/** Finds in the points of one phase, excluded ones gone. */
export type Find = (kept: readonly Seen[]) => Found;

function windows(size: number, belongs: (window: Seen[]) => Seen[]): Find {
  return (kept) => together(stretchesOf(kept).map((stretch) => inWindows(stretch, size, belongs)));
}

const sides: readonly Side[] = [-1, 1];
const when = (holds: boolean, points: Seen[]): Seen[] => (holds ? points : []);

export const outside: Find = windows(1, (window) => window.filter((point) => beyond(point, 3) !== 0));

/** `length` neighbours strictly on one side of the centre line. */
export const shift = (length: number): Find =>
  windows(length, (window) =>
    when(
      sides.some((side) => window.every((point) => sideOf(point) === side)),
      window,
    ),
  );

/** `length` neighbours, each higher than the one before, or each lower. */
export const trend = (length: number): Find =>
  windows(length, (window) =>
    when(
      sides.some((side) => stepsOf(window).every((step) => step === side)),
      window,
    ),
  );

/** Fourteen points: thirteen steps that go up and down by turns. */
export const alternating: Find = windows(14, (window) =>
  when(
    stepsOf(window).every((step, k, steps) => step !== 0 && (k === 0 || step === -Number(steps[k - 1]))),
    window,
  ),
);

export const withinOneSigma: Find = windows(15, (window) =>
  when(
    window.every((point) => isWithin(point, 1)),
    window,
  ),
);

/** Eight points beyond one sigma, with both sides seen. */
export const outsideOneSigma: Find = windows(8, (window) => {
  const seen = window.map((point) => beyond(point, 1));
  return when(!seen.includes(0) && seen.includes(1) && seen.includes(-1), window);
});

/** `enough` of the window beyond k sigma on one side, the last one among them; only those belong. */
function zone(size: number, enough: number, k: 1 | 2): Find {
  return windows(size, (window) => {
    const side = window.at(-1);
    const last = side === undefined ? 0 : beyond(side, k);
    const far = window.filter((point) => beyond(point, k) === last);
    return when(last !== 0 && far.length >= enough, far);
  });
}

export const twoOfThree: Find = zone(3, 2, 2);
export const fourOfFive: Find = zone(5, 4, 1);

/** Three points on one side, two of them far; only the far ones belong. */
function twoOfThreeOnOneSide(isFar: (point: Seen) => boolean): Find {
  return windows(3, (window) => {
    const far = window.filter(isFar);
    return when(far.length >= 2 && sides.some((side) => window.every((point) => sideOf(point) === side)), far);
  });
}

/** Since late 2023 a point beyond three sigma is also beyond two. */
export const twoOfThreeMdc: Find = twoOfThreeOnOneSide((point) => beyond(point, 2) !== 0);
export const twoOfThreePtd: Find = twoOfThreeOnOneSide((point) => beyond(point, 2) !== 0 && beyond(point, 3) === 0);
