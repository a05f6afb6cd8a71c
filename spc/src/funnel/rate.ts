import { type Kind, pooled } from './kind.ts';
import { poissonRatioLimits } from './poisson.ts';

/**
 * Rates: exact Poisson limits around the count that the target lets expect. Spread is measured on the logarithm, with half
 * an event added so that none is infinite; the widened limits rest on the variance 1 / E of the logarithm.
 */
export const rate: Kind = {
  isProportion: false,
  target: pooled,
  exact(target, n, tail) {
    const { lower, upper } = poissonRatioLimits(target * n, tail);
    return { lower: target * lower, upper: target * upper };
  },
  distance({ numerator: y, denominator: n }, target) {
    const variance = y / (y + 0.5) ** 2 + n / (n + 0.5) ** 2;
    return { distance: Math.log((y + 0.5) / (n + 0.5)) - Math.log(target), s: Math.sqrt(variance) };
  },
  widened(target, n, sigmas, tau2) {
    const width = sigmas * Math.sqrt(1 / (target * n) + tau2);
    return { lower: target * Math.exp(-width), upper: target * Math.exp(width) };
  },
};
