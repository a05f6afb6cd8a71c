/**
 * Days without a clock: ISO text (`2026-11-14`) and whole-number arithmetic in the proleptic Gregorian calendar.
 * The pure rooms may not touch `Date`; today comes in as a value.
 */

declare const dayBrand: unique symbol;
/** A day as ISO text, so that text order is time order. */
export type Day = string & { readonly [dayBrand]: true };

/** A moment as ISO text in UTC, for instance `2026-11-09T09:42:00.000Z`. */
export type Instant = string;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdayNames = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;

/** The name of month 1 to 12. */
export function monthName(number: number): string {
  const name = monthNames[number - 1];
  if (!name) throw new Error(`month ${number} is not between 1 and 12`);
  return name;
}

/** The number of a month from its English name or its first three letters, or `null`. */
export function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase();
  const at = monthNames.findIndex(
    (known) => known.toLowerCase() === wanted || known.slice(0, 3).toLowerCase() === wanted,
  );
  if (wanted === 'sept') return 9;
  return at < 0 ? null : at + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of these numbers, or `null` where the calendar has none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger)) return null;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  // The one place that makes a Day: the numbers were checked in the line above.
  return `${year}-${pad(month)}-${pad(date)}` as Day;
}

/** Reads exact ISO text (`2026-11-14`), or gives `null`. */
export function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** ISO text that the program itself wrote. Throws where a person's text slipped through. */
export function day(text: string): Day {
  const read = parseDay(text);
  if (!read) throw new Error(`${JSON.stringify(text)} is not a day like 2026-11-14`);
  return read;
}

export function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

/** Whole days since 1 January 1970, by counting leap days in 400-year eras that begin on 1 March. */
function serial(of: Day): number {
  const { year, month, date } = partsOf(of);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `serial`. */
function fromSerial(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const made = dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
  if (!made) throw new Error(`day number ${days} lies outside 1900 to 2199`);
  return made;
}

export function addDays(to: Day, days: number): Day {
  return fromSerial(serial(to) + days);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

/** The day an Excel (1900 system) serial number stands for: day 25,569 is 1 January 1970. */
export function dayFromExcel(number: number): Day {
  return fromSerial(number - 25569);
}

/** `14 November 2026` */
export function longDay(of: Day): string {
  const { year, month, date } = partsOf(of);
  return `${date} ${monthName(month)} ${year}`;
}

/** `Sat 14 Nov`, for task lists. */
export function shortDay(of: Day): string {
  const { month, date } = partsOf(of);
  return `${weekdayOf(of)} ${date} ${monthName(month).slice(0, 3)}`;
}

/** `14 November`, where the year is plain from the sentence. */
export function dayAndMonth(of: Day): string {
  const { month, date } = partsOf(of);
  return `${date} ${monthName(month)}`;
}

/** `today`, `in 5 days`, `3 days ago`. */
export function awayFrom(today: Day, to: Day): string {
  const days = daysBetween(today, to);
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

function weekdayOf(of: Day): string {
  const name = weekdayNames[((serial(of) % 7) + 7) % 7];
  if (!name) throw new Error(`no weekday for ${of}`);
  return name;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
