import { type Drawn, type OfPoint, ownValue, type Phase, readingOf } from './drawn.ts';
import { mean, ratio } from './exact.ts';
import { movingRanges, neighbours, screenedMean } from './ranges.ts';
import type { Subject } from './subject.ts';

/** Charts of something over a denominator, and of counts: P, P', U, U', C, I'. */

function denominatorOf(point: Subject): number | null {
  const total = ratio(point.bottoms, [1]);
  return point.value === null || total === null || total <= 0 ? null : total;
}

/** Sum of numerators over sum of denominators in the baseline, or what was given. */
function weightedCentre({ start, options }: Phase): number | null {
  const used = start.filter((point) => point.value !== null);
  const tops = used.flatMap((point) => point.tops);
  const bottoms = used.flatMap((point) => point.bottoms);
  return options.centreLine ?? ratio(tops, bottoms);
}

type Ceiling = 1 | typeof Number.POSITIVE_INFINITY;

function between0And(top: Ceiling, value: number): number {
  return Math.min(top, Math.max(0, value));
}

/** sqrt(CL (1 - CL) / n). */
function binomialSigma(centre: number, n: number): number {
  return Math.sqrt((centre * (1 - centre)) / n);
}

/** sqrt(CL / n). */
function poissonSigma(centre: number, n: number): number {
  return Math.sqrt(centre / n);
}

type SigmaOf = (centre: number, n: number) => number;

function plain(phase: Phase, sigmaOf: SigmaOf, top: Ceiling, widthOf: (sigma: OfPoint) => number | null): Drawn {
  const centre = weightedCentre(phase);
  const sigma: OfPoint = (point) => {
    const n = denominatorOf(point);
    return centre === null || n === null ? null : sigmaOf(centre, n);
  };
  const width = widthOf(sigma);
  return {
    value: ownValue,
    centre: () => centre,
    line: (point, k) => {
      const one = sigma(point);
      return centre === null || one === null || width === null ? null : between0And(top, centre + k * one * width);
    },
  };
}

export const p = (phase: Phase): Drawn => plain(phase, binomialSigma, 1, () => 1);
export const u = (phase: Phase): Drawn => plain(phase, poissonSigma, Number.POSITIVE_INFINITY, () => 1);

export const pPrime = (phase: Phase): Drawn => plain(phase, binomialSigma, 1, (sigma) => sigmaZ(phase, sigma));
export const uPrime = (phase: Phase): Drawn =>
  plain(phase, poissonSigma, Number.POSITIVE_INFINITY, (sigma) => sigmaZ(phase, sigma));

/** Laney: mean moving range of z = (y - CL) / sigma, over 1.128. Where nothing can vary sigma is 0 and so is its width. */
function sigmaZ(phase: Phase, sigma: OfPoint): number | null {
  const centre = weightedCentre(phase);
  const z: OfPoint = (point) => {
    const one = sigma(point);
    if (point.value === null || centre === null || one === null) return null;
    return one === 0 ? 0 : (point.value - centre) / one;
  };
  if (phase.start.every((point) => (sigma(point) ?? 0) === 0)) return 0;
  const range = screenedMean(movingRanges(phase.start, z), readingOf(phase));
  return range === null ? null : range / 1.128;
}

/** C: the mean count; sigma its root; no line under 0. */
export function c({ start, options }: Phase): Drawn {
  const centre = options.centreLine ?? mean(start.flatMap((point) => point.value ?? []));
  return {
    value: ownValue,
    centre: () => centre,
    line: (_, k) => (centre === null ? null : Math.max(0, centre + k * Math.sqrt(centre))),
  };
}

/** I': s = sqrt(pi / 2) |difference| / sqrt(1/n + 1/n before), screened at 3.2665 times its mean; sigma = mean s / sqrt n. */
export function iPrime(phase: Phase): Drawn {
  const centre = weightedCentre(phase);
  const spreads = neighbours(phase.start, ownValue).map(([before, point]) => {
    const inverse = 1 / Number(denominatorOf(point)) + 1 / Number(denominatorOf(before));
    return (Math.sqrt(Math.PI / 2) * Math.abs(Number(point.value) - Number(before.value))) / Math.sqrt(inverse);
  });
  const spread = screenedMean(spreads, readingOf(phase), 3.2665);
  return {
    value: ownValue,
    centre: () => centre,
    line: (point, k) => {
      const n = denominatorOf(point);
      return centre === null || spread === null || n === null ? null : centre + (k * spread) / Math.sqrt(n);
    },
  };
}
