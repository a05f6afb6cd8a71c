import { completedYears, dayNumber } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import { isCoded, isIssued } from '../codelists/matching.ts';
import { type Amount, type DayTest, impossible, isOfDay, type Part, type Reading, type Records } from '../model.ts';
import type { Patient } from './patient.ts';

/** The values of one day's reading by part; `null` where a part is unknown. */
export type DayReading = { day: number; values: Readonly<Record<string, number | null>> };

/** The days on which a patient has such records, in order, each once. */
export function daysOf(records: Records, patient: Patient, codelists: Codelists): readonly number[] {
  switch (records.kind) {
    case 'coded':
      return inOrder(patient.events.filter(isCoded(records.lists, codelists)).map(({ day }) => day)).filter(
        between(records.since, records.before),
      );
    case 'issued':
      return inOrder(patient.issues.filter(isIssued(records.lists, codelists)).map(({ day }) => day));
    case 'reading': {
      const { reading, where } = records;
      return readingsOf(reading, patient, codelists)
        .filter((one) => where === null || meets(where, one, patient))
        .map(({ day }) => day);
    }
    default:
      return impossible(records);
  }
}

/** A patient's readings in order: a day counts when all parts of one of the sets are known. */
export function readingsOf(reading: Reading, patient: Patient, codelists: Codelists): readonly DayReading[] {
  const parts = Object.entries(reading.parts);
  const fresh = parts.filter(([, part]) => isOfDay(part));
  const days = inOrder(fresh.flatMap(([, part]) => [...valuesByDay(part, patient, codelists).keys()]));
  return days
    .map((day) => ({
      day,
      values: Object.fromEntries(parts.map(([name, part]) => [name, valueOn(day, part, patient, codelists)])),
    }))
    .filter(({ values }) => reading.complete.some((set) => set.every((part) => (values[part] ?? null) !== null)));
}

function valueOn(day: number, part: Part, patient: Patient, codelists: Codelists): number | null {
  const values = valuesByDay(part, patient, codelists);
  const days = inOrder([...values.keys()]).filter(isSeen(day, part, patient, codelists));
  return values.get(days.at(-1) ?? Number.NaN) ?? null;
}

/** Whether a value of one day counts on another. */
function isSeen(day: number, { carriedDays, beforeFirst }: Part, patient: Patient, codelists: Codelists) {
  if (beforeFirst === undefined) return (one: number) => one <= day && one >= day - carriedDays;
  const [first = Number.POSITIVE_INFINITY] = daysOf(beforeFirst, patient, codelists);
  return (one: number) => first <= day && one < first;
}

/** The one believed value of each day: the lowest or the highest of them. */
function valuesByDay(part: Part, patient: Patient, codelists: Codelists): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const { day, value, converted } of patient.events.filter(isCoded(part.lists, codelists))) {
    if (value === null || value < part.valid[0] || value > part.valid[1]) continue;
    if (converted && part.converted === 'refuse') continue;
    if (part.before !== null && day >= dayNumber(part.before)) continue;
    const before = values.get(day) ?? value;
    values.set(day, part.sameDay === 'lowest' ? Math.min(before, value) : Math.max(before, value));
  }
  return values;
}

/** Whether a day's reading meets a condition; a comparison with something unknown is false. */
export function meets(where: DayTest, on: DayReading, patient: Patient): boolean {
  switch (where.kind) {
    case 'compare': {
      const left = amountOf(where.left, on, patient);
      const right = amountOf(where.right, on, patient);
      return left !== null && right !== null && holds(left, where.is, right);
    }
    case 'known':
      return (on.values[where.part] ?? null) !== null;
    case 'all':
      return where.of.every((one) => meets(one, on, patient));
    case 'any':
      return where.of.some((one) => meets(one, on, patient));
    case 'not':
      return !meets(where.of, on, patient);
    default:
      return impossible(where);
  }
}

function holds(left: number, is: Extract<DayTest, { kind: 'compare' }>['is'], right: number): boolean {
  switch (is) {
    case 'less':
      return left < right;
    case 'at-most':
      return left <= right;
    case 'equal':
      return left === right;
    case 'at-least':
      return left >= right;
    case 'more':
      return left > right;
    default:
      return impossible(is);
  }
}

function amountOf(amount: Amount, on: DayReading, patient: Patient): number | null {
  switch (amount.kind) {
    case 'number':
      return amount.value;
    case 'part':
      return on.values[amount.part] ?? null;
    case 'age':
      return patient.birth === null ? null : completedYears(patient.birth, on.day);
    case 'by-sex': {
      if (patient.sex !== 'F' && patient.sex !== 'M') return null;
      return amountOf(patient.sex === 'F' ? amount.female : amount.male, on, patient);
    }
    case 'first-known':
      return amount.of.map((one) => amountOf(one, on, patient)).find((value) => value !== null) ?? null;
    case 'round': {
      const value = amountOf(amount.of, on, patient);
      return value === null ? null : Math.floor(value + 0.5);
    }
    default: {
      const [left, right] = amount.of.map((one) => amountOf(one, on, patient));
      return left == null || right == null ? null : finite(calculate(amount.kind, left, right));
    }
  }
}

function calculate(
  kind: Exclude<Amount['kind'], 'number' | 'part' | 'age' | 'by-sex' | 'first-known' | 'round'>,
  a: number,
  b: number,
): number {
  switch (kind) {
    case 'sum':
      return a + b;
    case 'difference':
      return a - b;
    case 'product':
      return a * b;
    case 'quotient':
      return a / b;
    case 'power':
      return a ** b;
    case 'least':
      return Math.min(a, b);
    case 'greatest':
      return Math.max(a, b);
    default:
      return impossible(kind);
  }
}

/** What has no answer (a division by nothing) is unknown. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function between(since: string | null, before: string | null): (day: number) => boolean {
  const from = since === null ? Number.NEGATIVE_INFINITY : dayNumber(since);
  const to = before === null ? Number.POSITIVE_INFINITY : dayNumber(before);
  return (day) => day >= from && day < to;
}

function inOrder(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
