import { meaningOf } from '../meaning.ts';
import type { Direction, RuleName, Signal } from '../model.ts';
import type { Profile, RuleSettings } from '../profiles.ts';
import { outside } from './outside.ts';
import type { Pattern, Rule, View } from './rule.ts';
import { crossingsTooFew, runTooLong } from './runs.ts';
import { shift } from './shift.ts';
import { trend } from './trend.ts';
import { twoOfThree } from './two-of-three.ts';

const rules: { readonly [Name in RuleName]: Rule<Name> } = {
  outside,
  shift,
  trend,
  two_of_three: twoOfThree,
  run_too_long: runTooLong,
  crossings_too_few: crossingsTooFew,
};

// The table above has every rule and nothing else; Object.keys forgets that.
const ruleNames = Object.keys(rules) as readonly RuleName[];

/** Every signal of one phase, rule by rule. The rules that are on, and their lengths, are the profile's. */
export function findSignals(view: View, phase: number, direction: Direction, profile: Profile): Signal[] {
  const signals = ruleNames.flatMap((rule) =>
    patternsOf(rule, view, profile.rules[rule]).map(
      (pattern): Signal => ({ rule, phase, ...pattern, meaning: meaningOf(pattern.side, direction) }),
    ),
  );
  return signals.map((signal) => (signal.rule === 'crossings_too_few' ? withMeaningOfRun(signal, signals) : signal));
}

function patternsOf<Name extends RuleName>(
  rule: Name,
  view: View,
  settings: RuleSettings[Name] | undefined,
): Pattern[] {
  return settings === undefined ? [] : rules[rule](view, settings);
}

/**
 * Few crossings say that a process has moved, not which way. Where a long run reaches the end of the phase they are two
 * signs of one change, and the run tells its meaning; otherwise it is neither.
 */
function withMeaningOfRun(crossings: Signal, signals: readonly Signal[]): Signal {
  const run = signals.find(({ rule, to }) => rule === 'run_too_long' && to >= crossings.to);
  return run === undefined ? crossings : { ...crossings, meaning: run.meaning };
}
