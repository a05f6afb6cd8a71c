import { logGamma } from './gamma.ts';

/**
 * The mean standard deviation of n normal values in units of their true one, for n from 2:
 * sqrt(2 / (n - 1)) G(n / 2) / G((n - 1) / 2) (Montgomery, appendix VI).
 */
export function c4(n: number): number {
  return Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
}
