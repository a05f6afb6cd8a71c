import { type Day, day, dayOf, daysInMonth, monthName, monthNumber, partsOf } from './day.ts';
import { fullYear, writtenDay } from './written.ts';

declare const monthBrand: unique symbol;
/** A calendar month as ISO text (`2026-10`), so that text order is time order. */
export type Month = string & { readonly [monthBrand]: true };

/** Reads exact ISO text (`2026-10`), or gives `null`. */
export function parseMonth(text: string): Month | null {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  return found ? monthFrom(Number(found[1]), Number(found[2])) : null;
}

/** ISO text that the program itself wrote. Throws where a person's text slipped through. */
export function month(text: string): Month {
  const read = parseMonth(text);
  if (!read) throw new Error(`${JSON.stringify(text)} is not a month like 2026-10`);
  return read;
}

export function monthOf(of: Day): Month {
  return month(of.slice(0, 7));
}

export function firstDay(of: Month): Day {
  return day(`${of}-01`);
}

export function lastDay(of: Month): Day {
  const { year, month } = partsOf(firstDay(of));
  return day(`${of}-${daysInMonth(year, month)}`);
}

export function addMonths(to: Month, months: number): Month {
  const { year, month } = partsOf(firstDay(to));
  const count = year * 12 + (month - 1) + months;
  const made = monthFrom(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
  if (!made) throw new Error(`${months} months after ${to} lies outside 1900 to 2199`);
  return made;
}

/** Whole months from `from` to `to`; negative where `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const a = partsOf(firstDay(from));
  const b = partsOf(firstDay(to));
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** Every month from `from` to `to`, both included; none where `to` is earlier. */
export function monthsFrom(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => addMonths(from, i));
}

/** `October 2026` */
export function longMonth(of: Month): string {
  const { year, month } = partsOf(firstDay(of));
  return `${monthName(month)} ${year}`;
}

/** `October` */
export function bareMonth(of: Month): string {
  return monthName(partsOf(firstDay(of)).month);
}

/** `Oct` */
export function shortMonth(of: Month): string {
  return bareMonth(of).slice(0, 3);
}

/** A month as people and programs write it, or the sentence that says why it cannot be one. */
export type MonthReading = { ok: true; value: Month } | { ok: false; says: string };

const example = 'Write it like 2026-10 or October 2026.';

/**
 * Reads `2026-10`, `2026-10-01`, `2026-10-01 00:00:00+00:00`, `20261001`, `01/10/2026` (day first), `01OCT2026`,
 * `Oct-26`, `October 2026`, `10/2026`, and an Excel serial number such as 46296.
 * A full date must be the first or last day of its month: any other is more likely a date with its day and month
 * changed over (10/01/2026 for October) than a month.
 */
export function readMonth(text: string): MonthReading {
  const typed = text.trim();
  if (typed === '') return { ok: false, says: `The month is missing. ${example}` };
  const whole = wholeMonth(typed);
  if (whole) return { ok: true, value: whole };
  const date = writtenDay(typed);
  if (!date) return { ok: false, says: `"${typed}" is not a month. ${example}` };
  const of = monthOf(date);
  if (date === firstDay(of) || date === lastDay(of)) return { ok: true, value: of };
  return {
    ok: false,
    says: `"${typed}" reads as ${partsOf(date).date} ${longMonth(of)}, which is neither the first nor the last day of a month. ${example}`,
  };
}

function wholeMonth(text: string): Month | null {
  const iso = parseMonth(text);
  if (iso) return iso;
  const numbers = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (numbers) return monthFrom(Number(numbers[2]), Number(numbers[1]));
  const named = /^([A-Za-z]{3,9})[\s\-/]+'?(\d{4}|\d{2})$/.exec(text);
  if (!named?.[1] || !named[2]) return null;
  return monthFrom(fullYear(named[2]), monthNumber(named[1]) ?? 0);
}

function monthFrom(year: number, number: number): Month | null {
  const first = dayOf(year, number, 1);
  // The one place that makes a Month: the day it begins on exists.
  return first ? (first.slice(0, 7) as Month) : null;
}
