import type { Column } from '../column.ts';
import type { ChartOptions, ProfileId } from '../model.ts';
import type { Stretch } from '../phases.ts';
import type { MovingRange, Profile } from '../profile.ts';
import type { Plot, Series } from '../series.ts';

/** What a kind calculates its lines from: one phase and what was asked for. */
export type Ground = {
  series: Series;
  stretch: Stretch;
  /** A centre line from elsewhere; `NaN`: none. */
  given: number;
  /** How moving ranges are screened and turned into limits. */
  movingRange: MovingRange;
  /** What the spread within subgroups is found from. */
  within: Profile['within'];
  options: ChartOptions;
};

/** Standard deviation of the plotted value by chance alone: one for the phase, or one a position. `NaN`: not known. */
export type Sigma = number | ((position: number) => number);

/** What one kind of chart says about one phase; everything else about limits is the same for all kinds. */
export type Level = {
  /** The line that is drawn and that runs are counted from. */
  centre: number;
  /** Where the limits are measured from, if not from the centre. */
  middle?: number;
  /** `null`: no limits. */
  sigma: Sigma | null;
  /** Set where the spread was found from moving ranges: how many there were, and how many were left out as too wide. */
  screened?: { dropped: number; of: number };
  /** Set on P' and U' charts: how much wider the values spread than chance alone. */
  sigmaZ?: number;
};

/** What stands at each position instead of the plotted value once the centre is known. */
export type Trace = { value: Column; above?: Column; below?: Column };

/** A kind of chart: its centre and its spread, and in what it differs from the others. */
export type Kind = {
  /** Its name for people. */
  name: string;
  plot: Plot;
  denominator: 'needed' | 'optional' | 'not used';
  /** What a value may be, before it is divided by its denominator. */
  values: 'any' | 'not negative' | 'positive' | 'part of n';
  profile: ProfileId;
  /** False where neighbouring points share data by construction, so that only a point beyond a limit is a signal. */
  independent: boolean;
  /** The lines from the baseline, all of whose points have a value; it is empty only where a centre line is given. */
  level(ground: Ground): Level;
  /** Bounds that no limit may pass. */
  least: number;
  most: number;
  /** The line so many standard deviations from the middle. Absent: middle + sigmas x sigma. */
  line?(middle: number, sigma: number, sigmas: number): number;
  /** Where limits are not 3 standard deviations away. */
  width?(options: ChartOptions): number;
  trace?(ground: Ground, level: Level): Trace;
};

/** Bounds of a value that may be anything. */
export const unbounded = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** Bounds of a count or a rate. */
export const fromZero = { least: 0, most: Number.POSITIVE_INFINITY };
