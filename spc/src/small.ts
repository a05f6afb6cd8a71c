/** Fewer people than this expected on either side, and the limits of a proportion are rough. */
const fewExpected = 5;

/** True where fewer than five of n are expected to have it, or not to have it; false where chance has no room. */
export function hasFewExpected(n: number, proportion: number): boolean {
  const expected = n * Math.min(proportion, 1 - proportion);
  return expected > 0 && expected < fewExpected;
}
