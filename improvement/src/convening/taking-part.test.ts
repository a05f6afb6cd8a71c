import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import type { Collaborative, Practice, Team } from './programme.ts';
import { belongs, successorOn, takesPart } from './taking-part.ts';

const collaborative: Collaborative = {
  id: 'rbp',
  programme: 'nel',
  name: 'Redbridge blood pressure',
  topic: 'hypertension',
  area: '08N',
  starts: month('2025-12'),
  months: 12,
  dueDay: 14,
  measures: [],
};
const open: Practice = {
  ods: 'A1',
  name: 'Lanternfield Surgery',
  opened: null,
  closed: null,
  succeededBy: null,
  listSize: null,
};
const merged: Practice = { ...open, ods: 'B1', name: 'Pike Street', closed: day('2026-06-01'), succeededBy: 'A1' };
const ended: Practice = { ...open, ods: 'C1', name: 'Old Mill', closed: day('2026-06-01') };
const known = new Map([open, merged, ended].map((practice) => [practice.ods, practice]));

const team = (practice: string, part: Partial<Team> = {}): Team => ({
  id: `t-${practice}`,
  collaborative: 'rbp',
  practice,
  network: null,
  joined: day('2025-12-01'),
  left: null,
  ...part,
});

test.each<[string, Practice, Collaborative | null, Team[], string, string | null]>([
  ['enrolled', open, collaborative, [team('A1')], '2026-10', null],
  ['carries on a team it took over', open, collaborative, [team('B1')], '2026-10', null],
  [
    'before the merger the team was not its own',
    open,
    collaborative,
    [team('B1')],
    '2026-04',
    'Lanternfield Surgery is not part of the Redbridge blood pressure collaborative',
  ],
  [
    'merged',
    merged,
    collaborative,
    [team('B1')],
    '2026-10',
    'Pike Street became part of Lanternfield Surgery on 1 June 2026',
  ],
  ['closed', ended, collaborative, [team('C1')], '2026-10', 'Old Mill closed on 1 June 2026'],
  ['open then, though it closed later', merged, collaborative, [team('B1')], '2026-04', null],
  ['in none', open, null, [], '2026-10', 'Lanternfield Surgery is not part of a collaborative yet'],
  [
    'too early',
    open,
    collaborative,
    [team('A1')],
    '2025-11',
    'The Redbridge blood pressure collaborative begins in December 2025',
  ],
  [
    'too late',
    open,
    { ...collaborative, name: 'The Redbridge collaborative'.slice(4) },
    [team('A1')],
    '2026-12',
    'The Redbridge collaborative ended in November 2026',
  ],
  [
    'left',
    open,
    collaborative,
    [team('A1', { left: day('2026-05-01') })],
    '2026-10',
    'Lanternfield Surgery left the Redbridge blood pressure collaborative on 1 May 2026',
  ],
  [
    'joins later',
    open,
    collaborative,
    [team('A1', { joined: day('2026-09-01') })],
    '2026-06',
    'Lanternfield Surgery joins the Redbridge blood pressure collaborative on 1 September 2026',
  ],
])('%s', (_, practice, of, teams, asked, says) => {
  const part = takesPart(practice, of, teams, known, month(asked));
  expect(part).toMatchObject(says === null ? { kind: 'asked' } : { kind: 'not_asked', sentence: says });
});

test('patients of a merged practice are found where they went', () => {
  expect(successorOn(merged, known, day('2026-06-01'))).toBe(open);
  expect(successorOn(merged, known, day('2026-05-31'))).toBeNull();
  expect(successorOn(ended, known, day('2026-10-01'))).toBeNull();
});

test.each([
  ['who is asked', [team('A1')], '2026-10', true],
  ['who joins soon', [team('A1', { joined: day('2026-11-01') })], '2026-10', true],
  ['who waits for the start', [team('A1')], '2025-11', true],
  ['who left', [team('A1', { left: day('2026-05-01') })], '2026-10', false],
  ['who never joined', [], '2026-10', false],
])('learning sets are for those %s', (_, teams, asked, expected) => {
  expect(belongs(takesPart(open, collaborative, teams, known, month(asked)))).toBe(expected);
});
