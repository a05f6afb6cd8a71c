import { isSnomedId } from './check-digit.ts';
import type { Codelist, Entry } from './codelist.ts';

/** A table that was read from a CSV file, its first line the heading. */
export type Table = readonly (readonly string[])[];

/** Lists that were read, and what is wrong with the rows that were left out. */
export type ReadLists = { lists: readonly Codelist[]; problems: readonly string[] };

const systems = ['', 'loinc', 'read2', 'ctv3', 'bnf', 'name'];

/** Reads one list from its own file; the name of the file is the name of the list. */
export function readCodelist(name: string, table: Table): ReadLists {
  const heading = headingOf(table);
  const code = ['code', 'dmd_id', 'id'].map((column) => heading.indexOf(column)).find((at) => at >= 0);
  if (code === undefined) return { lists: [], problems: [`${name}: there is no column "code"`] };
  const [system, term] = [heading.indexOf('system'), heading.indexOf('term')];
  const rows = table.slice(1).map((cells) => ({
    system: systemIn(cellAt(cells, system)),
    code: cellAt(cells, code),
    term: cellAt(cells, term),
  }));
  return { lists: [{ name, entries: goodOf(rows) }], problems: problemsOf(name, rows) };
}

/** Whether a table is the official cluster file, which holds many lists. */
export function isClusterFile(table: Table): boolean {
  return ['cluster_id', 'conceptid'].every((column) => headingOf(table).includes(column));
}

/** Reads the official file of clusters; names become small letters: `HYP_COD` is the list `hyp_cod`. */
export function readClusterFile(table: Table): ReadLists {
  const heading = headingOf(table);
  const [cluster, concept] = [heading.indexOf('cluster_id'), heading.indexOf('conceptid')];
  const term = heading.findIndex((column) => ['conceptid_description', 'description', 'term'].includes(column));
  const rows = new Map<string, Entry[]>();
  for (const cells of table.slice(1)) {
    const name = cellAt(cells, cluster).toLowerCase();
    const list = rows.get(name) ?? [];
    list.push({ system: '', code: cellAt(cells, concept), term: cellAt(cells, term) });
    rows.set(name, list);
  }
  return {
    lists: [...rows].map(([name, all]) => ({ name, entries: goodOf(all) })),
    problems: [...rows].flatMap(([name, all]) => problemsOf(name, all)),
  };
}

function headingOf(table: Table): readonly string[] {
  return (table[0] ?? []).map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
}

function cellAt(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').trim();
}

/** Each code once, in the order of the file. */
function goodOf(rows: readonly Entry[]): readonly Entry[] {
  const good = rows.filter((entry) => problemOf(entry) === null).map(prepared);
  return [...new Map(good.map((entry) => [`${entry.system}|${entry.code}`, entry])).values()];
}

/** SNOMED CT by its name, as some lists and every extract may have it. */
const snomed = ['snomed', 'snomedct', 'snomed-ct', 'snomed ct'];

function systemIn(text: string): string {
  const system = text.toLowerCase();
  return snomed.includes(system) ? '' : system;
}

/** Names are compared in small letters. */
function prepared(entry: Entry): Entry {
  return entry.system === 'name' ? { ...entry, code: entry.code.toLowerCase() } : entry;
}

function problemsOf(name: string, rows: readonly Entry[]): readonly string[] {
  return rows.flatMap((entry, at) => {
    const problem = problemOf(entry);
    return problem === null ? [] : [`${name}, line ${at + 2}: ${problem}`];
  });
}

function problemOf({ system, code }: Entry): string | null {
  if (code === '') return 'the code is empty';
  if (!systems.includes(system))
    return `"${system}" is no system; leave it empty for SNOMED CT, or write one of ${systems.slice(1).join(', ')}`;
  if (system === '' && !isSnomedId(code))
    return `"${code}" is no SNOMED CT identifier: its check digit is wrong. Was the file saved by a spreadsheet?`;
  return null;
}
