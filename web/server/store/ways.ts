import { type Role, roles, type Scope, scopes } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db } from './rows.ts';

// Object.keys forgets the key type; `roles` is the one list of them.
const roleNames = Object.keys(roles) as [Role, ...Role[]];

const named = z.object({ id: z.string(), name: z.string() });

const heldRow = z.object({
  role: z.enum(roleNames),
  scope: z.enum(scopes),
  scopeId: z.string(),
  collaboratives: z.array(named),
  programmes: z.array(named),
});

/** A role with the collaboratives and programmes whose pages it leads to. */
export type Held = {
  role: Role;
  scope: Scope;
  scopeId: string;
  collaboratives: readonly { id: string; name: string }[];
  programmes: readonly { id: string; name: string }[];
};

/** What a person holds on a day, with the pages it leads to. */
export async function heldBy(db: Db, personId: string, today: Day): Promise<Held[]> {
  return all(
    db,
    heldRow,
    `select h.role, h.scope, h.scope_id as "scopeId",
       coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name) from collaborative c
         where (h.scope = 'collaborative' and c.id = h.scope_id) or (h.scope = 'practice' and exists (
           select from membership t where t.collaborative = c.id and t.practice = h.scope_id and (t.left_on is null or $2 < t.left_on)))), '[]') as collaboratives,
       coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name) from programme p
         where (h.scope = 'programme' and p.id = h.scope_id) or (h.scope = 'area' and exists (
           select from collaborative c where c.programme = p.id and c.area = h.scope_id))), '[]') as programmes
     from holding h where h.person = $1 and h.from_day <= $2 and (h.until_day is null or $2 < h.until_day)
     order by h.role, h.scope_id`,
    [personId, today],
  );
}
