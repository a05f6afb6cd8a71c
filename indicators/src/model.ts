/**
 * What an indicator means: one frozen model that can be written as JSON. Everything else is a reading of it: the answer
 * for one patient (`oracle/`), SQL (`plan/`, `sql/`), plain English (`explain/`), the data it needs (`language/needs.ts`).
 *
 * One rule of logic holds everywhere: a comparison with something unknown is false, and `not` turns it round.
 */

/**
 * Which days count, seen from the end of the month reported. Months are counted from the first of a month: "in the
 * preceding 12 months" of 28 February 2025 is 1 March 2024 to 28 February 2025.
 *
 * - `ever`: up to the end of the month.
 * - `months`: at least `from` and fewer than `to` months ago; `to: null` has no beginning. The anchor `period` is the end of
 *   the payment period (31 March in the mode `qof-year`, the end of the month in the others); `month-end` is always the latter.
 * - `days`: the last so many days, the end of the month being the last of them.
 */
export type Window =
  | { kind: 'ever' }
  | { kind: 'months'; from: number; to: number | null; anchor: 'period' | 'month-end' }
  | { kind: 'days'; days: number };

/** Rows of the record, each on a day. */
export type Records =
  /** Entries whose code is in one of the lists, on or after `since` and before `before`. */
  | { kind: 'coded'; lists: readonly string[]; since: string | null; before: string | null }
  /** Medicines issued (a repeat template alone is no issue). */
  | { kind: 'issued'; lists: readonly string[] }
  /** Days with a reading; with `where`, those days that meet it. */
  | { kind: 'reading'; reading: Reading; where: DayTest | null };

/** Rows that need no values to be told apart. */
export type Entries = Extract<Records, { kind: 'coded' | 'issued' }>;

/**
 * What was measured on one day: named parts, each resolved to one value of the day. A day is a reading when all parts of one
 * of the sets in `complete` are known. A blood pressure has six parts (systolic and diastolic, by setting) and three sets.
 */
export type Reading = {
  name: string;
  parts: Readonly<Record<string, Part>>;
  complete: readonly (readonly string[])[];
};

/**
 * A part's codes, the values that are believed (inclusive), and which value of a day with several counts. A part with
 * `carriedDays` over 0 takes the latest day before that has a value, at most so many days back. One with `beforeFirst` takes
 * the latest day before the first of those records, and has no value on days before that first one: a value before treatment.
 */
export type Part = {
  lists: readonly string[];
  valid: readonly [number, number];
  sameDay: 'lowest' | 'highest';
  carriedDays: number;
  /** Whether values that intake converted from another unit count; QOF takes HbA1c in mmol/mol alone. */
  converted: 'accept' | 'refuse';
  /** Only entries before this day count (CHADS2 until April 2015). */
  before: string | null;
  beforeFirst?: Entries;
};

/** Whether a part is measured on the day of the reading itself, and not brought to it from an earlier one. */
export function isOfDay({ carriedDays, beforeFirst }: Part): boolean {
  return carriedDays === 0 && beforeFirst === undefined;
}

export type Comparison = 'less' | 'at-most' | 'equal' | 'at-least' | 'more';

/** A condition on the parts of one day's reading. */
export type DayTest =
  | { kind: 'compare'; left: Amount; is: Comparison; right: Amount }
  | { kind: 'known'; part: string }
  | { kind: 'all' | 'any'; of: readonly DayTest[] }
  | { kind: 'not'; of: DayTest };

/** A number worked out from a day's reading; unknown when something in it is. `age` is in completed years on that day. */
export type Amount =
  | { kind: 'number'; value: number }
  | { kind: 'part'; part: string }
  | { kind: 'age' }
  | { kind: 'by-sex'; female: Amount; male: Amount }
  | {
      kind: 'sum' | 'difference' | 'product' | 'quotient' | 'power' | 'least' | 'greatest';
      of: readonly [Amount, Amount];
    }
  | { kind: 'first-known'; of: readonly Amount[] }
  | { kind: 'round'; of: Amount };

