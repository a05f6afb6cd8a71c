import { expect, test } from 'vitest';
import { exampleDefinition } from './examples.ts';
import type { Value } from './submission.ts';
import { countWord, figure, insideSentence, percent, quote, thousands, valueSentence } from './words.ts';

const counts = exampleDefinition();
const rate = exampleDefinition({ form: 'rate', unit: 'number', unitName: 'items per 1,000 patients' });

test.each([
  [{ kind: 'counts', numerator: 25, denominator: 40 }, counts, '62.5% (25 of 40)'],
  [{ kind: 'counts', numerator: 64, denominator: 90 }, counts, '71.1% (64 of 90)'],
  [{ kind: 'counts', numerator: 1234, denominator: 2000 }, counts, '61.7% (1,234 of 2,000)'],
  [{ kind: 'counts', numerator: 0, denominator: 9 }, counts, '0.0% (0 of 9)'],
  [{ kind: 'rate', value: 1.2938702895034773 }, rate, '1.29 items per 1,000 patients'],
  [{ kind: 'rate', value: 0.625 }, exampleDefinition({ form: 'rate' }), '62.5%'],
  [{ kind: 'nobody_eligible' }, counts, 'nobody eligible'],
  [{ kind: 'suppressed' }, counts, 'hidden by its source: a small number'],
  [{ kind: 'not_available' }, counts, 'not available'],
] satisfies [Value, typeof counts, string][])('%j', (value, definition, words) => {
  expect(valueSentence(value, definition)).toBe(words);
});

test.each([
  [1234567, 0, '1,234,567'],
  [999, 0, '999'],
  [1000, 1, '1,000.0'],
  [-1234.5, 1, '-1,234.5'],
])('thousands of %d with %d decimals', (value, decimals, written) => {
  expect(thousands(value, decimals)).toBe(written);
});

test.each([
  [0.1234, '0.123'],
  [1.2938, '1.29'],
  [12.34, '12.3'],
  [1234.5, '1,235'],
  [7, '7'],
])('the figure %d', (value, written) => {
  expect(figure(value, { unit: 'number' })).toBe(written);
});

test('small words', () => {
  expect([1, 9, 10, 1200].map(countWord)).toEqual(['one', 'nine', '10', '1,200']);
  expect(percent(1)).toBe('100.0%');
  expect(quote('  two\n words ')).toBe('"two words"');
});

test.each([
  ['Home readings returned', 'home readings returned'],
  ['HbA1c at 58 or less', 'HbA1c at 58 or less'],
  ['GP calls', 'GP calls'],
  ['A', 'A'],
  ['', ''],
])('"%s" inside a sentence', (name, written) => {
  expect(insideSentence(name)).toBe(written);
});
