import type { Point, Signal } from '@tandem/spc';
import { longMonth, type Month } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import { figure, figureWithUnit, gapWords, outOf, percent } from './words.ts';

/** What one month's mark means: its numbers as a title, and a line for every rule it belongs to. */
export type MonthDetail = { month: Month; title: string; lines: readonly string[] };

/**
 * Every drawn month in words, oldest first: `September 2026: 77.4%, 65 of 84`, then `Above the upper limit of 75.0%`,
 * `Month 10 of 11 above the average`. It rests on the chart's own signals, so it cannot differ from the picture.
 */
export function monthDetails(drawn: MeasureChart): MonthDetail[] {
  return drawn.chart.points.map((point, position) => {
    const month = drawn.series.months[position];
    if (month === undefined) throw new Error(`the chart has a point ${position} and its series no month for it`);
    return { month, title: `${longMonth(month)}: ${said(drawn, point, position)}`, lines: lines(drawn, point) };
  });
}

function said({ series, definition }: MeasureChart, point: Point, position: number): string {
  const gap = series.gaps[position];
  if (gap) return gapWords[gap];
  if (point.value === null) return gapWords.missing;
  const value = figureWithUnit(point.value, definition);
  const { numerator, denominator } = point;
  return numerator === null || denominator === null ? value : `${value}, ${outOf(numerator, denominator)}`;
}

function lines(drawn: MeasureChart, point: Point): string[] {
  if (point.value === null) return [];
  if (point.excluded) return [leftOut(drawn, point)];
  const found = point.signals.flatMap((index) => {
    const signal = drawn.chart.signals[index];
    return signal ? [ruleWords(drawn, point, signal)] : [];
  });
  const plain = point.standing === 'not_judged' ? 'Not judged' : 'Within what chance gives';
  return [...(found.length > 0 ? found : [plain]), ...tailWords(point)];
}

function leftOut({ plan }: MeasureChart, { x }: Point): string {
  const reason = plan.excluded.find(({ month }) => month === x)?.reason;
  return `Left out of limits and rules${reason ? `: ${reason}` : ''}`;
}

/** Where few are expected, limits are rough and the exact chance says more. */
function tailWords({ tail, value, centre }: Point): string[] {
  if (tail === null || value === null || centre === null) return [];
  const chance = tail < 0.001 ? 'under 0.1%' : percent(tail);
  return [
    `Small numbers: by chance alone ${chance} of such months are as ${value > centre ? 'high' : 'low'} or ${value > centre ? 'higher' : 'lower'}`,
  ];
}

function ruleWords({ chart, definition }: MeasureChart, point: Point, signal: Signal): string {
  const centre = chart.kind === 'run' ? 'middle value' : 'average';
  const high = signal.side === 'above' || signal.side === 'up';
  const place = `Month ${signal.points.indexOf(point.position) + 1} of ${signal.points.length}`;
  const side = high ? 'above' : 'below';
  const limit = high ? point.upper : point.lower;
  switch (signal.rule) {
    case 'outside':
      return `${high ? 'Above the upper' : 'Below the lower'} limit${limit === null ? '' : ` of ${figure(limit, definition)}`}`;
    case 'shift':
    case 'run_too_long':
      return `${place} in a row ${side} the ${centre}`;
    case 'trend':
      return `${place} that ${high ? 'rise' : 'fall'} one after another`;
    case 'two_of_three':
      return `One of three months of which two are close to or beyond the ${high ? 'upper' : 'lower'} limit`;
    case 'four_of_five':
      return `One of five months of which four are well ${side} the ${centre}`;
    case 'alternating':
      return `${place} that go up and down by turns`;
    case 'within_one_sigma':
      return `${place} in a row closer to the ${centre} than chance allows`;
    case 'outside_one_sigma':
      return `${place} in a row away from the ${centre}, on both sides`;
    case 'runs_test':
      return `Part of a stretch that changes sides of the ${centre} more or less often than chance allows`;
    case 'crossings_too_few':
      return `Part of a stretch that crosses the ${centre} too seldom for chance`;
  }
}
