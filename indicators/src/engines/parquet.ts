import { DuckDBInstance } from '@duckdb/node-api';

/** Writes rows of text and whole numbers as one Parquet file. Values travel bound, some hundred rows at a time. */
export async function writeParquet(
  path: string,
  columns: readonly { name: string; number: boolean }[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const typed = columns.map(({ name, number }) => `"${name}" ${number ? 'BIGINT' : 'VARCHAR'}`);
    await connection.run(`CREATE TABLE answer (${typed.join(', ')})`);
    for (let from = 0; from < rows.length; from += 500) {
      const some = rows.slice(from, from + 500);
      const marks = some.map(
        (_, row) => `(${columns.map((__, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
      );
      await connection.run(`INSERT INTO answer VALUES ${marks.join(', ')}`, some.flat());
    }
    await connection.run(`COPY answer TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The rows of a Parquet file as text, its heading first; `null` where a cell holds nothing. Fails on what is no Parquet. */
export async function readParquet(path: string): Promise<(string | null)[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const answer = await connection.runAndReadAll('SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet($1)', [path]);
    const rows = answer.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    return [answer.deduplicatedColumnNames(), ...rows];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
