import type { Mode } from '../model.ts';
import type { Patient } from '../oracle/patient.ts';
import type { State } from '../oracle/state.ts';

/** Worked patients of one indicator, with the state each is expected to be in. */
export type Deck = { series: string; cases: readonly Case[] };

/** One patient. Codes are written by the name of their list: in a deck each list holds one code, its own name. */
export type Case = { name: string; patient: Patient; expected: readonly Expectation[] };

export type Expectation = {
  month: number;
  mode: Mode;
  /** The definition that must be in force; `null` where the case does not say. */
  definition: string | null;
  state: State['state'];
  reason: string | null;
};
