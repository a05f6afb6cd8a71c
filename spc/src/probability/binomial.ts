import { logGamma } from './gamma.ts';

/** The binomial probability of k of n, for 0 < p < 1. */
export function binomialMass(k: number, n: number, p: number): number {
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/**
 * The probability of at most k of n. It is added up from the shorter end outwards; terms fall off fast away from the mean,
 * so that the sum ends after some multiple of sqrt(n) of them.
 */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return k < n * p ? massBelow(k, n, p) : 1 - massBelow(n - k - 1, n, 1 - p);
}

/** The sum of the probabilities from k down, for k below the mean. */
function massBelow(k: number, n: number, p: number): number {
  const odds = (1 - p) / p;
  let term = binomialMass(k, n, p);
  let total = term;
  for (let at = k; at > 0 && term > total * 1e-17; at--) {
    term *= (at / (n - at + 1)) * odds;
    total += term;
  }
  return total;
}

/** The chance of a value at least as far out on its side: at least y where y is at or above n p, else at most y. */
export function binomialTail(y: number, n: number, p: number): number {
  if (p <= 0) return y > 0 ? 0 : 1;
  if (p >= 1) return y < n ? 0 : 1;
  return y >= n * p ? 1 - binomialAtMost(y - 1, n, p) : binomialAtMost(y, n, p);
}

/**
 * For a whole n from 1: where the distribution function, taken as a line between whole counts, reaches `probability`, as a proportion of n:
 * (k - (F(k) - probability) / f(k)) / n for the smallest k with F(k) >= probability, within 0 and 1 (Spiegelhalter DJ,
 * Statistics in Medicine 2005;24:1185-1202, appendix A.1).
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (p <= 0 || p >= 1) return p;
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialAtMost(middle, n, p) >= probability) high = middle;
    else low = middle;
  }
  const excess = binomialAtMost(high, n, p) - probability;
  return Math.min(1, Math.max(0, (high - excess / binomialMass(high, n, p)) / n));
}
