/**
 * Arithmetic of the judge without rounding: a double is a whole number divided by a power of two, so sums and quotients
 * of doubles are done in whole numbers and rounded once, at the very end. Slow, and right to the last bit: a constant
 * series has exactly its own value as its mean.
 */

/** Numerator over a power of two. */
type Dyadic = { readonly whole: bigint; readonly halvings: number };

function dyadicOf(value: number): Dyadic {
  let scaled = value;
  let halvings = 0;
  // Doubling a double that is not a whole number loses nothing.
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings += 1;
  }
  return { whole: BigInt(scaled), halvings };
}

function exactSum(values: readonly number[]): Dyadic {
  const terms = values.map(dyadicOf);
  const halvings = Math.max(0, ...terms.map((term) => term.halvings));
  const whole = terms.reduce((sum, term) => sum + (term.whole << BigInt(halvings - term.halvings)), 0n);
  return { whole, halvings };
}

/** The double nearest to top / bottom, for a bottom over 0. */
export function nearest(top: bigint, bottom: bigint): number {
  if (top < 0n) return -nearest(-top, bottom);
  const shift = BigInt(Math.max(0, 70 + bottom.toString(2).length - top.toString(2).length));
  const scaled = top << shift;
  // One more bit that says whether anything was left over: rounding to a double then errs nowhere.
  const withRest = (scaled / bottom) * 2n + (scaled % bottom === 0n ? 0n : 1n);
  return Number(withRest) / 2 ** Number(shift + 1n);
}

/** Sum of tops over sum of bottoms, rounded once; null when the bottoms add up to nothing or less. */
export function ratio(tops: readonly number[], bottoms: readonly number[]): number | null {
  const top = exactSum(tops);
  const bottom = exactSum(bottoms);
  if (bottom.whole <= 0n) return null;
  return nearest(top.whole << BigInt(bottom.halvings), bottom.whole << BigInt(top.halvings));
}

export function sum(values: readonly number[]): number {
  const { whole, halvings } = exactSum(values);
  return nearest(whole, 1n << BigInt(halvings));
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : nearest(...meanParts(values));
}

function meanParts(values: readonly number[]): [bigint, bigint] {
  const { whole, halvings } = exactSum(values);
  return [whole, BigInt(values.length) << BigInt(halvings)];
}

/** The middle value, or the mean of the middle two. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const from = Math.ceil(sorted.length / 2) - 1;
  const to = Math.floor(sorted.length / 2);
  return mean(sorted.slice(from < 0 ? 0 : from, to + 1));
}

/** Standard deviation with n - 1; null under two values. */
export function deviation(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/**
 * c4(n) = sqrt(2/(n-1)) g(n) with g(n) = gamma(n/2) / gamma((n-1)/2). From gamma(x+1) = x gamma(x) follows
 * g(n) g(n+1) = (n-1)/2, and g(2) = 1/sqrt(pi): c4(2) = sqrt(2/pi).
 */
export function c4(size: number): number {
  let g = 1 / Math.sqrt(Math.PI);
  for (let n = 2; n < size; n += 1) g = (n - 1) / 2 / g;
  return Math.sqrt(2 / (size - 1)) * g;
}

/** How many ways to choose; 0 outside Pascal's triangle. */
export function choose(from: number, taken: number): bigint {
  if (taken < 0 || taken > from || from < 0) return 0n;
  let ways = 1n;
  for (let k = 1; k <= taken; k += 1) ways = (ways * BigInt(from - taken + k)) / BigInt(k);
  return ways;
}
