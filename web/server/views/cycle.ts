import type { Capability } from '@tandem/improvement/access';
import { type FidelityRow, fidelity, rampOf, type StepName } from '@tandem/improvement/doing';
import { keysOf } from '@tandem/improvement/fields';
import { cycleActs } from '../acts/trying.ts';
import type { Visit } from '../door/guard.ts';
import { historyOf } from '../store/audit.ts';
import { cycle as cycleOf, cyclesOf, type StoredCycle } from '../store/cycles.ts';
import { chartOfProject, needProject, type PlacedProject, type ProjectChart } from './project.ts';

/** A test of change and the project it belongs to. */
export type PlacedCycle = PlacedProject & { cycle: StoredCycle };

/** The test, for somebody with this capability over its practice; throws a 404 for everybody else. */
export async function needCycle(visit: Visit, id: string, capability: Capability): Promise<PlacedCycle> {
  const cycle = await cycleOf(visit.db, id);
  if (!cycle) throw new Response(null, { status: 404, statusText: 'Not found' });
  return { ...(await needProject(visit, cycle.project, capability)), cycle };
}

/** Everything on the page of a test. */
export type CycleView = PlacedCycle & {
  ramp: readonly StoredCycle[];
  chart: ProjectChart | null;
  /** What the test has and what is still missing; nothing where it did not take place. */
  fidelity: readonly FidelityRow[];
  /** Who planned it and took each step, where this person may see that. */
  by: Readonly<Partial<Record<StepName | 'plan', string>>>;
  mayEdit: boolean;
};

export async function viewCycle(visit: Visit, id: string): Promise<CycleView> {
  const { db, may, today } = visit;
  const found = await needCycle(visit, id, 'see_projects');
  const { cycle, project, place } = found;
  const chart = await chartOfProject(db, project, today);
  const cycles = await cyclesOf(db, project.id);
  const ramp = rampOf(cycle, cycles);
  return {
    ...found,
    ramp: cycles.filter((one) => ramp.some((other) => other.id === one.id)),
    chart,
    fidelity: cycle.state === 'withdrawn' ? [] : fidelity(cycle, ramp, chart?.months ?? []),
    by: await namesOf(db, cycle.id),
    mayEdit: may('edit_projects', place),
  };
}

async function namesOf(db: Visit['db'], id: string): Promise<CycleView['by']> {
  const history = await historyOf(db, 'cycle', id);
  const found: Partial<Record<StepName | 'plan', string>> = {};
  for (const what of keysOf(cycleActs)) {
    const name = history.find(({ action }) => action === cycleActs[what])?.name;
    if (name !== undefined) found[what] = name;
  }
  return found;
}
