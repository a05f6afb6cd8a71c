import { monthEnd } from '../calendar.ts';
import type { Mode, Window } from '../model.ts';
import { bigint, bitsAnd, call, choose, column, integer, minus, never, plus, type Scalar } from './scalar.ts';

/** The months of one run: bit 0 stands for `first`. At most 60, so that a word is a positive BIGINT in every database. */
export type Span = { first: number; count: number; mode: Mode };

export const mostMonths = 60;

/** The word with every month of the run. */
export function everyMonth({ count }: Span): Scalar {
  return bigint(2n ** BigInt(count) - 1n);
}

/** The word of the months from `from` up to, but not including, `to`; both are month numbers and known. */
export function word(from: Scalar, to: Scalar, { first, count }: Span): Scalar {
  const bit = (month: Scalar) => minus(month, integer(first));
  const start = call('least', call('greatest', bit(from), integer(0)), integer(count));
  const end = call('greatest', call('least', bit(to), integer(count)), start);
  const upTo = (at: Scalar) => call('bits-up', bigint(1), at);
  return minus(upTo(end), upTo(start));
}

/**
 * The month ends that see a day inside a window are one half-open range of months. With windows counted from month ends it
 * is `[month, month + n)`; with those of the QOF year it ends after the last 31 March that still sees the day.
 */
export function begins(window: Window, on: { month: Scalar }, mode: Mode): Scalar {
  if (window.kind !== 'months' || window.from === 0) return on.month;
  return call('greatest', on.month, edge(on.month, integer(window.from), periodic(window, mode)));
}

export function ends(window: Window, on: { day: Scalar; month: Scalar }, mode: Mode): Scalar {
  if (window.kind === 'ever') return integer(never);
  if (window.kind === 'days') return call('month-of-day', plus(on.day, integer(window.days)));
  if (window.to === null) return integer(never);
  return edge(on.month, integer(window.to), periodic(window, mode));
}

/** The first day that a window can see from any month of the run; `null` where it sees back to the beginning. */
export function firstSeen(window: Window, { first }: Span): number | null {
  if (window.kind === 'ever') return null;
  if (window.kind === 'days') return monthEnd(first) - window.days + 1;
  return window.to === null ? null : monthEnd(first - window.to) + 1;
}

export function periodic(window: Window, mode: Mode): boolean {
  return mode === 'qof-year' && window.kind === 'months' && window.anchor === 'period';
}

/** The first month end from which a day of `month` is at least so many months ago. */
export function edge(month: Scalar, count: Scalar, ofYear: boolean): Scalar {
  if (!ofYear) return plus(month, count);
  const last = minus(plus(month, count), integer(1));
  // The March on or before `last`; months are counted so that March leaves 2 when divided by 12.
  return plus(minus(last, call('modulo', minus(last, integer(2)), integer(12))), integer(1));
}

/** The word of the month ends at which somebody's completed years are from `from` to `to`; nobody's when birth is unknown. Over a row of `person_months`. */
export function ageWord(from: number | null, to: number | null, span: Span): Scalar {
  const upTo = to === null ? integer(never) : birthday(to + 1);
  return choose(
    [[call('is-unknown', column('person_months.birth_month')), bigint(0)]],
    word(birthday(from ?? 0), upTo, span),
  );
}

/** The month in which somebody completes so many years; born on 29 February, it is March in a year without one. */
function birthday(years: number): Scalar {
  const year = plus(column('person_months.birth_year'), integer(years));
  const divides = (by: number) => call('equal', call('modulo', year, integer(by)), integer(0));
  const leap = call('or', call('and', divides(4), call('not', divides(100))), divides(400));
  const late = call('and', call('equal', column('person_months.birth_date'), integer(229)), call('not', leap));
  return plus(plus(column('person_months.birth_month'), integer(12 * years)), choose([[late, integer(1)]], integer(0)));
}

/** Only the months in the word of a version, or of any other range. */
export function onlyMonths(bits: Scalar, from: number, to: number, { first, count }: Span): Scalar {
  const low = Math.min(Math.max(from - first, 0), count);
  const high = Math.max(Math.min(to + 1 - first, count), low);
  return bitsAnd(bits, bigint(2n ** BigInt(high) - 2n ** BigInt(low)));
}
