import type { Capability, Place } from '@tandem/improvement/access';
import { z } from 'zod';
import { all, type Db, first } from './rows.ts';

const placeRow = z.object({
  practices: z.array(z.string()),
  collaboratives: z.array(z.string()),
  areas: z.array(z.string()),
  programmes: z.array(z.string()),
});

/** Where a practice stands: its collaboratives, their programmes and its areas. `null`: no such practice. */
export async function placeOfPractice(db: Db, ods: string): Promise<Place | null> {
  return first(
    db,
    placeRow,
    `select array[p.ods] as practices,
       coalesce((select array_agg(distinct t.collaborative) from membership t where t.practice = p.ods), '{}') as collaboratives,
       coalesce((select array_agg(distinct a.area) from practice_area a where a.practice = p.ods and a.until_day is null), '{}') as areas,
       coalesce((select array_agg(distinct c.programme::text) from membership t join collaborative c on c.id = t.collaborative where t.practice = p.ods), '{}') as programmes
     from practice p where p.ods = $1`,
    [ods],
  );
}

/** Where a collaborative stands, with every practice that is or was in it. */
export async function placeOfCollaborative(db: Db, id: string): Promise<Place | null> {
  return first(
    db,
    placeRow,
    `select coalesce((select array_agg(distinct t.practice) from membership t where t.collaborative = c.id), '{}') as practices,
       array[c.id::text] as collaboratives, array[c.area] as areas, array[c.programme::text] as programmes
     from collaborative c where c.id = $1`,
    [id],
  );
}

/** Where a programme stands: the programme itself, its collaboratives, their areas and practices. */
export async function placeOfProgramme(db: Db, id: string): Promise<Place | null> {
  return first(
    db,
    placeRow,
    `select array[p.id::text] as programmes,
       coalesce((select array_agg(distinct m.practice) from membership m join collaborative c on c.id = m.collaborative where c.programme = p.id), '{}') as practices,
       coalesce((select array_agg(c.id::text) from collaborative c where c.programme = p.id), '{}') as collaboratives,
       coalesce((select array_agg(distinct c.area) from collaborative c where c.programme = p.id), '{}') as areas
     from programme p where p.id = $1`,
    [id],
  );
}

/** Practices that share a present collaborative with the practices this person holds a role for. */
export async function neighboursOf(db: Db, personId: string): Promise<string[]> {
  const rows = await all(
    db,
    z.object({ practice: z.string() }),
    `select distinct other.practice from holding h
       join membership mine on h.scope = 'practice' and mine.practice = h.scope_id and (mine.left_on is null or current_date < mine.left_on)
       join membership other on other.collaborative = mine.collaborative
     where h.person = $1`,
    [personId],
  );
  return rows.map((row) => row.practice);
}

/** Every practice over which the transaction's person has a capability, by the database's own reading of the policy. */
export async function practicesWith(db: Db, capability: Capability): Promise<ReadonlySet<string>> {
  const row = await first(
    db,
    z.object({ reached: z.array(z.string()) }),
    'select access.practices_with($1) as reached',
    [capability],
  );
  return new Set(row?.reached ?? []);
}

/** Every collaborative over which the transaction's person has a capability. */
export async function collaborativesWith(db: Db, capability: Capability): Promise<ReadonlySet<string>> {
  const row = await first(
    db,
    z.object({ reached: z.array(z.string()) }),
    'select access.collaboratives_with($1) as reached',
    [capability],
  );
  return new Set(row?.reached ?? []);
}
