/** What the printing needs to know that a chart does not: names for people. */
export type Words = {
  /** What is measured, as a sentence begins: `Blood pressure at target`. */
  subject: string;
  /** True for a subject such as `Missed appointments`. */
  plural?: boolean;
  /** The name of a period from its key: `October 2026` from `2026-10`. */
  period: (x: string) => string;
  /** The same where room is short: `Oct 26`. */
  periodShort: (x: string) => string;
  /** What one period is called: `month`. */
  unit: string;
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as it is written in a sentence: a word up to ten, figures above. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `seventh`, `11th`. Rules ask for few points, so that figures never need `21st`. */
export function ordinal(place: number): string {
  return ordinals[place] ?? `${place}th`;
}

/** `1 month`, `7 months`. */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `one month`, `seven months`, `11 months`. */
export function countedInWords(count: number, unit: string): string {
  return `${inWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(entries: readonly string[]): string {
  const last = entries.at(-1) ?? '';
  return entries.length < 2 ? last : `${entries.slice(0, -1).join(', ')} and ${last}`;
}
