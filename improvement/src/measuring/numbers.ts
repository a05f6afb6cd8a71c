import type { Point } from '@tandem/spc';
import { longMonth, type Month } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import type { Gap } from './series.ts';
import { figure, gapWords, thousands } from './words.ts';

/** One month of a chart as words and figures. Empty text: the chart has none there. */
export type NumbersRow = {
  month: Month;
  label: string;
  numerator: string;
  denominator: string;
  /** The figure, or why there is none, in words: never 0 for a gap. */
  value: string;
  centre: string;
  lower: string;
  upper: string;
  target: string;
  /** What the month's mark says. */
  says: string;
};

/** The numbers behind a chart, oldest month first: what the table under the picture prints. */
export function tableOf({ chart, series, definition }: MeasureChart): NumbersRow[] {
  const write = (value: number | null) => (value === null ? '' : figure(value, definition));
  const count = (value: number | null) => (value === null ? '' : thousands(value));
  // A limit that no value can reach is not drawn, so it is not printed either.
  const reachable = (limit: number | null) =>
    limit === null || limit < 0 || (definition.unit === 'percent' && limit > 1) ? null : limit;
  return monthsOf(chart.points, series).map(({ point, month, gap }) => ({
    month,
    label: longMonth(month),
    numerator: gap ? '' : count(point.numerator),
    denominator: gap ? '' : count(point.denominator),
    value: gap ? gapWords[gap] : write(point.value),
    centre: write(point.centre),
    lower: write(reachable(point.lower)),
    upper: write(reachable(point.upper)),
    target: write(point.target),
    says: standingWords(point, gap),
  }));
}

const csvColumns = [
  'month',
  'numerator',
  'denominator',
  'value',
  'centre',
  'lower',
  'upper',
  'target',
  'says',
] as const;

/**
 * The same numbers as a file (RFC 4180, CR-LF): proportions and rates unrounded to 12 figures, gaps as words. No cell
 * begins like a formula: numbers are our own, and so are all words.
 */
export function csvOf({ chart, series }: MeasureChart): string {
  const write = (value: number | null) => (value === null ? '' : String(Number(value.toPrecision(12))));
  const rows = monthsOf(chart.points, series).map(({ point, month, gap }) => [
    month,
    gap ? '' : write(point.numerator),
    gap ? '' : write(point.denominator),
    gap ? gapWords[gap] : write(point.value),
    write(point.centre),
    write(point.lower),
    write(point.upper),
    write(point.target),
    standingWords(point, gap),
  ]);
  return [csvColumns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

type MonthOfChart = { point: Point; month: Month; gap: Gap | null };

function monthsOf(points: readonly Point[], { months, gaps }: MeasureChart['series']): MonthOfChart[] {
  return points.map((point, position) => {
    const month = months[position];
    const gap = gaps[position];
    if (month === undefined || gap === undefined)
      throw new Error(`the chart has ${points.length} points for ${months.length} months`);
    return { point, month, gap };
  });
}

const standings = {
  improvement: 'improvement',
  concern: 'concern',
  neither: 'changed, neither better nor worse',
  within_chance: 'within chance',
  not_judged: 'not judged',
} as const satisfies Record<Point['standing'], string>;

function standingWords(point: Point, gap: Gap | null): string {
  if (gap) return '';
  if (point.excluded) return 'left out';
  return point.conflict ? `${standings[point.standing]}, though its rules disagree` : standings[point.standing];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
