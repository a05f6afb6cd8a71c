import { type Drawn, ownValue, type Phase, valuesOf } from './drawn.ts';
import { mean } from './exact.ts';
import { movingRanges, screenedMean } from './ranges.ts';
import type { Subject } from './subject.ts';

/** Charts that carry the past along: EWMA and CUSUM. Each phase starts afresh. */

/** Mean moving range over 1.128, whatever the profile; never screened. */
function sigmaOf({ start }: Phase): number | null {
  const range = screenedMean(movingRanges(start, ownValue), { screens: false, zerosStand: true });
  return range === null ? null : range / 1.128;
}

function centreOf({ start, options }: Phase): number | null {
  return options.centreLine ?? mean(valuesOf(start));
}

/** Kept points with a value, up to this one and with it; none for a point that is missing or excluded. */
function historyOf({ kept }: Phase, { position, value }: Subject): number[] {
  if (value === null || !kept.some((one) => one.position === position)) return [];
  return valuesOf(kept.filter((one) => one.position <= position));
}

/**
 * z_0 = CL, z_i = lambda y_i + (1 - lambda) z_(i-1); limits CL +- L sigma sqrt(lambda / (2 - lambda)
 * (1 - (1 - lambda)^(2i))). A missing or excluded point has no z and no limits, and does not count in i.
 */
export function ewma(phase: Phase): Drawn {
  const { lambda = 0.2, nSigmas = 3 } = phase.options;
  const centre = centreOf(phase);
  const sigma = sigmaOf(phase);
  return {
    value: (point) => {
      const history = historyOf(phase, point);
      if (history.length === 0 || centre === null) return null;
      return history.reduce((z, y) => lambda * y + (1 - lambda) * z, centre);
    },
    centre: () => centre,
    line: (point, k) => {
      const i = historyOf(phase, point).length;
      if (centre === null || sigma === null || i === 0) return null;
      const sigmas = Math.abs(k) === 3 ? Math.sign(k) * nSigmas : k;
      return centre + sigmas * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * i)));
    },
  };
}

/**
 * u = (y - CL) / sigma, k = seShift / 2; up = max(0, up + u - k), down = min(0, down + u + k). `y` and `cl` stay on the
 * scale of the data; the sums and the decision interval are in sigma, so there are no limits to draw beside the values.
 */
export function cusum(phase: Phase): Drawn {
  const { decisionInterval = 5, seShift = 1 } = phase.options;
  const centre = centreOf(phase);
  const sigma = sigmaOf(phase);
  const sumTo = (point: Subject, step: (before: number, u: number) => number): number | null => {
    const history = historyOf(phase, point);
    if (history.length === 0 || centre === null || sigma === null) return null;
    const steps = history.map((y) => (y === centre ? 0 : (y - centre) / sigma));
    // Where values do not spread, one off the centre is endlessly far away, and nothing can be added to that.
    return steps.every(Number.isFinite) ? steps.reduce(step, 0) : null;
  };
  return {
    value: ownValue,
    centre: () => centre,
    line: () => null,
    pos: (point) => sumTo(point, (before, u) => Math.max(0, before + u - seShift / 2)),
    neg: (point) => sumTo(point, (before, u) => Math.min(0, before + u + seShift / 2)),
    interval: decisionInterval,
  };
}