/** A condition on one patient at the end of one month. */
export type Test =
  | { kind: 'always' }
  | { kind: 'all' | 'any'; of: readonly Test[] }
  | { kind: 'not'; of: Test }
  /** At least so many of the conditions hold. */
  | { kind: 'at-least'; count: number; of: readonly Test[] }
  /** Completed years at the end of the month, both ends included. */
  | { kind: 'age'; from: number | null; to: number | null }
  | { kind: 'person'; field: 'sex' | 'ethnicity' | 'imd_decile'; in: readonly string[] }
  /** The present registration began in the window. */
  | { kind: 'registered'; window: Window }
  | { kind: 'has'; records: Records; window: Window }
  /** The latest reading lies in the window and meets the condition. */
  | { kind: 'latest'; reading: Reading; where: DayTest; window: Window }
  /** The latest entry of all groups lies in the window and is of one of the named ones; on one day the last listed wins. */
  | { kind: 'latest-of'; groups: readonly Group[]; is: readonly string[]; window: Window }
  /** The first entry of the whole record lies in the window. */
  | { kind: 'first'; records: Records; window: Window }
  /**
   * The first entry in the window is followed by another at least so many days later; with `noneSince`, no such entry lies
   * on or after the first one (the two invitations of QOF: both after the last reading, or no reading at all).
   */
  | { kind: 'twice'; records: Records; window: Window; apartDays: number; noneSince: Records | null }
  /**
   * An index entry (the first or the latest of the record, or any) lies in the window, meets `where` if it is a reading, and an
   * entry of `entry` lies from `fromDays` to `toDays` days after it (`null`: no end), up to the end of the month.
   */
  | {
      kind: 'follows';
      index: Records;
      pick: 'first' | 'latest' | 'any';
      where: DayTest | null;
      window: Window;
      entry: Records;
      fromDays: number;
      toDays: number | null;
    }
  /** The points that apply add up to a number in the range, both ends included. */
  | { kind: 'score'; score: Score; from: number | null; to: number | null }
  | { kind: 'register'; register: Register };

export type Group = { name: string; records: Records };

export type Score = { name: string; source: string; points: readonly Points[] };
export type Points = { points: number; says: string; when: Test };

/** Who a measure is about, for instance everybody with hypertension that was not resolved later. */
export type Register = { id: string; title: string; when: Test };

/** One step of the cascade. A patient stops at the first step whose condition holds. */
export type Rule = { action: 'exclude' | 'select' | 'reject'; reason: string; says: string; when: Test };

/** A number or word of a definition that an author may want to change, and whether its owner confirmed it. */
export type Parameter = { name: string; value: number; unit: string; unconfirmed: string | null };

/** How well a definition is known: read in a primary source, read in a secondary one, recalled. */
export type Evidence = 'A' | 'B' | 'M';

/** What an indicator was from one day on. `to` is its last day; `null` while it is in force. */
export type Version = {
  id: string;
  from: string;
  to: string | null;
  source: string;
  evidence: Evidence;
  parameters: readonly Parameter[];
  /** What else its owner did not confirm, in words: an order of rules, a wording, who is meant. */
  unconfirmed: readonly string[];
  over: Register;
  rules: readonly Rule[];
  /** What has to happen in a month for a patient to count in the monthly reading; empty: there is none. */
  monthly: readonly Records[];
};

/** What a practice does next for somebody who fails; the first whose condition holds is said. */
export type Action = { when: Test; says: string };
/** Groups in order of urgency; a patient is in the first whose condition holds. */
export type Priority = { id: string; says: string; when: Test };

/** One indicator through time: its versions follow one another without overlap. */
export type Series = {
  id: string;
  family: string;
  title: string;
  short: string;
  direction: 'higher' | 'lower' | 'none';
  why: string;
  versions: readonly Version[];
  priorities: readonly Priority[];
  actions: readonly Action[];
};

/** A way to split a result: labelled conditions, of which at most one holds; whoever meets none is `unknown`. */
export type Stratum = { id: string; title: string; values: readonly { label: string; when: Test }[] };

export const modes = ['rolling12', 'qof-year', 'month', 'flow'] as const;
export type Mode = (typeof modes)[number];

/** Makes a forgotten case a compile error, and a broken promise loud. */
export function impossible(value: never): never {
  throw new Error(`a case nobody wrote: ${JSON.stringify(value)}`);
}
