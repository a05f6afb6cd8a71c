import { dayNumber, monthEnd, monthOfDay } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import type { Mode, Series, Stratum, Version } from '../model.ts';
import { mostMonths, type Span } from './months.ts';

/** What is asked of an engine: some indicators in one mode over some months, exactly. */
export type Question = {
  series: readonly Series[];
  mode: Mode;
  from: number;
  to: number;
  strata: readonly Stratum[];
  /** Whether patients are also counted by the rule that stopped them. */
  reasons: boolean;
  codelists: Codelists;
};

/** One version of one series, as the plan numbers it. */
export type Asked = { series: Series; version: Version; from: number; to: number };

/** The versions that are in force in some month of a question, with their months. */
export function askedOf({ series, from, to }: Pick<Question, 'series' | 'from' | 'to'>): readonly Asked[] {
  return series.flatMap((one) =>
    one.versions.flatMap((version) => {
      // A version counts for a month when it is in force on its last day.
      const begin = firstMonthFrom(version.from);
      const end = version.to === null ? to : lastMonthTo(version.to);
      const asked = { series: one, version, from: Math.max(begin, from), to: Math.min(end, to) };
      return asked.from <= asked.to ? [asked] : [];
    }),
  );
}

function firstMonthFrom(day: string): number {
  return monthOfDay(dayNumber(day));
}

function lastMonthTo(day: string): number {
  const month = monthOfDay(dayNumber(day));
  return monthEnd(month) === dayNumber(day) ? month : month - 1;
}

/** The months of a run: `flow` also looks at the month before. */
export function spanOf({ mode, from, to }: Pick<Question, 'mode' | 'from' | 'to'>): Span {
  const first = mode === 'flow' ? from - 1 : from;
  const count = to - first + 1;
  if (count > mostMonths) throw new Error(`a plan takes at most ${mostMonths} months, not ${count}`);
  return { first, count, mode };
}

/** The labels of each stratum number of a result, one for each stratum asked for. */
export function strataOf(strata: readonly Stratum[]): readonly (readonly string[])[] {
  return strata.reduce<readonly (readonly string[])[]>(
    (sets, { values }) =>
      sets.flatMap((set) => [...values.map(({ label }) => label), 'unknown'].map((label) => [...set, label])),
    [[]],
  );
}

/** One column a rule, as many as the longest cascade has, so that all versions have the same columns. */
export function rulesOfLongest(asked: readonly Asked[]): number {
  return Math.max(...asked.map(({ version }) => version.rules.length));
}
