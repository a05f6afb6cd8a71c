import {
  type Aim,
  type AmountKind,
  amountKinds,
  type Project,
  type ProjectState,
  projectStates,
} from '@tandem/improvement/doing';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

// Object.keys forgets the key type; `amountKinds` is the one list of them.
const amountNames = Object.keys(amountKinds) as [AmountKind, ...AmountKind[]];

const aimColumn: z.ZodType<Aim> = z.object({
  measure: z.string(),
  baseline: z.number(),
  baselineTo: monthColumn,
  baselineMonths: z.number().nullable(),
  amount: z.object({ kind: z.enum(amountNames), value: z.number() }),
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
    started_on: dayColumn,
    ended_on: dayColumn.nullable(),
    stopped_because: z.string().nullable(),
    version: z.number(),
  })
  .transform(
    ({ started_on, ended_on, stopped_because, ...row }): StoredProject => ({
      ...row,
      startedOn: started_on,
      endedOn: ended_on,
      stoppedBecause: stopped_because,
    }),
  );

/** `version` is the lock against two people changing one thing at once. */
export type StoredProject = Project & { version: number };

const selectProject = 'select p.*, t.collaborative from project p join team t on t.id = p.team';

export async function project(db: Db, id: string): Promise<StoredProject | null> {
  return first(db, projectRow, `${selectProject} where p.id = $1`, [id]);
}

/**
 * The project, held until the transaction ends: whoever plans a test in it meanwhile waits. `null` also where the person
 * may not change it.
 */
export async function holdProject(db: Db, id: string): Promise<StoredProject | null> {
  return first(db, projectRow, `${selectProject} where p.id = $1 for update of p`, [id]);
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
    `update project set name = $3, rationale = $4, aim = $5, state = $6, ended_on = $7, stopped_because = $8, version = version + 1 where id = $1 and version = $2`,
    [
      changed.id,
      changed.version,
      changed.name,
      changed.rationale,
      JSON.stringify(changed.aim),
      changed.state,
      changed.endedOn,
      changed.stoppedBecause,
    ],
  );
  return touched === 1;
}
