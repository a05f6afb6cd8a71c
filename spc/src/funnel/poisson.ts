import { gammaQuantile } from '../probability/incomplete-gamma.ts';
import type { Pair } from './kind.ts';

/**
 * Exact Poisson limits of observed over expected where `expected` are expected: chi-squared quantiles with 2 E and 2 (E + 1)
 * degrees of freedom over 2 E (Garwood F, Biometrika 1936;28:437-442).
 */
export function poissonRatioLimits(expected: number, tail: number): Pair {
  return {
    lower: gammaQuantile(tail, expected) / expected,
    upper: gammaQuantile(1 - tail, expected + 1) / expected,
  };
}
