import { expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { dueOn, monthAskedFor, monthStanding, standingSentence } from './due.ts';
import { exampleMeasure, exampleSubmission } from './examples.ts';

const ids = ['BP', 'CHECK', 'HOME', 'MISSED'];
const october = month('2026-10');

function said(sent: readonly string[], today: string, asked = ids) {
  const measures = asked.map((id) => exampleMeasure({ id }));
  const submissions = sent.map((measure) => exampleSubmission({ measure, month: october }));
  return standingSentence(monthStanding(measures, submissions, october, day(today), 14));
}

test.each([
  [['BP', 'CHECK', 'HOME'], '2026-11-09', 'October 2026: 3 of 4 measures are in. One to go by 14 November.'],
  [['BP'], '2026-11-14', 'October 2026: 1 of 4 measures is in. Three to go by 14 November.'],
  [[], '2026-11-09', 'October 2026: none of 4 measures is in. Four to go by 14 November.'],
  [ids, '2026-11-20', 'October 2026: all 4 measures are in.'],
  [
    ['BP', 'CHECK', 'HOME'],
    '2026-11-15',
    'October 2026: 3 of 4 measures are in. One is late: it was due on 14 November.',
  ],
  [['BP', 'CHECK'], '2026-11-15', 'October 2026: 2 of 4 measures are in. Two are late: they were due on 14 November.'],
])('%j on %s', (sent, today, sentence) => {
  expect(said(sent, today)).toBe(sentence);
});

test('one measure, and none', () => {
  expect(said(['BP'], '2026-11-09', ['BP'])).toBe('October 2026: the measure is in.');
  expect(said([], '2026-11-09', ['BP'])).toBe('October 2026: the measure is not in. One to go by 14 November.');
  expect(said([], '2026-11-09', [])).toBe('October 2026: no measures are asked for.');
});

test('what counts as in', () => {
  const hidden = exampleSubmission({ measure: 'BP', month: october, value: { kind: 'suppressed' } });
  const earlier = exampleSubmission({ measure: 'HOME', month: month('2026-09') });
  const measures = ['BP', 'HOME'].map((id) => exampleMeasure({ id }));
  const standing = monthStanding(measures, [hidden, earlier], october, day('2026-11-15'), 14);
  expect(standing).toMatchObject({ in: 1, of: 2, late: true, dueOn: '2026-11-14' });
  expect(standing.missing.map(({ id }) => id)).toEqual(['HOME']);
});

test.each([
  ['2026-10', 14, '2026-11-14'],
  ['2026-12', 14, '2027-01-14'],
  ['2026-10', 31, '2026-11-30'],
  ['2027-01', 30, '2027-02-28'],
])('%s with due day %d', (of, dueDay, due) => {
  expect(dueOn(month(of), dueDay)).toBe(due);
});

test('the month asked for is the last one that is over', () => {
  expect(['2026-11-01', '2026-11-30', '2027-01-05'].map((today) => monthAskedFor(day(today)))).toEqual([
    '2026-10',
    '2026-10',
    '2026-12',
  ]);
});
