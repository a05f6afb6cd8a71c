import { type Drawn, ownValue, type Phase } from './drawn.ts';
import { c4, mean, sum } from './exact.ts';
import { stopped } from './single.ts';
import type { Subject } from './subject.ts';

/** Charts of subgroups: Xbar and S. */

const sizeOf = (point: Subject): number => point.tops.length;

/** Mean of the standard deviations when all subgroups of the baseline are as large; else pooled by degrees of freedom. */
function pooled({ start }: Phase): number | null {
  const sizes = new Set(start.map(sizeOf).filter((size) => size > 1));
  const measured = start.filter((point) => sizeOf(point) > 1);
  const deviations = measured.map(deviationOf);
  if (sizes.size === 1) return mean(deviations);
  const squares = sum(measured.map((point) => (sizeOf(point) - 1) * deviationOf(point) ** 2));
  const freedom = sum(measured.map((point) => sizeOf(point) - 1));
  return freedom === 0 ? null : Math.sqrt(squares / freedom);
}

function deviationOf({ tops }: Subject): number {
  const middle = mean(tops) ?? 0;
  return Math.sqrt(sum(tops.map((value) => (value - middle) ** 2)) / (tops.length - 1));
}

/** The mean of all values of the baseline; sigma of a subgroup mean = s / (c4 sqrt n). */
export function xbar(phase: Phase): Drawn {
  const centre = phase.options.centreLine ?? mean(phase.start.flatMap((point) => point.tops));
  const s = pooled(phase);
  return {
    value: ownValue,
    centre: () => centre,
    line: (point, k) => {
      const size = sizeOf(point);
      if (centre === null || s === null || size < 2) return null;
      return stopped(phase, centre + (k * s) / (c4(size) * Math.sqrt(size)), k);
    },
  };
}

/** CL = s; k sigma away: s (1 + k c5 / c4), c5 = sqrt(1 - c4^2), no line under 0. */
export function s(phase: Phase): Drawn {
  const centre = phase.options.centreLine ?? pooled(phase);
  return {
    value: ownValue,
    centre: () => centre,
    line: (point, k) => {
      const size = sizeOf(point);
      if (centre === null || size < 2) return null;
      return centre * Math.max(0, 1 + (k * Math.sqrt(1 - c4(size) ** 2)) / c4(size));
    },
  };
}
