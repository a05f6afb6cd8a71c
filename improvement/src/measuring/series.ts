import type { Observation } from '@tandem/spc';
import { type Day, firstDay, lastDay, type Month, monthsFrom } from '../time/index.ts';
import type { Measure } from './measure.ts';
import type { Submission, Value } from './submission.ts';

/** Why a month has no number. */
export type Gap = 'missing' | Exclude<Value['kind'], 'counts' | 'rate'>;

/** One number a month without a break in time, for the chart library, and what each gap is. The three lists run parallel. */
export type Series = {
  months: readonly Month[];
  observations: readonly Observation[];
  gaps: readonly (Gap | null)[];
};

/**
 * The series of one practice and measure, every month from `from` to `to`. A month that was not sent, was hidden, is not
 * available or had nobody eligible is a gap, never 0.
 * @param submissions current submissions of the source of record for one practice and measure, in any order. Throws
 * where two stand for one month, or where they are of more than one practice or measure.
 */
export function seriesOf(submissions: readonly Submission[], from: Month, to: Month): Series {
  const values = new Map<Month, Submission>();
  const [first] = submissions;
  for (const submission of submissions) {
    const standing = values.get(submission.month);
    if (standing) throw new Error(`submissions ${standing.id} and ${submission.id} both stand for ${submission.month}`);
    if (submission.practice !== first?.practice || submission.measure !== first.measure)
      throw new Error(`submissions ${first?.id} and ${submission.id} are not of one practice and measure`);
    values.set(submission.month, submission);
  }
  return seriesFrom(monthsFrom(from, to), (month) => values.get(month)?.value ?? null);
}

function seriesFrom(months: readonly Month[], said: (month: Month) => Value | null): Series {
  const pairs = months.map((month) => observe(month, said(month)));
  return { months, observations: pairs.map((pair) => pair.observation), gaps: pairs.map((pair) => pair.gap) };
}

function observe(month: Month, value: Value | null): { observation: Observation; gap: Gap | null } {
  switch (value?.kind) {
    case 'counts':
      return { observation: { x: month, y: value.numerator, n: value.denominator }, gap: null };
    case 'rate':
      return { observation: { x: month, y: value.value }, gap: null };
    case undefined:
      return { observation: { x: month, y: null }, gap: 'missing' };
    case 'nobody_eligible':
    case 'suppressed':
    case 'not_available':
      return { observation: { x: month, y: null }, gap: value.kind };
  }
}

/** One practice's part in a pooled series. `left` is the first day it no longer belonged. */
export type Member = { practice: string; series: Series; joined: Day; left: Day | null };

/** Who stands behind a pooled month. */
export type Reporting = {
  month: Month;
  /** Practices whose counts are in the sum, those with nobody eligible among them. */
  reporting: number;
  /** Practices that belonged in this month. 0 before the start: a baseline may have values from before joining. */
  enrolled: number;
  /** Practices that sent a hidden number, which cannot be added. */
  hidden: number;
};

export type Pooled =
  | { kind: 'pooled'; series: Series; reporting: readonly Reporting[] }
  /** `why` is a whole sentence for the page. */
  | { kind: 'not_pooled'; why: string };

/**
 * All practices together: the sum of numerators over the sum of denominators, month by month, never a mean of
 * percentages, which would let a small practice count as much as a large one. Values from before joining count (they are
 * the baseline); those from after leaving do not. Ready rates have no counts to add.
 * Throws where the members' series do not cover the same months.
 */
export function pool(measure: Measure, members: readonly Member[]): Pooled {
  if (measure.definitions.some((definition) => definition.form === 'rate')) return { kind: 'not_pooled', why: whyNot };
  const months = members[0]?.series.months ?? [];
  for (const { practice, series } of members)
    if (series.months.join() !== months.join())
      throw new Error(`${practice} does not cover ${months.at(0)} to ${months.at(-1)}`);
  const totals = months.map((month, at) => total(month, at, members));
  const values = new Map(totals.map(({ who, value }) => [who.month, value]));
  return {
    kind: 'pooled',
    series: seriesFrom(months, (month) => values.get(month) ?? null),
    reporting: totals.map(({ who }) => who),
  };
}

const whyNot =
  'There is no line for all practices together: these values came as ready rates without their counts, and a mean of rates would let a small practice count as much as a large one.';

function total(month: Month, at: number, members: readonly Member[]): { who: Reporting; value: Value | null } {
  const sum = { numerator: 0, denominator: 0, reporting: 0, hidden: 0 };
  const there = members.filter(({ left }) => left === null || left > firstDay(month));
  for (const { series } of there) {
    const { y = null, n = null } = series.observations[at] ?? {};
    const gap = series.gaps[at];
    if (y !== null && n !== null) {
      sum.numerator += y;
      sum.denominator += n;
    }
    if (gap === null || gap === 'nobody_eligible') sum.reporting += 1;
    if (gap === 'suppressed') sum.hidden += 1;
  }
  const enrolled = there.filter(({ joined }) => joined <= lastDay(month)).length;
  return { who: { month, reporting: sum.reporting, enrolled, hidden: sum.hidden }, value: totalValue(sum) };
}

function totalValue(sum: { numerator: number; denominator: number; reporting: number; hidden: number }): Value | null {
  if (sum.denominator > 0) return { kind: 'counts', numerator: sum.numerator, denominator: sum.denominator };
  if (sum.reporting > 0) return { kind: 'nobody_eligible' };
  return sum.hidden > 0 ? { kind: 'suppressed' } : null;
}
