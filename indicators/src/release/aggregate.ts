/**
 * How a month is read. `rolling12` and `qof-year` say where a practice stands: each month looks back a year, so that
 * neighbouring months share most of their data. `month` and `flow` are months of their own, fit for control charts.
 */
export const modes = {
  rolling12: { windowMonths: 12 },
  'qof-year': { windowMonths: 12 },
  month: { windowMonths: 1 },
  flow: { windowMonths: 1 },
} as const satisfies Record<string, { windowMonths: number }>;
export type Mode = keyof typeof modes;

/** What patients may be parted by. A row without any is of everybody. */
export const strataNames = [
  'sex',
  'age_band',
  'imd_quintile',
  'ethnic6',
  'learning_disability',
  'severe_mental_illness',
  'diabetes_type',
  'priority',
] as const;
export type StrataName = (typeof strataNames)[number];
export type Strata = Readonly<Partial<Record<StrataName, string>>>;

/** The counts of a row, in the order of the file. */
export const countNames = ['register', 'exclusions', 'pcas', 'denominator', 'numerator'] as const;
export type CountName = (typeof countNames)[number];

/** What a row is about. `month` is `YYYY-MM`; `definitionId` is the version of the series that was in force then. */
export type Subject = {
  indicatorId: string;
  definitionId: string;
  practiceCode: string;
  month: string;
  mode: Mode;
  strata: Strata;
};

/**
 * Exact counts of people: they stay on the machine that holds the extract. A row of a priority group is of those alone who
 * wait for a next step, and `waits` says where they are counted: in the numerator, or as those who are not in it (`unmet`).
 */
export type Aggregate = Subject & Record<CountName, number> & { waits?: 'numerator' | 'unmet' };

/** A count as it may be shown. Suppressed is a state of its own: it has no number, and is never 0. */
export type Count = { kind: 'count'; n: number } | { kind: 'suppressed' };

declare const protection: unique symbol;

/**
 * Counts after disclosure control. Only `protect`, `asIs` and the reader of files make one: exact counts are numbers and
 * cannot be passed where this is wanted.
 */
export type ProtectedAggregate = Subject & Record<CountName, Count> & { readonly [protection]: true };

/** Puts the mark on. Not part of the door of this room. */
export function marked(row: Subject & Record<CountName, Count>): ProtectedAggregate {
  // The mark exists for the compiler alone.
  return row as ProtectedAggregate;
}

export function shown(n: number): Count {
  return { kind: 'count', n };
}

export const suppressed: Count = { kind: 'suppressed' };

/** One text for one subject, for use as a key; the definition in force is part of what was said, not of whom. */
export function subjectKey({ indicatorId, practiceCode, month, mode, strata }: Subject): string {
  return JSON.stringify([indicatorId, practiceCode, month, mode, ...strataNames.map((name) => strata[name] ?? null)]);
}
