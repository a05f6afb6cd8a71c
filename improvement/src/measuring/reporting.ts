import type { Direction } from '@tandem/spc';
import { addMonths, type Day, dayAndMonth, lastDay, longMonth, type Month } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import type { MonthStanding } from './due.ts';
import type { Submission } from './submission.ts';
import { countWord } from './words.ts';

/** How a practice is with the month asked for. Silent: nothing for it, nor for the month before. */
export type ReportingState = 'complete' | 'partly' | 'due' | 'late' | 'silent';

export type Reporting = { state: ReportingState; standing: MonthStanding; lastSent: Month | null };

/** @param sent current submissions of one practice from its sources of record */
export function reportingOf(standing: MonthStanding, sent: readonly Submission[]): Reporting {
  const lastSent = sent.reduce<Month | null>((last, { month }) => (last === null || month > last ? month : last), null);
  return { state: stateOf(standing, lastSent), standing, lastSent };
}

function stateOf(standing: MonthStanding, lastSent: Month | null): ReportingState {
  if (standing.missing.length === 0) return 'complete';
  if (standing.in > 0) return 'partly';
  if (lastSent === null || lastSent < addMonths(standing.month, -1)) return 'silent';
  return standing.late ? 'late' : 'due';
}

/** `Silent: nothing since August 2026`, `Two measures to go`, `Due by 14 November`. */
export function reportingSentence({ state, standing, lastSent }: Reporting): string {
  switch (state) {
    case 'complete':
      return 'All in';
    case 'partly': {
      const left = standing.missing.length;
      const words = countWord(left);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${left === 1 ? 'measure' : 'measures'} to go${standing.late ? `, due on ${dayAndMonth(standing.dueOn)}` : ''}`;
    }
    case 'due':
      return `Due by ${dayAndMonth(standing.dueOn)}`;
    case 'late':
      return `Late: was due on ${dayAndMonth(standing.dueOn)}`;
    case 'silent':
      return lastSent === null ? 'Silent: nothing sent yet' : `Silent: nothing since ${longMonth(lastSent)}`;
  }
}

/**
 * How far the latest value is from its target, in plotted units: above 0 there is room, at or below 0 the target is met.
 * `null` without a value, a target or a better side.
 */
export function roomForImprovement({ chart }: MeasureChart): number | null {
  const latest = chart.points.findLast((point) => point.value !== null);
  if (!latest || latest.value === null || latest.target === null) return null;
  return towards(chart.direction, latest.target - latest.value);
}

function towards(direction: Direction, gap: number): number | null {
  switch (direction) {
    case 'increase':
      return gap;
    case 'decrease':
      return -gap;
    case 'neutral':
      return null;
  }
}

/** The latest month that has a value, with its point. `null` where no month has. */
export function latestOf({ chart, series }: MeasureChart) {
  const at = chart.points.findLastIndex((point) => point.value !== null);
  const point = chart.points[at];
  const month = series.months[at];
  return point && month && point.value !== null ? { month, point, value: point.value } : null;
}

/** The last day that the data of these charts reach; `null` without any. */
export function dataTo(charts: readonly MeasureChart[]): Day | null {
  const last = charts
    .flatMap((one) => latestOf(one)?.month ?? [])
    .toSorted()
    .at(-1);
  return last ? lastDay(last) : null;
}
