import type { Meaning, Point, RuleName, Signal } from './model.ts';
import type { Profile } from './profile.ts';

/** What the signals that touch one judged point make of it together. */
export type Standing = Pick<Point, 'standing' | 'conflict'>;

/** Which rule speaks for a point where only one may: the order of NHSRplotthedots. */
const speakingOrder: readonly RuleName[] = ['outside', 'trend', 'two_of_three', 'shift'];

/**
 * The standing of a point from the signals that touch it. Where rules disagree `conflict` is set, and improvement wins, as
 * in Making Data Count, or the first rule in order speaks. A signal without a side speaks of the whole phase or of the
 * spread: it marks a point that nothing else marks only where it has the meaning of a run.
 */
export function standingOf(touching: readonly Signal[], rule: Profile['conflict']): Standing {
  const sided = touching.filter(({ side }) => side !== 'none');
  const improves = sided.some(({ meaning }) => meaning === 'improvement');
  const worsens = sided.some(({ meaning }) => meaning === 'concern');
  const conflict = improves && worsens;
  if (conflict && rule === 'first rule speaks') return { standing: firstOf(sided), conflict };
  if (improves) return { standing: 'improvement', conflict };
  if (worsens) return { standing: 'concern', conflict };
  const changed = sided.length > 0 || touching.some(({ meaning }) => meaning === 'neither');
  return { standing: changed ? 'neither' : 'within_chance', conflict };
}

/** Of two signals of one rule the later speaks: a turning point belongs to the trend that leads away from it. */
function firstOf(sided: readonly Signal[]): Meaning {
  for (const rule of speakingOrder) {
    const signal = sided.findLast((one) => one.rule === rule);
    if (signal !== undefined) return signal.meaning;
  }
  return 'neither';
}
