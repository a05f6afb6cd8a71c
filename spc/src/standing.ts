import type { Point, Signal } from './model.ts';

/** What the signals that touch one judged point make of it together. */
export type Standing = Pick<Point, 'standing' | 'conflict'>;

/**
 * The standing of a point from the signals that touch it. Improvement wins over concern, with `conflict` set, as in
 * Making Data Count. A signal without a side speaks of the whole phase: it marks a point that nothing else marks, unless
 * it has the meaning of a run, which then shows where the change is.
 */
export function standingOf(touching: readonly Signal[]): Standing {
  const sided = touching.filter(({ side }) => side !== 'none');
  const improves = sided.some(({ meaning }) => meaning === 'improvement');
  const worsens = sided.some(({ meaning }) => meaning === 'concern');
  const conflict = improves && worsens;
  if (improves) return { standing: 'improvement', conflict };
  if (worsens) return { standing: 'concern', conflict };
  const changed = sided.length > 0 || touching.some(({ meaning }) => meaning === 'neither');
  return { standing: changed ? 'neither' : 'within_chance', conflict };
}
