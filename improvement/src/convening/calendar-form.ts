import { all, dayIn, type Fields, textIn, typed } from '../fields.ts';
import { fine, type Outcome, type Problem, problems } from '../outcome.ts';
import { longDay } from '../time/index.ts';
import { daysOf, type Year } from './calendar.ts';
import { readTime } from './clock.ts';
import type { LearningSet } from './programme.ts';

/** A programme has six learning sets a year; another number is allowed and pointed out. */
export const learningSetsUsual = 6;

/** A learning set before it is stored. */
export type NewLearningSet = Omit<LearningSet, 'id' | 'collaborative'>;

/** A calendar that was read, and what is unusual about it but allowed. */
export type Calendar = { sets: readonly NewLearningSet[]; warnings: readonly Problem[] };

/**
 * Reads the rows of the calendar form: `day`, `starts`, `ends` (times such as 13:00 or 1 pm) and `place`. Sets are
 * numbered in the order of the rows. A row without a day is a set that has no date yet, and is left out. The field of a
 * problem begins with its row, counted from 0: `2.day`.
 */
export function readLearningSets(rows: readonly Fields[], year: Year): Outcome<Calendar> {
  const dated = rows.map((fields, row) => ({ fields, row })).filter(({ fields }) => typed(fields, 'day') !== '');
  const read = dated.map(({ fields, row }, at) => ({ row, set: readLearningSet(fields, at + 1) }));
  const wrong = read.flatMap(({ row, set }) => (set.ok ? [] : set.problems.map((problem) => inRow(row, problem))));
  if (wrong.length > 0) return problems(...wrong);
  const sets = read.flatMap(({ set }) => (set.ok ? [set.value] : []));
  const misplaced = calendarProblems(sets, year).map(({ at, ...problem }) => inRow(read[at]?.row ?? at, problem));
  return misplaced.length > 0 ? problems(...misplaced) : fine({ sets, warnings: calendarWarnings(sets) });
}

function readLearningSet(row: Fields, number: number): Outcome<NewLearningSet> {
  const set = all<NewLearningSet>({
    number: fine(number),
    day: dayIn(row, 'day'),
    starts: timeIn(row, 'starts'),
    ends: timeIn(row, 'ends'),
    place: textIn(row, 'place', 'Say where it is held.'),
  });
  return !set.ok || set.value.starts < set.value.ends ? set : problems({ field: 'ends', says: endsTooSoon });
}

const endsTooSoon = 'It ends before it starts. Write both times, for instance 1 pm and 5 pm.';

function timeIn(row: Fields, name: string): Outcome<string> {
  const time = readTime(typed(row, name));
  return time === null ? problems({ field: name, says: 'Write the time like 13:00 or 1 pm.' }) : fine(time);
}

/**
 * Sets whose numbers and days are out of order, or that lie outside the year; `at` is the place of the set in the list.
 */
export function calendarProblems(sets: readonly NewLearningSet[], year: Year): (Problem & { at: number })[] {
  const { from, to } = daysOf(year);
  return sets.flatMap(({ number, day }, at) => {
    const before = sets[at - 1];
    const found = (says: string) => [{ at, field: 'day', says }];
    if (day < from || day > to) {
      return found(
        `Learning set ${number} on ${longDay(day)} lies outside the year, ${longDay(from)} to ${longDay(to)}.`,
      );
    }
    if (!before || (before.day < day && before.number < number)) return [];
    return found(
      `Learning set ${number} on ${longDay(day)} must come after learning set ${before.number} on ${longDay(before.day)}.`,
    );
  });
}

/** What is unusual about a calendar but allowed. */
export function calendarWarnings(sets: readonly NewLearningSet[]): Problem[] {
  if (sets.length === learningSetsUsual) return [];
  const says = `There are ${sets.length} learning sets with a date; a year usually has ${learningSetsUsual}.`;
  return [{ field: 'learningSets', says }];
}

function inRow(row: number, { field, says }: Problem): Problem {
  return { field: `${row}.${field}`, says };
}
