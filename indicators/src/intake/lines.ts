import type { Database } from './database.ts';
import { bitOf } from './reasons.ts';
import { rejectsOf, type TableSource } from './table-source.ts';

/**
 * Which line of its file a row was. DuckDB numbers the rows that it could split into columns; blank lines and those it could
 * not split are left out, so every row after one of them moves down by as many. `piece` says from which row on by how many.
 */
export async function createLines(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE file_entry (id INTEGER, name VARCHAR, base BIGINT, heading BIGINT, single BOOLEAN);
    CREATE TEMP TABLE skipped (file INTEGER, line BIGINT);
    CREATE TEMP TABLE structural (file INTEGER, line BIGINT, reasons BIGINT, raw VARCHAR);
    CREATE TEMP TABLE piece (start BIGINT, shift BIGINT)`);
}

/**
 * @param entry `base`: the lines of all files before it; `heading`: the lines before its first row; `single`: whether each line
 * is one row, as in tables
 */
export async function enterFile(
  database: Database,
  entry: { id: number; name: string; base: number; heading: 0 | 1; single: boolean },
): Promise<void> {
  await database.append('file_entry', [[entry.id, entry.name, entry.base, entry.heading, entry.single]]);
}

/** After a CSV file was staged: notes its blank lines and the lines that could not be split. */
export async function takeStructural(database: Database, { file, blanks, heading }: TableSource): Promise<void> {
  if (heading === 0) return;
  await database.append(
    'skipped',
    blanks.map((line) => [file, line]),
  );
  const { errors, scans } = rejectsOf(file);
  await database.run(
    `INSERT INTO structural
    SELECT CAST(${file} AS INTEGER), line,
      -- One line can have several faults; columns and quotation marks are told apart, all else is "cannot be read".
      CASE
        WHEN bool_or(error_type = 'UNQUOTED VALUE') THEN ${bitOf('line.quoting')}
        WHEN bool_and(error_type IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')) THEN ${bitOf('line.columns')}
        ELSE ${bitOf('line.unreadable')}
      END,
      any_value(csv_line)
    FROM ${errors} GROUP BY line`,
  );
  await database.run(`INSERT INTO skipped SELECT file, line FROM structural WHERE file = ${file}`);
  await database.run(`DROP TABLE ${errors}; DROP TABLE ${scans}`);
}

/** After all files: makes `shift`, and the views `placed_event`, `placed_issue` and `placed_patient` with true rows. */
export async function placeLines(database: Database): Promise<void> {
  await database.run(`
    INSERT INTO piece
    SELECT base, 0 FROM file_entry
    UNION ALL
    SELECT base + line - place + 1, place
    FROM (SELECT *, row_number() OVER (PARTITION BY file ORDER BY line) AS place FROM skipped) AS s
    JOIN file_entry AS f ON f.id = s.file`);
  await database.run(`
    CREATE TEMP TABLE shift AS SELECT start, max(shift) AS shift FROM piece GROUP BY start`);
  const skips = await database.connection.runAndReadAll('SELECT 1 FROM skipped LIMIT 1');
  for (const table of ['event', 'issue', 'patient']) {
    const placed =
      skips.currentRowCount === 0
        ? `SELECT * FROM staged_${table}`
        : `SELECT s.* REPLACE ("row" + shift AS "row") FROM staged_${table} AS s ASOF JOIN shift ON s."row" >= start`;
    await database.run(`CREATE TEMP VIEW placed_${table} AS ${placed}`);
  }
}
