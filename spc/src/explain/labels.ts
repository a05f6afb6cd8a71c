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
    case 'all_or_none':
      return `Every ${unit} that makes the lines is at ${100 * warning.share}%, so the limits lie on the average.`;
    case 'ranges_screened':
      return `${capitalised(countedInWords(warning.dropped, 'range'))} of ${warning.of} between neighbours ${warning.dropped === 1 ? 'was' : 'were'} left out of the limits as too wide.`;
    case 'short_baseline':
      return `The fixed average rests on only ${counted(warning.points, unit)}; ${warning.needed} or more make it firm.`;
    case 'laney':
      return laneyWords(warning.sigmaZ);
    case 'serial_correlation':
      return `Neighbouring ${unit}s are alike (correlation ${warning.r.toFixed(2)} over ${warning.pairs} pairs), so the rules cry signal more often than chance. A lasting change looks the same.`;
    case 'out_of_order':
      return `The ${unit}s do not stand in the order of time; they are read as they were given.`;
    case 'denominators_ignored':
      return 'This kind of chart does not use denominators; those given were passed over.';
  }
}

function laneyWords(sigmaZ: number): string {
  const times = sigmaZ.toFixed(2);
  return sigmaZ < 1
    ? `The values spread less than chance alone would let them, and the limits are narrowed to ${times} of their width.`
    : `The values spread ${times} times as wide as chance alone would let them, and the limits follow.`;
}
