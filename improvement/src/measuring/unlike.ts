import { addMonths, longMonth, type Month } from '../time/index.ts';
import type { Definition } from './measure.ts';
import type { Submission, Value } from './submission.ts';
import { figure, thousands } from './words.ts';

/** A number that does not look like this practice's past, with what makes it look so. */
export type Unlike = {
  field: 'numerator' | 'denominator' | 'value';
  /** As it stands over its box: `Monitors lent`. */
  label: string;
  value: number;
  last: { month: Month; value: number };
  low: number;
  high: number;
  /** How many earlier months `low` and `high` come from: 6 to 12. */
  months: number;
};

/** Below six months a range says too little to ask a question about. */
const monthsNeeded = 6;
/** Small counts double by chance alone: from 2 to 5 is no news, from 51 to 145 is. */
const smallestStep = 5;

/**
 * The numbers of a value that lie above twice the greatest, or below half the least, of up to 12 earlier months. Counts
 * must also be 5 or more away from that range. This is our own design: wide enough to leave ordinary months in
 * peace, narrow enough to catch a slipped digit, swapped boxes and a search run over the wrong period. It asks, it
 * never refuses. Hidden and unavailable values are not compared; nobody eligible counts as a denominator of 0.
 * @param recent earlier months of the same practice, measure and source, in any order
 */
export function unlikeThePast(value: Value, recent: readonly Submission[], definition: Definition): Unlike[] {
  const past = [...recent].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-12);
  return numbersOf(value, definition).flatMap((number) => {
    const before = past.flatMap((submission) => {
      const same = numbersOf(submission.value, definition).find(({ field }) => field === number.field);
      return same ? [{ month: submission.month, value: same.value }] : [];
    });
    const last = before.at(-1);
    if (!last || before.length < monthsNeeded) return [];
    const low = Math.min(...before.map((month) => month.value));
    const high = Math.max(...before.map((month) => month.value));
    const step = number.field === 'value' ? 0 : smallestStep;
    const above = number.value > 2 * high && number.value - high >= step;
    const below = number.value < low / 2 && low - number.value >= step;
    return above || below ? [{ ...number, last, low, high, months: before.length }] : [];
  });
}

type Labelled = Pick<Unlike, 'field' | 'label' | 'value'>;

function numbersOf(value: Value, definition: Definition): Labelled[] {
  const { numeratorLabel, denominatorLabel } = definition;
  switch (value.kind) {
    case 'counts':
      return [
        { field: 'numerator', label: numeratorLabel, value: value.numerator },
        { field: 'denominator', label: denominatorLabel, value: value.denominator },
      ];
    case 'rate':
      return [{ field: 'value', label: definition.unitName, value: value.value }];
    case 'nobody_eligible':
      return [{ field: 'denominator', label: denominatorLabel, value: 0 }];
    case 'suppressed':
    case 'not_available':
      return [];
  }
}

/**
 * `145 monitors lent is unlike the past.` and `Last month 47; the last 12 months were between 35 and 51. Is it right?`,
 * as two parts, because the page prints the first in bold.
 * @param month the month the number is for
 */
export function unlikeWords(unlike: Unlike, month: Month, definition: Definition): { says: string; asks: string } {
  const write = (number: number) => (unlike.field === 'value' ? figure(number, definition) : thousands(number));
  const when = unlike.last.month === addMonths(month, -1) ? 'Last month' : `In ${longMonth(unlike.last.month)}`;
  const span = `the last ${unlike.months} months${unlike.months < 12 ? ' we have' : ''}`;
  const range =
    unlike.low === unlike.high ? `all ${write(unlike.low)}` : `between ${write(unlike.low)} and ${write(unlike.high)}`;
  const subject = [write(unlike.value), inSentence(unlike.label)].filter((part) => part !== '').join(' ');
  return {
    says: `${subject} is unlike the past.`,
    asks: `${when} ${write(unlike.last.value)}; ${span} were ${range}. Is it right?`,
  };
}

/** A label inside a sentence: `Monitors lent` becomes `monitors lent`, `HbA1c tests` and `BP readings` stay. */
function inSentence(label: string): string {
  const [first = ''] = label.split(' ');
  return /^[A-Z][a-z]+$/.test(first) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
