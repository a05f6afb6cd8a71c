import { indicatorSource } from '@tandem/improvement/measuring';
import type { Day, Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

/**
 * Which definition counted a measure of which practices, from which of the months that came in. `codelists` stands for the
 * versions of all lists that the definition asks for: another one means that a list was brought up to date.
 */
export type Counted = {
  measure: string;
  definition: string;
  from: Month;
  practices: readonly string[];
  codelists: string;
};

/** What stands behind an import of released counts. `manifest` is the file's own, as it came. */
export type NewRelease = {
  policy: 'published' | 'agreement' | 'open';
  extract: Day;
  manifest: unknown;
  counted: readonly Counted[];
};

/** Keeps where an import of counts comes from; it is the transaction's person's own import. */
export async function addRelease(db: Db, importId: string, made: NewRelease): Promise<void> {
  await run(db, 'insert into release (import, policy, extract_date, manifest) values ($1, $2, $3, $4)', [
    importId,
    made.policy,
    made.extract,
    JSON.stringify(made.manifest),
  ]);
  await run(
    db,
    `insert into release_definition (import, measure, definition, from_month, extract_date, codelists_sha256, practices)
     select $1, c.measure, c.definition, c.from_month, $3, c.codelists, c.practices
     from jsonb_to_recordset($2) as c (measure text, definition text, from_month text, codelists text, practices text[])`,
    [importId, JSON.stringify(made.counted.map(({ from, ...one }) => ({ ...one, from_month: from }))), made.extract],
  );
}

/** The day of the newest extract that counts of these measures and practices came from; `null`: none came. */
export async function newestExtract(
  db: Db,
  measures: readonly string[],
  practices: readonly string[],
): Promise<Day | null> {
  const found = await first(
    db,
    z.object({ extract: dayColumn.nullable() }),
    `select max(r.extract_date)::text as extract from release_definition r
     where r.measure = any($1) and r.practices && $2::text[]`,
    [measures, practices],
  );
  return found?.extract ?? null;
}

/** What changed in the way a measure is counted by its indicator: in order of months. */
export type CountedChange =
  | { kind: 'definition'; from: Month; definition: string; before: string }
  | { kind: 'codelists'; extract: Day };

const definitionRow = z.object({ definition: z.string(), from: monthColumn });
const listsRow = z.object({ extract: dayColumn });

/** What changed in how a measure is counted by its indicator, for those of the practices whose figures come from it. */
export async function countedChanges(db: Db, practices: readonly string[], measure: string): Promise<CountedChange[]> {
  const own = `(select access.practices_counted_by($3, $2)) counted (practices)
    join release_definition r on r.measure = $2 and exists (
      select 1 from unnest(r.practices) p where p = any ($1) and p = any (counted.practices))`;
  const values = [practices, measure, indicatorSource];
  const definitions = await all(
    db,
    definitionRow,
    `select r.definition, min(r.from_month) as from from ${own} group by r.definition order by 2, 1`,
    values,
  );
  // Another definition asks for other lists: only what the same one was counted by is compared, where it is known.
  const lists = await all(
    db,
    listsRow,
    `select distinct extract_date::text as extract from (
       select extract_date, codelists, lag(codelists) over (partition by definition order by extract_date) as before
       from (select r.extract_date, r.definition, max(r.codelists_sha256) as codelists from ${own} group by 1, 2) each_extract
     ) compared
     where before <> codelists and before <> '' order by 1`,
    values,
  );
  return [
    ...definitions.slice(1).map(({ definition, from }, at) => ({
      kind: 'definition' as const,
      from,
      definition,
      before: definitions[at]?.definition ?? '',
    })),
    ...lists.map(({ extract }) => ({ kind: 'codelists' as const, extract })),
  ];
}

/** The import that this person made of exactly this bundle, if they did. */
export async function importWith(db: Db, sha256: string): Promise<{ id: string } | null> {
  return first(
    db,
    z.object({ id: z.string() }),
    'select i.id from import i join release r on r.import = i.id where i.by_person = (select access.person()) and i.sha256 = $1',
    [sha256],
  );
}
