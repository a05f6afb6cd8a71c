import type { Chart, VariationIcon } from '@tandem/spc';
import { keysOf } from '../fields.ts';
import { countWord } from './words.ts';

/** What a chart says, for counting charts. */
export const standings = {
  improving: { one: 'is improving', many: 'are improving' },
  no_change: { one: 'shows no change', many: 'show no change' },
  worse: { one: 'is getting worse', many: 'are getting worse' },
  changed: { one: 'has changed', many: 'have changed' },
  too_little: { one: 'has too little data', many: 'have too little data' },
  not_judged: { one: 'is shown against its target only', many: 'are shown against their target only' },
} as const;
export type Standing = keyof typeof standings;

const byIcon = {
  improvement_high: 'improving',
  improvement_low: 'improving',
  common_cause: 'no_change',
  concern_high: 'worse',
  concern_low: 'worse',
  neutral_high: 'changed',
  neutral_low: 'changed',
  no_data: 'too_little',
} as const satisfies Record<VariationIcon, Standing>;

export function standingOf({ verdict }: Chart): Standing {
  return verdict.variation === null ? 'not_judged' : byIcon[verdict.variation];
}

export type Tally = Readonly<Record<Standing, number>>;

export function tally(found: readonly Standing[]): Tally {
  const counts: Record<Standing, number> = {
    improving: 0,
    no_change: 0,
    worse: 0,
    changed: 0,
    too_little: 0,
    not_judged: 0,
  };
  for (const standing of found) counts[standing] += 1;
  return counts;
}

/**
 * `Three of seven collaboratives are improving, two show no change and one has too little data`. Improvement is said
 * first even where there is none; other standings only where there are some. One alone is not counted: `The collaborative
 * is getting worse`.
 * @param what one and several of what was counted, and what the improvement is on: ` on blood pressure at target`
 */
export function tallySentence(counts: Tally, what: { one: string; many: string; on?: string }): string {
  const of = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (of === 0) return `No ${what.many} yet`;
  const [alone] = keysOf(standings).filter((standing) => counts[standing] === 1);
  if (of === 1 && alone) return `The ${what.one} ${say(alone, 1)}${what.on ?? ''}`;
  const all = `${countWord(counts.improving)} of ${countWord(of)} ${what.many}`;
  const first = `${all} ${say('improving', counts.improving)}${what.on ?? ''}`;
  const others = keysOf(standings).flatMap((standing) => {
    const count = counts[standing];
    return standing === 'improving' || count === 0 ? [] : [`${countWord(count)} ${say(standing, count)}`];
  });
  const last = others.pop();
  const parts = [first, ...others].join(', ');
  const sentence = last === undefined ? parts : `${parts} and ${last}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function say(standing: Standing, count: number): string {
  return count === 1 ? standings[standing].one : standings[standing].many;
}

/** `Havering diabetes is now getting worse; a month ago it showed no change`. `null` where nothing is different. */
export function standingChange(subject: string, before: Standing, now: Standing): string | null {
  if (before === now || before === 'not_judged' || now === 'not_judged') return null;
  return `${subject} ${changes[now].now}; a month ago it ${changes[before].before}`;
}

const changes: Readonly<Record<Standing, { now: string; before: string }>> = {
  improving: { now: 'is now improving', before: 'was improving' },
  no_change: { now: 'now shows no change', before: 'showed no change' },
  worse: { now: 'is now getting worse', before: 'was getting worse' },
  changed: { now: 'has now changed', before: 'had changed' },
  too_little: { now: 'now has too little data', before: 'had too little data' },
  not_judged: { now: 'is not judged', before: 'was not judged' },
};
