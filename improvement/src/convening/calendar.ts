import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  lastDay,
  longMonth,
  type Month,
  monthsBetween,
} from '../time/index.ts';
import type { Collaborative, LearningSet } from './programme.ts';

/** The months a collaborative runs for. */
export type Year = Pick<Collaborative, 'starts' | 'months'>;
type Dated = Pick<LearningSet, 'number' | 'day'>;

/** The first and last day of a collaborative. */
export function daysOf({ starts, months }: Year): { from: Day; to: Day } {
  return { from: firstDay(starts), to: lastDay(addMonths(starts, months - 1)) };
}

/** Where a month stands in a collaborative's year: 11 of 12; `before` and `after` lie outside. */
export type YearPlace = { when: 'before' | 'during' | 'after'; number: number; of: number };

/** @param month the month whose data are shown, or today's */
export function monthOfProgramme({ starts, months }: Year, month: Month): YearPlace {
  const number = monthsBetween(starts, month) + 1;
  return { when: number < 1 ? 'before' : number > months ? 'after' : 'during', number, of: months };
}

/** The month of a collaborative's year that its pages are about: the one asked for, or the year's last once it is over. */
export function monthShown({ starts, months }: Year, asked: Month): Month {
  const last = addMonths(starts, months - 1);
  return asked > last ? last : asked;
}

/** `month 11 of 12`, `begins in December 2025`, `ended in November 2026` */
export function monthInWords(year: Year, month: Month): string {
  const place = monthOfProgramme(year, month);
  if (place.when === 'during') return `month ${place.number} of ${place.of}`;
  if (place.when === 'before') return `begins in ${longMonth(year.starts)}`;
  return `ended in ${longMonth(addMonths(year.starts, year.months - 1))}`;
}

/** The time between two learning sets, in which practices test changes. Numbered by the set it follows; both days included. */
export type ActionPeriod = { number: number; from: Day; to: Day };

/**
 * The action periods of a year: one after each learning set, the last one until the collaborative ends. Sets on
 * neighbouring days have none between them.
 */
export function actionPeriods(year: Year, sets: readonly Dated[]): ActionPeriod[] {
  const { to: end } = daysOf(year);
  const inOrder = byDay(sets);
  return inOrder
    .map(({ number, day }, at) => {
      const next = inOrder[at + 1];
      return { number, from: addDays(day, 1), to: next ? addDays(next.day, -1) : end };
    })
    .filter(({ from, to }) => from <= to);
}

/** A year as it is lived: learning set, action period, learning set … in order of time. */
export type Stretch = { kind: 'learning_set' | 'action_period'; number: number; from: Day; to: Day };

export function yearInOrder(year: Year, sets: readonly Dated[]): Stretch[] {
  const days = sets.map(({ number, day }) => ({ kind: 'learning_set' as const, number, from: day, to: day }));
  const between = actionPeriods(year, sets).map((period) => ({ kind: 'action_period' as const, ...period }));
  return [...days, ...between].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The next learning set, today's included; `null` when all are over. */
export function nextLearningSet<Set extends Dated>(sets: readonly Set[], today: Day): Set | null {
  return byDay(sets).find(({ day }) => day >= today) ?? null;
}

function byDay<Set extends Dated>(sets: readonly Set[]): Set[] {
  return sets.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
