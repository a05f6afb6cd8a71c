import type { NewSubmission, Submission, Value } from '@tandem/improvement/measuring';
import type { Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, first, monthColumn, run } from './rows.ts';

const submissionRow = z
  .object({
    id: z.number(),
    practice: z.string(),
    measure: z.string(),
    definition_version: z.number(),
    month: monthColumn,
    kind: z.enum(['counts', 'rate', 'nobody_eligible', 'suppressed', 'not_available']),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    rate: z.number().nullable(),
    source: z.string(),
    by_person: z.string(),
    at: z.string(),
    reason: z.string().nullable(),
    revises: z.number().nullable(),
  })
  .transform(
    (row): Submission => ({
      id: String(row.id),
      practice: row.practice,
      measure: row.measure,
      definitionVersion: row.definition_version,
      month: row.month,
      value: valueIn(row),
      source: row.source,
      by: row.by_person,
      at: row.at,
      reason: row.reason,
      revises: row.revises === null ? null : String(row.revises),
    }),
  );

function valueIn(row: {
  id: number;
  kind: Value['kind'];
  numerator: number | null;
  denominator: number | null;
  rate: number | null;
}): Value {
  if (row.kind === 'counts' && row.numerator !== null && row.denominator !== null)
    return { kind: 'counts', numerator: row.numerator, denominator: row.denominator };
  if (row.kind === 'rate' && row.rate !== null) return { kind: 'rate', value: row.rate };
  if (row.kind === 'counts' || row.kind === 'rate')
    throw new Error(`submission ${row.id} is ${row.kind} without its numbers`);
  return { kind: row.kind };
}

/** The latest word of every source on these practices and measures, by month. */
export async function current(
  db: Db,
  practices: readonly string[],
  measures: readonly string[],
): Promise<Submission[]> {
  return all(
    db,
    submissionRow,
    'select * from current_submission where practice = any($1) and measure = any($2) order by practice, measure, month, source',
    [practices, measures],
  );
}

/** A submission with the one it took the place of. */
export type Sent = { submission: Submission; before: Submission | null };

/** Which of a practice's submissions are asked for. */
export type Asked = { practice: string; month: Month | null; measure: string | null };

const asked = 'practice = $1 and ($2::text is null or month = $2) and ($3::text is null or measure = $3)';

/** Everything ever sent, revisions included, latest first, from number `from` on. */
export async function history(db: Db, which: Asked, part: { from: number; most: number }): Promise<Sent[]> {
  const found = await all(
    db,
    submissionRow,
    `select * from shown_submission where ${asked} order by id desc limit $4 offset $5`,
    [which.practice, which.month, which.measure, part.most, part.from],
  );
  const revised = found.map(({ revises }) => revises).filter((id) => id !== null);
  const earlier = await all(db, submissionRow, 'select * from shown_submission where id = any($1::bigint[])', [
    revised,
  ]);
  const byId = new Map(earlier.map((submission) => [submission.id, submission]));
  return found.map((submission) => ({ submission, before: byId.get(submission.revises ?? '') ?? null }));
}

/** How many submissions `history` has in all. */
export async function historyLength(db: Db, which: Asked): Promise<number> {
  const values = [which.practice, which.month, which.measure];
  const row = await first(
    db,
    z.object({ n: z.number() }),
    `select count(*) as n from submission where ${asked}`,
    values,
  );
  return row?.n ?? 0;
}

/** The months, latest first, and the measures of which a practice ever sent something. */
export async function sentKinds(db: Db, practice: string): Promise<{ months: Month[]; measures: string[] }> {
  const months = await all(
    db,
    z.object({ month: monthColumn }),
    'select distinct month from submission where practice = $1 order by month desc',
    [practice],
  );
  const measures = await all(
    db,
    z.object({ measure: z.string() }),
    'select distinct measure from submission where practice = $1 order by measure',
    [practice],
  );
  return { months: months.map(({ month }) => month), measures: measures.map(({ measure }) => measure) };
}

/**
 * Stores decided submissions in one statement and makes each first source the source of record.
 * Two people who correct one value at the same time break a unique key: see `isConflict`.
 */
