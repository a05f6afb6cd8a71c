import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { cellSql, fileColumn, readBy } from './cells.ts';
import { columnsOf } from './contract.ts';
import { type Database, named, quoted } from './database.ts';
import type { FoundFile, FoundTable } from './folder.ts';
import { type Mapping, mustHave } from './mapping.ts';
import { fine, type Outcome, type Problem, refused } from './outcome.ts';
import { fitsColumn, textOf } from './parquet-kinds.ts';
import type { Source, SourceFile } from './source.ts';
import { openText } from './text-file.ts';

/** An opened file: which columns it has, and the relation to read them from as text. */
type Opened = {
  readonly about: Omit<SourceFile, 'table' | 'lookup'>;
  /** Columns as they are spelled in the file, with their kind (`VARCHAR` in a CSV file). */
  readonly columns: ReadonlyMap<string, string>;
  readonly scan: string;
  /** @param of the name under which the file is joined, where it is */
  readonly column: (name: string, of?: string) => string;
  readonly heading: 0 | 1;
  readonly blanks: readonly number[];
};

/** A source with what is needed to account for its lines. */
export type TableSource = Source & {
  readonly lookups: readonly LookupSource[];
  readonly file: number;
  readonly about: SourceFile;
  readonly blanks: readonly number[];
  /** Columns that nobody reads, with the expression that gives their text: they are searched for identifiers all the same. */
  readonly unread: ReadonlyMap<string, string>;
  readonly scan: string;
  /** Lines before the first row. */
  readonly heading: 0 | 1;
  /** The names of all columns of the file, with the columns of the contract that each is read as. */
  readonly names: ReadonlyMap<string, readonly string[]>;
};

/** A file that others look things up in, with the SQL that says how many of its keys were wanted. */
export type LookupSource = { readonly about: SourceFile; readonly wanted: string; readonly distinct: string };

export type Reading = {
  readonly file: FoundTable;
  readonly mapping: Mapping;
  readonly practice: string | null;
  readonly scratch: string;
  /** The number of this file, and the lines of all files before it. */
  readonly number: number;
  readonly base: number;
};

/** The tables in which DuckDB keeps what it could not split into columns, one pair a file. */
export const rejectsOf = (file: number) => ({ errors: `rejects_${file}`, scans: `reject_scans_${file}` });

/** Opens one file of a table, checks its columns, and says how its rows are read. Every problem of the file at once. */
export async function openTable(database: Database, reading: Reading): Promise<Outcome<TableSource>> {
  const { file, practice } = reading;
  const opened = await open(database, file, reading.scratch, reading.number);
  const looked = await Promise.all(
    [...file.lookups].map(async ([name, one]) => ({ name, opened: await open(database, one, reading.scratch, null) })),
  );
  const wrong = [opened, ...looked.map((one) => one.opened)].flatMap((one) => (one.ok ? [] : one.problems));
  if (!opened.ok || wrong.length > 0) return refused(wrong);
  const lookups = new Map(looked.flatMap((one) => (one.opened.ok ? [[one.name, one.opened.value] as const] : [])));
  const missing = columnProblems(reading, opened.value, lookups);
  if (missing.length > 0) return refused(missing);
  return fine({
    file: reading.number,
    lookups: lookupsOf(reading, opened.value, lookups),
    ...sourceOf(reading, opened.value, lookups, practice),
    about: { ...opened.value.about, table: file.reading.table, lookup: false },
    blanks: opened.value.blanks,
    ...unreadIn(reading, opened.value),
    heading: opened.value.heading,
    names: namesIn(reading, opened.value),
  });
}

async function open(
  database: Database,
  file: FoundFile,
  scratch: string,
  number: number | null,
): Promise<Outcome<Opened>> {
  return file.form === 'parquet' ? openParquet(database, file) : openCsv(file, scratch, number);
}

async function openCsv(file: FoundFile, scratch: string, number: number | null): Promise<Outcome<Opened>> {
  const text = await openText(file, scratch);
  if (!text.ok) return text;
  const { path, delimiter, columns, survey } = text.value;
  const types = columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
  const keep =
    number === null
      ? ''
      : `, store_rejects = true, rejects_limit = 0, rejects_table = ${quoted(rejectsOf(number).errors)}, rejects_scan = ${quoted(rejectsOf(number).scans)}`;
  const csv = `read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ${quoted(delimiter)}, quote = '"', escape = '"', columns = {${types}}${keep})`;
  const blanks = survey.blanks.filter((line) => line > 1);
  return fine({
    about: {
      name: file.name,
      sha256: survey.sha256,
      bytes: survey.bytes,
      encoding: survey.encoding,
      lines: survey.records - 1 - blanks.length,
      blank: blanks.length,
    },
    columns: new Map(columns.map((name) => [name, 'VARCHAR'])),
    scan: csv,
    column: (name, of) => fileColumn(columnIn(name, of), survey.padded),
    heading: 1,
    blanks,
  });
}

const columnIn = (name: string, of: string | undefined) =>
  of === undefined ? named(name) : `${named(of)}.${named(name)}`;

const described = z.object({ column_name: z.string(), column_type: z.string() });
const counted = z.object({ count: z.coerce.number() });

