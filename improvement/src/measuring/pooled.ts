import { type Month, monthsFrom } from '../time/index.ts';
import type { Measure } from './measure.ts';
import type { Series } from './series.ts';

/** One month of several practices together: sums over those that sent counts, and how many did. */
export type MonthSum = { month: Month; numerator: number; denominator: number; reporting: number };

/** `why` is a whole sentence for the page. */
export type PooledSeries =
  | { kind: 'pooled'; series: Series; reporting: ReadonlyMap<Month, number> }
  | { kind: 'not_pooled'; why: string };

/**
 * All practices together: the sum of numerators over the sum of denominators, month by month, never a mean of
 * percentages, which would let a small practice count as much as a large one. Ready rates have no counts to add.
 */
export function pooledSeries(measure: Measure, sums: readonly MonthSum[], from: Month, to: Month): PooledSeries {
  if (measure.definitions.some((definition) => definition.form === 'rate'))
    return { kind: 'not_pooled', why: noCounts };
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]));
  const months = monthsFrom(from, to);
  const found = months.map((month) => byMonth.get(month));
  return {
    kind: 'pooled',
    series: {
      months,
      observations: months.map((month, at) => ({
        x: month,
        y: found[at]?.numerator ?? null,
        n: found[at]?.denominator ?? null,
      })),
      gaps: found.map((sum) => (sum ? null : 'missing')),
    },
    reporting: new Map(sums.map((sum) => [sum.month, sum.reporting])),
  };
}

const noCounts =
  'There is no line for all practices together: these values came as ready rates without their counts, and a mean of rates would let a small practice count as much as a large one.';
