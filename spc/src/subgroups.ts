import { mean, median, sum } from './column.ts';
import type { Aggregate, ChartOptions, Observation } from './model.ts';
import type { Plot } from './series.ts';

/** What was observed in one period, before it is known what of it is plotted. */
export type Period = {
  x: string;
  /** The count or the one value made of several; `NaN`: none. */
  y: number;
  /** What `y` is out of; `NaN`: nothing is known. */
  n: number;
  /** Values with a `y`. */
  size: number;
  /** Standard deviation of the values, with size - 1, and their range; `NaN` under two. */
  deviation: number;
  range: number;
};

/** The spread of a single value. */
export const noSpread = { deviation: Number.NaN, range: Number.NaN };

const aggregates: Readonly<Record<Aggregate, (values: readonly number[]) => number>> = { mean, median, sum };

/** True where no two observations are of one period, as in most series. */
export function areDistinct(observations: readonly Observation[]): boolean {
  if (areRising(observations)) return true;
  const seen = new Set<string>();
  for (const { x } of observations) seen.add(x);
  return seen.size === observations.length;
}

function areRising(observations: readonly Observation[]): boolean {
  let before = '';
  for (const { x } of observations) {
    if (x <= before) return false;
    before = x;
  }
  return true;
}

/** Puts the observations of each period together, periods in the order of their first observation. */
export function gather(observations: readonly Observation[], plot: Plot, options: ChartOptions): Period[] {
  const periods = new Map<string, Observation[]>();
  for (const observation of observations) {
    const same = periods.get(observation.x);
    if (same === undefined) periods.set(observation.x, [observation]);
    else same.push(observation);
  }
  return [...periods].map(([x, same]) => ({ x, ...together(same, plot, options.aggregate ?? 'mean') }));
}

/** Rows without a value, or without the denominator that others have, say nothing and are passed over. */
function together(same: readonly Observation[], plot: Plot, aggregate: Aggregate): Omit<Period, 'x'> {
  const known = same.filter(({ y }) => y !== null);
  const counted = known.filter(({ n }) => n !== null && n !== undefined);
  const rows = counted.length > 0 ? counted : known;
  const values = rows.flatMap(({ y }) => y ?? []);
  const n = counted.length > 0 ? sum(counted.map((row) => row.n ?? 0)) : Number.NaN;
  if (values.length === 0) return { y: Number.NaN, n, size: 0, ...noSpread };
  const added = counted.length > 0 || plot === 'sum';
  return {
    y: added ? sum(values) : aggregates[plot === 'mean' || plot === 'deviation' ? 'mean' : aggregate](values),
    n,
    size: values.length,
    ...spreadOf(values),
  };
}

function spreadOf(values: readonly number[]): Pick<Period, 'deviation' | 'range'> {
  if (values.length < 2) return noSpread;
  const middle = mean(values);
  const squares = sum(values.map((value) => (value - middle) ** 2));
  const sorted = [...values].sort((a, b) => a - b);
  return {
    deviation: Math.sqrt(squares / (values.length - 1)),
    range: (sorted[sorted.length - 1] ?? Number.NaN) - (sorted[0] ?? Number.NaN),
  };
}
