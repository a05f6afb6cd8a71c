/**
 * The words of the library: what a chart is made from and what it says.
 * One `Chart` value feeds the picture, the table, the icon and the sentence, so that they cannot disagree.
 */

export type ChartKind =
  | 'run'
  | 'i'
  | 'mr'
  | 'ip'
  | 'xbar'
  | 's'
  | 'p'
  | 'pp'
  | 'c'
  | 'u'
  | 'up'
  | 'g'
  | 't'
  | 'ewma'
  | 'cusum';

/** Which way is better. `neutral`: neither way is. */
export type Direction = 'increase' | 'decrease' | 'neutral';

/**
 * One period of a series, in order. Observations with the same `x` make one point: the counts are added up, ready values
 * become one by `aggregate`, and on Xbar and S charts they are the subgroup.
 */
export type Observation = {
  /** The period's key, for instance `2026-10`; the mathematics uses the position alone. */
  x: string;
  /** A count or a numerator; the value itself where there is no `n`. `null`: not known. */
  y: number | null;
  /** People, cases or time that `y` is out of. Absent or `null`: `y` is a ready value or a count. */
  n?: number | null;
};

export type ProfileId =
  | 'run-anhoej'
  | 'ihi'
  | 'xmr-mdc'
  | 'mdc-excel'
  | 'ptd-0.2.2'
  | 'western-electric'
  | 'nelson'
  | 'qicharts2'
  | 'p-prime-anhoej';

/** How several ready values of one period become one. */
export type Aggregate = 'mean' | 'median' | 'sum';

/** How a series is to be read. All positions are 0-based and count plotted points. */
export type ChartOptions = {
  kind: ChartKind;
  /** Absent: the kind's own default profile. */
  profile?: ProfileId;
  /** Absent: the profile's latest version. A stored chart names the one it was drawn with. */
  profileVersion?: number;
  direction: Direction;
  /**
   * The baseline of each phase. A number: its first so many positions (missing ones are counted as positions, not as
   * data). A key: up to the point of that `x` in the phase that has it, all points in the others.
   */
  freeze?: number | string;
  /** Positions at which a new phase starts. */
  phaseStarts?: readonly number[];
  /** Positions kept in the picture and left out of limits and rules. */
  exclude?: readonly number[];
  /** A centre line from elsewhere, in the units of the plotted value, for every phase. */
  centreLine?: number;
  /** One target for every period, or one entry a period. */
  target?: number | readonly (number | null)[];
  /** Months that each value covers. Above 1 neighbouring values share data: line and target only, nothing is judged. */
  windowMonths?: number;
  /** Absent: as the profile says. */
  screenMovingRanges?: boolean;
  /** Absent: `mean`. For ready values of one period. */
  aggregate?: Aggregate;
  /** `false`: lower limits of I and Xbar charts stop at 0. Absent: `true`. */
  allowNegativeLimits?: boolean;
  /** Weight of the newest value on an EWMA chart, above 0 and up to 1. Absent: 0.2. */
  lambda?: number;
  /** Width of an EWMA chart's limits in standard deviations. Absent: 3. */
  sigmas?: number;
  /** Decision interval of a CUSUM chart in standard deviations. Absent: 5. */
  decisionInterval?: number;
  /** The shift a CUSUM chart looks for, in standard deviations. Absent: 1. */
  shift?: number;
};

export type RuleName =
  | 'outside'
  | 'shift'
  | 'trend'
  | 'two_of_three'
  | 'four_of_five'
  | 'alternating'
  | 'within_one_sigma'
  | 'outside_one_sigma'
  | 'run_too_long'
  | 'crossings_too_few'
  | 'runs_test';

export type Side = 'above' | 'below' | 'up' | 'down' | 'none';

export type Meaning = 'improvement' | 'concern' | 'neither';

/** A rule that fired. Positions are 0-based and inclusive. */
export type Signal = {
  rule: RuleName;
  phase: number;
  from: number;
  to: number;
  /** The position at which the pattern was first complete; it is complete at every judged point from here to `to`. */
  completesAt: number;
  /** `up` and `down` for a trend; `none` where a rule has no side (too few crossings, points that alternate). */
  side: Side;
  points: readonly number[];
  meaning: Meaning;
};

