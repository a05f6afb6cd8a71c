import { type Scope, scopes } from '@tandem/improvement/access';
import { z } from 'zod';
import { all, type Db } from './rows.ts';

/** Something a role can be held over, with its name. */
export type ScopePlace = { scope: Scope; id: string; name: string };

const placeRow = z.object({ scope: z.enum(scopes), id: z.string(), name: z.string() });

/** Everything a role can be held over: programmes, areas, collaboratives, and the practices that are or were enrolled. */
export async function scopePlaces(db: Db): Promise<ScopePlace[]> {
  return all(
    db,
    placeRow,
    `select 'programme' as scope, id::text, name from programme
     union all select 'area', code, name from area
     union all select 'collaborative', id, name from collaborative
     union all select 'practice', ods, name from practice p where exists (select from team t where t.practice = p.ods)
     order by name, id`,
  );
}

/** The names of places that roles are held over, by scope and id; those that have none are left out. */
export async function namesOfScopes(
  db: Db,
  held: readonly { scope: Scope; scopeId: string }[],
): Promise<(held: { scope: Scope; scopeId: string }) => string> {
  const found = await all(
    db,
    placeRow,
    `select * from (select 'programme' as scope, id::text, name from programme union all select 'area', code, name from area
       union all select 'collaborative', id, name from collaborative union all select 'practice', ods, name from practice) place
     where id = any($1)`,
    [held.map((one) => one.scopeId)],
  );
  const names = new Map(found.map(({ scope, id, name }) => [`${scope} ${id}`, name]));
  return ({ scope, scopeId }) =>
    scope === 'install' ? 'this installation' : (names.get(`${scope} ${scopeId}`) ?? scopeId);
}
