import { impossible } from '../outcome.ts';
import type { Unit } from './measure.ts';
import { quote, thousands } from './words.ts';

/** What a box takes: a whole count, a ready percentage, or a ready number. */
export type Box = 'count' | Unit;

/** What one cell of text says. Blank, hidden and not available are three different states, and none of them is 0. */
export type Reading =
  | { kind: 'number'; value: number }
  | { kind: 'blank' }
  | { kind: 'suppressed' }
  | { kind: 'not_available' }
  | { kind: 'problem'; says: string };

/** A national list has 60 million people; one practice, 25,000. Ten million is a slip of the keyboard. */
const largest = 10_000_000;

/** How sources write that they hid a small number or have none (QOF workbooks use `z` and `:`). */
const states: ReadonlyMap<string, 'suppressed' | 'not_available'> = new Map([
  ['*', 'suppressed'],
  ['suppressed', 'suppressed'],
  ['n/a', 'not_available'],
  ['na', 'not_available'],
  ['z', 'not_available'],
  [':', 'not_available'],
  ['-', 'not_available'],
  ['–', 'not_available'],
  ['—', 'not_available'],
  ['not available', 'not_available'],
]);

/**
 * Reads one cell. Spaces around it, and commas or spaces between thousands, are allowed; `12.0` is the count 12, because
 * programs write whole numbers so. A percentage is held as a proportion: `62.5%` and `0.625` are the same. Anything
 * else, a formula too, is not a number.
 */
export function readCell(text: string, box: Box): Reading {
  const typed = tidy(text);
  if (typed === '') return { kind: 'blank' };
  const state = states.get(typed.toLowerCase());
  if (state) return { kind: state };
  const written = parse(typed);
  if (!written) return problem(notANumber(typed, box));
  if (written.value < 0) return problem(`${quote(typed)} is below 0. Give 0 or more.`);
  if (written.value > largest)
    return problem(`${quote(typed)} is more than 10 million. Check it, and give the number meant.`);
  return fit(typed, written, box);
}

type Written = { value: number; percent: boolean; exponent: boolean };

function fit(typed: string, written: Written, box: Box): Reading {
  switch (box) {
    case 'count':
      return fitCount(typed, written);
    case 'percent':
      return fitPercent(typed, written);
    case 'number':
      if (!written.percent) return { kind: 'number', value: written.value };
      return problem(`${quote(typed)} is a percentage, and this measure is not one. Give the number without %.`);
    default:
      return impossible(box);
  }
}

function fitCount(typed: string, { value, percent, exponent }: Written): Reading {
  if (percent) return problem(`${quote(typed)} is a percentage. Give a count here, such as 25.`);
  if (exponent) return problem(`${quote(typed)} is a rounded number. Give the whole count, written out in full.`);
  if (!Number.isInteger(value)) return problem(`${quote(typed)} is not a whole number. Give a count, such as 25.`);
  return { kind: 'number', value };
}

function fitPercent(typed: string, { value, percent }: Written): Reading {
  const tooMuch = `${quote(typed)} is more than 100%. Give a percentage from 0% to 100%.`;
  if (percent) return value > 100 ? problem(tooMuch) : { kind: 'number', value: value / 100 };
  if (value <= 1) return { kind: 'number', value };
  if (value > 100) return problem(tooMuch);
  return problem(`${quote(typed)} has no % sign. Write ${typed}% for a percentage, or a proportion from 0 to 1.`);
}

/** One pattern for every number: optional minus, digits plain or in threes, decimals, a power of ten, a % sign. */
const pattern = /^([-−]?)(\d{1,3}(?:[, ]\d{3})+|\d*)(\.\d+|\.)?(?:e([+-]?\d{1,2}))?\s?(%)?$/i;

function parse(typed: string): Written | null {
  const found = pattern.exec(typed);
  if (!found) return null;
  const [, minus, whole = '', fraction = '', power, sign] = found;
  if (!/\d/.test(whole + fraction)) return null;
  const size = Number(`${whole.replace(/[, ]/g, '') || '0'}${fraction}${power === undefined ? '' : `e${power}`}`);
  return { value: minus ? -size : size, percent: sign !== undefined, exponent: power !== undefined };
}

function notANumber(typed: string, box: Box): string {
  if (/^[\d., ]+$/.test(typed))
    return `${quote(typed)} can be read in more than one way. Write it like 1200 or ${thousands(1200)}.`;
  const example =
    box === 'count' ? 'a count such as 25' : box === 'percent' ? 'a percentage such as 62.5%' : 'a number such as 1.3';
  return `${quote(typed)} is not a number. Give ${example}; * if it was hidden because it is small; or n/a if there is none.`;
}

/** Trims every kind of space, makes hard spaces plain, and drops the marks that files carry unseen. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function problem(says: string): Reading {
  return { kind: 'problem', says };
}
