import { quote } from '../measuring/index.ts';
import { addDays, type Day, readDay } from '../time/index.ts';
import type { AreaSpell } from './membership.ts';
import type { Practice } from './programme.ts';
import { type RowReading, type Sifted, sift } from './sift.ts';

/** A practice as ODS knows it: a letter and five more, such as `F82002`. */
export function isPracticeCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]{5}$/.test(text);
}

/** Why a row of the practice list is left out, as a report says it. */
export const practiceSkips = {
  other_organisation: 'not a GP practice (prescribing setting other than 4)',
  proposed: 'GP practice, not open yet',
  blank: 'blank line',
} as const;
export type PracticeSkip = keyof typeof practiceSkips;

/** A GP practice, open, dormant or closed, and its place under the commissioner of its area. */
export type ListedPractice = { practice: Practice; area: AreaSpell | null };

/** The columns that are read, counted from 0, of the 27 of `epraccur`. */
const columns = {
  code: 0,
  name: 1,
  opened: 10,
  closed: 11,
  status: 12,
  commissioner: 14,
  joined: 15,
  left: 16,
  setting: 25,
};
const columnCount = 27;
const generalPractice = '4';

const statuses: Readonly<Partial<Record<string, 'active' | 'closed' | 'dormant' | 'proposed'>>> = {
  A: 'active',
  ACTIVE: 'active',
  C: 'closed',
  CLOSED: 'closed',
  D: 'dormant',
  DORMANT: 'dormant',
  P: 'proposed',
  PROPOSED: 'proposed',
};

/**
 * Reads the rows of the ODS practice list `epraccur` (27 columns, no header): GP practices with their commissioner. Closed
 * ones are kept with their last day, because series of past years have values from them.
 * Close and left dates are the last day in ODS; here the first day after.
 */
export function readPractices(rows: readonly (readonly string[])[]): Sifted<ListedPractice, PracticeSkip> {
  const seen = new Set<string>();
  return sift(rows, 1, (row) => {
    const reading = readPractice(row);
    if (reading.kind !== 'accepted') return reading;
    const { ods } = reading.value.practice;
    if (seen.has(ods))
      return { kind: 'refused', says: `${ods} stands in the file more than once. The first row was taken.` };
    seen.add(ods);
    return reading;
  });
}

function readPractice(row: readonly string[]): RowReading<ListedPractice, PracticeSkip> {
  if (row.every((cell) => cell.trim() === '')) return { kind: 'skipped', reason: 'blank' };
  if (row.length !== columnCount) {
    return { kind: 'refused', says: `The row has ${row.length} columns; the practice list has ${columnCount}.` };
  }
  const cell = (name: keyof typeof columns) => (row[columns[name]] ?? '').trim();
  const ods = cell('code').toUpperCase();
  if (!isPracticeCode(ods))
    return { kind: 'refused', says: `${quote(cell('code'))} is not a practice code like F82002.` };
  const status = statuses[cell('status').toUpperCase()];
  if (!status)
    return { kind: 'refused', says: `${ods} has the status ${quote(cell('status'))}; known are A, C, D and P.` };
  if (cell('setting') !== generalPractice) return { kind: 'skipped', reason: 'other_organisation' };
  if (status === 'proposed') return { kind: 'skipped', reason: status };
  if (cell('name') === '') return { kind: 'refused', says: `${ods} has no name.` };
  const dates = readDates({
    opened: cell('opened'),
    closed: cell('closed'),
    joined: cell('joined'),
    left: cell('left'),
  });
  if (typeof dates === 'string') return { kind: 'refused', says: `${ods}: ${dates}` };
  return { kind: 'accepted', value: listed(ods, cell('name'), cell('commissioner').toUpperCase(), dates) };
}

type Dates = Record<'opened' | 'closed' | 'joined' | 'left', Day | null>;

function listed(ods: string, name: string, area: string, { opened, closed, joined, left }: Dates): ListedPractice {
  const practice = { ods, name, opened, closed: dayAfter(closed), succeededBy: null, listSize: null };
  const from = joined ?? opened;
  const spell = area === '' || from === null ? null : { practice: ods, area, from, until: dayAfter(left) };
  return { practice, area: spell };
}

/** The dates of a row, or a sentence about the first that is none. */
function readDates(text: Record<keyof Dates, string>): Dates | string {
  const dates: Dates = { opened: null, closed: null, joined: null, left: null };
  for (const name of ['opened', 'closed', 'joined', 'left'] as const) {
    if (text[name] === '') continue;
    const read = readDay(text[name]);
    if (!read.ok) return `the date ${quote(text[name])} (${name}) is not a date like 20130401.`;
    dates[name] = read.value;
  }
  return dates;
}

function dayAfter(last: Day | null): Day | null {
  return last === null ? null : addDays(last, 1);
}
