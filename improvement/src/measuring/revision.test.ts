import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { exampleSubmission } from './examples.ts';
import { bySource, currentOf, historyOf } from './revision.ts';
import type { Submission } from './submission.ts';

const early = '2026-10-09T09:42:00.000Z';
const late = '2026-10-10T10:00:00.000Z';
const ids = (submissions: readonly Submission[]) => submissions.map(({ id }) => id);

const first = exampleSubmission({ id: 'first', at: early });
const second = exampleSubmission({ id: 'second', at: late, revises: 'first' });
const feed = exampleSubmission({ id: 'feed', at: late, source: 'dashboard' });
const other = exampleSubmission({ id: 'other', at: early, month: month('2026-08') });

test.each([
  ['a revision replaces what it names', [first, second], ['second']],
  ['in whichever order they come', [second, first], ['second']],
  ['sources stand side by side', [first, feed, second], ['feed', 'second']],
  ['months stand side by side', [first, other], ['first', 'other']],
  ['a revision in the same instant', [{ ...second, at: early }, first], ['second']],
  [
    'of two that revise one, the later',
    [first, second, { ...second, id: 'third', at: '2026-10-11T00:00:00.000Z' }],
    ['third'],
  ],
] satisfies [string, Submission[], string[]][])('%s', (_, submissions, expected) => {
  expect(ids(currentOf(submissions))).toEqual(expected);
});

test('history keeps everything, newest first', () => {
  const third = { ...second, id: 'third', at: late, revises: 'second' };
  expect(ids(historyOf([first, second, other, third], first))).toEqual(['third', 'second', 'first']);
});

test('a value from another source is a question beside the one that is used', () => {
  const alone = exampleSubmission({ id: 'alone', source: 'dashboard', month: month('2026-07') });
  const { ofRecord, questions } = bySource([second, feed, alone], () => 'practice');
  expect(ids(ofRecord)).toEqual(['second']);
  expect(questions).toEqual([
    { other: feed, ofRecord: second },
    { other: alone, ofRecord: null },
  ]);
  expect(() => bySource([second], () => undefined)).toThrow(/no source of record/);
});
