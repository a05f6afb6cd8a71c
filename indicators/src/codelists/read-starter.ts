import type { Codelist, Codelists } from './codelist.ts';
import { readCodelist } from './read-codelist.ts';

/**
 * Reads starter lists from text: the name of a list on a line of its own, then its codes, each with a system in front where
 * it is not SNOMED CT, and a term.
 *
 * @throws Error with every code that cannot be one, and every list that is there twice.
 */
export function starterLists(text: string): Codelists {
  const rows = new Map<string, string[][]>();
  const twice: string[] = [];
  let name = '';
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (/^\S/.test(line)) {
      name = line.trim();
      if (rows.has(name)) twice.push(`${name} is there twice`);
      rows.set(name, [['system', 'code', 'term']]);
    } else {
      rows.get(name)?.push(cellsOf(line.trim()));
    }
  }
  const read = [...rows].map(([list, table]) => readCodelist(list, table));
  const problems = [...twice, ...read.flatMap((one) => one.problems)];
  if (problems.length > 0) throw new Error(`starter lists:\n${problems.join('\n')}`);
  return new Map(read.flatMap(({ lists }) => lists).map((list): [string, Codelist] => [list.name, list]));
}

function cellsOf(line: string): string[] {
  const name = /^name "([^"]+)"$/.exec(line)?.[1];
  if (name !== undefined) return ['name', name, name];
  const [, system = '', code = '', term = ''] = /^(?:(loinc|read2|ctv3|bnf) )?(\S+) ?(.*)$/.exec(line) ?? [];
  return [system, code, term];
}
