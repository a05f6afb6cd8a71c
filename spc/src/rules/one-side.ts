import { numberAt } from '../column.ts';
import type { Interruption } from '../profile.ts';
import { sideAt, sideOf, type View } from './rule.ts';

/** Points in a row on one side of the centre line. */
export type SideRun = { side: 'above' | 'below'; points: readonly number[] };

/** Cuts a phase into runs on one side of its centre line; points on the line belong to none. Equality is exact. */
export function sideRuns(view: View, interruption: Interruption): SideRun[] {
  const runs: SideRun[] = [];
  let points: number[] = [];
  let way = 0;
  for (const at of view.kept) {
    const side = sideAt(view, at);
    if (side === 0) {
      if (interruption === 'ends the run') way = 0;
    } else if (side === way) {
      points.push(at);
    } else {
      way = side;
      points = [at];
      runs.push({ side: sideOf(side), points });
    }
  }
  return runs;
}

/**
 * All points a run spans, with those on the centre line inside it, or after it up to the end of the phase: they do not
 * end it, and do not make it longer.
 */
export function spanned({ kept, value }: View, { points }: SideRun, next: SideRun | undefined): number[] {
  const from = points[0] ?? 0;
  const to = next === undefined ? Number.POSITIVE_INFINITY : (points[points.length - 1] ?? 0);
  return kept.filter((at) => at >= from && at <= to && !Number.isNaN(numberAt(value, at)));
}
