import { expect, test } from 'vitest';
import { exampleDefinition } from './examples.ts';
import type { Value } from './submission.ts';
import { sameValue, valueOfCounts, valueProblem } from './value.ts';

const counts = exampleDefinition();
const percentage = exampleDefinition({ form: 'rate' });
const number = exampleDefinition({ form: 'rate', unit: 'number' });
const of = (numerator: number, denominator: number): Value => ({ kind: 'counts', numerator, denominator });

// Values also come from feeds and programs, so the rules hold without the form in front of them.
test.each([
  [of(25, 40), counts, null],
  [of(40, 40), counts, null],
  [{ kind: 'nobody_eligible' }, counts, null],
  [{ kind: 'suppressed' }, number, null],
  [{ kind: 'not_available' }, counts, null],
  [{ kind: 'rate', value: 1 }, percentage, null],
  [{ kind: 'rate', value: 7.5 }, number, null],
  [of(41, 40), counts, 'numerator'],
  [of(1, 0), counts, 'denominator'],
  [of(0, 0), counts, 'denominator'],
  [of(-1, 40), counts, 'numerator'],
  [of(1.5, 40), counts, 'numerator'],
  [of(1, Number.NaN), counts, 'denominator'],
  [of(1, 2), number, 'value'],
  [{ kind: 'nobody_eligible' }, number, 'value'],
  [{ kind: 'rate', value: 0.5 }, counts, 'value'],
  [{ kind: 'rate', value: 1.01 }, percentage, 'value'],
  [{ kind: 'rate', value: Number.NaN }, number, 'value'],
  [{ kind: 'rate', value: -0.1 }, number, 'value'],
] satisfies [Value, typeof counts, string | null][])('%j', (value, definition, field) => {
  expect(valueProblem(value, definition)?.field ?? null).toBe(field);
});

test.each([
  [of(1, 2), of(1, 2), true],
  [of(1, 2), of(2, 4), false],
  [valueOfCounts(0, 0), { kind: 'nobody_eligible' }, true],
  [{ kind: 'rate', value: 0.5 }, { kind: 'rate', value: 0.5 }, true],
  [{ kind: 'rate', value: 0.5 }, of(1, 2), false],
  [{ kind: 'suppressed' }, { kind: 'not_available' }, false],
] satisfies [Value, Value, boolean][])('%j and %j say the same: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
});
