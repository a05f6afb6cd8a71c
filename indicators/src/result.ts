import type { Mode } from './model.ts';

/**
 * One cell of a result: the exact counts of an indicator in a practice and month, and in a stratum where one was asked for.
 * Always `register = exclusions + pcas + denominator`. Not fit to leave the analyst's machine: see `release/`.
 */
export type Counts = {
  indicator: string;
  definition: string;
  practice: string;
  month: string;
  mode: Mode;
  strata: readonly string[];
  register: number;
  exclusions: number;
  pcas: number;
  denominator: number;
  numerator: number;
  /** Patients by the reason of the rule that stopped them. */
  reasons: Record<string, number>;
};
