import { impossible, type Problem } from '../outcome.ts';
import type { Definition } from './measure.ts';
import { type Reading, readCell } from './reading.ts';
import type { Value } from './submission.ts';
import { valueOfCounts, valueProblem } from './value.ts';
import { thousands } from './words.ts';

/** The texts of one row of the entry form, or of one row of a file. Boxes that a measure does not have stay empty. */
export type EntryFields = { numerator: string; denominator: string; value: string; reason: string };

/** What a row says: a value, nothing at all, or what has to be put right, by the name of its box. */
export type Entry =
  | { kind: 'value'; value: Value; reason: string | null }
  | { kind: 'blank' }
  | { kind: 'problems'; problems: readonly Problem[] };

/** Longest reason for a change or for an unlikely number, in characters. */
export const longestReason = 500;

/** Reads one row under the definition of its month. A row without numbers is blank, whatever its reason says. */
export function readEntry(fields: EntryFields, definition: Definition): Entry {
  const read = readValue(fields, definition);
  if (read.kind !== 'value') return read;
  const reason = fields.reason.trim();
  const wrong = valueProblem(read.value, definition);
  const long: Problem = { field: 'reason', says: `Keep the reason under ${longestReason} characters.` };
  const problems = [wrong, reason.length > longestReason ? long : null].filter((problem) => problem !== null);
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'value', value: read.value, reason: reason === '' ? null : reason };
}

type ReadValue = { kind: 'value'; value: Value } | Exclude<Entry, { kind: 'value' }>;

function readValue(fields: EntryFields, definition: Definition): ReadValue {
  switch (definition.form) {
    case 'counts':
      return readCounts(fields, definition);
    case 'rate':
      return readRate(readCell(fields.value, definition.unit));
    default:
      return impossible(definition.form);
  }
}

function readRate(reading: Reading): ReadValue {
  switch (reading.kind) {
    case 'number':
      return { kind: 'value', value: { kind: 'rate', value: reading.value } };
    case 'blank':
      return { kind: 'blank' };
    case 'suppressed':
    case 'not_available':
      return { kind: 'value', value: { kind: reading.kind } };
    case 'problem':
      return { kind: 'problems', problems: [{ field: 'value', says: reading.says }] };
    default:
      return impossible(reading);
  }
}

function readCounts(fields: EntryFields, definition: Definition): ReadValue {
  const numerator = readCell(fields.numerator, 'count');
  const denominator = readCell(fields.denominator, 'count');
  const problems = [...problemOf('numerator', numerator), ...problemOf('denominator', denominator)];
  if (problems.length > 0) return { kind: 'problems', problems };
  const kinds = [numerator.kind, denominator.kind];
  if (kinds.includes('suppressed')) return { kind: 'value', value: { kind: 'suppressed' } };
  if (kinds.includes('not_available')) return { kind: 'value', value: { kind: 'not_available' } };
  if (numerator.kind === 'number' && denominator.kind === 'number')
    return { kind: 'value', value: valueOfCounts(numerator.value, denominator.value) };
  if (numerator.kind === 'number') return missing('denominator', numerator.value, definition);
  if (denominator.kind === 'number') return missing('numerator', denominator.value, definition);
  return { kind: 'blank' };
}

function problemOf(field: keyof EntryFields, reading: Reading): Problem[] {
  return reading.kind === 'problem' ? [{ field, says: reading.says }] : [];
}

function missing(field: 'numerator' | 'denominator', given: number, definition: Definition): ReadValue {
  const label = field === 'numerator' ? definition.numeratorLabel : definition.denominatorLabel;
  const asks = field === 'numerator' ? `how many of the ${thousands(given)}?` : `${thousands(given)} out of how many?`;
  return { kind: 'problems', problems: [{ field, says: `Fill in "${label}" too: ${asks}` }] };
}

/** What stands in the boxes of a stored value: read again, it is the same value. */
export function fieldsOf(value: Value, definition: Pick<Definition, 'unit'>): EntryFields {
  const blank = { numerator: '', denominator: '', value: '', reason: '' };
  const all = (text: string) => ({ ...blank, numerator: text, denominator: text, value: text });
  switch (value.kind) {
    case 'counts':
      return { ...blank, numerator: String(value.numerator), denominator: String(value.denominator) };
    case 'rate':
      return { ...blank, value: definition.unit === 'percent' ? percentText(value.value) : String(value.value) };
    case 'nobody_eligible':
      return all('0');
    case 'suppressed':
      return all('*');
    case 'not_available':
      return all('n/a');
    default:
      return impossible(value);
  }
}

/** A proportion as a percentage with just the digits it needs to be read as the same proportion again. */
function percentText(proportion: number): string {
  const digits = Array.from({ length: 17 }, (_, index) => Number((100 * proportion).toPrecision(index + 1)));
  const percent = digits.find((rounded) => rounded / 100 === proportion);
  return percent === undefined ? String(proportion) : `${percent}%`;
}
