import { policy } from '@tandem/improvement/access';
import { type Db, run } from './rows.ts';

/** Gives the database the policy table of `improvement/access`, so that both locks turn on the same rows. The owner runs it at start-up. */
export async function saveRules(owner: Db): Promise<void> {
  const rules = Object.entries(policy).flatMap(([capability, roles]) =>
    Object.entries(roles).map(([role, reach]) => ({ capability, role, reach })),
  );
  await run(owner, 'delete from access.rule');
  await run(
    owner,
    'insert into access.rule (capability, role, reach) select * from unnest($1::text[], $2::text[], $3::text[])',
    [rules.map((rule) => rule.capability), rules.map((rule) => rule.role), rules.map((rule) => rule.reach)],
  );
}
