import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { spentAfter } from '../plan/reads.ts';
import type { Plan } from '../plan/relation.ts';
import { duckdb } from '../sql/dialect.ts';
import { printPlan } from '../sql/print.ts';
import type { Engine, Extract, Row } from './engine.ts';
import { columnsOf } from './tables.ts';

export type DuckDbOptions = {
  threads?: number;
  /** For instance `600MB`; beyond it DuckDB writes to `spillTo`. */
  memoryLimit?: string;
  spillTo?: string;
};

/** DuckDB in this process. It reads the Parquet files where they lie, installs nothing and asks no network. */
export async function openDuckDb({ threads, memoryLimit, spillTo }: DuckDbOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(spillTo === undefined ? {} : { temp_directory: spillTo }),
  });
  const connection = await instance.connect();
  return {
    name: 'duckdb',
    version: async () => String((await rowsOf(connection, 'SELECT version() AS version'))[0]?.version),
    run: (plan, extract) => runPlan(connection, plan, extract),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function runPlan(connection: DuckDBConnection, plan: Plan, extract: Extract): Promise<readonly Row[]> {
  for (const [name, files] of Object.entries(extract)) {
    await connection.run(`CREATE OR REPLACE TEMP VIEW ${name} AS ${reading(name, files)}`);
  }
  const script = printPlan(plan, duckdb, {});
  const spent = spentAfter(plan);
  const drop = async (name: string) => void (await connection.run(duckdb.drop(name)));
  try {
    // A table a step, gone after its last reader: far less memory at once than a few long questions, and no slower.
    for (const [at, { sql }] of script.keep.entries()) {
      await connection.run(sql);
      for (const name of spent[at] ?? []) await drop(name);
    }
    return await rowsOf(connection, script.ask);
  } finally {
    for (const { name } of script.keep.toReversed()) await drop(name);
  }
}

/** The rows of a table's files, its columns by name; of a table without files, none. */
function reading(name: string, files: readonly string[]): string {
  const columns = columnsOf(name);
  if (files.length === 0) {
    const empty = Object.entries(columns).map(([column, type]) => `CAST(NULL AS ${type}) AS ${column}`);
    return `SELECT ${empty.join(', ')} WHERE 1 = 0`;
  }
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  return `SELECT ${Object.keys(columns).join(', ')} FROM read_parquet([${list}], union_by_name = true)`;
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

/** Plans answer with text and whole numbers alone. */
function plain(value: DuckDBValue): string | number | bigint | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new Error(`DuckDB answered with a value no plan asks for: ${String(value)}`);
}
