import { type Column, numberAt } from '../column.ts';
import type { Bands } from '../limits/index.ts';
import type { RuleName, Side, Signal } from '../model.ts';
import type { RuleSettings } from '../profile.ts';

/** One phase as the rules see it. All positions are those of the whole series. */
export type View = {
  /** Positions that are not excluded, in order, gaps among them. */
  kept: readonly number[];
  /** Positions whose distance from the limits is looked at. */
  tested: readonly number[];
  value: Column;
  centre: number;
  /** The first position of the phase, which is entry 0 of each column of `bands`. */
  from: number;
  bands: Bands;
};

/** What a rule finds; the phase and the meaning are added to make a `Signal`. */
export type Pattern = Omit<Signal, 'rule' | 'phase' | 'meaning'>;

/** Finds every place where the rule fires in one phase, first to last. */
export type Rule<Name extends RuleName> = (view: View, settings: RuleSettings[Name]) => Pattern[];

/**
 * A pattern over points next to each other, complete from the last of its first `length` points on.
 * `points` must have at least `length` entries, and `length` must be at least 1.
 */
export function patternOf(side: Side, points: readonly number[], length: number): Pattern {
  const first = points[0];
  const completing = points[length - 1];
  const last = points[points.length - 1];
  if (first === undefined || completing === undefined || last === undefined) {
    throw new RangeError(`A pattern of ${length} was claimed with ${points.length} points.`);
  }
  return { from: first, to: last, completesAt: completing, side, points };
}

/** 1 above the centre line, -1 below, 0 on it or at a gap. */
export function sideAt({ value, centre }: View, position: number): number {
  const y = numberAt(value, position);
  if (y > centre) return 1;
  return y < centre ? -1 : 0;
}

/** 1 beyond the upper line of so many standard deviations, -1 beyond the lower, 0 between them, on one, or at a gap. */
export function beyond({ value, bands, from }: View, position: number, sigmas: 1 | 2 | 3): number {
  const y = numberAt(value, position);
  const k = position - from;
  switch (sigmas) {
    case 1:
      return sideOfLines(y, bands.lower1[k], bands.upper1[k]);
    case 2:
      return sideOfLines(y, bands.lower2[k], bands.upper2[k]);
    case 3:
      return sideOfLines(y, bands.lower[k], bands.upper[k]);
  }
}

/** A phase without limits has no lines to be beyond. */
function sideOfLines(y: number, lower = Number.NaN, upper = Number.NaN): number {
  if (y > upper) return 1;
  return y < lower ? -1 : 0;
}

export function sideOf(sign: number): 'above' | 'below' {
  return sign > 0 ? 'above' : 'below';
}

export function signOf(side: Side): number {
  return side === 'above' ? 1 : -1;
}
