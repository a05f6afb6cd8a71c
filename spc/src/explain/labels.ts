import type { AssuranceIcon, VariationIcon, Warning } from '../model.ts';
import { capitalised, counted, countedInWords, type Words } from './words.ts';

const variation: Readonly<Record<VariationIcon, string>> = {
  improvement_high: 'Improving, high is good',
  improvement_low: 'Improving, low is good',
  concern_high: 'Getting worse, high is bad',
  concern_low: 'Getting worse, low is bad',
  common_cause: 'No change beyond chance',
  neutral_high: 'Changed upwards, neither good nor bad',
  neutral_low: 'Changed downwards, neither good nor bad',
  no_data: 'Too little data yet',
};

const assurance: Readonly<Record<AssuranceIcon, string>> = {
  pass: 'Will keep meeting the target',
  fail: 'Will keep missing the target',
  hit_or_miss: 'May or may not meet the target',
  not_judged: 'Target not judged yet: the limits are from before the change',
};

/** The text beside, and instead of, a variation icon. */
export function variationWords(icon: VariationIcon): string {
  return variation[icon];
}

/** The text beside, and instead of, an assurance icon. */
export function assuranceWords(icon: AssuranceIcon): string {
  return assurance[icon];
}

/** One warning as a sentence or two. */
export function warningWords(warning: Warning, { unit }: Words): string {
  switch (warning.code) {
    case 'overlapping_windows':
      return `Each value covers ${counted(warning.months, 'month')}, so neighbouring values share data. No rule is applied; the target is the only line.`;
    case 'few_points':
      return `Too little data to judge: ${warning.useful} of the ${counted(warning.needed, unit)} needed.`;
    case 'provisional_limits':
      return `The limits are provisional: they rest on only ${counted(warning.points, unit)}.`;
    case 'small_denominators':
      return `${capitalised(countedInWords(warning.positions.length, unit))} with small numbers: the limits are rough there.`;
    case 'zero_denominator':
      return `${capitalised(countedInWords(warning.positions.length, unit))} with nobody to count: nothing is plotted there.`;
    case 'no_spread':
      return 'All values that make the lines are the same, so there is no room for chance between the limits.';
  }
}
