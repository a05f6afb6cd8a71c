import { expect, test } from 'vitest';
import { parseMonth } from '../calendar.ts';
import { indicator, priority, select, version } from '../language/define.ts';
import { coded } from '../language/records.ts';
import { all, always, atLeastOf, has, register } from '../language/tests.ts';
import { m12 } from '../language/windows.ts';
import type { Series, Test } from '../model.ts';
import type { Standing } from '../standing.ts';
import type { Latest } from './latest.ts';
import { actionStratum } from './strata.ts';
import { hasWorklist, worklistOf } from './worklist.ts';

const month = parseMonth('2025-03') ?? 0;
const done = has(coded('done_cod'), m12);
const seen = has(coded('seen_cod'), m12);

function series(when: Test, more: Partial<Series> = {}): Series {
  const over = register('all', 'everybody', always);
  const rules = [select('DONE', 'both are done', when)];
  return indicator('a.b', {
    family: 'f',
    title: 'A title',
    short: 's',
    direction: 'higher',
    why: 'because',
    versions: [version('V1', { from: '2020-04-01', source: 's', evidence: 'M', over, rules })],
    ...more,
  });
}

const standing = (patient: string, state: 'failed' | 'success', group: string, action: string): Standing => ({
  indicator: 'a.b',
  definition: 'V1',
  patient,
  practice: 'P1',
  month,
  strata: [group, action],
  ...(state === 'failed' ? { state, reason: null } : { state, reason: 'DONE' }),
});

function listOf(one: Series, standings: readonly Standing[], latest: readonly Latest[] = []) {
  const [first] = one.versions;
  if (!first) throw new Error('the series has a version');
  return worklistOf({ series: one, version: first, practice: 'P1', month, codelists: new Map(), latest }, standings);
}

const priorities = [priority('1', 'urgent', has(coded('urgent_cod'))), priority('2', 'the rest', always)];

test('people come by group, then by what is to be done first, then by id', () => {
  const one = series(all(done, seen), { priorities });
  const [first = '', second = ''] = actionStratum(one, one.versions[0] ?? never()).values.map(({ label }) => label);
  const { groups } = listOf(one, [
    standing('9', 'failed', '2', first),
    standing('3', 'failed', '1', second),
    standing('7', 'failed', '1', first),
    standing('10', 'failed', '1', first),
    standing('5', 'success', '1', first),
    { ...standing('6', 'failed', '1', first), practice: 'P2' },
  ]);
  expect(groups.map(({ id, entries }) => [id, entries.map(({ patient }) => patient)])).toEqual([
    ['1', ['10', '7', '3']],
    ['2', ['9']],
  ]);
  expect(groups[0]?.entries[0]?.why).toBe('Not met: both are done');
});

test('where lower is better the list is of those whom a rule selects', () => {
  const { groups } = listOf(series(done, { direction: 'lower' }), [
    standing('1', 'success', 'unknown', 'See to it: both are done'),
    standing('2', 'failed', 'unknown', ''),
  ]);
  expect(groups).toEqual([
    {
      id: 'unknown',
      says: 'everybody on the list',
      entries: [
        { patient: '1', group: 'unknown', action: 'See to it: both are done', why: 'both are done', latest: [] },
      ],
    },
  ]);
});

test('what is missing is read off the rules where the author names no action', () => {
  const said = (when: Test) => {
    const one = series(when);
    return actionStratum(one, one.versions[0] ?? never()).values.map(({ label }) => label);
  };
  expect(said(all(done, all(seen, done)))).toEqual([
    'Missing: the person has a code of done_cod in the last 12 months',
    'Missing: the person has a code of seen_cod in the last 12 months',
    'Missing: the person has a code of done_cod in the last 12 months',
    'Not yet: both are done',
  ]);
  expect(said(atLeastOf(2, done, seen))).toHaveLength(3);
  expect(said(done)).toEqual(['Not yet: both are done']);
});

test('lists that groups ask for and that are missing are named', () => {
  expect(listOf(series(done, { priorities }), []).missing).toEqual(['urgent_cod']);
});

test('an indicator that only counts has no worklist', () => {
  expect(hasWorklist(series(done, { direction: 'none' }))).toBe(false);
  expect(hasWorklist(series(done, { direction: 'none', priorities }))).toBe(true);
  expect(hasWorklist(series(done))).toBe(true);
});

function never(): never {
  throw new Error('the series has a version');
}
