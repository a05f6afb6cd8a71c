/**
 * Days and months without a clock, as whole numbers: a day counts from 1970-01-01, a month is `year * 12 + month - 1`.
 * Both follow the proleptic Gregorian calendar. The algorithm for days is the well-known one over eras of 400 years
 * (H. Hinnant, "chrono-compatible low-level date algorithms").
 */

/** A month as ISO text, `2026-03`; its last day is the reporting date. */
export type MonthText = string;
/** A day as ISO text, `2026-03-31`. */
export type DayText = string;

/** The number of a day, or a thrown error for text that is no day: readers check before they come here. */
export function dayNumber(text: DayText): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const number = dayOf(Number(year), Number(month), Number(day));
  if (year === undefined || dayText(number) !== text) throw new Error(`"${text}" is not a day of the calendar`);
  return number;
}

export function dayText(day: number): DayText {
  const { year, month, date } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

/** The number of the day; a day past the end of its month rolls over into the next. */
export function dayOf(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month 1 to 12 and day of the month. */
export function dateOf(day: number): { year: number; month: number; date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** The month a day lies in. */
export function monthOfDay(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

export function firstDay(month: number): number {
  return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** The last day of the month: its reporting date. */
export function monthEnd(month: number): number {
  return firstDay(month + 1) - 1;
}

/** Reads `2026-03`, or gives `null`. */
export function parseMonth(text: string): number | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

export function monthText(month: number): MonthText {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${pad((month % 12) + 1)}`;
}

/** The March that ends the QOF year of a month. */
export function qofYearEnd(month: number): number {
  return month + ((((2 - month) % 12) + 12) % 12);
}

/** Completed years on a day. Somebody born on 29 February has the birthday on 1 March where a year has no such day. */
export function completedYears(birth: number, on: number): number {
  const from = dateOf(birth);
  const to = dateOf(on);
  const before = to.month * 100 + to.date < from.month * 100 + from.date;
  return to.year - from.year - (before ? 1 : 0);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
