import { describe, expect, test } from 'vitest';
import { type Day, day, month } from '../time/index.ts';
import {
  actionPeriods,
  daysOf,
  monthInWords,
  monthOfProgramme,
  monthShown,
  nextLearningSet,
  readLearningSets,
  readTime,
  timeInWords,
  yearInOrder,
} from './index.ts';

/** A year from December to November, as the invented programme has it. */
const year = { starts: month('2025-12'), months: 12 };
const days = ['2025-12-11', '2026-02-12', '2026-04-16', '2026-06-11', '2026-09-10', '2026-11-19'];
const sets = days.map((text, at) => ({ number: at + 1, day: day(text) }));

test.each([
  ['2025-11', 'begins in December 2025', 'before', 0],
  ['2025-12', 'month 1 of 12', 'during', 1],
  ['2026-10', 'month 11 of 12', 'during', 11],
  ['2026-11', 'month 12 of 12', 'during', 12],
  ['2026-12', 'ended in November 2026', 'after', 13],
])('%s: %s', (text, words, when, number) => {
  expect(monthInWords(year, month(text))).toBe(words);
  expect(monthOfProgramme(year, month(text))).toEqual({ when, number, of: 12 });
});

test.each([
  ['2026-10', '2026-10'],
  ['2026-11', '2026-11'],
  ['2027-03', '2026-11'],
])('asked for %s, its pages are about %s', (asked, shown) => {
  expect(monthShown(year, month(asked))).toBe(shown);
});

test('six learning sets have six action periods, the last until the end of the year', () => {
  expect(actionPeriods(year, sets)).toEqual([
    { number: 1, from: '2025-12-12', to: '2026-02-11' },
    { number: 2, from: '2026-02-13', to: '2026-04-15' },
    { number: 3, from: '2026-04-17', to: '2026-06-10' },
    { number: 4, from: '2026-06-12', to: '2026-09-09' },
    { number: 5, from: '2026-09-11', to: '2026-11-18' },
    { number: 6, from: '2026-11-20', to: '2026-11-30' },
  ]);
});

test('a set on the last day closes the year with five periods; sets on neighbouring days have none between', () => {
  const last = sets.with(5, { number: 6, day: day('2026-11-30') });
  expect(actionPeriods(year, last).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  const neighbours = sets.with(1, { number: 2, day: day('2025-12-12') });
  expect(actionPeriods(year, neighbours).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
});

test('the year in order takes turns and leaves no day out between its first set and its end', () => {
  const stretches = yearInOrder(year, sets.toReversed());
  expect(stretches.map(({ kind }) => kind)).toEqual(days.flatMap(() => ['learning_set', 'action_period']));
  expect(stretches.at(-1)?.to).toBe(daysOf(year).to);
});

test.each([
  ['2025-11-01', 1],
  ['2025-12-11', 1],
  ['2025-12-12', 2],
  ['2026-11-09', 6],
  ['2026-11-20', null],
])('on %s the next learning set is %s', (today, number) => {
  expect(nextLearningSet(sets, day(today))?.number ?? null).toBe(number);
});

describe('the calendar form', () => {
  const rows = days.map((text) => ({ day: text, starts: '1 pm', ends: '17:00', place: 'Fernhollow Hall' }));
  const read = (changed: typeof rows) => readLearningSets(changed, year);
  const change = (at: number, to: Partial<(typeof rows)[number]>) =>
    rows.map((row, i) => (i === at ? { ...row, ...to } : row));

  test('six rows are six numbered sets without a warning', () => {
    const expected = days.map((text, at) => ({
      number: at + 1,
      day: text as Day,
      starts: '13:00',
      ends: '17:00',
      place: 'Fernhollow Hall',
    }));
    expect(read(rows)).toEqual({ ok: true, value: { sets: expected, warnings: [] } });
  });

  test('a row without a date is left out, the rest keep counting, and the number is pointed out', () => {
    const five = read(change(2, { day: '' }));
    expect(five).toMatchObject({ ok: true, value: { warnings: [{ field: 'learningSets' }] } });
    expect(five.ok && five.value.sets.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([
    [
      1,
      { day: '11/12/2025' },
      '1.day',
      'Learning set 2 on 11 December 2025 must come after learning set 1 on 11 December 2025.',
    ],
    [
      5,
      { day: '2026-12-01' },
      '5.day',
      'Learning set 6 on 1 December 2026 lies outside the year, 1 December 2025 to 30 November 2026.',
    ],
    [3, { day: '31/6/2026' }, '3.day', '"31/6/2026" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
    [0, { starts: 'noon' }, '0.starts', 'Write the time like 13:00 or 1 pm.'],
    [0, { starts: '17:00' }, '0.ends', 'It ends before it starts. Write both times, for instance 1 pm and 5 pm.'],
    [4, { place: '' }, '4.place', 'Say where it is held.'],
  ])('row %i with %j', (at, to, field, says) => {
    expect(read(change(at, to))).toEqual({ ok: false, problems: [{ field, says }] });
  });

  test('a problem names the row as it was typed, blank rows counted', () => {
    const changed = change(0, { day: '' }).map((row, at) => (at === 3 ? { ...row, day: '2026-03-01' } : row));
    expect(read(changed)).toMatchObject({ ok: false, problems: [{ field: '3.day' }] });
  });
});

test.each([
  ['13:00', '13:00', '1 pm'],
  ['9.30', '09:30', '9.30 am'],
  ['9:30am', '09:30', '9.30 am'],
  ['1 PM', '13:00', '1 pm'],
  ['12 pm', '12:00', '12 pm'],
  ['12am', '00:00', '12 am'],
  ['0:05', '00:05', '12.05 am'],
])('the time %s is %s, in words %s', (typed, time, words) => {
  expect(readTime(typed)).toBe(time);
  expect(timeInWords(time)).toBe(words);
});

test.each(['', '13', '25:00', '13 pm', '0 am', '10:60', 'one'])('%j is no time', (typed) => {
  expect(readTime(typed)).toBeNull();
});
