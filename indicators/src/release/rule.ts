/**
 * The rule of NHS England for counts of people below national level, in use for hospital statistics since September 2018:
 * 0 stays, 1 to 7 are hidden, every other count is rounded to the nearest 5.
 */

/** The largest count that is hidden. */
export const hiddenMost = 7;
/** Counts are rounded to this. */
const step = 5;
/** How far a rounded count may be from the true one. */
const slack = 2;

export function isSmall(n: number): boolean {
  return n >= 1 && n <= hiddenMost;
}

/** The nearest multiple of 5. No whole number lies half way between two. */
export function rounded(n: number): number {
  return Math.round(n / step) * step;
}

/** Least and most that a count may be. */
export type Range = readonly [least: number, most: number];

/** What a reader who knows the rule knows of a count that is shown as this. */
export function behind(published: number): Range {
  return published === 0 ? [0, 0] : [Math.max(hiddenMost + 1, published - slack), published + slack];
}
