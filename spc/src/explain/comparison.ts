import type { Chart } from '../model.ts';

/** Proportions before and after, from 0 to 1, each all events over all people. */
export type Comparison = { before: number; beforeCount: number; after: number; afterCount: number };

/**
 * The fixed average of the last phase beside the pooled value of the points after it. Counts are points.
 * `null` where that is no plain comparison: not a P chart, no fixed baseline, or nothing after it.
 */
export function comparison({ kind, phases, points, windowMonths }: Chart): Comparison | null {
  const phase = phases.at(-1);
  if (kind !== 'p' || windowMonths > 1 || !phase?.fixed || phase.centre === null) return null;
  const after = points.filter(
    ({ position, value, excluded, baseline }) => position >= phase.from && value !== null && !excluded && !baseline,
  );
  if (after.length === 0) return null;
  const events = after.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  const people = after.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  return { before: phase.centre, beforeCount: phase.baselineCount, after: events / people, afterCount: after.length };
}
