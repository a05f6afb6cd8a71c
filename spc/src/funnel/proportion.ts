import { binomialQuantile } from '../probability/binomial.ts';
import { type Kind, pooled } from './kind.ts';

/**
 * Proportions: exact binomial limits, interpolated between counts (Spiegelhalter 2005). Spread is measured on the arcsine
 * scale, where the standard deviation is 1 / (2 sqrt(n)); angles stop at 0 and pi / 2, so that no limit folds back.
 */
export const proportion: Kind = {
  isProportion: true,
  target: pooled,
  exact(target, denominator, tail) {
    // The lines are also drawn between whole numbers of people, where the binomial distribution says nothing.
    const n = Math.max(1, Math.round(denominator));
    return { lower: binomialQuantile(tail, n, target), upper: binomialQuantile(1 - tail, n, target) };
  },
  distance({ numerator, denominator }, target) {
    const distance = angle(numerator / denominator) - angle(target);
    return { distance, s: spreadOf(denominator) };
  },
  widened(target, n, sigmas, tau2) {
    const width = sigmas * Math.sqrt(spreadOf(n) ** 2 + tau2);
    return { lower: share(angle(target) - width), upper: share(angle(target) + width) };
  },
};

function spreadOf(n: number): number {
  return 1 / (2 * Math.sqrt(n));
}

function angle(proportion: number): number {
  return Math.asin(Math.sqrt(proportion));
}

function share(at: number): number {
  if (at <= 0) return 0;
  return at >= Math.PI / 2 ? 1 : Math.sin(at) ** 2;
}
