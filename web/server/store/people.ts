import { type Grant, type Person, type Role, roles, type Scope, scopes } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, run } from './rows.ts';

// Object.keys forgets the key type; `roles` is the one list of them.
const roleNames = Object.keys(roles) as [Role, ...Role[]];

const grantRow = z
  .object({
    role: z.enum(roleNames),
    scope: z.enum(scopes),
    scope_id: z.string(),
    from_day: dayColumn,
    until_day: dayColumn.nullable(),
  })
  .transform(
    (row): Grant => ({
      role: row.role,
      scope: row.scope,
      scopeId: row.scope_id,
      from: row.from_day,
      until: row.until_day,
    }),
  );

const personRow = z.object({ id: z.string(), name: z.string(), email: z.string(), left_on: dayColumn.nullable() });

const selectPerson = 'select id, name, email, left_on from person';

async function withGrants(db: Db, row: z.infer<typeof personRow>): Promise<Person> {
  const grants = await all(
    db,
    grantRow,
    'select role, scope, scope_id, from_day, until_day from holding where person = $1 order by from_day, role, scope_id',
    [row.id],
  );
  return { id: row.id, name: row.name, email: row.email, grants };
}

/** The person, unless they have left by `today`. */
export async function person(db: Db, id: string, today: Day): Promise<Person | null> {
  const row = await first(db, personRow, `${selectPerson} where id = $1`, [id]);
  return row && (row.left_on === null || today < row.left_on) ? withGrants(db, row) : null;
}

/** The person with this address; only those who manage people, and the server itself, find others. */
export async function personByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await first(db, personRow, `${selectPerson} where email = lower($1)`, [email]);
  return row ? withGrants(db, row) : null;
}

/** Everybody the asking person may list, with what they may do. */
export async function people(db: Db): Promise<(Person & { leftOn: Day | null })[]> {
  const rows = await all(db, personRow, `${selectPerson} order by name, email`);
  return Promise.all(rows.map(async (row) => ({ ...(await withGrants(db, row)), leftOn: row.left_on })));
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

export async function markLeft(db: Db, personId: string, on: Day): Promise<void> {
  await run(db, 'update person set left_on = $2 where id = $1', [personId, on]);
}
