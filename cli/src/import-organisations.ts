import {
  type ListedPractice,
  type ListSize,
  listSizeSkips,
  practiceSkips,
  readListSizes,
  readPractices,
  type Sifted,
} from '@tandem/improvement/convening';
import { readCells } from '@tandem/web/server/csv.ts';
import {
  areas,
  practices,
  saveArea,
  saveAreaSpells,
  saveListSizes,
  savePractices,
} from '@tandem/web/server/store/organisations.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import { actAs, readArguments, readBytes, refuse } from './acting.ts';
import { UserError } from './user-error.ts';

/** `tandem import organisations FILE… --as EMAIL [--check]`: ODS practice lists and list sizes, told apart by their columns. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { as: { type: 'string' }, check: { type: 'boolean' } });
  if (positionals.length === 0) throw new UserError('Name at least one file.');
  const files = positionals.map((name) => ({ name, rows: cellsOf(name) }));
  await actAs(values.as, !values.check, async ({ db }) => {
    for (const { name, rows } of files) {
      console.log(`${name}: ${rows.length} rows`);
      if (isListSizes(rows)) await takeListSizes(db, rows);
      else await takePractices(db, rows);
    }
  });
  if (values.check) console.log('Nothing was stored.');
}

function cellsOf(name: string): string[][] {
  const read = readCells(readBytes(name));
  if (!read.ok) throw refuse(name, read.problems);
  return read.value;
}

/** The practice list has no header; the list sizes name their columns in the first row. */
function isListSizes([header = []]: readonly (readonly string[])[]): boolean {
  return header.some((name) => name.trim().toUpperCase() === 'NUMBER_OF_PATIENTS');
}

async function takePractices(db: Db, rows: readonly (readonly string[])[]): Promise<void> {
  const read: Sifted<ListedPractice, keyof typeof practiceSkips> = readPractices(rows);
  const found = read.accepted.map(({ practice }) => practice);
  const spells = read.accepted.flatMap(({ area }) => (area ? [area] : []));
  const known = new Set((await areas(db)).map(({ code }) => code));
  const unknown = [...new Set(spells.map(({ area }) => area))].filter((code) => !known.has(code));
  // The practice list gives an area's code alone; its name comes with a programme file or from an administrator.
  for (const code of unknown) await saveArea(db, { code, name: code });
  const written = await savePractices(db, found);
  await saveAreaSpells(db, spells);
  const closed = found.filter((practice) => practice.closed !== null).length;
  console.log(
    `  ${found.length} GP practices, ${closed} of them closed: ${written.added} new, ${written.changed} changed, ${written.same} as before`,
  );
  if (unknown.length > 0) console.log(`  ${unknown.length} areas are new, named by their codes: ${unknown.join(', ')}`);
  sayRest(read, practiceSkips);
}

async function takeListSizes(db: Db, rows: readonly (readonly string[])[]): Promise<void> {
  const read: Sifted<ListSize, keyof typeof listSizeSkips> = readListSizes(rows);
  const known = new Set((await practices(db)).map(({ ods }) => ods));
  const ours = read.accepted.filter(({ practice }) => known.has(practice));
  await saveListSizes(
    db,
    ours.map(({ practice, on, patients }) => ({ practice, day: on, patients })),
  );
  console.log(
    `  ${ours.length} list sizes kept, ${ours.reduce((sum, { patients }) => sum + patients, 0).toLocaleString('en-GB')} patients in all`,
  );
  console.log(`  ${read.accepted.length - ours.length} rows of practices that are not known here`);
  sayRest(read, listSizeSkips);
}

function sayRest<Reason extends string>(
  { skipped, refused }: Sifted<unknown, Reason>,
  words: Readonly<Record<Reason, string>>,
): void {
  for (const [reason, count] of Object.entries(skipped)) console.log(`  ${count} left out: ${words[reason as Reason]}`); // the keys of `skipped` are reasons
  for (const { row, says } of refused) console.log(`  row ${row} refused: ${says}`);
}
