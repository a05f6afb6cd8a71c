import {
  advance,
  begin,
  type Cycle,
  moveProject,
  type Project,
  readPlan,
  readProject,
  readProjectMove,
  readStep,
} from '@tandem/improvement/doing';
import type { Measure } from '@tandem/improvement/measuring';
import type { Outcome } from '@tandem/improvement/outcome';
import { addCycle, saveCycle } from '@tandem/web/server/store/cycles.ts';
import { addProject, saveProject } from '@tandem/web/server/store/projects.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import type { Enrolled } from './enrolment.ts';
import type { DemoProject, DemoTest } from './tests.ts';

/**
 * Writes a project and its tests as the person of the transaction, form by form and step by step, each on its own day.
 * Gives the number of tests.
 */
export async function loadProject(
  db: Db,
  { id, startedOn, form, baselineOf, tests, end }: DemoProject,
  practice: Enrolled,
  measures: readonly Measure[],
): Promise<number> {
  const text = taken(readProject(form, { today: startedOn, measures, baselineOf }), id);
  const { ods, collaborative } = practice;
  const team = `${collaborative}-${ods.toLowerCase()}`;
  const place = { id, team, practice: ods, collaborative, startedOn };
  const project: Project = { ...place, ...text, state: 'active', endedOn: null, stoppedBecause: null };
  await addProject(db, project);
  for (const test of tests) await loadTest(db, test, id, ods);
  if (end) {
    const move = taken(readProjectMove(end.form), id);
    const ended = taken(moveProject(project, move, end.on), id);
    if (!(await saveProject(db, { ...ended, version: 1 }))) throw new Error(`${id} was changed by somebody else`);
  }
  return tests.length;
}

async function loadTest(db: Db, test: DemoTest, project: string, practice: string): Promise<void> {
  const idOf = (letter: string) => `${project}-${letter.toLowerCase()}`;
  const id = idOf(test.letter);
  const follows = test.follows === null ? null : idOf(test.follows);
  const plan = taken(readPlan(test.plan, test.plannedOn), id);
  let cycle: Cycle = begin(plan, { id, project, practice, letter: test.letter, follows }, test.plannedOn);
  await addCycle(db, cycle);
  for (const [at, { on, form }] of test.steps.entries()) {
    cycle = taken(advance(cycle, taken(readStep(form), id), on), id);
    if (!(await saveCycle(db, { ...cycle, version: at + 1 }))) throw new Error(`${id} was changed by somebody else`);
  }
}

/** The demonstration makes no mistakes that a person could put right: a problem here is a fault of its own. */
function taken<T>(outcome: Outcome<T>, where: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `${where} was not taken: ${outcome.problems.map(({ field, says }) => `${field}: ${says}`).join(' ')}`,
  );
}
