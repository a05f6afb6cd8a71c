import { type Day, dayFromExcel, dayOf, monthNumber, parseDay } from './day.ts';

/** A day as people write it, or the sentence that says why it cannot be one. */
export type DayReading = { ok: true; value: Day } | { ok: false; says: string };

/**
 * Reads `2026-03-02`, `2/3/2026` (day first), `2 March 2026`, `02MAR2026`, `20260302`, a time stamp, and an Excel
 * serial number.
 */
export function readDay(text: string): DayReading {
  const typed = text.trim();
  const example = 'Write it like 2 March 2026 or 2/3/2026.';
  if (typed === '') return { ok: false, says: `The date is missing. ${example}` };
  const read = writtenDay(typed);
  return read ? { ok: true, value: read } : { ok: false, says: `"${typed}" is not a date. ${example}` };
}

/** Every way of writing a full date that the product knows; `null` where it is none of them. */
export function writtenDay(text: string): Day | null {
  const stamped = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (stamped?.[1]) return parseDay(stamped[1]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (dayFirst?.[3]) return dayOf(fullYear(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = /^(\d{1,2})[\s-]?([A-Za-z]{3,9})[\s-]?(\d{4}|\d{2})$/.exec(text);
  if (named?.[2] && named[3]) return dayOf(fullYear(named[3]), monthNumber(named[2]) ?? 0, Number(named[1]));
  const excel = /^(\d{5})$/.exec(text);
  // 29,221 is 1 January 1980 and 73,050 the last day of 2099: other five-digit numbers are not dates.
  if (excel && Number(text) >= 29221 && Number(text) <= 73050) return dayFromExcel(Number(text));
  return null;
}

/** Two-digit years are of this century. */
export function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}
