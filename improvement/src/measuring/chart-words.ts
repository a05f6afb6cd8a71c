import { longMonth } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import type { Definition } from './measure.ts';
import { latestOf } from './reporting.ts';
import { figure, figureWithUnit, outOf } from './words.ts';

/** A measure's latest value in parts, so that a page can weigh them: `71.1%`, `64 of 90`, `October 2026`. */
export type LatestWords = { figure: string; counts: string | null; month: string };

/** The latest value of a chart for people; `null` where no month has any. */
export function latestWords(drawn: MeasureChart): LatestWords | null {
  const latest = latestOf(drawn);
  if (!latest) return null;
  const { numerator, denominator } = latest.point;
  return {
    figure: figureWithUnit(latest.value, drawn.definition),
    counts: numerator === null || denominator === null ? null : outOf(numerator, denominator),
    month: longMonth(latest.month),
  };
}

/** `80%` and `62.5%`: a target as people chose it, without a decimal it does not need. */
export function targetFigure(target: number, definition: Pick<Definition, 'unit'>): string {
  return figure(target, definition).replace(/\.0%$/, '%');
}

/**
 * The figures under a chart's sentence: `71.1% in October 2026 (64 of 90). Up to November 2025 the average was 58.9%; the
 * target is 80%.`
 */
export function leadSentence(drawn: MeasureChart): string {
  const latest = latestWords(drawn);
  if (!latest) return 'No month has a value yet.';
  const counts = latest.counts === null ? '' : ` (${latest.counts})`;
  const lines = [centreWords(drawn), targetWords(drawn)].filter((words) => words !== null).join('; ');
  const second = lines === '' ? '' : ` ${lines.charAt(0).toUpperCase()}${lines.slice(1)}.`;
  return `${latest.figure} in ${latest.month}${counts}.${second}`;
}

function centreWords({ chart, plan, definition }: MeasureChart): string | null {
  const centre = chart.phases.at(-1)?.centre ?? null;
  if (centre === null) return null;
  const name = chart.kind === 'run' ? 'middle value' : 'average';
  const value = figureWithUnit(centre, definition);
  return plan.baseline && chart.phases.at(-1)?.fixed
    ? `up to ${longMonth(plan.baseline.to)} the ${name} was ${value}`
    : `the ${name} is ${value}`;
}

function targetWords({ chart, definition }: MeasureChart): string | null {
  const target = chart.points.at(-1)?.target ?? null;
  return target === null ? null : `the target is ${targetFigure(target, definition)}`;
}
