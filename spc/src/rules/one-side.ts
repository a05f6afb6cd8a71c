import type { Interruption } from '../profiles.ts';
import type { View } from './rule.ts';

/** Points in a row on one side of the centre line. */
export type SideRun = { side: 'above' | 'below'; points: readonly number[] };

/** Cuts a phase into runs on one side of its centre line; points on the line belong to none. Equality is exact. */
export function sideRuns({ kept, value, centre }: View, interruption: Interruption): SideRun[] {
  const runs: { side: SideRun['side']; points: number[] }[] = [];
  let current: (typeof runs)[number] | null = null;
  for (const at of kept) {
    const y = value(at);
    if (y === null || y === centre) {
      if (interruption === 'ends the run') current = null;
      continue;
    }
    const side = y > centre ? 'above' : 'below';
    if (current === null || current.side !== side) {
      current = { side, points: [] };
      runs.push(current);
    }
    current.points.push(at);
  }
  return runs;
}
