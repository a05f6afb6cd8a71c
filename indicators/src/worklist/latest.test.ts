import { expect, test } from 'vitest';
import { dayNumber } from '../calendar.ts';
import { exclude, reject, select, version } from '../language/define.ts';
import { all, always, has, latest, register } from '../language/tests.ts';
import { m12 } from '../language/windows.ts';
import type { Part, Reading } from '../model.ts';
import { latestSaid, readingsOfTarget } from './latest.ts';

const part = (list: string): Part => ({
  lists: [list],
  valid: [0, 400],
  sameDay: 'lowest',
  carriedDays: 0,
  converted: 'accept',
  before: null,
});
const readingOf = (name: string, ...complete: readonly (readonly string[])[]): Reading => ({
  name,
  parts: Object.fromEntries(complete.flat().map((one) => [one, part(one)])),
  complete,
});
const pressure = readingOf('blood pressure', ['clinicSystolic', 'clinicDiastolic'], ['homeSystolic', 'homeDiastolic']);
const glucose = readingOf('HbA1c', ['value']);
const said = (reading: Reading, values: Readonly<Record<string, number | null>>) =>
  latestSaid(reading, { patient: '1', reading: reading.name, day: dayNumber('2025-11-03'), values });

test.each<[string, Reading, Readonly<Record<string, number | null>>, string]>([
  [
    'a pressure as a pair, with its setting',
    pressure,
    { clinicSystolic: 162, clinicDiastolic: 95, homeSystolic: null, homeDiastolic: null },
    'blood pressure: clinic 162/95 on 2025-11-03',
  ],
  [
    'both settings of one day, and no half of a pair',
    pressure,
    { clinicSystolic: 162, clinicDiastolic: 95, homeSystolic: 150, homeDiastolic: 90 },
    'blood pressure: clinic 162/95; home 150/90 on 2025-11-03',
  ],
  [
    'a pressure of one setting alone',
    readingOf('clinic blood pressure', ['systolic', 'diastolic']),
    { systolic: 150, diastolic: 88 },
    'clinic blood pressure: 150/88 on 2025-11-03',
  ],
  [
    'by its name what could be one of two',
    readingOf('kidney function', ['reported'], ['creatinine']),
    { reported: null, creatinine: 88 },
    'kidney function: creatinine 88 on 2025-11-03',
  ],
  ['one value without a name', glucose, { value: 71 }, 'HbA1c: 71 on 2025-11-03'],
  [
    'parts by their names, and only sets that are complete',
    readingOf('lipid profile', ['ldl'], ['nonHdl'], ['total', 'hdl']),
    { ldl: null, nonHdl: 3.2000000001, total: 5, hdl: null },
    'lipid profile: non-HDL 3.2 on 2025-11-03',
  ],
])('%s', (_, reading, values, words) => {
  expect(said(reading, values)).toBe(words);
});

test('who has no such reading', () => {
  expect(latestSaid(glucose, undefined)).toBe('HbA1c: none');
});

test('the readings of a target are those of its rules of success, each once; those of exceptions are none of them', () => {
  const atMost = (reading: Reading) => latest(reading, { kind: 'known', part: 'value' }, m12);
  const frailty = readingOf('frailty', ['value']);
  const target = version('V1', {
    from: '2020-04-01',
    source: 's',
    evidence: 'M',
    over: register('r', 'everybody', always),
    rules: [
      exclude('FRAIL', 'frail', atMost(frailty)),
      select('BOTH', 'both', all(atMost(glucose), has({ kind: 'reading', reading: pressure, where: null }, m12))),
      select('ONE', 'one', atMost(glucose)),
      reject('MAX', 'most treatment', atMost(frailty)),
    ],
  });
  expect(readingsOfTarget(target).map(({ name }) => name)).toEqual(['HbA1c', 'blood pressure']);
});
