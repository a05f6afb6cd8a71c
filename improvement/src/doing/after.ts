import type { Fields } from '../fields.ts';
import type { Cycle, Decision } from './cycle.ts';

/**
 * How much larger the next test is, as a suggestion. A ramp begins with one patient and grows about fivefold (1, 5, 25),
 * as the Institute for Healthcare Improvement teaches it; what was adapted is tried again on as many first.
 */
const growth: Readonly<Record<Decision, number>> = { expand: 5, adopt: 5, adapt: 1, abandon: 1 };

/**
 * What the form of the next test begins with: the same people and the same thing counted, on a larger scale. Title, dates
 * and prediction are left empty, because they are what is new. Where the idea was given up, its plan is not repeated.
 */
export function fieldsAfter({ plan, act }: Pick<Cycle, 'plan' | 'act'>): Fields {
  const { who, scaleOf, what, scale } = plan;
  const again = act?.decision === 'abandon' ? {} : { what };
  return { ...again, who, scaleOf, scale: String(scale * growth[act?.decision ?? 'adapt']) };
}
