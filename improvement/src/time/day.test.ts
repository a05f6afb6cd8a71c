import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  awayFrom,
  day,
  dayAndMonth,
  dayFromExcel,
  dayOf,
  daysBetween,
  longDay,
  parseDay,
  readDay,
  shortDay,
} from './index.ts';

const seed = { seed: 20261109 };
const anyDay = fc
  .record({
    year: fc.integer({ min: 1950, max: 2150 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, date))
  .filter((made) => made !== null);

test('going some days forth and back ends where it began, and the days between are counted', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -15000, max: 15000 }), (from, days) => {
      const to = addDays(from, days);
      expect(addDays(to, -days)).toBe(from);
      expect(daysBetween(from, to)).toBe(days);
      expect(to > from).toBe(days > 0);
    }),
    seed,
  );
});

test("day arithmetic agrees with the platform's own calendar", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -15000, max: 15000 }), (from, days) => {
      const platform = new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(from, days)).toBe(platform);
    }),
    seed,
  );
});

test.each([
  [1, 1, 2026, '2026-01-01'],
  [29, 2, 2024, '2024-02-29'],
  [29, 2, 2026, null],
  [29, 2, 2000, '2000-02-29'],
  [29, 2, 2100, null],
  [31, 4, 2026, null],
  [0, 4, 2026, null],
  [1, 13, 2026, null],
  [1.5, 1, 2026, null],
])('day %d of month %d in %d is %s', (date, month, year, expected) => {
  expect(dayOf(year, month, date)).toBe(expected);
});

test.each([
  [25569, '1970-01-01', 'the first day of Unix time'],
  [43831, '2020-01-01', "Microsoft's own documentation counts 39,448 for 1 January 2008; 4,383 days later"],
  [46296, '2026-10-01', 'the day the month entry of October begins'],
])('Excel serial %d is %s: %s', (serial, expected) => {
  expect(dayFromExcel(serial)).toBe(expected);
});

test.each([
  '2026-03-02',
  '2/3/2026',
  '02/03/2026',
  '2.3.26',
  '2 March 2026',
  '2 Mar 2026',
  '02MAR2026',
  '20260302',
  ' 2026-03-02 ',
])('%j is typed for 2 March 2026', (text) => {
  expect(readDay(text)).toEqual({ ok: true, value: '2026-03-02' });
});

test.each([
  ['', 'The date is missing. Write it like 2 March 2026 or 2/3/2026.'],
  ['30/2/2026', '"30/2/2026" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
  ['2/13/2026', '"2/13/2026" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
  ['tomorrow', '"tomorrow" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
])('%j is no date', (text, says) => {
  expect(readDay(text)).toEqual({ ok: false, says });
});

test('a day is written for people', () => {
  const of = day('2026-11-14');
  expect([longDay(of), shortDay(of), dayAndMonth(of)]).toEqual(['14 November 2026', 'Sat 14 Nov', '14 November']);
  expect(shortDay(day('1969-12-31'))).toBe('Wed 31 Dec');
});

test.each([
  ['2026-11-09', 'today'],
  ['2026-11-10', 'in 1 day'],
  ['2026-11-14', 'in 5 days'],
  ['2026-11-06', '3 days ago'],
])('%s is %s', (to, expected) => {
  expect(awayFrom(day('2026-11-09'), day(to))).toBe(expected);
});

test('text that a program got wrong is a bug, not a day', () => {
  expect(parseDay('2/3/2026')).toBeNull();
  expect(() => day('2/3/2026')).toThrow('"2/3/2026" is not a day like 2026-11-14');
});
