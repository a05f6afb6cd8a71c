import { impossible, type Problem } from '../outcome.ts';
import type { Definition } from './measure.ts';
import type { Value } from './submission.ts';
import { thousands } from './words.ts';

/** Counts as a value. 0 of 0 is not 0%: nobody was eligible that month. */
export function valueOfCounts(numerator: number, denominator: number): Value {
  if (numerator === 0 && denominator === 0) return { kind: 'nobody_eligible' };
  return { kind: 'counts', numerator, denominator };
}

/** Whether two values say the same thing. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'counts' && b.kind === 'counts') return a.numerator === b.numerator && a.denominator === b.denominator;
  if (a.kind === 'rate' && b.kind === 'rate') return a.value === b.value;
  return a.kind === b.kind;
}

/**
 * What is wrong with a value under its definition, or `null`. The one place for these rules: the entry form, files and
 * `submit` all ask it.
 */
export function valueProblem(value: Value, definition: Definition): Problem | null {
  switch (value.kind) {
    case 'counts':
      return definition.form === 'counts' ? countsProblem(value) : wrongForm(definition);
    case 'rate':
      return definition.form === 'rate' ? rateProblem(value.value, definition) : wrongForm(definition);
    case 'nobody_eligible':
      return definition.form === 'counts' ? null : wrongForm(definition);
    case 'suppressed':
    case 'not_available':
      return null;
    default:
      return impossible(value);
  }
}

function countsProblem({ numerator, denominator }: { numerator: number; denominator: number }): Problem | null {
  if (!isCount(numerator))
    return { field: 'numerator', says: `${numerator} is not a count. Give a whole number from 0.` };
  if (!isCount(denominator))
    return { field: 'denominator', says: `${denominator} is not a count. Give a whole number from 0.` };
  const both = `${thousands(numerator)} out of ${thousands(denominator)}`;
  if (denominator === 0 && numerator > 0)
    return { field: 'denominator', says: `${both} cannot be. Give how many there were in all.` };
  if (denominator === 0)
    return { field: 'denominator', says: '0 out of 0 is not a percentage: say that nobody was eligible.' };
  if (numerator > denominator)
    return { field: 'numerator', says: `${both} cannot be: the first number is part of the second. Check both.` };
  return null;
}

function rateProblem(rate: number, definition: Definition): Problem | null {
  if (!Number.isFinite(rate) || rate < 0) return { field: 'value', says: `${rate} is not a rate. Give 0 or more.` };
  if (definition.unit === 'percent' && rate > 1)
    return { field: 'value', says: `${rate} is more than 100%. Give a percentage from 0% to 100%.` };
  return null;
}

function wrongForm(definition: Definition): Problem {
  switch (definition.form) {
    case 'counts':
      return {
        field: 'value',
        says: 'This measure takes two counts, not a ready rate. Give the numerator and the denominator.',
      };
    case 'rate':
      return {
        field: 'value',
        says: 'This measure takes one ready rate, not counts. Give the rate, or n/a if there is none.',
      };
    default:
      return impossible(definition.form);
  }
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
