import type { Amount, Comparison, DayTest, Entries, Part, Reading, Records } from '../model.ts';

/** Entries whose code is in one of these lists. */
export function coded(...lists: string[]): Entries {
  return { kind: 'coded', lists, since: null, before: null };
}

/** Entries of these lists on or after `since` and before `before`. */
export function codedBetween(dates: { since?: string; before?: string }, ...lists: string[]): Entries {
  return { kind: 'coded', lists, since: dates.since ?? null, before: dates.before ?? null };
}

/** Medicines of these lists that were issued. */
export function issued(...lists: string[]): Entries {
  return { kind: 'issued', lists };
}

/** Days with this reading; with a condition, those that meet it. */
export function readings(reading: Reading, where: DayTest | null = null): Records {
  return { kind: 'reading', reading, where };
}

/** A part of a reading. The lowest value of a day counts unless the author says otherwise. */
export function part(
  lists: string | readonly string[],
  valid: readonly [number, number],
  options: Partial<Pick<Part, 'sameDay' | 'carriedDays' | 'converted' | 'before' | 'beforeFirst'>> = {},
): Part {
  return {
    lists: typeof lists === 'string' ? [lists] : lists,
    valid,
    sameDay: 'lowest',
    carriedDays: 0,
    converted: 'accept',
    before: null,
    ...options,
  };
}

/** A reading of a single value; its one part is called `value`. */
export function measured(
  name: string,
  lists: string | readonly string[],
  valid: readonly [number, number],
  options: Partial<Pick<Part, 'sameDay' | 'converted' | 'before'>> = {},
): Reading {
  return { name, parts: { value: part(lists, valid, options) }, complete: [['value']] };
}

/** A reading of several parts. A day counts when all parts of one of the sets are known. */
export function reading(name: string, parts: Reading['parts'], ...complete: (readonly string[])[]): Reading {
  return { name, parts, complete };
}

type Side = Amount | number | string;

/** A number stands for itself, a word for the part of that name. */
function amount(side: Side): Amount {
  if (typeof side === 'number') return { kind: 'number', value: side };
  return typeof side === 'string' ? { kind: 'part', part: side } : side;
}

function compare(left: Side, is: Comparison, right: Side): DayTest {
  return { kind: 'compare', left: amount(left), is, right: amount(right) };
}

/** Comparisons: whether the limit itself counts is part of the definition. */
export const less = (left: Side, right: Side): DayTest => compare(left, 'less', right);
export const atMost = (left: Side, right: Side): DayTest => compare(left, 'at-most', right);
export const equal = (left: Side, right: Side): DayTest => compare(left, 'equal', right);
export const atLeast = (left: Side, right: Side): DayTest => compare(left, 'at-least', right);
export const more = (left: Side, right: Side): DayTest => compare(left, 'more', right);
export const known = (name: string): DayTest => ({ kind: 'known', part: name });
export const both = (...of: DayTest[]): DayTest => ({ kind: 'all', of });
export const either = (...of: DayTest[]): DayTest => ({ kind: 'any', of });
export const unless = (of: DayTest): DayTest => ({ kind: 'not', of });
/** From `low` up to, but not including, `high`. */
export const within = (left: Side, low: number, high: number): DayTest => both(atLeast(left, low), less(left, high));

/** Arithmetic on the parts of one day. */
export const plus = (a: Side, b: Side): Amount => ({ kind: 'sum', of: [amount(a), amount(b)] });
export const minus = (a: Side, b: Side): Amount => ({ kind: 'difference', of: [amount(a), amount(b)] });
export const times = (a: Side, b: Side): Amount => ({ kind: 'product', of: [amount(a), amount(b)] });
export const divided = (a: Side, b: Side): Amount => ({ kind: 'quotient', of: [amount(a), amount(b)] });
export const power = (a: Side, b: Side): Amount => ({ kind: 'power', of: [amount(a), amount(b)] });
export const smaller = (a: Side, b: Side): Amount => ({ kind: 'least', of: [amount(a), amount(b)] });
export const larger = (a: Side, b: Side): Amount => ({ kind: 'greatest', of: [amount(a), amount(b)] });
export const firstKnown = (...of: Side[]): Amount => ({ kind: 'first-known', of: of.map(amount) });
export const rounded = (of: Side): Amount => ({ kind: 'round', of: amount(of) });
export const bySex = (female: Side, male: Side): Amount => ({
  kind: 'by-sex',
  female: amount(female),
  male: amount(male),
});
/** Completed years on the day of the reading. */
export const ageThen: Amount = { kind: 'age' };
