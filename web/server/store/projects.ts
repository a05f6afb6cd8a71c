import { type Aim, type Project, type ProjectState, projectStates } from '@tandem/improvement/doing';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

const aimColumn: z.ZodType<Aim> = z.object({
  measure: z.string(),
  baseline: z.number(),
  baselineTo: monthColumn,
  amount: z.object({ kind: z.enum(['relative', 'points', 'level']), value: z.number() }),
  deadline: dayColumn,
});

// Object.keys forgets the key type; `projectStates` is the one list of them.
const stateNames = Object.keys(projectStates) as [ProjectState, ...ProjectState[]];

const projectRow = z
  .object({
    id: z.string(),
    team: z.string(),
    practice: z.string(),
    collaborative: z.string(),
    name: z.string(),
    rationale: z.string(),
    aim: aimColumn,
    state: z.enum(stateNames),
    state_reason: z.string().nullable(),
    started_on: dayColumn,
    version: z.number(),
  })
  .transform(
    ({ started_on, state_reason, ...row }): StoredProject => ({
      ...row,
      startedOn: started_on,
      stateReason: state_reason,
    }),
  );

/** `version` is the lock against two people changing one thing at once. */
export type StoredProject = Project & { version: number; stateReason: string | null };

const selectProject = 'select p.*, t.collaborative from project p join team t on t.id = p.team';

export async function project(db: Db, id: string): Promise<StoredProject | null> {
  return first(db, projectRow, `${selectProject} where p.id = $1`, [id]);
}

/** Projects of these practices, newest first. */
export async function projectsOf(db: Db, practices: readonly string[]): Promise<StoredProject[]> {
  return all(db, projectRow, `${selectProject} where p.practice = any($1) order by p.started_on desc, p.id`, [
    practices,
  ]);
}

export async function addProject(db: Db, made: Project): Promise<void> {
  await run(
    db,
    'insert into project (id, team, practice, name, rationale, aim, state, started_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      made.id,
      made.team,
      made.practice,
      made.name,
      made.rationale,
      JSON.stringify(made.aim),
      made.state,
      made.startedOn,
    ],
  );
}

/** Stores a changed project if nobody changed it since it was read; gives whether it did. */
export async function saveProject(db: Db, changed: StoredProject): Promise<boolean> {
  const touched = await run(
    db,
    `update project set name = $3, rationale = $4, aim = $5, state = $6, state_reason = $7, version = version + 1 where id = $1 and version = $2`,
    [
      changed.id,
      changed.version,
      changed.name,
      changed.rationale,
      JSON.stringify(changed.aim),
      changed.state,
      changed.stateReason,
    ],
  );
  return touched === 1;
}
