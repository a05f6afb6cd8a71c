import { describe, expect, test } from 'vitest';
import { addMonths, lastDay, longMonth, month, monthsBetween, monthsFrom, readMonth } from './index.ts';

const october: [text: string, why: string][] = [
  ['2026-10', 'ISO'],
  [' 2026-10 ', 'blanks around it'],
  ['2026-10-01', 'first day, ISO'],
  ['2026-10-31', 'last day, ISO'],
  ['2026-10-01 00:00:00+00:00', 'a time stamp of a database export'],
  ['2026-10-01T00:00:00Z', 'a time stamp of a program'],
  ['20261001', 'yyyymmdd, as NHS files write it'],
  ['01/10/2026', 'day first, as the United Kingdom writes it'],
  ['1/10/26', 'a two-digit year'],
  ['31.10.2026', 'last day, with dots'],
  ['01OCT2026', 'as the list-size files write it'],
  ['1 October 2026', 'in words'],
  ['Oct-26', 'as Excel shows a month'],
  ["Oct '26", 'with an apostrophe'],
  ['October 2026', 'in words'],
  ['OCTOBER 2026', 'capitals'],
  ['10/2026', 'month and year'],
  ['46296', 'Excel serial of 1 October 2026: 1 January 1970 is 25,569, and 20,727 days later'],
  ['46326', 'Excel serial of 31 October 2026'],
];

test.each(october)('%s is October 2026: %s', (text) => {
  expect(readMonth(text)).toEqual({ ok: true, value: '2026-10' });
});

test.each([
  ['Sept 2026', '2026-09'],
  ['29/02/2024', '2024-02'],
  ['28/02/2026', '2026-02'],
  ['01/01/2026', '2026-01'],
])('%s is %s', (text, expected) => {
  expect(readMonth(text)).toEqual({ ok: true, value: expected });
});

describe('what is no month is refused with a sentence', () => {
  test.each([
    ['', 'The month is missing. Write it like 2026-10 or October 2026.'],
    ['10/01/2026', 'neither the first nor the last day of a month'],
    ['46300', '5 October 2026'],
    ['29/02/2026', 'is not a month'],
    ['28/02/2024', 'neither the first nor the last day'],
    ['2026-13', 'is not a month'],
    ['13/2026', 'is not a month'],
    ['2026', 'is not a month'],
    ['12345', 'is not a month'],
    ['Smarch 2026', 'is not a month'],
    ['last month', 'is not a month'],
  ])('%j', (text, says) => {
    expect(readMonth(text)).toEqual({ ok: false, says: expect.stringContaining(says) });
  });

  test('a month-first date is named as the day it reads as', () => {
    expect(readMonth('10/01/2026')).toEqual({
      ok: false,
      says: '"10/01/2026" reads as 10 January 2026, which is neither the first nor the last day of a month. Write it like 2026-10 or October 2026.',
    });
  });
});

test.each([
  ['2026-01', 1, '2026-02'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', -15, '2024-12'],
  ['2026-03', 0, '2026-03'],
])('%s and %i months is %s, and back', (from, months, to) => {
  expect(addMonths(month(from), months)).toBe(to);
  expect(monthsBetween(month(from), month(to))).toBe(months);
});

test('months from one to another hold both, and none run backwards', () => {
  expect(monthsFrom(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsFrom(month('2026-02'), month('2026-01'))).toEqual([]);
});

test('a month knows its last day and its name', () => {
  expect(lastDay(month('2024-02'))).toBe('2024-02-29');
  expect(lastDay(month('1900-02'))).toBe('1900-02-28');
  expect(longMonth(month('2026-10'))).toBe('October 2026');
});

test('text that a program got wrong is a bug, not a month', () => {
  expect(() => month('10/2026')).toThrow('"10/2026" is not a month like 2026-10');
});
