import { bareMonth } from '../time/index.ts';
import type { MonthStanding } from './due.ts';
import { definitionFor } from './measure.ts';
import { countWord, insideSentence } from './words.ts';

/** What is left to enter, as a line of a to-do list and the label of its button. */
export type EntryTask = { title: string; hint: string; button: string };

/** `Enter appointments missed for October`, or how many measures; `null` when everything is in. */
export function entryTask({ missing, month }: MonthStanding): EntryTask | null {
  const [first, ...others] = missing;
  if (!first) return null;
  const name = bareMonth(month);
  const what = others.length === 0 ? insideSentence(first.name) : `${countWord(missing.length)} measures`;
  const sources = new Set(missing.map((measure) => definitionFor(measure, month).source));
  return {
    title: `Enter ${what} for ${name}`,
    hint: `The numbers are in: ${[...sources].join('; ')}.`,
    button: `Enter ${name}`,
  };
}
