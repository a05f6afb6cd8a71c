import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthsFrom,
  partsOf,
  shortDay,
} from '@tandem/improvement/time';

/** The times of the demonstration, all of them counted from the day on which it is loaded. */
export type Year = {
  today: Day;
  /** First month of the twelve of every collaborative; today is in month 11 or 12. */
  starts: Month;
  /** First and last day of the twelve months. */
  opens: Day;
  closes: Day;
  /** The 24 months with values: the last of them is the last complete month. */
  months: readonly Month[];
};

const monthsOfData = 24;
/** Months of a collaborative, counted from 0, in which learning sets 1 to 5 are held. */
const setMonths = [0, 2, 4, 6, 9] as const;
/** Days from today to the last learning set of the collaborative that holds it last. */
const lastSetIn = 10;

export function yearOf(today: Day): Year {
  const starts = addMonths(monthOf(workday(addDays(today, lastSetIn))), -11);
  const last = addMonths(monthOf(today), -1);
  return {
    today,
    starts,
    opens: firstDay(starts),
    closes: lastDay(addMonths(starts, 11)),
    months: monthsFrom(addMonths(last, 1 - monthsOfData), last),
  };
}

/** Where the collaborative begins in the list of months with values: the months before are its baseline. */
export function startIndex({ months, starts }: Pick<Year, 'months' | 'starts'>): number {
  return months.indexOf(starts);
}

/**
 * The days of six learning sets: five are over and one comes soon.
 * @param turn which collaborative, from 0: each holds its sets some days before the one it follows
 */
export function learningSetDays({ starts, today }: Year, turn: number): Day[] {
  const held = setMonths.map((month) => {
    const { year, month: number } = partsOf(firstDay(addMonths(starts, month)));
    const day = dayOf(year, number, 6 + 2 * turn);
    if (!day) throw new Error(`collaborative ${turn} has no day for a learning set`);
    return workday(day);
  });
  return [...held, workday(addDays(today, lastSetIn - turn))];
}

/** The day itself, or the Monday after it. */
export function workday(day: Day): Day {
  const weekday = shortDay(day).slice(0, 3);
  if (weekday === 'Sat') return addDays(day, 2);
  return weekday === 'Sun' ? addDays(day, 1) : day;
}
