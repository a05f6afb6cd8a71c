import { columnOf, mean, numberAt } from '../column.ts';
import type { Ground, Kind, Trace } from './kind.ts';
import { movingRanges } from './moving-range.ts';

/** Upper limit of ranges of two in units of their mean (Montgomery, appendix VI: D4 for n = 2). */
const upperOfRange = 3.267;

/**
 * Moving range chart: the ranges between neighbours, their mean, and an upper limit of 3.267 times it. Ranges share a
 * value with their neighbours, so that no rule about runs applies.
 */
export const mr: Kind = {
  name: 'MR chart',
  plot: 'value',
  denominator: 'optional',
  values: 'any',
  profile: 'xmr-mdc',
  independent: false,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  level({ series, stretch, given }) {
    const ranges = Number.isNaN(given) ? movingRanges(series, stretch) : [given];
    const centre = ranges.length === 0 ? Number.NaN : mean(ranges);
    return { centre, sigma: centre };
  },
  line: (centre, _sigma, sigmas) => (sigmas > 0 ? (upperOfRange * centre * sigmas) / 3 : 0 * centre),
  trace: ranges,
};

/** Each value's distance from the kept value before it in the phase. */
function ranges({ series, stretch }: Ground): Trace {
  const value = columnOf(series.length, Number.NaN);
  let before = Number.NaN;
  for (let at = stretch.from; at <= stretch.to; at++) {
    const y = numberAt(series.value, at);
    value[at] = Math.abs(y - before);
    if (!series.excluded[at]) before = y;
  }
  return { value };
}