async function openParquet(database: Database, file: FoundFile): Promise<Outcome<Opened>> {
  const values = { path: file.path };
  try {
    const found = await database.rows('DESCRIBE SELECT * FROM read_parquet($path)', described, values);
    const [total] = await database.rows(
      'SELECT sum(num_rows) AS count FROM parquet_file_metadata($path)',
      counted,
      values,
    );
    const kinds = new Map(found.map(({ column_name, column_type }) => [column_name, column_type]));
    return fine({
      about: {
        name: file.name,
        sha256: await sumOf(file.path),
        bytes: statSync(file.path).size,
        encoding: null,
        lines: total?.count ?? 0,
        blank: 0,
      },
      columns: kinds,
      scan: `read_parquet(${quoted(file.path)})`,
      column: (name, of) => textOf(columnIn(name, of), kinds.get(name) ?? 'VARCHAR'),
      heading: 0,
      blanks: [],
    });
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    const says = `${file.name} is no Parquet file that can be read, or is cut off: ${firstLine(fault.message)}. Export it again.`;
    return refused([{ field: file.name, says }]);
  }
}

const firstLine = (text: string) => (text.split('\n', 1)[0] ?? text).replace(/\.$/, '');

async function sumOf(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}

function columnProblems({ file, mapping }: Reading, opened: Opened, lookups: ReadonlyMap<string, Opened>): Problem[] {
  const must = mustHave(mapping, file.reading);
  return Object.entries(file.reading.columns).flatMap(([column, cell]) => {
    const from = readBy(cell).map((name) => ({ name, opened, where: file.name }));
    const other = 'from' in cell && cell.of !== undefined ? lookups.get(cell.of) : undefined;
    if ('from' in cell && other) from.push({ name: cell.from, opened: other, where: other.about.name });
    return from.flatMap(({ name, opened: of, where }) => {
      const spelled = spelling(of, name);
      if (spelled === undefined) return must(column) ? [missingColumn(where, name, of)] : [];
      const kind = of.columns.get(spelled) ?? 'VARCHAR';
      const says = fitsColumn(column, kind);
      return says === null
        ? []
        : [{ field: where, says: `${where}: the column "${spelled}" is of the type ${kind}. ${says}` }];
    });
  });
}

function missingColumn(where: string, name: string, { columns }: Opened): Problem {
  return { field: where, says: `${where} has no column "${name}"; it has ${[...columns.keys()].join(', ')}.` };
}

function spelling({ columns }: Opened, name: string): string | undefined {
  return [...columns.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
}

function sourceOf(
  { file, number, base }: Reading,
  opened: Opened,
  lookups: ReadonlyMap<string, Opened>,
  practice: string | null,
): Source {
  const { table, columns, lookups: described = {} } = file.reading;
  const columnSql = (name: string, lookup?: string) => {
    const of = lookup === undefined ? opened : lookups.get(lookup);
    const spelled = of === undefined ? undefined : spelling(of, name);
    if (of === undefined || spelled === undefined) return 'NULL';
    return of.column(spelled, lookup === undefined ? 'driver' : `of ${lookup}`);
  };
  const cells = columnsOf(table).map((name) => {
    const from = columns[name];
    return `CAST(${from === undefined ? 'NULL' : cellSql(from, columnSql, practice)} AS VARCHAR) AS ${named(name)}`;
  });
  const numbered = `(SELECT ${base + opened.heading} + row_number() OVER () AS "row", * FROM ${opened.scan}) AS driver`;
  const joins = Object.entries(described).map(([name, { key, by }]) => {
    const of = lookups.get(name);
    return of === undefined
      ? ''
      : `LEFT JOIN ${oneRowEach(of, by)} AS ${named(`of ${name}`)} ON ${columnSql(key)} = ${of.column(spelling(of, by) ?? by, `of ${name}`)}`;
  });
  const relation = `SELECT CAST(${number} AS INTEGER) AS file, "row", ${cells.join(', ')} FROM ${numbered} ${joins.join(' ')}`;
  return { table, relation };
}

function lookupsOf({ file }: Reading, driver: Opened, lookups: ReadonlyMap<string, Opened>): LookupSource[] {
  return Object.entries(file.reading.lookups ?? {}).flatMap(([name, { key, by }]) => {
    const of = lookups.get(name);
    if (of === undefined) return [];
    const own = of.column(spelling(of, by) ?? by);
    const asked = driver.column(spelling(driver, key) ?? key);
    return [
      {
        about: { ...of.about, table: file.reading.table, lookup: true },
        distinct: `SELECT count(DISTINCT ${own}) AS count FROM ${of.scan}`,
        wanted: `SELECT count(DISTINCT ${own}) AS count FROM ${of.scan} WHERE ${own} IN (SELECT ${asked} FROM ${driver.scan})`,
      },
    ];
  });
}

/** Of a lookup the first row of each key, so that it can never double a row that looks something up. */
function oneRowEach(opened: Opened, by: string): string {
  const key = named(spelling(opened, by) ?? by);
  return `(SELECT * FROM ${opened.scan} QUALIFY row_number() OVER (PARTITION BY ${key}) = 1)`;
}

function unreadIn({ file }: Reading, opened: Opened): Pick<TableSource, 'unread' | 'scan'> {
  const { columns, never = [] } = file.reading;
  const used = [...Object.values(columns).flatMap(readBy), ...never].map((name) => name.toLowerCase());
  const names = [...opened.columns.keys()].filter((name) => !used.includes(name.toLowerCase()));
  return { unread: new Map(names.map((name) => [name, opened.column(name)])), scan: opened.scan };
}

function namesIn({ file }: Reading, opened: Opened): Map<string, string[]> {
  const { columns, never = [] } = file.reading;
  const ignored = new Set(never.map((name) => name.toLowerCase()));
  const names = [...opened.columns.keys()].filter((name) => !ignored.has(name.toLowerCase()));
  const readAs = (name: string) =>
    Object.entries(columns).flatMap(([as, of]) => (readBy(of).some((one) => same(one, name)) ? [as] : []));
  return new Map(names.map((name) => [name, readAs(name)]));
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
