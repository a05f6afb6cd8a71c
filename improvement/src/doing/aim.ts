import type { Direction } from '@tandem/spc';
import { type Definition, figureWithUnit, type Value } from '../measuring/index.ts';
import { impossible } from '../outcome.ts';
import { addMonths, type Day, longDay, longMonth, type Month } from '../time/index.ts';

/**
 * What a team wants to reach: a measure, from a dated baseline, by an amount, by a day.
 * "5%" can mean 5% of the baseline or 5 percentage points, so the two are different kinds of amount.
 */
export type Aim = {
  measure: string;
  /** In the measure's plotted units (0.6 for 60%). */
  baseline: number;
  /** The last month of the baseline. */
  baselineTo: Month;
  /** How many months of data the baseline pools; `null` where the team gave the figure itself. */
  baselineMonths: number | null;
  /** `relative`: a fraction of the baseline (0.05 for 5%). `points`: in plotted units (0.05 for 5 points). `level`: the wanted value itself. */
  amount: { kind: AmountKind; value: number };
  deadline: Day;
};

/** The ways to say how much, as the form offers them. */
export const amountKinds = {
  relative: 'a percentage of the baseline',
  points: 'points added to or taken from the baseline',
  level: 'a level to reach',
} as const;
export type AmountKind = keyof typeof amountKinds;

/** The value aimed for, in plotted units. Where less is better, the amount is taken off. */
export function targetOf({ baseline, amount }: Pick<Aim, 'baseline' | 'amount'>, direction: Direction): number {
  const sign = direction === 'decrease' ? -1 : 1;
  switch (amount.kind) {
    case 'relative':
      return baseline * (1 + sign * amount.value);
    case 'points':
      return baseline + sign * amount.value;
    case 'level':
      return amount.value;
    default:
      return impossible(amount.kind);
  }
}

/**
 * Both targets that "5%" of a percentage can mean, to be shown until one is chosen: from 60%, 63% or 65%.
 * @param fraction 0.05 for "5%"
 */
export function readings(
  baseline: number,
  fraction: number,
  direction: Direction,
): Record<'relative' | 'points', number> {
  return {
    relative: targetOf({ baseline, amount: { kind: 'relative', value: fraction } }, direction),
    points: targetOf({ baseline, amount: { kind: 'points', value: fraction } }, direction),
  };
}

/**
 * How much of the way has been gone: 0 at the baseline, 1 at the target or beyond, -1 as far the wrong way or further.
 * (current - baseline) / (target - baseline), held between -1 and 1; where less is better both differences are negative.
 */
export function progress(aim: Pick<Aim, 'baseline' | 'amount'>, current: number, direction: Direction): number {
  const way = targetOf(aim, direction) - aim.baseline;
  if (way === 0) throw new Error(`an aim from ${aim.baseline} to the same value has no way to go`);
  return Math.min(1, Math.max(-1, (current - aim.baseline) / way));
}

/** A baseline computed from data: the value, and how many months had any. */
export type Baseline = { value: number; months: number };

/** Months that a baseline looks back over. */
const baselineSpan = 12;

/**
 * The baseline of the twelve months that end with `to`: the sum of numerators over the sum of denominators, or, for
 * ready rates without counts, their mean. `null` where no month has a value.
 */
export function baselineFrom(points: readonly { month: Month; value: Value }[], to: Month): Baseline | null {
  const from = addMonths(to, 1 - baselineSpan);
  const values = points.filter(({ month }) => month >= from && month <= to).map(({ value }) => value);
  const counts = values.filter((value) => value.kind === 'counts');
  if (counts.length > 0) {
    const over = counts.reduce((sum, { denominator }) => sum + denominator, 0);
    return { value: counts.reduce((sum, { numerator }) => sum + numerator, 0) / over, months: counts.length };
  }
  const rates = values.filter((value) => value.kind === 'rate');
  if (rates.length === 0) return null;
  return { value: rates.reduce((sum, { value }) => sum + value, 0) / rates.length, months: rates.length };
}

/** "From 60.0% (12 months to November 2025) to 63.0% by 31 March 2027: 5% of the baseline" */
export function aimInWords(aim: Aim, definition: Pick<Definition, 'direction' | 'unit' | 'unitName'>): string {
  const from = `From ${figureWithUnit(aim.baseline, definition)} (${monthsInWords(aim)})`;
  const to = `to ${figureWithUnit(targetOf(aim, definition.direction), definition)} by ${longDay(aim.deadline)}`;
  return `${from} ${to}: ${amountInWords(aim.amount, definition)}`;
}

function monthsInWords({ baselineTo, baselineMonths }: Aim): string {
  const to = longMonth(baselineTo);
  if (baselineMonths === null) return `the team's own figure for ${to}`;
  return baselineMonths === 1 ? `one month, ${to}` : `${baselineMonths} months to ${to}`;
}

function amountInWords(amount: Aim['amount'], { unit, unitName }: Pick<Definition, 'unit' | 'unitName'>): string {
  switch (amount.kind) {
    case 'relative':
      return `${short(amount.value * 100)}% of the baseline`;
    case 'points':
      return unit === 'percent' ? `${short(amount.value * 100)} points` : `${short(amount.value)} ${unitName}`.trim();
    case 'level':
      return 'a level the team chose';
    default:
      return impossible(amount.kind);
  }
}

/** At most one decimal place, without a trailing nought. */
function short(value: number): string {
  return String(Number(value.toFixed(1)));
}
