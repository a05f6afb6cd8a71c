import type { ChartOptions, Observation, Point } from './model.ts';

/** What was observed, position by position: one entry a period in every column. */
export type Series = {
  length: number;
  x: readonly string[];
  /** The plotted value: `y` of `n` where there is an `n`, else `y`. `null`: a gap. */
  value: readonly Point['value'][];
  numerator: readonly Point['numerator'][];
  denominator: readonly Point['denominator'][];
  gap: readonly Point['gap'][];
  excluded: readonly boolean[];
  target: readonly Point['target'][];
};

/** Gives each observation its place and its plotted value. A denominator of zero is a gap: nobody was there to count. */
export function readSeries(observations: readonly Observation[], options: ChartOptions): Series {
  const left = new Set(options.exclude);
  const gaps = observations.map((observation) => gapOf(observation, options));
  const counted = observations.map(({ n }) => n !== undefined && n !== null);
  return {
    length: observations.length,
    x: observations.map(({ x }) => x),
    value: observations.map((observation, at) => (gaps[at] === null ? plotted(observation) : null)),
    numerator: observations.map(({ y }, at) => (counted[at] ? y : null)),
    denominator: observations.map(({ n }) => n ?? null),
    gap: gaps,
    excluded: observations.map((_, at) => left.has(at)),
    target: observations.map((_, at) => targetAt(at, options.target)),
  };
}

function gapOf({ y, n }: Observation, { kind }: ChartOptions): Point['gap'] {
  if (n === 0) return 'zero_denominator';
  if (y === null) return 'missing';
  const noDenominator = n === undefined || n === null;
  return kind === 'p' && noDenominator ? 'missing' : null;
}

function plotted({ y, n }: Observation): number | null {
  if (y === null || n === undefined || n === null) return y;
  return y / n;
}

function targetAt(position: number, target: ChartOptions['target']): number | null {
  if (typeof target === 'number') return target;
  return target?.[position] ?? null;
}

/** The values at some positions, gaps left out. */
export function valuesAt(series: Series, positions: readonly number[]): number[] {
  const values: number[] = [];
  for (const at of positions) {
    const value = series.value[at];
    if (value !== undefined && value !== null) values.push(value);
  }
  return values;
}
