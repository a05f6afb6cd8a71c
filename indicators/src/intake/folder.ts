import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contract, tables } from './contract.ts';
import { type Mapping, native, type TableMapping } from './mapping.ts';
import { fine, type Outcome, type Problem, refused } from './outcome.ts';

/** A file of an extract. `name` is what people are told; `path` is where it lies. */
export type FoundFile = { readonly name: string; readonly path: string; readonly form: Form };
type Form = 'csv' | 'parquet' | 'ndjson' | 'json';

/** `wrong` is what speaks against the folder already; what is wrong inside the files is said together with it. */
export type Found = { readonly wrong: readonly Problem[] } & (
  | { readonly kind: 'tables'; readonly mapping: Mapping; readonly files: readonly FoundTable[] }
  | { readonly kind: 'fhir'; readonly files: readonly FoundFile[] }
);

export type FoundTable = FoundFile & {
  readonly reading: TableMapping;
  /** The files that it looks things up in, by the name of the lookup. */
  readonly lookups: ReadonlyMap<string, FoundFile>;
};

/** The note of an extract about itself, which lies beside its tables. */
export const noteName = 'extract.json';

const endings: readonly [RegExp, Form][] = [
  [/\.csv(\.gz)?$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.(ndjson|jsonl)(\.gz)?$/i, 'ndjson'],
  [/\.json$/i, 'json'],
];

/** Looks at what lies in the folder of an extract and says how it is to be read, or why there is nothing to read. */
export function lookInto(folder: string, mapping: Mapping | null): Outcome<Found> {
  const names = namesIn(folder);
  if (!names.ok) return names;
  const files = names.value.flatMap((name) => {
    const form = endings.find(([ending]) => ending.test(name))?.[1];
    return form === undefined || name === noteName ? [] : [{ name, path: join(folder, name), form }];
  });
  if (files.length === 0) return refused([problem('There is no CSV, Parquet, NDJSON or JSON file in it.', folder)]);
  const resources = files.filter(({ form }) => form === 'ndjson' || form === 'json');
  if (resources.length === 0) return fine(asTables(files, mapping ?? native));
  if (mapping !== null) {
    const says = `A mapping is for CSV and Parquet; ${listed(resources)} would be read as FHIR. Leave out --mapping, or take these files away.`;
    return refused([problem(says, folder)]);
  }
  if (resources.length === files.length) return fine({ kind: 'fhir', files, wrong: [] });
  const says = `It holds tables and FHIR resources (${listed(resources)}). Put them into folders of their own and load one of them.`;
  return refused([problem(says, folder)]);
}

function namesIn(folder: string): Outcome<string[]> {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return fine(
      found
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort(),
    );
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    if (code === 'ENOENT') return refused([problem('There is no such folder.', folder)]);
    if (code === 'ENOTDIR') return refused([problem('This is a file. Give the folder it lies in.', folder)]);
    if (code === 'EACCES') return refused([problem('You may not look into it.', folder)]);
    throw fault;
  }
}

function asTables(files: readonly FoundFile[], mapping: Mapping): Found {
  const wrong: Problem[] = [];
  const found: FoundTable[] = [];
  const lookedUp = new Set(
    mapping.tables.flatMap(({ lookups = {} }) => Object.values(lookups).map(({ file }) => file)),
  );
  for (const file of files) {
    const stem = stemOf(file.name);
    const readings = mapping.tables.filter((one) => one.files.some((pattern) => fits(stem, pattern)));
    for (const reading of readings) {
      const lookups = lookupsOf(reading, files);
      wrong.push(...lookups.missing);
      found.push({ ...file, reading, lookups: lookups.found });
    }
    const isKnown = readings.length > 0 || lookedUp.has(stem) || mapping.unused?.some((pattern) => fits(stem, pattern));
    if (!isKnown) wrong.push({ field: file.name, says: unknown(file.name, mapping) });
  }
  for (const table of tables.filter((one) => contract[one].needed)) {
    if (!found.some(({ reading }) => reading.table === table)) {
      const wanted = mapping.tables.filter((one) => one.table === table).flatMap((one) => one.files);
      const says = `There is no file of the table ${table}; it would be called ${wanted.join(' or ')}.csv or .parquet.`;
      wrong.push({ field: table, says });
    }
  }
  const inOrder = tables.flatMap((table) => found.filter(({ reading }) => reading.table === table));
  return { kind: 'tables', mapping, files: inOrder, wrong };
}

/** The files that a table looks things up in, and which of them are not there. */
function lookupsOf({ table, lookups = {} }: TableMapping, files: readonly FoundFile[]) {
  const found = new Map<string, FoundFile>();
  const missing: Problem[] = [];
  for (const [name, { file: wanted }] of Object.entries(lookups)) {
    const file = files.find((one) => fits(stemOf(one.name), wanted));
    if (file) found.set(name, file);
    else
      missing.push({
        field: wanted,
        says: `The file ${wanted}.csv is missing; the table ${table} looks things up in it.`,
      });
  }
  return { found, missing };
}

function unknown(name: string, mapping: Mapping): string {
  const wanted = mapping.tables.flatMap(({ files }) => files).join(', ');
  return `${name} is of no table that is known here. Files are called ${wanted}; take it away or rename it.`;
}

function stemOf(name: string): string {
  return name.replace(/\.(csv|parquet)(\.gz)?$/i, '').toLowerCase();
}

function fits(stem: string, pattern: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(stem);
}

function problem(says: string, folder: string): Problem {
  return { field: 'extract', says: `${folder}: ${says}` };
}

function listed(files: readonly FoundFile[]): string {
  const names = files.slice(0, 3).map(({ name }) => name);
  return files.length > 3 ? `${names.join(', ')} and ${files.length - 3} more` : names.join(', ');
}
