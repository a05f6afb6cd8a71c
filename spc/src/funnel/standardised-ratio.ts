import type { Kind } from './kind.ts';
import type { FunnelOptions } from './model.ts';
import { poissonRatioLimits } from './poisson.ts';

/**
 * Standardised ratios: exact Poisson limits of observed over expected. Spread is measured on the logarithm, as for the SHMI
 * of NHS England (standard deviation 1 / sqrt(E)), or on the square root, as by the CQC (1 / (2 sqrt(E))), which is finite
 * where nothing was observed.
 */
export const standardisedRatio: Kind = {
  isProportion: false,
  target: () => 1,
  exact(target, expected, tail) {
    const { lower, upper } = poissonRatioLimits(target * expected, tail);
    return { lower: target * lower, upper: target * upper };
  },
  distance({ numerator, denominator }, target, options) {
    const { onto, s } = scaleOf(options);
    return { distance: onto(numerator / denominator) - onto(target), s: s(target, denominator) };
  },
  widened(target, expected, sigmas, tau2, options) {
    const { onto, back, s } = scaleOf(options);
    const width = sigmas * Math.sqrt(s(target, expected) ** 2 + tau2);
    return { lower: back(onto(target) - width), upper: back(onto(target) + width) };
  },
};

type Scale = {
  onto(ratio: number): number;
  back(value: number): number;
  /** Standard deviation by chance alone where `expected` are expected. */
  s(target: number, expected: number): number;
};

const scales: Readonly<Record<'SHMI' | 'CQC', Scale>> = {
  SHMI: { onto: Math.log, back: Math.exp, s: (target, expected) => 1 / Math.sqrt(target * expected) },
  CQC: { onto: Math.sqrt, back: (root) => Math.max(0, root) ** 2, s: (_, expected) => 1 / (2 * Math.sqrt(expected)) },
};

function scaleOf({ standardisedRatioMethod = 'CQC' }: FunnelOptions): Scale {
  return scales[standardisedRatioMethod];
}
