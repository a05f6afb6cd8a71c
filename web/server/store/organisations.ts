import type { Area, Practice } from '@tandem/improvement/convening';
import type { Day } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, run } from './rows.ts';

const practiceRow = z
  .object({
    ods: z.string(),
    name: z.string(),
    opened: dayColumn.nullable(),
    closed: dayColumn.nullable(),
    succeeded_by: z.string().nullable(),
    patients: z.number().nullable(),
  })
  .transform(
    (row): Practice => ({
      ods: row.ods,
      name: row.name,
      opened: row.opened,
      closed: row.closed,
      succeededBy: row.succeeded_by,
      listSize: row.patients,
    }),
  );

const selectPractice = `select p.*, (select l.patients from list_size l where l.practice = p.ods order by l.day desc limit 1) as patients from practice p`;

export async function practice(db: Db, ods: string): Promise<Practice | null> {
  return first(db, practiceRow, `${selectPractice} where p.ods = $1`, [ods]);
}

/** Practices of these codes, or every practice; in the order of their names. */
export async function practices(db: Db, odsCodes?: readonly string[]): Promise<Practice[]> {
  return odsCodes
    ? all(db, practiceRow, `${selectPractice} where p.ods = any($1) order by p.name, p.ods`, [odsCodes])
    : all(db, practiceRow, `${selectPractice} order by p.name, p.ods`);
}

export async function areas(db: Db): Promise<Area[]> {
  return all(db, z.object({ code: z.string(), name: z.string() }), 'select code, name from area order by name');
}

export async function saveArea(db: Db, area: Area): Promise<void> {
  await run(db, 'insert into area (code, name) values ($1, $2) on conflict (code) do update set name = excluded.name', [
    area.code,
    area.name,
  ]);
}

export type PracticeRecord = Omit<Practice, 'listSize'>;

/** Adds practices or brings them up to date, in one statement. Gives how many were new and how many changed. */
export async function savePractices(
  db: Db,
  records: readonly PracticeRecord[],
): Promise<{ added: number; changed: number; same: number }> {
  const written = await all(
    db,
    z.object({ added: z.boolean() }),
    `insert into practice as p (ods, name, opened, closed, succeeded_by)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::text[])
     on conflict (ods) do update set name = excluded.name, opened = excluded.opened, closed = excluded.closed,
       succeeded_by = coalesce(excluded.succeeded_by, p.succeeded_by)
     where (p.name, p.opened, p.closed) is distinct from (excluded.name, excluded.opened, excluded.closed)
       or (excluded.succeeded_by is not null and p.succeeded_by is distinct from excluded.succeeded_by)
     returning xmax = 0 as added`,
    [
      records.map((r) => r.ods),
      records.map((r) => r.name),
      records.map((r) => r.opened),
      records.map((r) => r.closed),
      records.map((r) => r.succeededBy),
    ],
  );
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, same: records.length - written.length };
}

export type AreaSpell = { practice: string; area: string; from: Day; until: Day | null };

/** Writes dated memberships of areas; a spell that is known takes the new end. */
export async function saveAreaSpells(db: Db, spells: readonly AreaSpell[]): Promise<void> {
  await run(
    db,
    `insert into practice_area (practice, area, from_day, until_day) select * from unnest($1::text[], $2::text[], $3::date[], $4::date[])
     on conflict (practice, area, from_day) do update set until_day = excluded.until_day`,
    [spells.map((s) => s.practice), spells.map((s) => s.area), spells.map((s) => s.from), spells.map((s) => s.until)],
  );
}

export type ListSize = { practice: string; day: Day; patients: number };

export async function saveListSizes(db: Db, sizes: readonly ListSize[]): Promise<void> {
  await run(
    db,
    `insert into list_size (practice, day, patients) select * from unnest($1::text[], $2::date[], $3::int[])
     on conflict (practice, day) do update set patients = excluded.patients`,
    [sizes.map((s) => s.practice), sizes.map((s) => s.day), sizes.map((s) => s.patients)],
  );
}

/** Areas a practice belongs to on a day. */
export async function areasOf(db: Db, ods: string, on: Day): Promise<string[]> {
  const rows = await all(
    db,
    z.object({ area: z.string() }),
    `select area from practice_area where practice = $1 and from_day <= $2 and (until_day is null or $2 < until_day)`,
    [ods, on],
  );
  return rows.map((row) => row.area);
}
