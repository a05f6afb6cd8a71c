import { addMonths, month } from '../time/index.ts';
import type { Definition, Measure } from './measure.ts';
import type { Submission } from './submission.ts';
import { practiceSource } from './submission.ts';

/** Complete values to vary in tests: what a test is about stands in the test, the rest comes from here. */

export function exampleDefinition(part: Partial<Definition> = {}): Definition {
  return {
    version: 1,
    from: month('2023-01'),
    population: 'People lent a monitor',
    numerator: 'Monitors back within 14 days',
    denominator: 'Monitors lent',
    exclusions: 'None',
    source: 'QI 3, home readings',
    frequency: 'monthly',
    direction: 'increase',
    target: 0.6,
    form: 'counts',
    unit: 'percent',
    unitName: '',
    window: 'month',
    indicator: null,
    numeratorLabel: 'Back within 14 days',
    denominatorLabel: 'Monitors lent',
    ...part,
  };
}

export function exampleMeasure(part: Partial<Measure> = {}): Measure {
  return { id: 'HOME', name: 'Home readings returned', kind: 'process', definitions: [exampleDefinition()], ...part };
}

/** A measure that comes as a ready rate, in `unit`. */
export function exampleRate(unit: Definition['unit']): Measure {
  const unitName = unit === 'percent' ? '' : 'items per 1,000 patients';
  return exampleMeasure({
    id: 'ITEMS',
    name: 'Items prescribed',
    definitions: [exampleDefinition({ form: 'rate', unit, unitName, direction: 'decrease', target: null })],
  });
}

export function exampleSubmission(part: Partial<Submission> = {}): Submission {
  return {
    id: 's1',
    practice: 'F82001',
    measure: 'HOME',
    definitionVersion: 1,
    month: month('2026-09'),
    value: { kind: 'counts', numerator: 26, denominator: 47 },
    source: practiceSource,
    by: 'priya',
    at: '2026-10-09T09:42:00.000Z',
    reason: null,
    revises: null,
    ...part,
  };
}

/** Counts for months in a row, the first in `from`. */
export function exampleMonths(from: string, counts: readonly (readonly [number, number])[]): Submission[] {
  return counts.map(([numerator, denominator], index) =>
    exampleSubmission({
      id: `s${index + 1}`,
      month: addMonths(month(from), index),
      value: { kind: 'counts', numerator, denominator },
    }),
  );
}
