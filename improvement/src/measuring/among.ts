import { type Funnel, funnel } from '@tandem/spc';
import { addMonths, type Month } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import { windows } from './measure.ts';

/** A practice with its chart on the measure that is compared. */
export type AmongOne = { ods: string; name: string; drawn: MeasureChart };

/** Practices beside one another over the same months, or the sentence that says why they are not. */
export type Among = { kind: 'funnel'; funnel: Funnel; from: Month; to: Month } | { kind: 'none'; why: string };

/** So many months together make a comparison: one alone says little of a practice. */
const monthsCompared = 12;

/**
 * Places practices by what they counted in the 12 months to `to`: a value that covers 12 months itself is taken once, the
 * latest, and others are added up. Limits are exact by chance alone, and widened for how much practices differ beyond it;
 * practices are held against the widened ones. Months that are left out of a practice's chart are left out here too. The
 * groups of the funnel are ODS codes.
 */
export function practicesAmong(practices: readonly AmongOne[], to: Month): Among {
  if (practices.some(({ drawn }) => drawn.definition.form === 'rate'))
    return {
      kind: 'none',
      why: 'These values came as ready rates without their counts, so chance cannot be told from difference.',
    };
  const overlap = practices.some(({ drawn }) => windows[drawn.definition.window] > 1);
  const from = addMonths(to, 1 - monthsCompared);
  const units = practices.flatMap(({ ods, drawn }) => {
    const counted = drawn.chart.points.filter(
      ({ x, value, excluded }) => value !== null && !excluded && x >= from && x <= to,
    );
    const used = overlap ? counted.slice(-1) : counted;
    const add = (of: 'numerator' | 'denominator') => used.reduce((sum, point) => sum + (point[of] ?? 0), 0);
    return used.length === 0 ? [] : [{ group: ods, numerator: add('numerator'), denominator: add('denominator') }];
  });
  if (units.length < 2) return { kind: 'none', why: 'Fewer than two practices have a value in these months.' };
  return { kind: 'funnel', funnel: funnel(units, { kind: 'funnel-pr', overdispersionAdjusted: true }), from, to };
}
