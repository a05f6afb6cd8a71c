import type { State } from './oracle/state.ts';

/**
 * Where one patient stands in one month, and in which values of the strata asked for (`unknown` where in none). A row of a
 * person: never leaves the analyst's machine.
 */
export type Standing = {
  indicator: string;
  definition: string;
  patient: string;
  practice: string;
  month: number;
  strata: readonly string[];
} & State;
