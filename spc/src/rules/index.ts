import { kinds } from '../limits/kinds.ts';
import { meaningOf } from '../meaning.ts';
import type { ChartOptions, RuleName, Signal } from '../model.ts';
import type { Profile, RuleSettings } from '../profile.ts';
import { alternating } from './alternating.ts';
import { fourOfFive } from './four-of-five.ts';
import { outsideOneSigma, withinOneSigma } from './one-sigma.ts';
import { outside } from './outside.ts';
import type { Pattern, Rule, View } from './rule.ts';
import { crossingsTooFew, runTooLong } from './runs.ts';
import { runsTest } from './runs-test.ts';
import { shift } from './shift.ts';
import { trend } from './trend.ts';
import { twoOfThree } from './two-of-three.ts';

const rules: { readonly [Name in RuleName]: Rule<Name> } = {
  outside,
  shift,
  trend,
  two_of_three: twoOfThree,
  four_of_five: fourOfFive,
  alternating,
  within_one_sigma: withinOneSigma,
  outside_one_sigma: outsideOneSigma,
  run_too_long: runTooLong,
  crossings_too_few: crossingsTooFew,
  runs_test: runsTest,
};

// The table above has every rule and nothing else; Object.keys forgets that.
const ruleNames = Object.keys(rules) as readonly RuleName[];

/** Rules that speak of a whole phase and not of some of its points. */
const ofWholePhase: ReadonlySet<RuleName> = new Set(['crossings_too_few', 'runs_test']);

/** Rules of runs, which the counts of a phase explain. */
export const ofRuns: ReadonlySet<RuleName> = new Set(['run_too_long', ...ofWholePhase]);

/**
 * Every signal of one phase, rule by rule. The rules that are on, and their lengths, are the profile's; a kind whose points
 * share data has the limits alone.
 */
export function findSignals(view: View, phase: number, options: ChartOptions, profile: Profile): Signal[] {
  const on = kinds[options.kind].independent ? ruleNames : (['outside'] as const);
  const signals: Signal[] = [];
  for (const rule of on) {
    for (const pattern of patternsOf(rule, view, profile.rules[rule])) {
      signals.push({ rule, phase, ...pattern, meaning: meaningOf(pattern.side, options.direction) });
    }
  }
  return signals.map((signal) => (ofWholePhase.has(signal.rule) ? withMeaningOfRun(signal, signals) : signal));
}

function patternsOf<Name extends RuleName>(
  rule: Name,
  view: View,
  settings: RuleSettings[Name] | undefined,
): Pattern[] {
  return settings === undefined ? [] : rules[rule](view, settings);
}

/**
 * Too few crossings say that a process has moved, not which way. Where a long run reaches the end of the phase they are two
 * signs of one change, and the run tells its meaning; otherwise it is neither.
 */
function withMeaningOfRun(whole: Signal, signals: readonly Signal[]): Signal {
  const run = signals.find(({ rule, to }) => (rule === 'run_too_long' || rule === 'shift') && to >= whole.to);
  return run === undefined ? whole : { ...whole, meaning: run.meaning };
}
