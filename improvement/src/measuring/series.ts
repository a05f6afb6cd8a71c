import type { Observation } from '@tandem/spc';
import { type Month, monthsFrom } from '../time/index.ts';
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
