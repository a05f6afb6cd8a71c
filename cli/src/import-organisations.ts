import { readCells } from '@tandem/web/server/acts/csv.ts';
import { type Taken, takeOrganisations } from '@tandem/web/server/acts/organisations-file.ts';
import { actAs, refuse } from './acting.ts';
import { readArguments, readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

/** `tandem import organisations FILE… --as EMAIL [--check]`: ODS practice lists and list sizes, told apart by their columns. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { as: { type: 'string' }, check: { type: 'boolean' } });
  if (positionals.length === 0) throw new UserError('Name at least one file.');
  const files = positionals.map((name) => ({ name, rows: cellsOf(name) }));
  await actAs(values.as, !values.check, async ({ db }) => {
    for (const { name, rows } of files) say(name, await takeOrganisations(db, rows));
  });
  if (values.check) console.log('Nothing was stored.');
}

function cellsOf(name: string): string[][] {
  const read = readCells(readBytes(name));
  if (!read.ok) throw refuse(name, read.problems);
  return read.value;
}

function say(name: string, { kind, rows, added, changed, same, newAreas, strangers, leftOut, refused }: Taken): void {
  console.log(`${name}: ${rows} rows of ${kind}`);
  console.log(`  ${added} new, ${changed} changed, ${same} as before, ${refused.length} refused`);
  if (strangers > 0) console.log(`  ${strangers} of practices that are not known here`);
  if (newAreas.length > 0)
    console.log(`  ${newAreas.length} areas are new, named by their codes: ${newAreas.join(', ')}`);
  for (const { words, rows: count } of leftOut) console.log(`  ${count} left out: ${words}`);
  for (const { row, says } of refused) console.log(`  row ${row} refused: ${says}`);
}
