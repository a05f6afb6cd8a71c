import { capitalised, countedInWords, listed } from '../explain/words.ts';
import type { Funnel, FunnelWarning, PlacedUnit } from './model.ts';

/** More names than this are counted. */
const mostNamed = 4;

/** What the funnel says, in plain words, without a full stop. Standing apart in one period is no verdict. */
export function funnelSentence({ units, adjusted }: Funnel, unit = 'practice'): string {
  const known = units.filter(({ ratio }) => ratio !== null);
  const apart = known.filter((one) => one.apart !== null);
  if (known.length === 0) return `No ${unit} has a value yet`;
  const beyond = adjusted ? 'than their spread explains' : 'than chance alone explains';
  if (apart.length === 0) return `No ${unit} of ${known.length} differs more ${beyond}`;
  const verb = apart.length === 1 ? 'differs' : 'differ';
  return `${capitalised(countedInWords(apart.length, unit))} of ${known.length} ${verb} more ${beyond}${names(apart)}`;
}

function names(apart: readonly PlacedUnit[]): string {
  const side = (which: PlacedUnit['apart']) => apart.filter((one) => one.apart === which).map(({ group }) => group);
  const parts = (['high', 'low'] as const).flatMap((which) => {
    const found = side(which);
    if (found.length === 0) return [];
    return `${which}: ${found.length > mostNamed ? found.length : listed(found)}`;
  });
  return ` (${parts.join('; ')})`;
}

/** phi and tau2 in words. */
export function spreadWords({ phi, tau2 }: Funnel): string {
  if (tau2 === 0) return 'The units differ no more than chance lets them, so widened limits are no wider.';
  return `The units differ ${phi.toFixed(1)} times as much as chance alone lets them (in variance), so the widened limits are the fairer ones.`;
}

/** One warning as a sentence. */
export function funnelWarningWords(warning: FunnelWarning): string {
  switch (warning.code) {
    case 'no_spread':
      return `Every unit is at ${100 * warning.share}%, so the limits lie on the target.`;
    case 'zero_denominator':
      return `${listed(warning.groups)}: nobody to count, so nothing is plotted.`;
    case 'few_units':
      return `With ${countedInWords(warning.units, 'unit')} little can be said about how much units differ; ${warning.needed} or more make it firm.`;
  }
}
