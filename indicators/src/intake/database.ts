import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { z } from 'zod';

/** What DuckDB may use while it reads an extract. */
export type Limits = {
  /** For instance `800MB`: what does not fit is put down in the scratch folder. */
  readonly memory: string;
  readonly threads: number;
};

/** An embedded database that lives as long as the work and touches nothing but the files it is given. */
export async function withDatabase<T>(
  scratch: string,
  limits: Limits,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: `${limits.threads}`,
    temp_directory: scratch,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Our statements name the large table first and the small one after it. DuckDB guesses the size of CSV files, and would
    // often make its hash table of the large one.
    disabled_optimizers: 'build_side_probe_side,join_order,in_clause',
  });
  const connection = await instance.connect();
  try {
    return await work(new Database(connection));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type Values = Readonly<Record<string, DuckDBValue>>;

/** Statements with named values (`$name`). A statement gets those of the values that it names. */
export class Database {
  readonly connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  async run(sql: string, values: Values = {}): Promise<void> {
    await this.connection.run(sql, namedIn(sql, values));
  }

  /** The rows of an answer, each read by the shape. Whole numbers of 64 bits arrive as text. */
  async rows<T>(sql: string, shape: z.ZodType<T>, values: Values = {}): Promise<T[]> {
    const answer = await this.connection.runAndReadAll(sql, namedIn(sql, values));
    return answer.getRowObjectsJson().map((row) => shape.parse(row));
  }

  /** Appends rows to a temporary table, column by column. */
  async append(table: string, rows: Iterable<readonly Appended[]>): Promise<void> {
    const appender = await this.connection.createAppender(table, undefined, 'temp');
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'string') appender.appendVarchar(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }
}

export type Appended = string | number | boolean | null;

function namedIn(sql: string, values: Values): Record<string, DuckDBValue> {
  const names = new Set([...sql.matchAll(/\$([a-z_]+)/g)].map(([, name]) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** A column or table name as SQL. Names are the one thing that cannot be bound. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL, where the grammar takes no bound value: inside the options of a table function. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
