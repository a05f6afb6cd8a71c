import type { Table } from './contract.ts';
import type { Encoding } from './survey.ts';

/** A file of an extract as it was delivered. */
export type SourceFile = {
  readonly name: string;
  /** The table its lines are of; `null` for FHIR, where they are of all. */
  readonly table: Table | null;
  /** What it is only looked up in: its lines are accounted for by whether they were needed. */
  readonly lookup: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding | null;
  /** Lines, resources or rows that have to be accounted for: without heading and blank lines. */
  readonly lines: number;
  readonly blank: number;
};

/**
 * Rows that can be staged: a relation with the columns `file` (its place among the files), `row` and those of the contract, all
 * of these text. `row` counts the lines of all files of an extract together, so that one number says which line of which file.
 */
export type Source = { readonly table: Table; readonly relation: string };
