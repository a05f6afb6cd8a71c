import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { moveProject, type Project, projectMoves, readProject, readProjectMove } from './index.ts';

const today = day('2026-11-09');
const project: Project = {
  id: 'p1',
  team: 't1',
  practice: 'F86001',
  collaborative: 'bp',
  name: 'Home readings',
  rationale: 'Paper diaries get lost.',
  aim: {
    measure: 'readings',
    baseline: 0.41,
    baselineTo: month('2025-11'),
    baselineMonths: 12,
    amount: { kind: 'level', value: 0.6 },
    deadline: day('2027-03-31'),
  },
  state: 'active',
  startedOn: day('2025-12-10'),
  endedOn: null,
  stoppedBecause: null,
};

test('a project that stops keeps its reason; one that is completed needs none', () => {
  expect(moveProject(project, { move: 'stop', because: 'The nurse left.' }, today)).toEqual({
    ok: true,
    value: { ...project, state: 'stopped', endedOn: today, stoppedBecause: 'The nurse left.' },
  });
  expect(moveProject(project, { move: 'complete' }, today)).toEqual({
    ok: true,
    value: { ...project, state: 'completed', endedOn: today },
  });
});

test.each([
  ['stopped', 'This project is already stopped. Start a new one instead.'],
  ['completed', 'This project is already completed. Start a new one instead.'],
] as const)('a project that is %s moves no more', (state, says) => {
  expect(projectMoves[state]).toEqual({});
  expect(moveProject({ ...project, state }, { move: 'complete' }, today)).toEqual({
    ok: false,
    problems: [{ field: 'move', says }],
  });
});

test.each([
  [{ move: 'complete' }, { ok: true, value: { move: 'complete' } }],
  [
    { move: 'stop', because: ' No room. ' },
    { ok: true, value: { move: 'stop', because: 'No room.' } },
  ],
  [
    { move: 'stop' },
    { ok: false, problems: [{ field: 'because', says: 'Say why the project stopped: others can learn from it.' }] },
  ],
  [{}, { ok: false, problems: [{ field: 'move', says: 'Choose whether the project was completed or stopped.' }] }],
])('the form %j', (fields, expected) => {
  expect(readProjectMove(fields)).toEqual(expected);
});

test('the project form reads its own words and its aim, and gives the problems of both', () => {
  const read = readProject({ rationale: 'x'.repeat(2001) }, { today, measures: [], baselineOf: () => null });
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
    'name',
    'rationale',
    'measure',
    'baselineTo',
    'amount',
    'kind',
    'deadline',
  ]);
});
