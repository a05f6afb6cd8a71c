import type { ChartKind, ProfileId } from '@tandem/spc';
import type { Month } from '../time/index.ts';

/** A new level begins here: somebody re-based with a reason, or the definition changed. */
export type PhaseStart = { from: Month; reason: string };

/** A profile with its version, and the kind of chart it reads, so that a picture can be drawn again as it was. */
export type ChartRules = { profile: ProfileId; version: number; kind: ChartKind };

/**
 * Which months make average and limits: those up to a month in its phase, the first so many of each phase, or all. A
 * number counts months, also those without a value.
 */
export type ChosenBaseline = { to: Month } | { months: number } | 'all';

/** One thing that a person decides about how a chart is read. */
export type ChartChoice =
  | { kind: 'rules'; rules: ChartRules }
  | { kind: 'baseline'; baseline: ChosenBaseline }
  | { kind: 'phase'; from: Month }
  | { kind: 'exclude'; month: Month }
  /** A new phase was proposed from this month, and somebody decided to wait. */
  | { kind: 'not_now'; from: Month }
  | { kind: 'undo'; of: string };

/**
 * A choice that was kept, with who made it, when and why. None is ever changed or taken away: what should hold no longer
 * is undone by a later one.
 */
export type ChartSetting = { id: string; choice: ChartChoice; reason: string; by: string; at: string };

/** What all settings of a chart come to. */
export type Chosen = {
  /** `null`: the chart for the data (see `planChart`). */
  rules: ChartRules | null;
  /** `null`: the months before the collaborative began. */
  baseline: ChosenBaseline | null;
  phases: readonly PhaseStart[];
  exclude: readonly { month: Month; reason: string }[];
};

export const nothingChosen: Chosen = { rules: null, baseline: null, phases: [], exclude: [] };

/** Settings that hold: those that are no undoing and that nothing undid, in their order. */
export function standingSettings(settings: readonly ChartSetting[]): ChartSetting[] {
  const undone = new Set(settings.map(({ choice }) => (choice.kind === 'undo' ? choice.of : null)));
  return settings.filter(({ id, choice }) => choice.kind !== 'undo' && !undone.has(id));
}

/**
 * The settings of one chart, folded in the order they were made. Of rules and baselines the latest holds, so that undoing
 * it brings back the one before; of several reasons for one month the latest is said.
 */
export function chosenBy(settings: readonly ChartSetting[]): Chosen {
  let { rules, baseline } = nothingChosen;
  const phases = new Map<Month, PhaseStart>();
  const exclude = new Map<Month, Chosen['exclude'][number]>();
  for (const { choice, reason } of standingSettings(settings)) {
    if (choice.kind === 'rules') rules = choice.rules;
    if (choice.kind === 'baseline') baseline = choice.baseline;
    if (choice.kind === 'phase') phases.set(choice.from, { from: choice.from, reason });
    if (choice.kind === 'exclude') exclude.set(choice.month, { month: choice.month, reason });
  }
  return { rules, baseline, phases: [...phases.values()], exclude: [...exclude.values()] };
}
