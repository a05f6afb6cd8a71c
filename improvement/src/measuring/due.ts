import {
  addMonths,
  type Day,
  dayAndMonth,
  dayOf,
  lastDay,
  longMonth,
  type Month,
  monthOf,
  partsOf,
} from '../time/index.ts';
import type { Measure } from './measure.ts';
import type { Submission } from './submission.ts';
import { countWord } from './words.ts';

/** How far a practice is with a month. */
export type MonthStanding = {
  month: Month;
  /** Measures that are in, of how many. A hidden or unavailable number is in: it was said. */
  in: number;
  of: number;
  missing: readonly Measure[];
  dueOn: Day;
  /** Something is missing and the day it was due is past. */
  late: boolean;
};

/** The month people are asked for: the last one that is over. */
export function monthAskedFor(today: Day): Month {
  return addMonths(monthOf(today), -1);
}

/** The day by which a month is due: `dueDay` of the month after it, or that month's last day where it is shorter. */
export function dueOn(month: Month, dueDay: number): Day {
  const next = addMonths(month, 1);
  const last = lastDay(next);
  const { year, month: number } = partsOf(last);
  return dayOf(year, number, dueDay) ?? last;
}

/**
 * What is in and what is missing for one month of one practice.
 * @param measures those the practice is asked for, in the order pages show them
 * @param submissions current submissions of that practice from its sources of record
 * @param dueDay 1 to 31
 */
export function monthStanding(
  measures: readonly Measure[],
  submissions: readonly Submission[],
  month: Month,
  today: Day,
  dueDay: number,
): MonthStanding {
  const sent = new Set(submissions.filter((one) => one.month === month).map(({ measure }) => measure));
  const missing = measures.filter(({ id }) => !sent.has(id));
  const due = dueOn(month, dueDay);
  return {
    month,
    in: measures.length - missing.length,
    of: measures.length,
    missing,
    dueOn: due,
    late: missing.length > 0 && today > due,
  };
}

/** `October 2026: 3 of 4 measures are in. One to go by 14 November.` */
export function standingSentence(standing: MonthStanding): string {
  const month = longMonth(standing.month);
  const due = dayAndMonth(standing.dueOn);
  const left = standing.missing.length;
  if (standing.of === 0) return `${month}: no measures are asked for.`;
  if (left === 0) return `${month}: ${standing.of === 1 ? 'the measure is' : `all ${standing.of} measures are`} in.`;
  const first = `${month}: ${amountIn(standing)} in.`;
  if (!standing.late) return `${first} ${capital(countWord(left))} to go by ${due}.`;
  return `${first} ${capital(countWord(left))} ${left === 1 ? 'is late: it was' : 'are late: they were'} due on ${due}.`;
}

function amountIn(standing: MonthStanding): string {
  if (standing.of === 1) return 'the measure is not';
  if (standing.in === 0) return `none of ${standing.of} measures is`;
  return `${standing.in} of ${standing.of} measures ${standing.in === 1 ? 'is' : 'are'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
