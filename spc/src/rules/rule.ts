import type { Band } from '../limits/index.ts';
import type { RuleName, Side, Signal } from '../model.ts';
import type { RuleSettings } from '../profiles.ts';

/** One phase as the rules see it. All positions are those of the whole series. */
export type View = {
  /** Positions that are not excluded, in order, gaps among them. */
  kept: readonly number[];
  value(position: number): number | null;
  band(position: number): Band | null;
  centre: number;
};

/** What a rule finds; the phase and the meaning are added to make a `Signal`. */
export type Pattern = Omit<Signal, 'rule' | 'phase' | 'meaning'>;

/** Finds every place where the rule fires in one phase, first to last. */
export type Rule<Name extends RuleName> = (view: View, settings: RuleSettings[Name]) => Pattern[];

/**
 * A pattern over points next to each other, complete at the last of its first `length` points.
 * `points` must have at least `length` entries, and `length` must be at least 1.
 */
export function patternOf(side: Side, points: readonly number[], length: number): Pattern {
  const first = points[0];
  const completing = points[length - 1];
  const last = points.at(-1);
  if (first === undefined || completing === undefined || last === undefined) {
    throw new RangeError(`A pattern of ${length} was claimed with ${points.length} points.`);
  }
  return { from: first, to: last, completesAt: completing, side, points };
}
