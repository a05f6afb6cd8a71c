import { impossible } from '../outcome.ts';
import type { Definition } from './measure.ts';
import type { Value } from './submission.ts';

/** How numbers are written for people: one place, so that a page, a sentence, a table and a file never differ. */

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** `three` up to nine, `12` above: for whole counts inside a sentence. */
export function countWord(count: number): string {
  return small[count] ?? thousands(count);
}

/** `1,234` or `1,234.5`: the digits of a number that is not negative or is, grouped by three. */
export function thousands(value: number, decimals = 0): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `62.5%` from 0.625. */
export function percent(proportion: number): string {
  return `${thousands(100 * proportion, 1)}%`;
}

/** `25 of 40` */
export function outOf(numerator: number, denominator: number): string {
  return `${thousands(numerator)} of ${thousands(denominator)}`;
}

/** A value, centre, limit or target as it is plotted: `62.5%`, or about three figures of a number (`1,234`, `12.3`, `0.123`). */
export function figure(plotted: number, definition: Pick<Definition, 'unit'>): string {
  switch (definition.unit) {
    case 'percent':
      return percent(plotted);
    case 'number':
      return thousands(plotted, decimalsOf(plotted));
    default:
      return impossible(definition.unit);
  }
}

function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : 3;
}

/** The figure with its unit where it has one: `71.1%`, `1.29 items per 1,000 patients`. */
export function figureWithUnit(plotted: number, definition: Pick<Definition, 'unit' | 'unitName'>): string {
  const written = figure(plotted, definition);
  return definition.unit === 'percent' || definition.unitName === '' ? written : `${written} ${definition.unitName}`;
}

/** Why a month has no number, in words that can stand alone in a table cell. */
export const gapWords = {
  missing: 'not sent',
  nobody_eligible: 'nobody eligible',
  suppressed: 'hidden by its source: a small number',
  not_available: 'not available',
} as const;

/** A value for people: its figure, and the counts that must stand within reach of a percentage (`null` for a ready rate). */
export function valueWords(value: Value, definition: Definition): { figure: string; counts: string | null } {
  switch (value.kind) {
    case 'counts':
      return {
        figure: figureWithUnit(value.numerator / value.denominator, definition),
        counts: outOf(value.numerator, value.denominator),
      };
    case 'rate':
      return { figure: figureWithUnit(value.value, definition), counts: null };
    case 'nobody_eligible':
    case 'suppressed':
    case 'not_available':
      return { figure: gapWords[value.kind], counts: null };
    default:
      return impossible(value);
  }
}

/** The same in one piece: `71.1% (64 of 90)`. */
export function valueSentence(value: Value, definition: Definition): string {
  const words = valueWords(value, definition);
  return words.counts === null ? words.figure : `${words.figure} (${words.counts})`;
}

/** What somebody wrote, in quotation marks and cut short, for use inside a sentence. */
export function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `"${flat.length > 40 ? `${flat.slice(0, 39)}…` : flat}"`;
}

/** A name or label as it stands inside a sentence: `home readings returned`. HbA1c, GP and the like keep their capitals. */
export function insideSentence(name: string): string {
  const first = /^[A-Z][a-z]*/.exec(name)?.[0] ?? '';
  const isWord = first.length > 1 && !/[A-Z0-9]/.test(name.charAt(first.length));
  return isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
