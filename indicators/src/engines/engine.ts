import type { Plan } from '../plan/relation.ts';

/** A prepared extract: where the Parquet files of each table lie. A table may be in any number of files, or in none. */
export type Extract = { patient: readonly string[]; event: readonly string[]; issue: readonly string[] };

/** A row of an answer by the names of its columns. */
export type Row = Readonly<Record<string, string | number | bigint | null>>;

/** What runs plans. It knows nothing of indicators. */
export type Engine = {
  name: string;
  version: () => Promise<string>;
  run: (plan: Plan, extract: Extract) => Promise<readonly Row[]>;
  close: () => void;
};

/** Why an engine cannot answer, where that can be put right outside this program. The message says it to whoever asked. */
export class EngineFault extends Error {}
