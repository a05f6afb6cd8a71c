import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, fieldsOf, readEntry } from './entry.ts';
import { exampleDefinition, exampleRate } from './examples.ts';
import { latestDefinition } from './measure.ts';
import type { Value } from './submission.ts';

const counts = exampleDefinition();
const percentage = latestDefinition(exampleRate('percent'));
const rate = latestDefinition(exampleRate('number'));
const empty = { numerator: '', denominator: '', value: '', reason: '' };
const value = (value: Value, reason: string | null = null): Entry => ({ kind: 'value', value, reason });
const problem = (field: string, says: RegExp) => ({
  kind: 'problems',
  problems: [{ field, says: expect.stringMatching(says) }],
});

test.each([
  ['64', '90', value({ kind: 'counts', numerator: 64, denominator: 90 })],
  ['0', '90', value({ kind: 'counts', numerator: 0, denominator: 90 })],
  ['1,000', ' 1,200 ', value({ kind: 'counts', numerator: 1000, denominator: 1200 })],
  ['0', '0', value({ kind: 'nobody_eligible' })],
  ['*', '90', value({ kind: 'suppressed' })],
  ['3', '*', value({ kind: 'suppressed' })],
  ['*', 'n/a', value({ kind: 'suppressed' })],
  ['n/a', '90', value({ kind: 'not_available' })],
  ['z', '', value({ kind: 'not_available' })],
  ['', '', { kind: 'blank' }],
  ['91', '90', problem('numerator', /91 out of 90 cannot be/)],
  ['3', '0', problem('denominator', /3 out of 0 cannot be/)],
  ['64', '', problem('denominator', /Fill in "Monitors lent" too: 64 out of how many\?/)],
  ['', '90', problem('numerator', /Fill in "Back within 14 days" too: how many of the 90\?/)],
  ['0', '', problem('denominator', /Monitors lent/)],
  ['many', '90', problem('numerator', /not a number/)],
])('counts %j and %j', (numerator, denominator, expected) => {
  expect(readEntry({ ...empty, numerator, denominator }, counts)).toEqual(expected);
});

test('both boxes are told about at once', () => {
  const entry = readEntry({ ...empty, numerator: '-1', denominator: '9.5' }, counts);
  expect(entry.kind === 'problems' && entry.problems.map(({ field }) => field)).toEqual(['numerator', 'denominator']);
});

test.each([
  ['62.5%', percentage, value({ kind: 'rate', value: 0.625 })],
  ['0.625', percentage, value({ kind: 'rate', value: 0.625 })],
  ['62.5', percentage, problem('value', /Write 62\.5%/)],
  ['1.29', rate, value({ kind: 'rate', value: 1.29 })],
  ['*', rate, value({ kind: 'suppressed' })],
  [':', rate, value({ kind: 'not_available' })],
  ['', rate, { kind: 'blank' }],
])('a ready rate %j', (text, definition, expected) => {
  expect(readEntry({ ...empty, value: text }, definition)).toEqual(expected);
});

test('a reason is trimmed, may be empty, and has a longest length', () => {
  const row = { ...empty, numerator: '1', denominator: '2' };
  const half: Value = { kind: 'counts', numerator: 1, denominator: 2 };
  expect(readEntry({ ...row, reason: ' recount ' }, counts)).toEqual(value(half, 'recount'));
  expect(readEntry({ ...row, reason: '   ' }, counts)).toEqual(value(half, null));
  expect(readEntry({ ...row, reason: 'x'.repeat(501) }, counts)).toEqual(problem('reason', /under 500 characters/));
});

// A cell can bring no smaller number: it takes powers of ten of two digits.
const proportion = fc.double({ min: 1e-90, max: 1, noNaN: true });

test.each<[string, fc.Arbitrary<Value>, typeof counts]>([
  [
    'counts',
    fc
      .tuple(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }))
      .filter(([numerator, denominator]) => numerator <= denominator)
      .map(([numerator, denominator]) => ({ kind: 'counts', numerator, denominator })),
    counts,
  ],
  ['a percentage', proportion.map((value) => ({ kind: 'rate', value })), percentage],
  ['a rate', proportion.map((value) => ({ kind: 'rate', value: 1000 * value })), rate],
  ['nobody eligible', fc.constant({ kind: 'nobody_eligible' }), counts],
  ['a hidden number', fc.constant({ kind: 'suppressed' }), percentage],
  ['none', fc.constant({ kind: 'not_available' }), counts],
])('what stands in the boxes of %s reads as the same again', (_, values, definition) => {
  fc.assert(
    fc.property(values, (stored) => {
      expect(readEntry(fieldsOf(stored, definition), definition)).toEqual(value(stored));
    }),
  );
});
