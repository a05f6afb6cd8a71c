/** What a number of the series is. */
export type Measured =
  /** People who have something, out of those who could. */
  | 'proportion'
  /** Events out of an amount of opportunity, such as people or days; one person may have several. */
  | 'rate'
  /** Events. */
  | 'count'
  /** One measured value a period. */
  | 'value'
  /** Several measured values a period. */
  | 'subgroup_values'
  /** Time from one event to the next. */
  | 'time_between'
  /** Cases from one event to the next. */
  | 'cases_between';

/** What a person says about a series before it is charted, with as many of its numbers as there are. */
export type DataDescription = {
  what: Measured;
  /** Plotted points: periods, or events for what lies between events. */
  points: number;
  /** True for a register read again each month, a year to date or a rolling window. */
  cumulative: boolean;
  /** Months that each value covers, where it is more than one. */
  windowMonths?: number;
  /** Numerators, counts or values, one a point; the means of subgroups. `null`: not known. */
  values?: readonly (number | null)[];
  /** What each value is out of or rests on; the sizes of subgroups. */
  denominators?: readonly (number | null)[];
  /** For counts: true where each period has the same chance of events, false where it has not. Absent: not known. */
  areaOfOpportunityConstant?: boolean;
  /** What one point is called. Absent: `month`, or `event` for what lies between events. */
  unit?: string;
};

/** Values that must be taken for something else than was said, and the sentence that says so. */
export type Reading = { what: Measured; instead: string | null };

/** What the series is once its numbers are looked at: a proportion above 1, for instance, is none. */
export function readingOf({ what, values, denominators, areaOfOpportunityConstant }: DataDescription): Reading {
  const known = values?.filter((value) => value !== null) ?? [];
  const counts = known.every((value) => Number.isInteger(value) && value >= 0);
  switch (what) {
    case 'proportion':
    case 'rate':
      if (values !== undefined && denominators === undefined) return ready;
      if (!counts) return { what: 'value', instead: `Some values are no counts, so they make no ${what}.` };
      if (what === 'rate' || areWithin(values, denominators)) return { what, instead: null };
      return {
        what: 'rate',
        instead: 'Some counts are above their denominator, so they are a rate and no proportion.',
      };
    case 'count':
      if (!counts) return { what: 'value', instead: 'Some values are no whole numbers, so they are no counts.' };
      if (areUnequal(denominators)) {
        return { what: 'rate', instead: 'The denominators differ, so the counts are compared as rates.' };
      }
      if (areaOfOpportunityConstant !== false) return { what, instead: null };
      return {
        what: 'value',
        instead: 'Without denominators, counts of unequal opportunity are judged by their own spread.',
      };
    case 'value':
    case 'subgroup_values':
    case 'time_between':
    case 'cases_between':
      return { what, instead: null };
  }
}

const ready: Reading = {
  what: 'value',
  instead: 'Limits for proportions and rates need the counts: give how many, and out of how many.',
};

function areWithin(
  values: DataDescription['values'] = [],
  denominators: DataDescription['denominators'] = [],
): boolean {
  return values.every((value, k) => value === null || value <= (denominators[k] ?? value));
}

/** True where the known denominators are not all the same. */
export function areUnequal(denominators: DataDescription['denominators'] = []): boolean {
  return new Set(denominators.filter((n) => n !== null)).size > 1;
}
