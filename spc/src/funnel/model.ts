/** Proportions (y of n), rates (y per n), and standardised ratios (observed over expected). */
export type FunnelKind = 'funnel-pr' | 'funnel-rc' | 'funnel-sr';

/** One practice, area or other unit. `denominator`: people, time at risk, or the expected count. */
export type Unit = { group: string; numerator: number; denominator: number };

export type FunnelOptions = {
  kind: FunnelKind;
  /** What all are compared with, before `multiply`. Absent: all numerators over all denominators, and 1 for ratios. */
  target?: number;
  /** Ratios and lines of the answer are this many times as large. Absent: 1. */
  multiply?: number;
  /** True: units are tested by the limits widened for spread. Both are always there. Absent: `false`. */
  overdispersionAdjusted?: boolean;
  /** The scale on which spread is measured for ratios: logarithm (SHMI) or square root (CQC). Absent: `CQC`. */
  standardisedRatioMethod?: 'SHMI' | 'CQC';
  /** The share of units at each end that does not speak for the spread. Absent: 0.1. */
  trimBy?: number;
  /** Units are tested by the 95 % or the 99.8 % limits. Absent: 99 (99.8 %). */
  outlierLimit?: 95 | 99;
};

/** Limits by chance alone, and widened for the spread among units (`od`). */
export type Limits = {
  lcl95: number;
  ucl95: number;
  lcl998: number;
  ucl998: number;
  odLcl95: number;
  odUcl95: number;
  odLcl998: number;
  odUcl998: number;
};

/** A unit in its funnel. What cannot be known (nobody in the denominator, next to nothing expected) is `null`. */
export type PlacedUnit = Unit & {
  ratio: number | null;
  /** Distance from the target in standard deviations by chance alone, on the scale of the method. */
  z: number | null;
  limits: Limits | null;
  /** Beyond the limits that units are tested by. Standing apart in one period is no verdict. */
  apart: 'high' | 'low' | null;
};

export type FunnelWarning =
  | { code: 'no_spread'; share: 0 | 1 }
  | { code: 'zero_denominator'; groups: readonly string[] }
  | { code: 'few_units'; units: number; needed: number };

export type Funnel = {
  kind: FunnelKind;
  target: number;
  multiply: number;
  /** How many times as much units differ as chance alone lets them: the mean of z squared, ends trimmed. */
  phi: number;
  /** Spread between units beyond chance, on the scale of the method. */
  tau2: number;
  /** True where units are tested by the widened limits. */
  adjusted: boolean;
  outlierLimit: 95 | 99;
  units: readonly PlacedUnit[];
  /** The lines from the smallest to the largest denominator. */
  curve: readonly ({ denominator: number } & Limits)[];
  warnings: readonly FunnelWarning[];
};
