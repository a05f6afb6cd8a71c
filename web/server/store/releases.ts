import type { Day, Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

/** Which definition counted a measure, from which of the months that came in. */
export type Counted = { measure: string; definition: string; from: Month };

/** What stands behind an import of released counts. `manifest` is the file's own, as it came. */
export type NewRelease = {
  policy: 'published' | 'agreement' | 'open';
  extract: Day;
  manifest: unknown;
  /** Stands for all code lists together: another one means that a list was brought up to date. */
  codelists: string;
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
    `insert into release_definition (import, measure, definition, from_month, extract_date, codelists_sha256)
     select $1, c.measure, c.definition, c.from_month, $5, $6 from unnest($2::text[], $3::text[], $4::text[]) as c (measure, definition, from_month)`,
    [
      importId,
      made.counted.map(({ measure }) => measure),
      made.counted.map(({ definition }) => definition),
      made.counted.map(({ from }) => from),
      made.extract,
      made.codelists,
    ],
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
     where r.measure = any($1)
       and exists (select 1 from submission s where s.import = r.import and s.measure = r.measure and s.practice = any($2))`,
    [measures, practices],
  );
  return found?.extract ?? null;
}

/** What changed in the way a measure is counted by its indicator: in order of months. */
export type CountedChange =
  | { kind: 'definition'; from: Month; definition: string; before: string }
  | { kind: 'codelists'; extract: Day };

const definitionRow = z.object({ definition: z.string(), from: monthColumn });
const listsRow = z.object({ extract: dayColumn, changed: z.boolean() });

export async function countedChanges(db: Db, measure: string): Promise<CountedChange[]> {
  const definitions = await all(
    db,
    definitionRow,
    `select definition, min(from_month) as from from release_definition where measure = $1 group by definition order by 2, 1`,
    [measure],
  );
  const lists = await all(
    db,
    listsRow,
    `select extract_date::text as extract, lag(codelists_sha256) over newest is distinct from codelists_sha256
       and lag(codelists_sha256) over newest is not null as changed
     from (select extract_date, max(codelists_sha256) as codelists_sha256 from release_definition where measure = $1 group by extract_date) r
     window newest as (order by extract_date)`,
    [measure],
  );
  return [
    ...definitions.slice(1).map(({ definition, from }, at) => ({
      kind: 'definition' as const,
      from,
      definition,
      before: definitions[at]?.definition ?? '',
    })),
    ...lists.filter(({ changed }) => changed).map(({ extract }) => ({ kind: 'codelists' as const, extract })),
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
