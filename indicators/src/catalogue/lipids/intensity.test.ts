import { expect, test } from 'vitest';
import { dayNumber, type Patient, parseMonth, stateOf, versionAt } from '../../index.ts';
import { starter } from '../starter/index.ts';
import { localSet } from './local.ts';

/** A published implementation takes every atorvastatin for one of high intensity. Ours goes by the dose of the product. */
const product = (name: string | null, bnf: string | null): Patient => ({
  id: 'p',
  sex: 'F',
  birth: dayNumber('1960-06-15'),
  death: null,
  ethnicity: null,
  imdDecile: null,
  registrations: [{ practice: 'P1', from: dayNumber('2000-01-01'), to: null }],
  events: [{ day: dayNumber('2015-01-01'), system: '', code: '53741008', value: null, converted: false }],
  issues: [{ day: dayNumber('2025-03-01'), code: '', name, bnf }],
});

test.each<[string | null, string | null, 'success' | 'failed']>([
  ['Atorvastatin 10mg tablets', null, 'failed'],
  ['Atorvastatin 20mg tablets', null, 'success'],
  ['Atorvastatin 80mg tablets', null, 'success'],
  ['Lipitor 10mg tablets', null, 'failed'],
  ['Lipitor 80mg tablets', null, 'success'],
  ['Rosuvastatin 5mg tablets', null, 'failed'],
  ['Rosuvastatin 10mg tablets', null, 'success'],
  ['Simvastatin 40mg tablets', null, 'failed'],
  ['Simvastatin 80mg tablets', null, 'success'],
  ['Pravastatin 40mg tablets', null, 'failed'],
  ['atorvastatin 80 MG Oral Tablet', null, 'success'],
  ['simvastatin 20 MG Oral Tablet', null, 'failed'],
  [null, '0212000B0AAAAAA', 'failed'],
  [null, '0212000B0AAABAB', 'success'],
  [null, '0212000B0AAADAD', 'success'],
  [null, '0212000B0BBAAAA', 'failed'],
  [null, '0212000AAAAADAD', 'failed'],
  [null, '0212000AAAAAAAA', 'success'],
  [null, '0212000Y0AAADAD', 'failed'],
  [null, '0212000Y0AAAHAH', 'success'],
])('%s %s: %s', (name, bnf, state) => {
  const month = parseMonth('2025-03') ?? 0;
  const series = localSet.find(({ id }) => id === 'lip.intensity');
  const version = series && versionAt(series, month);
  expect(version && stateOf(version, product(name, bnf), month, 'rolling12', starter).state).toBe(state);
});
