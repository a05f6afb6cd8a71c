import type { FunnelOptions, Unit } from './model.ts';

/** The inner and outer limits: 95 % and 99.8 % of what chance gives. */
export const tails = { inner: 0.025, outer: 0.001 } as const;

/** Their distances in standard deviations, to six decimals as funnel plots are published. */
export const distances = { inner: 1.959964, outer: 3.090232 } as const;

/** A pair of lines. */
export type Pair = { lower: number; upper: number };

/** What one kind of funnel says; everything else is the same for all. */
export type Kind = {
  /** What all are compared with where nobody says. */
  target(units: readonly Unit[]): number;
  /** Limits of a unit of this denominator by chance alone, exact. */
  exact(target: number, denominator: number, tail: number): Pair;
  /** A unit's distance from the target, and its standard deviation by chance alone, on the scale of the method. */
  distance(unit: Unit, target: number, options: FunnelOptions): { distance: number; s: number };
  /** Limits so many standard deviations away when units also spread by tau2. */
  widened(target: number, denominator: number, sigmas: number, tau2: number, options: FunnelOptions): Pair;
  /** Numerators may not be above denominators. */
  isProportion: boolean;
};

/** All numerators over all denominators. */
export function pooled(units: readonly Unit[]): number {
  const people = units.reduce((sum, { denominator }) => sum + denominator, 0);
  return units.reduce((sum, { numerator, denominator }) => sum + (denominator > 0 ? numerator : 0), 0) / people;
}
