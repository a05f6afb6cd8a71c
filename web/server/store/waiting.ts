import type { Day, Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

/** Modes that say where a practice stands, which is what a list of people is made from. */
export const waitingModes = ['rolling12', 'qof-year'] as const;

/** People of one practice in one priority group of one series. `null`: suppressed, which is never 0. */
export type GroupCount = {
  practice: string;
  series: string;
  mode: (typeof waitingModes)[number];
  month: Month;
  priority: string;
  denominator: number | null;
  numerator: number | null;
};

/** Counts of an import of released counts, which is the transaction's person's own. */
export async function addWaiting(
  db: Db,
  importId: string,
  { extract, exact, counts }: { extract: Day; exact: boolean; counts: readonly GroupCount[] },
): Promise<void> {
  await run(
    db,
    `insert into waiting_count (import, extract_date, exact, practice, series, mode, month, priority, denominator, numerator)
     select $1, $2, $3, c.* from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[]) as c`,
    [
      importId,
      extract,
      exact,
      counts.map(({ practice }) => practice),
      counts.map(({ series }) => series),
      counts.map(({ mode }) => mode),
      counts.map(({ month }) => month),
      counts.map(({ priority }) => priority),
      counts.map(({ denominator }) => denominator),
      counts.map(({ numerator }) => numerator),
    ],
  );
}

const row = z.object({
  practice: z.string(),
  series: z.string(),
  mode: z.enum(waitingModes),
  month: monthColumn,
  priority: z.string(),
  extract: dayColumn,
  exact: z.boolean(),
  denominator: z.number().nullable(),
  numerator: z.number().nullable(),
});

/** A count as it stands, with the extract that it was counted in. */
export type StandingCount = z.infer<typeof row>;

/** What is known now of these practices: of each series the latest month, as the newest extract counted it. */
export async function waitingOf(db: Db, practices: readonly string[]): Promise<StandingCount[]> {
  return all(
    db,
    row,
    `with ranked as (
       select w.practice, w.series, w.mode, w.month, w.priority, w.extract_date::text as extract, w.exact, w.denominator, w.numerator,
         rank() over (partition by w.practice, w.series order by w.month desc, w.extract_date desc, w.mode desc, w.at desc, w.import) as place
       from waiting_count w
       where w.practice = any($1)
     )
     select practice, series, mode, month, priority, extract, exact, denominator, numerator from ranked where place = 1
     order by practice, series, priority`,
    [practices],
  );
}

/** The day of the newest extract that groups of these series and practices were counted in; `null`: none was. */
export async function newestWaiting(
  db: Db,
  series: readonly string[],
  practices: readonly string[],
): Promise<Day | null> {
  const found = await first(
    db,
    z.object({ extract: dayColumn.nullable() }),
    'select max(extract_date)::text as extract from waiting_count where series = any($1) and practice = any($2)',
    [series, practices],
  );
  return found?.extract ?? null;
}
