import { type Drawn, type OfPoint, ownValue, type Phase, readingOf, valuesOf } from './drawn.ts';
import { mean, median } from './exact.ts';
import { movingRanges, screenedMean } from './ranges.ts';
import type { Subject } from './subject.ts';

/** Charts of single values: run, I, MR, G, T. */

/** The median of the baseline and nothing else. */
export function run({ start, options }: Phase): Drawn {
  const centre = options.centreLine ?? median(valuesOf(start));
  return { value: ownValue, centre: () => centre, line: () => null };
}

/** CL + k/3 of three sigma, where three sigma = 3/1.128 or 2.66 times the (screened) mean moving range. */
function individuals(phase: Phase, value: OfPoint, given: number | undefined): { centre: number | null; at: At } {
  const centre = given ?? mean(valuesOf(phase.start, value));
  const range = screenedMean(movingRanges(phase.start, value), readingOf(phase));
  const at: At = (k) =>
    centre === null || range === null ? null : centre + (k / 3) * phase.profile.threeSigma * range;
  return { centre, at };
}

type At = (k: number) => number | null;

export function i(phase: Phase): Drawn {
  const { centre, at } = individuals(phase, ownValue, phase.options.centreLine);
  return { value: ownValue, centre: () => centre, line: (_, k) => stopped(phase, at(k), k) };
}

/** Lower lines stop at 0 where the request asks for it. */
export function stopped({ options }: Phase, line: number | null, k: number): number | null {
  return line === null || options.allowNegativeLimits !== false || k > 0 ? line : Math.max(0, line);
}

/** Differences between neighbours; CL their mean in the baseline, without screening; k sigma up: k/3 of 3.267 CL. */
export function mr(phase: Phase): Drawn {
  const range: OfPoint = (point) => rangeTo(phase.kept, point);
  const centre = phase.options.centreLine ?? mean(valuesOf(phase.start, range));
  return {
    value: range,
    centre: () => centre,
    line: (_, k) => (centre === null ? null : k < 0 ? 0 : (k / 3) * 3.267 * centre),
  };
}

function rangeTo(kept: readonly Subject[], point: Subject): number | null {
  const before = kept.findLast(({ position }) => position < point.position);
  return before === undefined ? null : (movingRanges([before, point], ownValue)[0] ?? null);
}

/** The median of a geometric distribution as a share of its mean, to the three digits it is published with (near ln 2). */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the published digits, not ln 2 itself
const medianShare = 0.693;

/** The median is drawn; sigma = sqrt(m (m + 1)) about the mean m. A given centre is m, and its median is drawn. */
export function g({ start, options }: Phase): Drawn {
  const given = options.centreLine;
  const m = given ?? mean(valuesOf(start));
  const centre = given === undefined ? median(valuesOf(start)) : medianShare * given;
  return {
    value: ownValue,
    centre: () => centre,
    line: (_, k) => (m === null ? null : Math.max(0, m + k * Math.sqrt(m * (m + 1)))),
  };
}

/** The individuals chart of w = y^(1/3.6), carried back by w^3.6; a line that falls below 0 there is 0 here. */
export function t(phase: Phase): Drawn {
  const w: OfPoint = (point) => {
    if (point.value !== null && point.value <= 0) throw new Error(`A T chart has no time ${point.value}.`);
    return point.value === null ? null : point.value ** (1 / 3.6);
  };
  const given = phase.options.centreLine;
  const { centre, at } = individuals(phase, w, given === undefined ? undefined : given ** (1 / 3.6));
  // Times that never differ are their own centre, whatever the powers make of them.
  const times = new Set(valuesOf(phase.start));
  const own = given ?? (times.size === 1 ? [...times][0] : undefined);
  const back = (line: number | null) => (line === null ? null : Math.max(0, line) ** 3.6);
  return { value: ownValue, centre: () => own ?? back(centre), line: (_, k) => back(at(k)) };
}
