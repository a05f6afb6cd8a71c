import {
  type Act,
  type Comparison,
  type Cycle,
  type CycleState,
  comparisons,
  type Decision,
  type Did,
  decisions,
  type Plan,
  type Study,
  steps,
} from '@tandem/improvement/doing';
import { z } from 'zod';
import { all, type Db, dayColumn, first, run } from './rows.ts';

// Object.keys forgets the key types; each of these tables is the one list of its names.
const stateNames = Object.keys(steps) as [CycleState, ...CycleState[]];
const decisionNames = Object.keys(decisions) as [Decision, ...Decision[]];
const comparisonNames = Object.keys(comparisons) as [Comparison, ...Comparison[]];

const planColumn: z.ZodType<Plan> = z.object({
  title: z.string(),
  what: z.string(),
  who: z.string(),
  starts: dayColumn,
  ends: dayColumn,
  scale: z.number(),
  scaleOf: z.string(),
  predicted: z.number(),
  because: z.string(),
});
const didColumn: z.ZodType<Did> = z.object({ on: dayColumn, happened: z.string() });
const studyColumn: z.ZodType<Study> = z.object({
  on: dayColumn,
  result: z.number(),
  covered: z.number(),
  comparison: z.enum(comparisonNames),
  learnt: z.string(),
});
const actColumn: z.ZodType<Act> = z.object({
  on: dayColumn,
  decision: z.enum(decisionNames),
  next: z.string(),
  forOthers: z.string(),
});

const cycleRow = z
  .object({
    id: z.string(),
    project: z.string(),
    practice: z.string(),
    letter: z.string(),
    follows: z.string().nullable(),
    state: z.enum(stateNames),
    plan: planColumn,
    planned_on: dayColumn,
    did: didColumn.nullable(),
    study: studyColumn.nullable(),
    act: actColumn.nullable(),
    withdrawn_because: z.string().nullable(),
    version: z.number(),
  })
  .transform(
    ({ planned_on, withdrawn_because, ...row }): StoredCycle => ({
      ...row,
      plannedOn: planned_on,
      withdrawnBecause: withdrawn_because,
    }),
  );

/** `version` is the lock against two people taking the same step at once. */
export type StoredCycle = Cycle & { version: number };

export async function cycle(db: Db, id: string): Promise<StoredCycle | null> {
  return first(db, cycleRow, 'select * from cycle where id = $1', [id]);
}

/** Tests of one project, in the order they were planned. */
export async function cyclesOf(db: Db, project: string): Promise<StoredCycle[]> {
  return all(db, cycleRow, 'select * from cycle where project = $1 order by length(letter), letter', [project]);
}

/** Tests of these practices, by the day they start. */
export async function cyclesIn(db: Db, practices: readonly string[]): Promise<StoredCycle[]> {
  return all(
    db,
    cycleRow,
    `select * from cycle where practice = any($1) order by plan->>'starts', length(letter), letter`,
    [practices],
  );
}

/** Adds a test. A letter that somebody else took meanwhile breaks the unique key: see `isConflict`. */
export async function addCycle(db: Db, made: Cycle): Promise<void> {
  await run(
    db,
    'insert into cycle (id, project, practice, letter, follows, state, plan, planned_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      made.id,
      made.project,
      made.practice,
      made.letter,
      made.follows,
      made.state,
      JSON.stringify(made.plan),
      made.plannedOn,
    ],
  );
}

/** Stores a step that was taken, if nobody took one since the cycle was read; gives whether it did. */
export async function saveCycle(db: Db, changed: StoredCycle): Promise<boolean> {
  const touched = await run(
    db,
    `update cycle set state = $3, plan = $4, did = $5, study = $6, act = $7, withdrawn_because = $8, version = version + 1
     where id = $1 and version = $2`,
    [
      changed.id,
      changed.version,
      changed.state,
      JSON.stringify(changed.plan),
      changed.did && JSON.stringify(changed.did),
      changed.study && JSON.stringify(changed.study),
      changed.act && JSON.stringify(changed.act),
      changed.withdrawnBecause,
    ],
  );
  return touched === 1;
}
