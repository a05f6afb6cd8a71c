import { gammaQuantile } from './incomplete-gamma.ts';

/**
 * The standard normal quantile of a probability strictly between 0 and 1: the square of a normal value is a chi-squared one
 * with one degree of freedom, which is twice a gamma one with a = 1/2.
 */
export function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  const outer = Math.abs(2 * probability - 1);
  return Math.sign(probability - 0.5) * Math.sqrt(2 * gammaQuantile(outer, 0.5));
}
