import {
  listSizeSkips,
  practiceSkips,
  readListSizes,
  readPractices,
  rowsOf,
  type Sifted,
} from '@tandem/improvement/convening';
import { areas, practices, saveArea, saveAreaSpells, saveListSizes, savePractices } from '../store/organisations.ts';
import type { Db } from '../store/rows.ts';

/** What a file of organisations did, or would do; every row of it is in one of the counts. */
export type Taken = {
  kind: 'practices' | 'list sizes';
  /** Rows read, without the line of column names. */
  rows: number;
  added: number;
  changed: number;
  same: number;
  /** Areas that were not known: they are named by their codes until somebody names them. */
  newAreas: readonly string[];
  /** List sizes of practices that are not known here. */
  strangers: number;
  leftOut: readonly { words: string; rows: number }[];
  refused: readonly { row: number; says: string }[];
};

/** Takes an ODS practice list or a file of list sizes, told apart by the column names that only the second has. */
export async function takeOrganisations(db: Db, rows: readonly (readonly string[])[]): Promise<Taken> {
  const isListSizes = rows[0]?.some((name) => name.trim().toUpperCase() === 'NUMBER_OF_PATIENTS');
  return isListSizes ? takeListSizes(db, rows) : takePractices(db, rows);
}

/** The same, undone again: the counts are those that taking it would give. */
export async function rehearse(db: Db, rows: readonly (readonly string[])[]): Promise<Taken> {
  await db.query('savepoint rehearsal');
  const taken = await takeOrganisations(db, rows);
  await db.query('rollback to savepoint rehearsal');
  return taken;
}

async function takePractices(db: Db, rows: readonly (readonly string[])[]): Promise<Taken> {
  const read = readPractices(rows);
  const spells = read.accepted.flatMap(({ area }) => (area ? [area] : []));
  const known = new Set((await areas(db)).map(({ code }) => code));
  const newAreas = [...new Set(spells.map(({ area }) => area))].filter((code) => !known.has(code));
  for (const code of newAreas) await saveArea(db, { code, name: code });
  const written = await savePractices(
    db,
    read.accepted.map(({ practice }) => practice),
  );
  await saveAreaSpells(db, spells);
  return { kind: 'practices', ...written, newAreas, strangers: 0, ...rest(read, practiceSkips) };
}

async function takeListSizes(db: Db, rows: readonly (readonly string[])[]): Promise<Taken> {
  const read = readListSizes(rows);
  const known = new Map((await practices(db)).map(({ ods, listSize }) => [ods, listSize]));
  const ours = read.accepted.filter(({ practice }) => known.has(practice));
  await saveListSizes(
    db,
    ours.map(({ practice, on, patients }) => ({ practice, day: on, patients })),
  );
  const added = ours.filter(({ practice }) => known.get(practice) === null).length;
  const same = ours.filter(({ practice, patients }) => known.get(practice) === patients).length;
  const counts = { added, same, changed: ours.length - added - same, strangers: read.accepted.length - ours.length };
  return { kind: 'list sizes', ...counts, newAreas: [], ...rest(read, listSizeSkips) };
}

function rest<Reason extends string>(
  read: Sifted<unknown, Reason>,
  words: Readonly<Record<Reason, string>>,
): Pick<Taken, 'rows' | 'leftOut' | 'refused'> {
  const reasons = Object.entries<number | undefined>(read.skipped);
  // The keys of `skipped` are reasons.
  const leftOut = reasons.map(([reason, rows]) => ({ words: words[reason as Reason], rows: rows ?? 0 }));
  return { rows: rowsOf(read), leftOut, refused: read.refused };
}
