import { z } from 'zod';
import { all, type Db, run } from './rows.ts';

/** One thing somebody did, kept for ever. `detail` holds keys and figures, never names of patients (there are none here). */
export type Act = {
  action: string;
  noun: string;
  nounId: string;
  practice: string | null;
  detail?: Record<string, unknown>;
};

/** Writes the act in the same transaction as the change it tells of; the person is the transaction's own. */
export async function record(db: Db, act: Act): Promise<void> {
  await run(
    db,
    `insert into audit (person, action, noun, noun_id, practice, detail) values ((select access.person()), $1, $2, $3, $4, $5)`,
    [act.action, act.noun, act.nounId, act.practice, JSON.stringify(act.detail ?? {})],
  );
}

const row = z.object({
  at: z.string(),
  name: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** What was done to one thing, latest first, as far as the person may see it. */
export async function historyOf(db: Db, noun: string, nounId: string): Promise<z.infer<typeof row>[]> {
  return all(
    db,
    row,
    `select a.at, coalesce(p.name, 'someone') as name, a.action, a.detail from audit a left join person_card p on p.id = a.person
     where a.noun = $1 and a.noun_id = $2 order by a.id desc limit 200`,
    [noun, nounId],
  );
}
