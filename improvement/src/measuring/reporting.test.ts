import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import type { Measure } from './measure.ts';
import { reportingOf, reportingSentence } from './reporting.ts';
import { type Standing, standingChange, tally, tallySentence } from './tally.ts';

const practices = { one: 'practice', many: 'practices', on: ' on blood pressure control' };
const collaboratives = { one: 'collaborative', many: 'collaboratives' };
const times = (count: number, standing: Standing): Standing[] => Array.from({ length: count }, () => standing);

test.each([
  {
    found: [...times(7, 'improving'), ...times(3, 'no_change'), ...times(2, 'too_little')],
    what: practices,
    says: 'Seven of 12 practices are improving on blood pressure control, three show no change and two have too little data',
  },
  {
    found: [...times(3, 'improving'), ...times(2, 'no_change'), 'worse' as const, 'too_little' as const],
    what: collaboratives,
    says: 'Three of seven collaboratives are improving, two show no change, one is getting worse and one has too little data',
  },
  {
    found: times(4, 'no_change'),
    what: collaboratives,
    says: 'None of four collaboratives are improving and four show no change',
  },
  { found: times(1, 'improving'), what: practices, says: 'The practice is improving on blood pressure control' },
  { found: times(1, 'worse'), what: collaboratives, says: 'The collaborative is getting worse' },
  { found: [], what: practices, says: 'No practices yet' },
])('$says', ({ found, what, says }) => {
  expect(tallySentence(tally(found), what)).toBe(says);
});

test.each([
  {
    before: 'no_change',
    now: 'worse',
    says: 'Three targets met is now getting worse; a month ago it showed no change',
  },
  { before: 'improving', now: 'improving', says: null },
  { before: 'not_judged', now: 'improving', says: null },
] as const)('from $before to $now', ({ before, now, says }) => {
  expect(standingChange('Three targets met', before, now)).toBe(says);
});

const measure: Measure = { id: 'bp', name: 'Blood pressure', kind: 'outcome', definitions: [] };
const october = month('2026-10');

test.each([
  { missing: 0, in: 4, late: false, last: '2026-10', state: 'complete', says: 'All in' },
  { missing: 2, in: 2, late: false, last: '2026-10', state: 'partly', says: 'Two measures to go' },
  { missing: 1, in: 3, late: true, last: '2026-10', state: 'partly', says: 'One measure to go, due on 14 November' },
  { missing: 4, in: 0, late: false, last: '2026-09', state: 'due', says: 'Due by 14 November' },
  { missing: 4, in: 0, late: true, last: '2026-09', state: 'late', says: 'Late: was due on 14 November' },
  { missing: 4, in: 0, late: true, last: '2026-08', state: 'silent', says: 'Silent: nothing since August 2026' },
  { missing: 4, in: 0, late: false, last: null, state: 'silent', says: 'Silent: nothing sent yet' },
])('$state: $says', ({ missing, in: sent, late, last, state, says }) => {
  const standing = {
    month: october,
    in: sent,
    of: sent + missing,
    missing: Array(missing).fill(measure),
    dueOn: day('2026-11-14'),
    late,
  };
  const submissions = last === null ? [] : [submission(last)];
  const reporting = reportingOf(standing, submissions);
  expect({ state: reporting.state, says: reportingSentence(reporting) }).toEqual({ state, says });
});

function submission(of: string) {
  return {
    id: '1',
    practice: 'Z00001',
    measure: 'bp',
    definitionVersion: 1,
    month: month(of),
    value: { kind: 'suppressed' as const },
    source: 'practice',
    by: 'p',
    at: '2026-11-01T00:00:00.000Z',
    reason: null,
    revises: null,
  };
}
