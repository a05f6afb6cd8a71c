import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Codelist,
  type Codelists,
  isClusterFile,
  listsFromClusters,
  readClusterFile,
  readCodelist,
} from '@tandem/indicators';
import { starter } from '@tandem/indicators/catalogue';
import { parse } from 'csv-parse/sync';
import { readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

/** The lists of a run, and for each its version: the hash of its codes, so that a refresh shows. */
export type ListsInUse = { codelists: Codelists; problems: readonly string[] };

/** The starter lists, and over them those of a folder, a CSV file a list or the official cluster file, and those made of them. */
export function readLists(folder: string | undefined): ListsInUse {
  if (folder === undefined) return { codelists: starter, problems: [] };
  if (!existsSync(folder)) throw new UserError(`The folder of codelists ${folder} is not there.`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (files.length === 0)
    throw new UserError(`${folder} holds no codelists: a list is a CSV file, for instance hyp_cod.csv.`);
  const read = files.toSorted().map((name) => readList(join(folder, name)));
  const brought = new Map(read.flatMap(({ lists }) => lists).map((list): [string, Codelist] => [list.name, list]));
  const made = listsFromClusters(brought, starter);
  return {
    codelists: new Map([...starter, ...made.lists.map((list): [string, Codelist] => [list.name, list]), ...brought]),
    problems: [...read.flatMap(({ problems }) => firstOf(problems)), ...made.problems],
  };
}

/** A file of another coding system is wrong in every line: the first few tell what is wrong with it. */
const toldOfOneFile = 3;

function firstOf(problems: readonly string[]): string[] {
  const [first = ''] = problems;
  const more = problems.length - toldOfOneFile;
  const told = problems.slice(0, toldOfOneFile);
  return more > 0 ? [...told, `${first.split(/[,:]/)[0]}: and ${more} more lines like these`] : told;
}

function readList(path: string): ReturnType<typeof readCodelist> {
  const name = basename(path, '.csv').toLowerCase();
  try {
    const table: string[][] = parse(readBytes(path), { relax_column_count: true, skip_empty_lines: true, bom: true });
    return isClusterFile(table) ? readClusterFile(table) : readCodelist(name, table);
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    return { lists: [], problems: [`${name}: ${fault instanceof Error ? fault.message : String(fault)}`] };
  }
}

/** A list's version: the hash of its systems and codes in order, whatever their terms. */
export function versionOf({ entries }: Codelist): string {
  const codes = entries.map(({ system, code }) => `${system}|${code}`).toSorted();
  return hashOf(codes.join('\n'));
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
