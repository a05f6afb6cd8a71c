import { describe, expect, test } from 'vitest';
import { day } from '../time/index.ts';
import { testInBrief, testsSentence, testTasks } from './brief.ts';
import type { Cycle } from './cycle.ts';

const planned: Cycle = {
  id: 'c1',
  project: 'p1',
  practice: 'F82001',
  letter: 'A',
  follows: null,
  state: 'planned',
  plan: {
    title: 'Readings come back by text link',
    what: 'A link in a text',
    who: 'Beatrix',
    starts: day('2026-03-02'),
    ends: day('2026-04-10'),
    scale: 40,
    scaleOf: 'patients',
    predicted: 28,
    because: 'most have a phone',
  },
  plannedOn: day('2026-02-27'),
  did: null,
  study: null,
  act: null,
  withdrawnBecause: null,
};
const done: Cycle = { ...planned, state: 'done', did: { on: day('2026-04-10'), happened: 'It worked' } };
const studied: Cycle = {
  ...done,
  state: 'studied',
  study: { on: day('2026-04-14'), result: 31, covered: 40, comparison: 'more', learnt: 'Texts work' },
};
const closed: Cycle = {
  ...studied,
  state: 'closed',
  act: { on: day('2026-04-15'), decision: 'adopt', next: 'Reception', forOthers: 'Try it' },
};

describe('a test in one line', () => {
  test.each<[string, Cycle, string]>([
    ['2026-02-28', planned, 'From 2 March 2026 · predicted 28 of 40'],
    ['2026-03-05', planned, 'Since 2 March 2026 · predicted 28 of 40 · result awaited'],
    ['2026-05-01', planned, 'March to April 2026 · predicted 28 of 40 · result awaited'],
    ['2026-05-01', done, 'March to April 2026 · predicted 28 of 40 · not compared yet'],
    ['2026-05-01', studied, 'March to April 2026 · predicted 28 of 40, 31 came · decision awaited'],
    ['2026-05-01', closed, 'March to April 2026 · predicted 28 of 40, 31 came · adopted'],
    [
      '2026-05-01',
      { ...closed, study: studied.study && { ...studied.study, covered: 38, result: 30 } },
      'March to April 2026 · predicted 28 of 40, 30 of 38 came · adopted',
    ],
    [
      '2026-05-01',
      { ...planned, state: 'withdrawn', withdrawnBecause: 'no monitors' },
      'March to April 2026 · predicted 28 of 40 · withdrawn',
    ],
    [
      '2026-05-01',
      { ...closed, plan: { ...planned.plan, starts: day('2025-12-20'), ends: day('2026-01-09') } },
      'December 2025 to January 2026 · predicted 28 of 40, 31 came · adopted',
    ],
    [
      '2026-05-01',
      { ...closed, plan: { ...planned.plan, ends: day('2026-03-09') } },
      'March 2026 · predicted 28 of 40, 31 came · adopted',
    ],
  ])('on %s: %#', (today, cycle, says) => {
    expect(testInBrief(cycle, day(today))).toBe(says);
  });
});

test('tests wait from their last day, or from what was written last, and those that are over wait for nobody', () => {
  const tasks = testTasks(
    [
      { ...planned, id: 'coming', plan: { ...planned.plan, starts: day('2026-06-01'), ends: day('2026-06-02') } },
      { ...studied, id: 'studied' },
      { ...closed, id: 'closed' },
      { ...done, id: 'done' },
      { ...planned, id: 'running', plan: { ...planned.plan, ends: day('2026-05-20') } },
    ],
    day('2026-05-01'),
  );
  expect(tasks.map(({ cycle, on, next }) => [cycle.id, on, next.step])).toEqual([
    ['done', '2026-04-10', 'study'],
    ['studied', '2026-04-14', 'act'],
    ['running', '2026-05-20', 'do'],
  ]);
});

test.each<[Cycle[], string]>([
  [[], 'No test of change yet'],
  [[planned], 'One test under way'],
  [[{ ...planned, plan: { ...planned.plan, ends: day('2026-03-19') } }], 'One result awaited'],
  [[planned, planned, done, closed], 'Two tests under way, one decision awaited, one test decided'],
  [
    [{ ...planned, plan: { ...planned.plan, starts: day('2026-06-01') } }, studied, done],
    'Two decisions awaited, one test planned',
  ],
])('all tests in a heading: %#', (cycles, says) => {
  expect(testsSentence(cycles, day('2026-03-20'))).toBe(says);
});
