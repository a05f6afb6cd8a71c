import { centreName } from '../explain/sentence.ts';
import { counted, type Words } from '../explain/words.ts';
import { isHigh } from '../meaning.ts';
import type { RebaseProposal } from './rebase.ts';

/**
 * A proposal in plain sentences: what happened and since when, what a person has to answer before a new phase is started,
 * that nothing starts by itself, and what speaks for waiting.
 */
export function rebaseWords(proposal: RebaseProposal, words: Words): string {
  const { meaning, settled, firmFrom, points } = proposal;
  const { unit } = words;
  return [
    happened(proposal, words),
    `A new phase could start in ${words.period(proposal.x)} if someone can name what changed and expects it to last.`,
    'Until a person decides that, the lines stay as they are: nothing is re-based by itself.',
    meaning === 'concern' &&
      'This is a change for the worse, and a new phase would call it usual: look for the cause first.',
    !settled && `The ${unit}s since then have not settled on one level; waiting gives a better line.`,
    firmFrom !== null &&
      `From ${counted(points, unit)} the new limits would be provisional; they are firm from ${firmFrom}.`,
  ]
    .filter((line) => line !== false)
    .join(' ');
}

function happened(proposal: RebaseProposal, { subject, plural, period, unit }: Words): string {
  const { kind, side, points, x, before, beforePoints, after, share, why } = proposal;
  const way = isHigh(side) ? 'higher' : 'lower';
  const line = centreName({ kind });
  const earlier = `${counted(beforePoints, unit)} ${why === 'after_fixed_baseline' ? 'of the fixed baseline' : 'before'}`;
  const have = plural ? 'have' : 'has';
  return `${subject} ${have} been ${way} for ${counted(points, unit)}, since ${period(x)}: ${line} ${figure(after, share)}, after ${figure(before, share)} in the ${earlier}.`;
}

function figure(value: number, share: boolean): string {
  return share ? `${(100 * value).toFixed(1)}%` : String(Number(value.toPrecision(4)));
}
