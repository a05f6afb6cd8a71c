/**
 * The words of the library: what a chart is made from and what it says.
 * One `Chart` value feeds the picture, the table, the icon and the sentence, so that they cannot disagree.
 */

export type ChartKind = 'run' | 'i' | 'p';

/** Which way is better. `neutral`: neither way is. */
export type Direction = 'increase' | 'decrease' | 'neutral';

/** One period of a series, in order. Counts where there are counts; a ready value where there are none. */
export type Observation = {
  /** The period's key, for instance `2026-10`; the mathematics uses the position alone. */
  x: string;
  /** A proportion's numerator, or the value itself on run and I charts without `denominator`. `null`: not known. */
  y: number | null;
  /** People or events the numerator is out of. Absent or `null`: `y` is a ready value. */
  n?: number | null;
};

export type ProfileId = 'run-anhoej' | 'xmr-mdc';

/** How a series is to be read. All positions are 0-based. */
export type ChartOptions = {
  kind: ChartKind;
  /** Absent: the kind's own default profile. */
  profile?: ProfileId;
  direction: Direction;
  /** Baseline of each phase: its first `freeze` positions (missing ones are counted as positions, not as data). */
  freeze?: number;
  /** Positions at which a new phase starts. */
  phaseStarts?: readonly number[];
  /** Positions kept in the picture and left out of limits and rules. */
  exclude?: readonly number[];
  /** One target for every period, or one entry a period. */
  target?: number | readonly (number | null)[];
  /** Months that each value covers. Above 1 neighbouring values share data: line and target only, nothing is judged. */
  windowMonths?: number;
};

export type RuleName = 'outside' | 'shift' | 'trend' | 'two_of_three' | 'run_too_long' | 'crossings_too_few';
export type Side = 'above' | 'below' | 'up' | 'down' | 'none';
export type Meaning = 'improvement' | 'concern' | 'neither';

/** A rule that fired. Positions are 0-based and inclusive. */
export type Signal = {
  rule: RuleName;
  phase: number;
  from: number;
  to: number;
  /** The position at which the pattern was first complete. */
  completesAt: number;
  /** `up` and `down` for a trend; `none` where a rule has no side (too few crossings). */
  side: Side;
  points: readonly number[];
  meaning: Meaning;
};

/** What the mark of a point says. `conflict` is true where its rules disagree. */
export type Point = {
  position: number;
  x: string;
  /** The plotted value (a proportion on P charts and on others made from counts). `null`: a gap. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Why there is a gap. */
  gap: 'missing' | 'zero_denominator' | null;
  excluded: boolean;
  baseline: boolean;
  phase: number;
  centre: number | null;
  /** Three-sigma limits as calculated; `null` where the chart has none or has too few points. */
  lower: number | null;
  upper: number | null;
  /** Two-sigma lines. */
  lower2: number | null;
  upper2: number | null;
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
  | { code: 'no_spread'; phase: number };

export type Chart = {
  kind: ChartKind;
  profile: { id: ProfileId; version: number };
  direction: Direction;
  windowMonths: number;
  points: readonly Point[];
  phases: readonly Phase[];
  signals: readonly Signal[];
  verdict: Verdict;
  warnings: readonly Warning[];
};
