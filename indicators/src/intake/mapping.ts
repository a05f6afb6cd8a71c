import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Cell, cell } from './cells.ts';
import { columnsOf, contract, type Table, tables } from './contract.ts';
import { fine, type Outcome, refused } from './outcome.ts';

const lookup = z.strictObject({
  /** The file in which a row is looked up, and the columns of both that have to agree. */
  file: z.string().min(1),
  key: z.string().min(1),
  by: z.string().min(1),
});

const tableMapping = z.strictObject({
  table: z.enum(tables),
  /** Names of files, without endings such as `.csv` or `.csv.gz`; `*` stands for anything. */
  files: z.array(z.string().min(1)).min(1),
  columns: z.record(z.string(), cell),
  lookups: z.record(z.string(), lookup).optional(),
  /** Columns that are known to be there, to identify people, and are never read. */
  never: z.array(z.string()).optional(),
});

/** How files with columns of their own become an extract: data, written once for each source. */
const mapping = z.strictObject({
  name: z.string().min(1),
  says: z.string(),
  tables: z.array(tableMapping).min(1),
  /** Names of files that are no part of an extract. */
  unused: z.array(z.string()).optional(),
});
export type Mapping = z.infer<typeof mapping>;
export type TableMapping = z.infer<typeof tableMapping>;

/** The mappings that come with the product. */
export const ownMappings = ['synthea-csv', 'opensafely-tables'] as const;

/** The native extract, as a mapping like any other: every column is called what it is. */
export const native: Mapping = {
  name: 'native',
  says: 'The extract of the contract.',
  tables: tables.map((table) => ({
    table,
    files: [`${table}*`],
    columns: Object.fromEntries(columnsOf(table).map((name): [string, Cell] => [name, { from: name }])),
  })),
};

/** Reads a mapping by its name, or from a file. @param wanted `synthea-csv`, or the path of a JSON file */
export function readMapping(wanted: string): Outcome<Mapping> {
  const own = ownMappings.find((name) => name === wanted);
  const path = own === undefined ? wanted : new URL(`./mappings/${own}.json`, import.meta.url);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    const says = `There is no mapping "${wanted}". Give the path of a mapping file, or one of ${ownMappings.join(', ')}.`;
    return refused([{ field: 'mapping', says }]);
  }
  return parse(text, wanted);
}

function parse(text: string, name: string): Outcome<Mapping> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return refused([{ field: 'mapping', says: `${name} is not JSON: ${why}` }]);
  }
  const read = mapping.safeParse(json);
  if (!read.success) {
    const found = read.error.issues.map(({ path, message }) => `${name}, ${path.join('.') || 'the whole'}: ${message}`);
    return refused(found.map((says) => ({ field: 'mapping', says })));
  }
  const wrong = read.data.tables.flatMap((one) => wrongColumns(one));
  return wrong.length === 0
    ? fine(read.data)
    : refused(wrong.map((says) => ({ field: 'mapping', says: `${name}: ${says}` })));
}

function wrongColumns({ table, columns, lookups = {} }: TableMapping): string[] {
  const known = columnsOf(table);
  const strange = Object.keys(columns).filter((name) => !known.includes(name));
  const needed = mustBeMapped[table].filter((name) => !Object.hasOwn(columns, name));
  const nowhere = Object.values(columns).flatMap((one) =>
    'from' in one && one.of !== undefined && !Object.hasOwn(lookups, one.of) ? [one.of] : [],
  );
  return [
    ...strange.map((name) => `the table ${table} has no column "${name}"; it has ${known.join(', ')}.`),
    ...needed.map((name) => `the column "${name}" of the table ${table} needs a source.`),
    ...nowhere.map((name) => `the table ${table} names a lookup "${name}" that is not described.`),
  ];
}

/** What a mapping has to give a source for; for the rest "not there" is an answer too. */
const mustBeMapped: Record<Table, readonly string[]> = {
  patient: ['practice_code', 'patient_id', 'birth_date', 'registered_from'],
  event: ['patient_id', 'date', 'code'],
  issue: ['patient_id', 'date'],
};

/** Columns without which a file is refused: the contract says it for the native extract, a mapping for itself. */
export function mustHave(of: Mapping, table: TableMapping): (column: string) => boolean {
  if (of !== native) return () => true;
  const required: readonly string[] = contract[table.table].required;
  return (column) => required.includes(column);
}
