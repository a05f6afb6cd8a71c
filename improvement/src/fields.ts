import { fine, type Outcome, type Problem, problems } from './outcome.ts';
import { type Day, readDay } from './time/index.ts';

/** What a form said, by field name, as it was typed. A box that was not sent is missing. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Longest text that a box takes, in characters. */
const textMost = 2000;

/** Every part read, or the problems of all parts at once. */
export function all<T extends object>(parts: { [K in keyof T]: Outcome<T[K]> }): Outcome<T> {
  const found: Problem[] = [];
  const values: Partial<T> = {};
  for (const key of keysOf(parts)) {
    const part = parts[key];
    if (part.ok) values[key] = part.value;
    else found.push(...part.problems);
  }
  // Every key of T was read without a problem, so no part is missing.
  return found.length === 0 ? fine(values as T) : problems(...found);
}

/** What was typed into a box, without the blanks around it. */
export function typed(fields: Fields, name: string): string {
  return (fields[name] ?? '').trim();
}

/** Text that may not be blank. @param says what to do when it is */
export function textIn(fields: Fields, name: string, says: string): Outcome<string> {
  return typed(fields, name) === '' ? problems({ field: name, says }) : anyTextIn(fields, name);
}

/** Text that may be blank. */
export function anyTextIn(fields: Fields, name: string): Outcome<string> {
  const text = typed(fields, name);
  if (text.length <= textMost) return fine(text);
  return problems({ field: name, says: `Keep this under ${textMost} characters: it has ${text.length}.` });
}

/** A whole number from `least` to `most`; thousands commas are understood. @param says what to do with anything else */
export function wholeIn(
  fields: Fields,
  name: string,
  { least, most, says }: { least: number; most: number; says: string },
): Outcome<number> {
  const text = typed(fields, name);
  const number = /^\d{1,9}$|^\d{1,3}(,\d{3})+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return number >= least && number <= most ? fine(number) : problems({ field: name, says });
}

export function dayIn(fields: Fields, name: string): Outcome<Day> {
  const read = readDay(typed(fields, name));
  return read.ok ? fine(read.value) : problems({ field: name, says: read.says });
}

/** One of the keys of a table. */
export function choiceIn<T extends object>(
  fields: Fields,
  name: string,
  table: T,
  says: string,
): Outcome<keyof T & string> {
  const chosen = keysOf(table).find((key) => key === typed(fields, name));
  return chosen === undefined ? problems({ field: name, says }) : fine(chosen);
}

/** The keys of a table that is written out in the code, so that its type names all of them. */
export function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}
