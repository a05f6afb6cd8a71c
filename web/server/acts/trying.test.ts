import { randomUUID } from 'node:crypto';
import { type Plan, type Project, projectStates } from '@tandem/improvement/doing';
import { day, month } from '@tandem/improvement/time';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { historyOf } from '../store/audit.ts';
import { cycle as cycleOf, cyclesOf } from '../store/cycles.ts';
import { project as projectOf } from '../store/projects.ts';
import { smallProgramme, teamOf } from '../store/testing.ts';
import { changeProject, endProject, type Kept, planTest, startProject, takeStep } from './trying.ts';

const { pool } = await freshDatabase();
const { Priya, Colm } = await smallProgramme(pool);

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
const did = { step: 'do', did: { on: day('2026-04-24'), happened: 'Nine did not answer.' } } as const;
const aim = {
  measure: 'bp',
  baseline: 0.4,
  baselineTo: month('2025-11'),
  baselineMonths: 12,
  amount: { kind: 'level', value: 0.6 },
  deadline: day('2027-03-31'),
} as const;
const team = await teamOf(pool, 'F86001');

async function started(): Promise<string> {
  const made: Project = {
    id: randomUUID(),
    team,
    practice: 'F86001',
    collaborative: 'bp-one',
    name: 'Home readings',
    rationale: 'Four in ten come back empty.',
    aim,
    state: 'active',
    startedOn: today,
    endedOn: null,
    stoppedBecause: null,
  };
  await asPerson(pool, Priya, (db) => startProject(db, made));
  await asPerson(pool, Priya, (db) => startProject(db, made));
  return made.id;
}

const planIn = (project: string, made: { id?: string; follows?: string | null } = {}) =>
  asPerson(pool, Priya, (db) => planTest(db, project, { id: randomUUID(), follows: null, plan, ...made }, today));

async function plannedIn(project: string, made: { id?: string; follows?: string | null } = {}) {
  const answer = await planIn(project, made);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

async function stored<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw new Error('nothing is stored');
  return value;
}

const said = (kept: Kept<unknown>) => (kept === 'stale' ? 'stale' : kept.ok ? 'kept' : kept.problems[0]?.says);

describe('planning a test', () => {
  test('gives the next letter, also to many who plan at once', async () => {
    const project = await started();
    const made = await Promise.all(Array.from({ length: 4 }, () => plannedIn(project)));
    expect(made.map(({ letter }) => letter).sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('twice with one form plans one test', async () => {
    const project = await started();
    const id = randomUUID();
    const both = [await plannedIn(project, { id }), await plannedIn(project, { id })];
    expect(both.map(({ letter }) => letter)).toEqual(['A', 'A']);
    expect(await asPerson(pool, Priya, (db) => cyclesOf(db, project))).toHaveLength(1);
  });

  test('grows out of a test of the same project alone', async () => {
    const [project, other] = [await started(), await started()];
    const [first, stranger] = [await plannedIn(project), await plannedIn(other)];
    expect((await plannedIn(project, { follows: first.id })).follows).toBe(first.id);
    expect((await plannedIn(project, { follows: stranger.id })).follows).toBeNull();
  });

  test('is refused in a project that is over', async () => {
    const id = await started();
    const project = await stored(asPerson(pool, Priya, (db) => projectOf(db, id)));
    await asPerson(pool, Priya, (db) => endProject(db, project, { move: 'complete' }, today));
    expect(said(await planIn(id))).toBe('This project is over. Start a new one, and plan the test there.');
  });
});

describe('a step', () => {
  test('is kept once, with who took it', async () => {
    const made = await plannedIn(await started());
    const read = await stored(asPerson(pool, Priya, (db) => cycleOf(db, made.id)));
    const take = () => asPerson(pool, Priya, (db) => takeStep(db, read, did, today));
    expect([said(await take()), said(await take())]).toEqual(['kept', 'stale']);
    const history = await asPerson(pool, Priya, (db) => historyOf(db, 'cycle', made.id));
    expect(history.map(({ name, action }) => `${name} ${action}`)).toEqual([
      'Priya wrote what happened',
      'Priya planned a test',
    ]);
  });

  test('out of order is refused and leaves no trace', async () => {
    const made = await plannedIn(await started());
    const read = await stored(asPerson(pool, Priya, (db) => cycleOf(db, made.id)));
    const early = { step: 'act', act: { on: today, decision: 'adopt', next: '', forOthers: '' } } as const;
    const answer = await asPerson(pool, Priya, (db) => takeStep(db, read, early, today));
    expect(said(answer)).toBe('This test is planned. Say what happened first.');
    expect(await asPerson(pool, Priya, (db) => historyOf(db, 'cycle', made.id))).toHaveLength(1);
  });

  test('by somebody of another practice is refused by the database', async () => {
    const made = await plannedIn(await started());
    const read = await stored(asPerson(pool, Colm, (db) => cycleOf(db, made.id)));
    expect(said(await asPerson(pool, Colm, (db) => takeStep(db, read, did, today)))).toBe('stale');
  });
});

describe('a project', () => {
  test('keeps its former aim in the history', async () => {
    const id = await started();
    const project = await stored(asPerson(pool, Priya, (db) => projectOf(db, id)));
    const text = { name: 'Readings', rationale: project.rationale, aim: { ...aim, deadline: day('2027-06-30') } };
    expect(said(await asPerson(pool, Priya, (db) => changeProject(db, project, text)))).toBe('kept');
    expect(said(await asPerson(pool, Priya, (db) => changeProject(db, project, text)))).toBe('stale');
    const [change] = await asPerson(pool, Priya, (db) => historyOf(db, 'project', id));
    expect(change).toMatchObject({ action: 'changed the project', detail: { aim, name: 'Home readings' } });
  });

  test.each([
    [{ move: 'complete' }, 'completed', null],
    [{ move: 'stop', because: 'Too few monitors.' }, 'stopped', 'Too few monitors.'],
  ] as const)('ends: %j', async (move, state, because) => {
    const id = await started();
    const read = () => stored(asPerson(pool, Priya, (db) => projectOf(db, id)));
    const project = await read();
    await asPerson(pool, Priya, (db) => endProject(db, project, move, today));
    const ended = await read();
    expect(ended).toMatchObject({ state, endedOn: today, stoppedBecause: because });
    const again = await asPerson(pool, Priya, (db) => endProject(db, ended, move, today));
    expect(said(again)).toBe(`This project is already ${projectStates[state]}. Start a new one instead.`);
  });
});
