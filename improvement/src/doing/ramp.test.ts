import { describe, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { day, month } from '../time/index.ts';
import { act, closed, did, planned, study } from './cycle.example.ts';
import { fidelity, nextLetter, rampOf, ramps } from './index.ts';

test.each([
  [[], 'A'],
  [['A', 'B'], 'C'],
  [['C', 'A'], 'D'],
  [['Z'], 'AA'],
  [['AZ', 'B'], 'BA'],
  [['ZZ'], 'AAA'],
])('after %j comes %s', (existing, next) => {
  expect(nextLetter(existing)).toBe(next);
});

describe('ramps', () => {
  const test_ = (letter: string, follows: string | null, fields: Fields = {}) =>
    planned({ id: letter, letter, follows }, fields);
  const a = test_('A', null, { scale: '10', predicted: '6' });
  const b = test_('B', 'A');
  const c = test_('C', null);
  const e = test_('E', 'B', { scale: '45' });

  test('tests that grew out of one another stand together in order', () => {
    expect(ramps([e, c, b, a]).map((ramp) => ramp.map(({ letter }) => letter))).toEqual([['A', 'B', 'E'], ['C']]);
    expect(rampOf(b, [e, c, b, a])).toEqual([a, b, e]);
  });

  test('a test that follows one of another project begins a ramp', () => {
    expect(ramps([b])).toEqual([[b]]);
  });

  test('tests that follow one another in a circle are a bug', () => {
    expect(() => ramps([test_('A', 'B'), b])).toThrow('test A follows itself');
  });

  const months = ['2026-02', '2026-03', '2026-04', '2026-05'].map(month);
  const met = (rows: ReturnType<typeof fidelity>) => rows.filter((row) => row.met).map((row) => row.criterion);
  const missing = (rows: ReturnType<typeof fidelity>) => rows.filter((row) => !row.met).map((row) => row.criterion);

  test('a well-kept test in a growing ramp lacks only other conditions', () => {
    const kept = { ...closed, id: 'B', follows: 'A' };
    const rows = fidelity(kept, [a, kept, e], months);
    expect(missing(rows)).toEqual(['conditions']);
    expect(met(rows)).toEqual([
      'prediction',
      'happened',
      'result',
      'decision',
      'owner',
      'for_others',
      'series',
      'scale',
      'data',
    ]);
  });

  test.each([
    ['a new test alone', planned(), [], ['happened', 'series', 'data']],
    [
      'a prediction that came late',
      planned({ plannedOn: day('2026-03-03') }),
      months,
      ['prediction', 'happened', 'series'],
    ],
    [
      'a result counted before the end',
      planned({ state: 'studied', did: { ...did, on: day('2026-04-10') }, study: { ...study, on: day('2026-04-11') } }),
      months,
      ['result', 'decision', 'series'],
    ],
    [
      'adopted with nobody to keep it going',
      planned({ state: 'closed', did, study, act: { ...act, next: '' } }),
      months,
      ['owner', 'series'],
    ],
  ])('%s', (_, cycle, values, expected) => {
    expect(missing(fidelity(cycle, [cycle], values))).toEqual(expected);
  });

  test.each([
    ['shrinks', [a, test_('B', 'A', { scale: '9', predicted: '6' })]],
    ['stays', [a, test_('B', 'A', { scale: '10', predicted: '6' })]],
    ['grows, then shrinks', [a, b, test_('C', 'B', { scale: '30' })]],
  ])('a scale that %s does not grow', (_, ramp) => {
    expect(missing(fidelity(a, ramp, months))).toContain('scale');
  });

  test('other staff are different conditions; withdrawn tests are no part of a series', () => {
    expect(met(fidelity(a, [a, test_('B', 'A', { who: 'The desk' })], months))).toContain('conditions');
    expect(missing(fidelity(a, [a, { ...b, state: 'withdrawn' }], months))).toContain('series');
  });

  test.each([
    [['2026-01', '2026-02', '2026-03'], false, 'before the first test'],
    [['2026-03', '2026-05', '2026-06'], false, 'with a gap'],
    [['2026-05', '2026-03', '2026-04'], true, 'in any order'],
    [['2026-03', '2026-03', '2026-04'], false, 'one month twice'],
  ])('months %j are three in a row since the start: %s, %s', (values, expected) => {
    expect(met(fidelity(a, [a], values.map(month))).includes('data')).toBe(expected);
  });
});