export async function save(db: Db, made: readonly NewSubmission[], importId: string | null = null): Promise<void> {
  if (made.length === 0) return;
  await run(
    db,
    `insert into record_source (practice, measure, source, set_by)
     select distinct on (practice, measure) practice, measure, source, access.person()
     from unnest($1::text[], $2::text[], $3::text[]) as offered (practice, measure, source)
     on conflict (practice, measure) do nothing`,
    [made.map((s) => s.practice), made.map((s) => s.measure), made.map((s) => s.source)],
  );
  await run(
    db,
    `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, rate, source, reason, revises, by_person, import)
     select o.*, access.person(), $12::uuid
     from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::int[], $7::int[], $8::float8[], $9::text[], $10::text[], $11::bigint[]) as o`,
    [
      made.map((s) => s.practice),
      made.map((s) => s.measure),
      made.map((s) => s.definitionVersion),
      made.map((s) => s.month),
      made.map((s) => s.value.kind),
      made.map((s) => (s.value.kind === 'counts' ? s.value.numerator : null)),
      made.map((s) => (s.value.kind === 'counts' ? s.value.denominator : null)),
      made.map((s) => (s.value.kind === 'rate' ? s.value.value : null)),
      made.map((s) => s.source),
      made.map((s) => s.reason),
      made.map((s) => s.revises),
      importId,
    ],
  );
}

export type RecordSource = { practice: string; measure: string; source: string };

/** Which source counts, for each practice and measure that has one. */
export async function recordSources(db: Db, practices: readonly string[]): Promise<RecordSource[]> {
  return all(
    db,
    z.object({ practice: z.string(), measure: z.string(), source: z.string() }),
    'select practice, measure, source from record_source where practice = any($1)',
    [practices],
  );
}

/** A source of record, with who chose it last and when; the one who sent first chose the first one. */
export type Choice = RecordSource & { by: string; at: string };

export async function sourceChoices(db: Db, practice: string): Promise<Choice[]> {
  return all(
    db,
    z.object({ practice: z.string(), measure: z.string(), source: z.string(), by: z.string(), at: z.string() }),
    'select practice, measure, source, set_by as by, set_at as at from record_source where practice = $1',
    [practice],
  );
}

/**
 * A person decides which source counts from now on, knowing which one did.
 * @returns whether it did: `false` when somebody else chose another meanwhile
 */
export async function setRecordSource(db: Db, chosen: RecordSource, instead: string): Promise<boolean> {
  const changed = await run(
    db,
    `update record_source set source = $3, set_by = access.person(), set_at = now()
     where practice = $1 and measure = $2 and source = $4`,
    [chosen.practice, chosen.measure, chosen.source, instead],
  );
  return changed === 1;
}

const pooledRow = z.object({
  measure: z.string(),
  month: monthColumn,
  numerator: z.number(),
  denominator: z.number(),
  reporting: z.number(),
});
/** One month of all practices together: sums, and how many practices are in them. */
export type PooledMonth = z.infer<typeof pooledRow>;

/** Sums over the practices of a collaborative, each from its source of record, by measure and month. */
export async function pooled(db: Db, collaborative: string): Promise<PooledMonth[]> {
  return all(db, pooledRow, 'select * from access.pooled($1) order by measure, month', [collaborative]);
}

const importRow = z
  .object({
    id: z.string(),
    at: z.string(),
    by_person: z.string(),
    file_name: z.string(),
    sha256: z.string(),
    source: z.string(),
    counts: z.record(z.string(), z.number()),
  })
  .transform(({ by_person, file_name, ...row }) => ({ ...row, by: by_person, fileName: file_name }));

/** Values that came in together. `counts`: rows by what became of them. */
export type Import = z.infer<typeof importRow>;

/** The transaction's person's own imports, latest first. */
export async function imports(db: Db, most: number): Promise<Import[]> {
  return all(db, importRow, 'select * from import order by at desc, id limit $1', [most]);
}

export async function importOf(db: Db, id: string): Promise<Import | null> {
  return first(db, importRow, 'select * from import where id::text = $1', [id]);
}

/** What an import stored, in the order of its rows, as far as `most`. */
export async function importedValues(db: Db, id: string, most: number): Promise<Submission[]> {
  return all(db, submissionRow, 'select * from shown_submission where import = $1 order by id limit $2', [id, most]);
}

/** Keeps what came in together: who sent it, its hash, and what became of its rows. Gives the import's id. */
export async function addImport(
  db: Db,
  made: { fileName: string; sha256: string; source: string; counts: Record<string, number> },
): Promise<string> {
  const rows = await all(
    db,
    z.object({ id: z.string() }),
    `insert into import (by_person, file_name, sha256, source, counts) values (access.person(), $1, $2, $3, $4) returning id`,
    [made.fileName.slice(0, 200), made.sha256, made.source, JSON.stringify(made.counts)],
  );
  const [row] = rows;
  if (!row) throw new Error('the import was not stored');
  return row.id;
}
