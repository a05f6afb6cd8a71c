import { type ChartChoice, type ChartSetting, ruleProfiles } from '@tandem/improvement/measuring';
import { z } from 'zod';
import { all, type Db, monthColumn, run } from './rows.ts';

/** Whose chart is set: a practice's, or that of all practices of a collaborative together. */
export type SetScope = { practice: string; collaborative: null } | { practice: null; collaborative: string };

/** A setting with its place among those of its chart, from 1, and the name of whoever made it. */
export type StoredSetting = ChartSetting & { number: number; measure: string; practice: string | null; name: string };

const rulesColumn = z.object({
  profile: z.enum(ruleProfiles),
  version: z.number(),
  kind: z.enum(['run', 'i', 'p', 'pp']),
});

const choiceColumn: z.ZodType<ChartChoice> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rules'), rules: rulesColumn }),
  z.object({
    kind: z.literal('baseline'),
    baseline: z.union([z.object({ to: monthColumn }), z.object({ months: z.number() }), z.literal('all')]),
  }),
  z.object({ kind: z.literal('phase'), from: monthColumn }),
  z.object({ kind: z.literal('exclude'), month: monthColumn }),
  z.object({ kind: z.literal('not_now'), from: monthColumn }),
  z.object({ kind: z.literal('undo'), of: z.string() }),
]);

const settingRow = z
  .object({
    id: z.string(),
    practice: z.string().nullable(),
    measure: z.string(),
    number: z.number(),
    choice: choiceColumn,
    reason: z.string(),
    by_person: z.string(),
    at: z.string(),
    name: z.string(),
  })
  .transform(({ by_person, ...row }): StoredSetting => ({ ...row, by: by_person }));

const selectSetting = `select s.*, coalesce(p.name, 'someone') as name from chart_setting s left join person_card p on p.id = s.by_person`;

/** Every setting of the charts of these practices and measures, in the order in which they were made. */
export async function settingsOfPractices(
  db: Db,
  practices: readonly string[],
  measures: readonly string[],
): Promise<StoredSetting[]> {
  return all(
    db,
    settingRow,
    `${selectSetting} where s.practice = any($1) and s.measure = any($2) order by s.practice, s.measure, s.number`,
    [practices, measures],
  );
}

/** Every setting of the charts of all practices of a collaborative together, in the order in which they were made. */
export async function settingsOfCollaborative(db: Db, collaborative: string): Promise<StoredSetting[]> {
  return all(db, settingRow, `${selectSetting} where s.collaborative = $1 order by s.measure, s.number`, [
    collaborative,
  ]);
}

/** A setting to be kept, with the number that it is to have: one more than the settings its maker saw. */
export type NewSetting = Pick<ChartSetting, 'id' | 'choice' | 'reason'> & { measure: string; number: number };

/** Keeps a setting in the name of the transaction's person; gives whether it did, or somebody else was first. */
export async function addSetting(db: Db, { practice, collaborative }: SetScope, made: NewSetting): Promise<boolean> {
  const touched = await run(
    db,
    `insert into chart_setting (id, practice, collaborative, measure, number, choice, reason, by_person)
     values ($1, $2, $3, $4, $5, $6, $7, (select access.person())) on conflict do nothing`,
    [made.id, practice, collaborative, made.measure, made.number, JSON.stringify(made.choice), made.reason],
  );
  return touched === 1;
}
