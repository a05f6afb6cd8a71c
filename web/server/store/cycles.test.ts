import { advance, begin, type Cycle, type Plan, type Project, type Step } from '@tandem/improvement/doing';
import { day, month } from '@tandem/improvement/time';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { addCycle, cycle as cycleOf, cyclesIn, cyclesOf, saveCycle } from './cycles.ts';
import { addProject, holdProject, project as projectOf, projectsOf, saveProject } from './projects.ts';
import { isConflict } from './rows.ts';
import { smallProgramme, teamOf } from './testing.ts';

const { pool } = await freshDatabase();
const { Priya, Colm, Safiya, Lead, Viewer } = await smallProgramme(pool);

const today = day('2026-05-01');
const plan: Plan = {
  title: 'Readings come back by text link',
  what: 'A text with a link on day 7.',
  who: '2 nurses',
  starts: day('2026-03-02'),
  ends: day('2026-04-24'),
  scale: 40,
  scaleOf: 'patients',
  predicted: 28,
  because: 'nearly everyone carries a phone',
};
const steps: readonly Step[] = [
  { step: 'do', did: { on: day('2026-04-24'), happened: 'Nine did not answer.' } },
  { step: 'study', study: { on: day('2026-04-27'), result: 31, covered: 40, learnt: 'Six had no smartphone.' } },
  { step: 'act', act: { on: day('2026-04-30'), decision: 'adopt', next: 'Beatrix', forOthers: 'Keep paper too.' } },
];
const project: Project = {
  id: 'home-readings',
  team: await teamOf(pool, 'F86001'),
  practice: 'F86001',
  collaborative: 'bp-one',
  name: 'Home readings that come back',
  rationale: 'Four in ten come back empty.',
  aim: {
    measure: 'bp',
    baseline: 0.412,
    baselineTo: month('2025-11'),
    baselineMonths: 12,
    amount: { kind: 'relative', value: 0.05 },
    deadline: day('2027-03-31'),
  },
  state: 'active',
  startedOn: day('2026-02-20'),
  endedOn: null,
  stoppedBecause: null,
};

function planned(letter: string, follows: string | null = null): Cycle {
  const begun = { id: `test-${letter.toLowerCase()}`, project: project.id, practice: 'F86001', letter, follows };
  return begin(plan, begun, day('2026-02-26'));
}

function next(cycle: Cycle, step: Step): Cycle {
  const taken = advance(cycle, step, today);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  return taken.value;
}

await asPerson(pool, Priya, async (db) => {
  await addProject(db, project);
  await addCycle(db, planned('A'));
});

describe('a test of change is kept as it was written', () => {
  test('in every state that the steps lead to', async () => {
    await asPerson(pool, Priya, (db) => addCycle(db, planned('B', 'test-a')));
    let expected = { ...planned('B', 'test-a'), version: 1 };
    for (const step of [null, ...steps]) {
      if (step) {
        const taken = { ...next(expected, step), version: expected.version };
        expect(await asPerson(pool, Priya, (db) => saveCycle(db, taken))).toBe(true);
        expected = { ...taken, version: taken.version + 1 };
      }
      expect(await asPerson(pool, Priya, (db) => cycleOf(db, 'test-b'))).toEqual(expected);
    }
    expect(expected.state).toBe('closed');
  });

  test('when it was withdrawn', async () => {
    await asPerson(pool, Priya, (db) => addCycle(db, planned('C')));
    const gone = next(planned('C'), { step: 'withdraw', because: 'the monitors did not arrive' });
    await asPerson(pool, Priya, (db) => saveCycle(db, { ...gone, version: 1 }));
    expect(await asPerson(pool, Priya, (db) => cycleOf(db, 'test-c'))).toEqual({ ...gone, version: 2 });
  });

  test('and tests of a project come in the order of their letters, AA after Z', async () => {
    await asPerson(pool, Priya, async (db) => {
      await addCycle(db, planned('AA'));
      await addCycle(db, planned('Z'));
      expect((await cyclesOf(db, project.id)).map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'Z', 'AA']);
    });
  });
});

test('of two who take a step at once the second is told, and nothing of theirs is stored', async () => {
  const both = { ...planned('D'), version: 1 };
  await asPerson(pool, Priya, (db) => addCycle(db, both));
  const step = (happened: string) => next(both, { step: 'do', did: { on: day('2026-04-24'), happened } });
  const first = await asPerson(pool, Priya, (db) => saveCycle(db, { ...step('first'), version: 1 }));
  const second = await asPerson(pool, Priya, (db) => saveCycle(db, { ...step('second'), version: 1 }));
  const stored = await asPerson(pool, Priya, (db) => cycleOf(db, 'test-d'));
  expect([first, second, stored?.did?.happened]).toEqual([true, false, 'first']);
});

test('a letter is given once in a project', async () => {
  const twin = { ...planned('A'), id: 'another' };
  await expect(asPerson(pool, Priya, (db) => addCycle(db, twin))).rejects.toSatisfy(isConflict);
});

describe('a project is kept as it was written', () => {
  test('with its aim, and with the end it took', async () => {
    const stored = await asPerson(pool, Priya, (db) => projectOf(db, project.id));
    expect(stored).toEqual({ ...project, version: 1 });
    const stopped = {
      ...project,
      state: 'stopped',
      endedOn: today,
      stoppedBecause: 'Too few monitors.',
      version: 1,
    } as const;
    await asPerson(pool, Priya, (db) => saveProject(db, stopped));
    expect(await asPerson(pool, Priya, (db) => projectsOf(db, ['F86001']))).toEqual([{ ...stopped, version: 2 }]);
    expect(await asPerson(pool, Priya, (db) => saveProject(db, stopped))).toBe(false);
  });
});

describe('who may read and write, by the database alone', () => {
  test.each([
    ['member', Priya, true, true],
    ['neighbour', Colm, true, false],
    ['stranger', Safiya, false, false],
    ['lead', Lead, true, false],
    ['viewer', Viewer, false, false],
  ] as const)('%s', async (name, id, reads, writes) => {
    const cycle = await asPerson(pool, id, (db) => cycleOf(db, 'test-a'));
    const among = await asPerson(pool, id, (db) => cyclesIn(db, ['F86001']));
    const found = await asPerson(pool, id, (db) => projectOf(db, project.id));
    expect([cycle !== null, among.length > 0, found !== null]).toEqual([reads, reads, reads]);

    const version = (await asPerson(pool, Priya, (db) => cycleOf(db, 'test-a')))?.version ?? 0;
    const saved = await asPerson(pool, id, (db) => saveCycle(db, { ...planned('A'), version }));
    const held = await asPerson(pool, id, (db) => holdProject(db, project.id));
    expect([saved, held !== null]).toEqual([writes, writes]);

    const added = asPerson(pool, id, (db) =>
      addCycle(db, { ...planned('E'), id: `e-${name}`, letter: `E${name.charAt(0).toUpperCase()}` }),
    );
    await (writes ? expect(added).resolves.toBeUndefined() : expect(added).rejects.toThrow('row-level security'));
  });
});
