import type { ChartKind, ProfileId, RuleName } from './model.ts';

/** What a point on the centre line, or a missing one, does to a run of points on one side or in one direction. */
export type Interruption = 'ends the run' | 'is passed over';

/** The three published readings of "two of three". */
export type TwoOfThree =
  /** Two beyond two sigma, three-sigma points among them, and all three on one side (Making Data Count since 2023). */
  | 'all on one side'
  /** The same, but points beyond three sigma do not count (Making Data Count before 2023). */
  | 'all on one side, none beyond three sigma'
  /** Two beyond two sigma on one side, the last among them; the third may be anywhere (Western Electric). */
  | 'the last beyond';

/** What each rule needs to be told. A rule without an entry in a profile is off. */
export type RuleSettings = {
  outside: { sigmas: 3 };
  shift: { length: number; interruption: Interruption };
  trend: { length: number; interruption: Interruption };
  two_of_three: { reading: TwoOfThree };
  four_of_five: { sigmas: 1 };
  alternating: { length: number };
  within_one_sigma: { length: number };
  outside_one_sigma: { length: number };
  run_too_long: { test: 'anhoej' };
  crossings_too_few: { test: 'anhoej' };
  runs_test: { chance: number };
};

/** How moving ranges become limits. */
export type MovingRange = {
  /** Ranges from this many times their mean are left out, once. `null`: all stay. */
  screenFrom: number | null;
  /** Three standard deviations in units of the mean range. */
  threeSigma: number;
  /**
   * What follows where values differ and the ranges that count are all 0, as in a series that is 100 % but for one month.
   * The formula answers with limits of no width, beyond which lies every point; a careful reader keeps all ranges, and
   * draws no limits where even these are 0.
   */
  zeroSpread: 'as the formula' | 'keeps all ranges';
};

/**
 * How a chart is read, as data. A stored chart keeps the id and version of its profile, so that an old picture can be
 * drawn again; whoever changes a number here adds a version.
 */
export type Profile = {
  id: ProfileId;
  version: number;
  /** What people call it. */
  title: string;
  /** Where it is published. */
  source: string;
  /** Charts that have what the rules need. */
  kinds: readonly ChartKind[];
  rules: { readonly [Name in RuleName]?: RuleSettings[Name] };
  /** Without enough of it nothing is said: limits, points off the centre line, or neither. */
  judgesBy: 'limits' | 'runs' | 'any number of points';
  movingRange: MovingRange;
  /** What the spread within the subgroups of an Xbar chart is found from. Ranges serve up to ten values. */
  within: 'deviations' | 'ranges';
  minimum: {
    /** Baseline points for limits, and for firm ones. A new phase may show its level sooner. */
    firstPhase: { limits: number; firm: number };
    laterPhase: { limits: number; firm: number };
    /** Values in the whole series before anything is judged. */
    series: number;
    /** Points off the centre line in a phase before its runs are judged. */
    useful: number;
  };
  /** Which point gives the icon. */
  iconFrom: 'last value' | 'last row';
  /** Which rule speaks for a point that several touch: improvement, with a mark of conflict, or the first in order. */
  conflict: 'improvement wins' | 'first rule speaks';
  /** A limit that equals the target: met, or neither met nor missed. */
  targetOnLimit: 'met' | 'undecided';
  /** After a lasting shift away from a fixed baseline its limits no longer tell whether a target will be met. */
  assuranceAfterShift: 'not judged' | 'by the old limits';
  /** Points that a person left out of the lines. */
  excluded: 'never signal' | 'are tested against the limits';
};
