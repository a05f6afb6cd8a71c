import {
  advance,
  begin,
  type Cycle,
  moveProject,
  nextLetter,
  type Plan,
  type Project,
  type ProjectMove,
  type ProjectText,
  type Step,
  type StepName,
} from '@tandem/improvement/doing';
import { fine, type Outcome, problems } from '@tandem/improvement/outcome';
import type { Day } from '@tandem/improvement/time';
import { record } from '../store/audit.ts';
import { addCycle, cyclesOf, type StoredCycle, saveCycle } from '../store/cycles.ts';
import { addProject, holdProject, project as projectOf, type StoredProject, saveProject } from '../store/projects.ts';
import type { Db } from '../store/rows.ts';

/** What the history of a test calls each thing that is done to it. */
export const cycleActs = {
  plan: 'planned a test',
  do: 'wrote what happened',
  study: 'compared the result',
  act: 'decided',
  withdraw: 'withdrew the test',
} as const satisfies Record<StepName | 'plan', string>;

/** What the history of a project calls its beginning. */
export const projectStart = 'started a project';

/** A decision that was stored, or the problems with it, or word that somebody else was first: nothing is stored then. */
export type Kept<T> = Outcome<T> | 'stale';

/** Starts a project. The id comes with the form, so that a form sent twice starts one project. */
export async function startProject(db: Db, made: Project): Promise<void> {
  if (await projectOf(db, made.id)) return;
  await addProject(db, made);
  await recordProject(db, made, projectStart, { aim: made.aim });
}

/** Changes what a team wrote of its project. The aim as it was stays in the history. */
export async function changeProject(db: Db, project: StoredProject, text: ProjectText): Promise<Kept<StoredProject>> {
  const changed = { ...project, ...text };
  if (!(await saveProject(db, changed))) return 'stale';
  await recordProject(db, changed, 'changed the project', { aim: project.aim, name: project.name });
  return fine(changed);
}

/** Completes or stops a project. */
export async function endProject(
  db: Db,
  project: StoredProject,
  move: ProjectMove,
  today: Day,
): Promise<Kept<StoredProject>> {
  const ended = moveProject(project, move, today);
  if (!ended.ok) return ended;
  const changed = { ...ended.value, version: project.version };
  if (!(await saveProject(db, changed))) return 'stale';
  await recordProject(db, changed, `project ${changed.state}`, {});
  return fine(changed);
}

async function recordProject(
  db: Db,
  { id, practice }: Project,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await record(db, { action, noun: 'project', nounId: id, practice, detail });
}

/** What a test begins with. The id comes with the form, so that a form sent twice plans one test. */
export type NewTest = { id: string; follows: string | null; plan: Plan };

/** Plans a test under the next letter of its project, which is held meanwhile: of two planners the second waits. */
export async function planTest(db: Db, projectId: string, made: NewTest, today: Day): Promise<Outcome<Cycle>> {
  const project = await holdProject(db, projectId);
  if (!project) throw new Error(`project ${projectId} is not this person's to plan tests in`);
  if (project.state !== 'active') {
    return problems({ field: 'title', says: 'This project is over. Start a new one, and plan the test there.' });
  }
  const cycles = await cyclesOf(db, project.id);
  const twin = cycles.find(({ id }) => id === made.id);
  if (twin) return fine(twin);
  const follows = cycles.find(({ id }) => id === made.follows)?.id ?? null;
  const letter = nextLetter(cycles.map((cycle) => cycle.letter));
  const begun = { id: made.id, project: project.id, practice: project.practice, letter, follows };
  const cycle = begin(made.plan, begun, today);
  await addCycle(db, cycle);
  await recordCycle(db, cycle, 'plan');
  return fine(cycle);
}

/** Takes a step with a test, as `advance` allows. */
export async function takeStep(db: Db, cycle: StoredCycle, step: Step, today: Day): Promise<Kept<Cycle>> {
  const taken = advance(cycle, step, today);
  if (!taken.ok) return taken;
  if (!(await saveCycle(db, { ...taken.value, version: cycle.version }))) return 'stale';
  await recordCycle(db, taken.value, step.step);
  return taken;
}

async function recordCycle(db: Db, cycle: Cycle, what: keyof typeof cycleActs): Promise<void> {
  const { id, practice, letter, state, act } = cycle;
  const detail = { letter, state, ...(act ? { decision: act.decision } : {}) };
  await record(db, { action: cycleActs[what], noun: 'cycle', nounId: id, practice, detail });
}
