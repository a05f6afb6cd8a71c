import { type Grant, type Person, type Role, roles, type Scope, scopes } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, run } from './rows.ts';

// Object.keys forgets the key type; `roles` is the one list of them.
const roleNames = Object.keys(roles) as [Role, ...Role[]];

const grantRow = z
  .object({
    person: z.string(),
    role: z.enum(roleNames),
    scope: z.enum(scopes),
    scope_id: z.string(),
    from_day: dayColumn,
    until_day: dayColumn.nullable(),
  })
  .transform((row): { person: string; grant: Grant } => ({
    person: row.person,
    grant: {
      role: row.role,
      scope: row.scope,
      scopeId: row.scope_id,
      from: row.from_day,
      until: row.until_day,
    },
  }));

const personRow = z.object({ id: z.string(), name: z.string(), email: z.string(), left_on: dayColumn.nullable() });

const selectPerson = 'select id, name, email, left_on from person';

/** The people of these rows with what they hold, in two statements however many there are. */
async function withGrants<Row extends z.infer<typeof personRow>>(
  db: Db,
  rows: readonly Row[],
): Promise<(Person & { leftOn: Day | null })[]> {
  const held = await all(
    db,
    grantRow,
    `select person, role, scope, scope_id, from_day, until_day from holding where person = any($1::uuid[])
     order by from_day, role, scope_id`,
    [rows.map((row) => row.id)],
  );
  const grants = Map.groupBy(held, (one) => one.person);
  return rows.map(({ id, name, email, left_on }) => ({
    id,
    name,
    email,
    leftOn: left_on,
    grants: (grants.get(id) ?? []).map((one) => one.grant),
  }));
}

/** The person, unless they have left by `today`. */
export async function person(db: Db, id: string, today: Day): Promise<Person | null> {
  const found = await personWhoever(db, id);
  return found && (found.leftOn === null || today < found.leftOn) ? found : null;
}

/** A person of the asking person's list, whether they have left or not. An id that is none finds nobody. */
export async function personWhoever(db: Db, id: string): Promise<(Person & { leftOn: Day | null }) | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const rows = await all(db, personRow, `${selectPerson} where id = $1`, [id]);
  return (await withGrants(db, rows))[0] ?? null;
}

/** The person with this address; only those who manage people, and the server itself, find others. */
export async function personByEmail(db: Db, email: string): Promise<Person | null> {
  const rows = await all(db, personRow, `${selectPerson} where email = lower($1)`, [email]);
  return (await withGrants(db, rows))[0] ?? null;
}

/** Everybody the asking person may list, with what they may do. */
export async function people(db: Db): Promise<(Person & { leftOn: Day | null })[]> {
  return withGrants(db, await all(db, personRow, `${selectPerson} order by name, email`));
}

/** Names for histories; ids that are not known are left out. */
export async function names(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await all(
    db,
    z.object({ id: z.string(), name: z.string() }),
    'select id, name from person_card where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Adds a person. An address that is taken breaks the unique key: see `isConflict`. */
export async function addPerson(db: Db, who: { id: string; name: string; email: string }): Promise<void> {
  await run(db, 'insert into person (id, name, email) values ($1, $2, lower($3))', [who.id, who.name, who.email]);
}

export async function addGrant(db: Db, personId: string, grant: Grant): Promise<void> {
  await run(
    db,
    `insert into holding (person, role, scope, scope_id, from_day, until_day) values ($1, $2, $3, $4, $5, $6)
     on conflict (person, role, scope, scope_id, from_day) do update set until_day = excluded.until_day`,
    [personId, grant.role, grant.scope, grant.scopeId, grant.from, grant.until],
  );
}

/** Ends a role on a day; it takes effect with the person's next request. */
export async function endGrant(
  db: Db,
  personId: string,
  held: { role: Role; scope: Scope; scopeId: string },
  on: Day,
): Promise<number> {
  return run(
    db,
    `update holding set until_day = greatest($5::date, from_day) where person = $1 and role = $2 and scope = $3 and scope_id = $4 and (until_day is null or until_day > $5)`,
    [personId, held.role, held.scope, held.scopeId, on],
  );
}

/** From a day on somebody is no longer with us: nothing opens for them any more. `null`: they are back. */
export async function markLeft(db: Db, personId: string, on: Day | null): Promise<void> {
  await run(db, 'update person set left_on = $2 where id = $1', [personId, on]);
}
