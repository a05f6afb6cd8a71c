import { type Difference, difference } from '@tandem/spc';
import { longMonth, month } from '../time/index.ts';
import type { MeasureChart } from './chart.ts';
import type { Definition } from './measure.ts';
import { figure, figureWithUnit, outOf, thousands } from './words.ts';

/** One of the two levels that are compared: `Fixed baseline`, `November 2024 to November 2025`, `58.9%`, `610 of 1,036`. */
export type LevelWords = { name: string; months: string; figure: string; counts: string };

/** A comparison for people: what moved by how much, how sure that is, both levels, and what to know about the interval. */
export type DifferenceWords = { says: string; sure: string; levels: readonly LevelWords[]; notes: readonly string[] };

/** A spread beyond this much of what chance gives is worth a line. */
const notableSpread = 1.5;

/** The baseline, or the phase before, beside the level since; `null` where there is no such pair (see `difference`). */
export function differenceInWords({ chart, definition }: MeasureChart): DifferenceWords | null {
  const found = difference(chart);
  if (found === null) return null;
  const { interval, why } = found;
  const [before, after] =
    why === 'after_fixed_baseline' ? ['Fixed baseline', 'Since then'] : ['Phase before', 'Present phase'];
  return {
    says: `${movedBy(found, definition)}${interval ? ` (95% interval: ${between(interval, definition)})` : ''}.`,
    sure: sureness(found),
    levels: [levelOf(before, found.before, definition), levelOf(after, found.after, definition)],
    notes: notesOn(found),
  };
}

function levelOf(name: string, { from, to, points, value, events, of }: Difference['before'], definition: Definition) {
  const counts = events === null || of === null ? `${points} months` : outOf(events, of);
  const months = `${longMonth(month(from))} to ${longMonth(month(to))}`;
  return { name, months, figure: figureWithUnit(value, definition), counts };
}

function movedBy({ difference: by }: Difference, definition: Definition): string {
  if (by === 0) return 'The same level';
  return `${by > 0 ? 'Up' : 'Down'} by ${amount(Math.abs(by), definition)}`;
}

/** Two percentages are apart by points, never by a percentage. */
function amount(by: number, definition: Definition): string {
  return definition.unit === 'percent' ? `${points(by)} percentage points` : figureWithUnit(by, definition);
}

function points(by: number): string {
  return thousands(100 * by, 1);
}

function between({ lower, upper }: { lower: number; upper: number }, definition: Definition): string {
  const write = (by: number) => (definition.unit === 'percent' ? points(by) : figure(by, definition)).replace('-', '−');
  return `${write(lower)} to ${write(upper)}`;
}

function sureness({ interval }: Difference): string {
  if (interval === null) return 'The values do not vary, so nothing can be said of how sure this is.';
  if (interval.lower > 0 || interval.upper < 0)
    return `Both ends of the interval are a ${interval.lower > 0 ? 'rise' : 'fall'}.`;
  return 'The interval reaches from a fall to a rise: the two levels may be the same.';
}

function notesOn({ spread, alike }: Difference): string[] {
  return [
    'Somebody who had seen the chart chose where it is parted, so this tells how large a change is; whether there is one, the signs tell.',
    spread > notableSpread &&
      `Months vary ${spread.toFixed(1)} times as much as chance alone gives (in variance), and the interval is widened for it.`,
    alike && 'Neighbouring months are alike, so the true interval is wider than this one.',
  ].filter((line) => line !== false);
}
