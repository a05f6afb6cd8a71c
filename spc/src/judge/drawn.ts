import type { JudgeProfile } from './profile.ts';
import type { JudgeOptions } from './request.ts';
import type { Subject } from './subject.ts';

/** One phase before drawing. Excluded points are gone from `kept` and `start`; missing ones are still in both. */
export type Phase = {
  readonly points: readonly Subject[];
  readonly kept: readonly Subject[];
  /** Kept points of the baseline. */
  readonly start: readonly Subject[];
  readonly options: JudgeOptions;
  readonly profile: JudgeProfile;
};

export type Sigmas = -3 | -2 | -1 | 1 | 2 | 3;
export type OfPoint = (point: Subject) => number | null;

/** One phase drawn. `line(point, k)` is the line k sigma above the centre (k under 0: below it). */
export type Drawn = {
  readonly value: OfPoint;
  readonly centre: OfPoint;
  readonly line: (point: Subject, k: Sigmas) => number | null;
  readonly pos?: OfPoint;
  readonly neg?: OfPoint;
  /** How far a cumulative sum may go. */
  readonly interval?: number;
};

export const ownValue: OfPoint = (point) => point.value;

/** How moving ranges are read. */
export type Reading = { readonly screens: boolean; readonly zerosStand: boolean };

export function readingOf({ options, profile }: Phase): Reading {
  return { screens: options.screenMovingRanges ?? profile.screens, zerosStand: profile.zerosStand };
}

/** Present values of some points. */
export function valuesOf(points: readonly Subject[], value: OfPoint = ownValue): number[] {
  return points.flatMap((point) => value(point) ?? []);
}
