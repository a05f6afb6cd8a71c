import type { RuleName, Side, Signal, Warning } from '@tandem/spc';
import { serialCorrelation, stepsOf } from '@tandem/spc/advice';
import { longMonth } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';

/** A rule that fired, in words for a table. */
export type SignalRow = {
  rule: string;
  months: string;
  /** The month in which the pattern was first complete. */
  completeIn: string;
  way: string;
  meaning: Signal['meaning'];
  /** True where another sign says the opposite of one of its months. */
  disagrees: boolean;
  /** True where a new phase began since: kept for the record. */
  isPast: boolean;
};

/** What people call each rule. */
export const ruleNames = {
  outside: 'Beyond a limit',
  shift: 'Run on one side',
  trend: 'Steady rise or fall',
  two_of_three: 'Two of three close to a limit',
  four_of_five: 'Four of five well to one side',
  alternating: 'Up and down by turns',
  within_one_sigma: 'Unusually close to the line',
  outside_one_sigma: 'Away from the line on both sides',
  run_too_long: 'Run longer than chance gives',
  crossings_too_few: 'Fewer crossings than chance gives',
  runs_test: 'Fewer or more runs than chance gives',
} as const satisfies Record<RuleName, string>;

/** Every signal of a chart, the latest complete first. */
export function signalRows({ chart, series }: MeasureChart): SignalRow[] {
  const name = (position: number) => {
    const month = series.months[position];
    if (month === undefined) throw new Error(`a signal names position ${position} of ${series.months.length}`);
    return longMonth(month);
  };
  const line = chart.kind === 'run' ? 'middle value' : 'average';
  return chart.signals
    .toSorted((a, b) => b.completesAt - a.completesAt || b.from - a.from)
    .map((signal) => ({
      rule: ruleNames[signal.rule],
      months: signal.from === signal.to ? name(signal.from) : `${name(signal.from)} to ${name(signal.to)}`,
      completeIn: name(signal.completesAt),
      way: sideWords(signal.side, line),
      meaning: signal.meaning,
      disagrees: signal.points.some((position) => chart.points[position]?.conflict),
      isPast: signal.phase < chart.phases.length - 1,
    }));
}

function sideWords(side: Side, line: string): string {
  switch (side) {
    case 'above':
    case 'below':
      return `${side} the ${line}`;
    case 'up':
      return 'rising';
    case 'down':
      return 'falling';
    case 'none':
      return 'neither way';
  }
}

/** What to know before trusting the lines: the library's warnings, and one where neighbouring months are alike. */
export function warningsOn({ chart }: Pick<MeasureChart, 'chart'>): Warning[] {
  const said = chart.warnings.some(({ code }) => code === 'serial_correlation');
  if (said || chart.windowMonths > 1) return [...chart.warnings];
  const value = chart.points.map((point) => point.value ?? Number.NaN);
  const centre = chart.points.map((point) => point.centre ?? Number.NaN);
  const kept = chart.points.map(({ excluded }) => !excluded);
  const found = serialCorrelation(value, centre, kept, stepsOf(chart.signals));
  if (!found?.notable) return [...chart.warnings];
  return [...chart.warnings, { code: 'serial_correlation', r: found.r, pairs: found.pairs }];
}