/**
 * Why a position has no plotted value: nothing was sent, nobody was there to count, a moving range without a value
 * before it, or a subgroup too small to have a spread.
 */
export type Gap = 'missing' | 'zero_denominator' | 'no_value_before' | 'subgroup_of_one';

/** What the mark of a point says. `conflict` is true where its rules disagree. */
export type Point = {
  position: number;
  x: string;
  /** The plotted value (a proportion on P charts and on others made from counts). `null`: a gap. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Values in the subgroup, on Xbar and S charts. */
  size: number | null;
  /** Why there is a gap. */
  gap: Gap | null;
  excluded: boolean;
  /** True within the stretch that the centre and limits are made from; of it, points with a value that are not excluded count. */
  baseline: boolean;
  phase: number;
  centre: number | null;
  /** Three-sigma limits as calculated; `null` where the chart has none or has too few points. */
  lower: number | null;
  upper: number | null;
  /** Two-sigma lines. */
  lower2: number | null;
  upper2: number | null;
  /** One-sigma lines. */
  lower1: number | null;
  upper1: number | null;
  /** The cumulative sums above and below on a CUSUM chart, in standard deviations. */
  sums: { above: number; below: number } | null;
  /** Where few are expected: the exact binomial chance of a value at least as far out on its side. */
  tail: number | null;
  target: number | null;
  /** Indices into `Chart.signals`. */
  signals: readonly number[];
  standing: Meaning | 'within_chance' | 'not_judged';
  conflict: boolean;
};

export type Phase = {
  from: number;
  to: number;
  centre: number | null;
  /** Points that made the centre and limits. */
  baselineCount: number;
  /** True when `freeze` left later points out of the centre and limits. */
  fixed: boolean;
  /** Too few points for firm limits (12 to 19), or a new phase of 8 to 11. */
  provisional: boolean;
  /** Anhoej's counts; `null` without a useful point. */
  useful: number;
  longestRun: number | null;
  longestRunMax: number | null;
  crossings: number | null;
  crossingsMin: number | null;
  runsSignal: boolean;
};

export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'
  | 'no_data';

export type AssuranceIcon = 'pass' | 'fail' | 'hit_or_miss' | 'not_judged';

export type Verdict = {
  /** `null` only where nothing may be judged (overlapping months). */
  variation: VariationIcon | null;
  assurance: AssuranceIcon | null;
  /** The position the verdict is about: the last one that has a value. */
  asOf: number | null;
  /** The signal the verdict rests on, as an index into `Chart.signals`. */
  because: number | null;
  /** True where improvement and concern both touch the last point. */
  conflict: boolean;
};

export type Warning =
  | { code: 'overlapping_windows'; months: number }
  | { code: 'few_points'; useful: number; needed: number }
  | { code: 'provisional_limits'; phase: number; points: number }
  | { code: 'small_denominators'; positions: readonly number[] }
  | { code: 'zero_denominator'; positions: readonly number[] }
  | { code: 'no_spread'; phase: number }
  | { code: 'all_or_none'; phase: number; share: 0 | 1 }
  | { code: 'ranges_screened'; phase: number; dropped: number; of: number }
  | { code: 'short_baseline'; phase: number; points: number; needed: number }
  | { code: 'laney'; phase: number; sigmaZ: number }
  | { code: 'serial_correlation'; r: number; pairs: number }
  | { code: 'out_of_order'; position: number }
  | { code: 'denominators_ignored' };

export type Chart = {
  kind: ChartKind;
  profile: { id: ProfileId; version: number };
  /** Of a CUSUM chart: how far a sum may go, in standard deviations. */
  decisionInterval: number | null;
  direction: Direction;
  windowMonths: number;
  points: readonly Point[];
  phases: readonly Phase[];
  signals: readonly Signal[];
  verdict: Verdict;
  warnings: readonly Warning[];
};
