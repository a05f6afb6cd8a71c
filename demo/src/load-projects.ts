import { type Project, readPlan, readProject, readProjectMove, readStep } from '@tandem/improvement/doing';
import type { Measure } from '@tandem/improvement/measuring';
import { endProject, type Kept, planTest, startProject, takeStep } from '@tandem/web/server/acts/trying.ts';
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
  await startProject(db, project);
  for (const test of tests) await loadTest(db, test, id);
  if (end) {
    const move = taken(readProjectMove(end.form), id);
    taken(await endProject(db, { ...project, version: 1 }, move, end.on), id);
  }
  return tests.length;
}

async function loadTest(db: Db, test: DemoTest, project: string): Promise<void> {
  const idOf = (letter: string) => `${project}-${letter.toLowerCase()}`;
  const id = idOf(test.letter);
  const follows = test.follows === null ? null : idOf(test.follows);
  const plan = taken(readPlan(test.plan, test.plannedOn), id);
  let cycle = taken(await planTest(db, project, { id, follows, plan }, test.plannedOn), id);
  for (const [at, { on, form }] of test.steps.entries()) {
    const step = taken(readStep(form), id);
    cycle = taken(await takeStep(db, { ...cycle, version: at + 1 }, step, on), id);
  }
}

/** The demonstration makes no mistakes that a person could put right: a problem here is a fault of its own. */
function taken<T>(outcome: Kept<T>, where: string): T {
  if (outcome === 'stale') throw new Error(`${where} was changed by somebody else`);
  if (outcome.ok) return outcome.value;
  throw new Error(
    `${where} was not taken: ${outcome.problems.map(({ field, says }) => `${field}: ${says}`).join(' ')}`,
  );
}
