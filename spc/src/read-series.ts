import { type Column, columnOf } from './column.ts';
import { kinds } from './limits/kinds.ts';
import type { ChartOptions, Gap, Observation } from './model.ts';
import type { Plot, Series } from './series.ts';
import { areDistinct, gather, noSpread, type Period } from './subgroups.ts';

/** Gives each period its place and its plotted value. A denominator of zero is a gap: nobody was there to count. */
export function readSeries(observations: readonly Observation[], options: ChartOptions): Series {
  const { plot, denominator: needs } = kinds[options.kind];
  const periods =
    plot === 'mean' || plot === 'deviation' || !areDistinct(observations)
      ? gather(observations, plot, options)
      : observations.map(aloneInPeriod);
  const given = periods.some(({ n }) => !Number.isNaN(n));
  const counted = needs === 'needed' || (needs === 'optional' && given);
  const series = { ...emptyColumns(periods.length, options), unusedDenominators: given && needs === 'not used' };
  for (const period of periods) {
    const gap = gapOf(period, plot, counted);
    series.x.push(period.x);
    series.gap.push(gap);
    series.value.push(gap === null ? plotted(period, plot, counted) : Number.NaN);
    series.numerator.push(counted ? period.y : Number.NaN);
    series.denominator.push(counted ? period.n : Number.NaN);
    series.size.push(period.size);
    series.deviation.push(period.deviation);
    series.range.push(period.range);
  }
  return series;
}

function aloneInPeriod({ x, y, n }: Observation): Period {
  const known = y !== null;
  // Without a count, what it would have been out of says nothing; that nobody was there is known all the same.
  const outOf = known || n === 0 ? (n ?? Number.NaN) : Number.NaN;
  const { deviation, range } = noSpread;
  return { x, y: known ? y : Number.NaN, n: outOf, size: known ? 1 : 0, deviation, range };
}

function emptyColumns(length: number, { exclude, target }: ChartOptions) {
  const excluded: boolean[] = [];
  for (let at = 0; at < length; at++) excluded.push(false);
  for (const at of exclude ?? []) excluded[at] = true;
  return {
    length,
    x: [] as string[],
    value: [] as number[],
    numerator: [] as number[],
    denominator: [] as number[],
    size: [] as number[],
    deviation: [] as number[],
    range: [] as number[],
    gap: [] as (Gap | null)[],
    excluded,
    target: targets(length, target),
  };
}

function targets(length: number, target: ChartOptions['target']): Column {
  if (target === undefined || typeof target === 'number') return columnOf(length, target ?? Number.NaN);
  return target.map((entry) => entry ?? Number.NaN);
}

function gapOf({ y, n, size }: Period, plot: Plot, counted: boolean): Gap | null {
  if (counted && n === 0) return 'zero_denominator';
  if (Number.isNaN(y) || (counted && Number.isNaN(n))) return 'missing';
  return plot === 'deviation' && size < 2 ? 'subgroup_of_one' : null;
}

function plotted({ y, n, deviation }: Period, plot: Plot, counted: boolean): number {
  if (plot === 'deviation') return deviation;
  return counted ? y / n : y;
}
