import type { Value } from '@tandem/improvement/measuring';
import type { Day, Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, run } from './rows.ts';

const row = z.object({
  id: z.string(),
  parties: z.array(z.string()),
  measures: z.array(z.string()),
  expires: dayColumn,
});

/** A data-sharing agreement as it is known here. It never changes: another one has another id. */
export type KnownAgreement = z.infer<typeof row>;

export async function agreementOf(db: Db, id: string): Promise<KnownAgreement | null> {
  return first(db, row, 'select id, parties, measures, expires from agreement where id = $1', [id]);
}

export async function addAgreement(db: Db, { id, parties, measures, expires }: KnownAgreement): Promise<void> {
  await run(db, 'insert into agreement (id, parties, measures, expires) values ($1, $2, $3, $4)', [
    id,
    parties,
    measures,
    expires,
  ]);
}

/** Whether the transaction's person is one of these parties, by the database's own word. */
export async function isParty(db: Db, parties: readonly string[]): Promise<boolean> {
  const found = await first(db, z.object({ party: z.boolean() }), 'select access.is_party($1) as party', [parties]);
  return found?.party ?? false;
}

/** An exact value and where it belongs. */
export type Agreed = { practice: string; measure: string; month: Month; value: Value };

/** Sets exact counts beside the submissions of an import, which hold their published form. */
export async function addAgreed(db: Db, importId: string, agreement: string, exact: readonly Agreed[]): Promise<void> {
  const added = await run(
    db,
    `insert into agreed_count (submission, agreement, practice, kind, numerator, denominator)
     select s.id, $2, s.practice, e.kind, e.numerator, e.denominator
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[]) as e (practice, measure, month, kind, numerator, denominator)
     join submission s on s.import = $1 and s.practice = e.practice and s.measure = e.measure and s.month = e.month`,
    [
      importId,
      agreement,
      exact.map(({ practice }) => practice),
      exact.map(({ measure }) => measure),
      exact.map(({ month }) => month),
      exact.map(({ value }) => value.kind),
      exact.map(({ value }) => (value.kind === 'counts' ? value.numerator : null)),
      exact.map(({ value }) => (value.kind === 'counts' ? value.denominator : null)),
    ],
  );
  if (added !== exact.length) throw new Error(`${exact.length} exact counts came and ${added} were stored`);
}

/** The agreement under which this person is shown exact counts of a practice and measure now; `null`: there are none. */
export async function agreementShown(
  db: Db,
  practice: string,
  measure: string,
): Promise<{ id: string; expires: Day } | null> {
  const [found] = await all(
    db,
    z.object({ id: z.string(), expires: dayColumn }),
    `select a.id, a.expires from current_submission s join agreement a on a.id = s.agreement
     where s.practice = $1 and s.measure = $2 order by s.month desc limit 1`,
    [practice, measure],
  );
  return found ?? null;
}
