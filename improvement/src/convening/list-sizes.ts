import { quote } from '../measuring/index.ts';
import { type Day, readDay } from '../time/index.ts';
import { isPracticeCode } from './organisations.ts';
import { type RowReading, type Sifted, sift } from './sift.ts';

/** Registered patients of a practice on a day. */
export type ListSize = { practice: string; patients: number; on: Day };

/** Why a row of the list-size file is left out, as a report says it. */
export const listSizeSkips = {
  part: 'a part of the list by sex or age',
  not_practice: 'not a practice',
  blank: 'blank line',
} as const;
export type ListSizeSkip = keyof typeof listSizeSkips;

const names = ['EXTRACT_DATE', 'TYPE', 'CODE', 'SEX', 'AGE', 'NUMBER_OF_PATIENTS'] as const;

/**
 * Reads the rows of `gp-reg-pat-prac-all`, whose first row names the columns: the whole list of each practice. Only the
 * practice code is used to join: the commissioner codes of this file change from year to year.
 * The first row is not counted among those read.
 */
export function readListSizes(rows: readonly (readonly string[])[]): Sifted<ListSize, ListSizeSkip> {
  const header = (rows[0] ?? []).map((name) => name.replace('\uFEFF', '').trim().toUpperCase());
  const missing = names.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const says = `The first row must name the columns ${names.join(', ')}. It has no ${missing.join(', ')}.`;
    return { accepted: [], refused: rows.map((_, at) => ({ row: at + 1, says })), skipped: {} };
  }
  const seen = new Set<string>();
  return sift(rows.slice(1), 2, (row) => {
    const reading = readRow(row, header);
    if (reading.kind !== 'accepted') return reading;
    const key = `${reading.value.practice} ${reading.value.on}`;
    if (seen.has(key))
      return { kind: 'refused', says: `${key} stands in the file more than once. The first row was taken.` };
    seen.add(key);
    return reading;
  });
}

function readRow(row: readonly string[], header: readonly string[]): RowReading<ListSize, ListSizeSkip> {
  if (row.every((cell) => cell.trim() === '')) return { kind: 'skipped', reason: 'blank' };
  const cell = (name: (typeof names)[number]) => (row[header.indexOf(name)] ?? '').trim();
  if (cell('TYPE') !== 'GP') return { kind: 'skipped', reason: 'not_practice' };
  if (cell('SEX') !== 'ALL' || cell('AGE') !== 'ALL') return { kind: 'skipped', reason: 'part' };
  const practice = cell('CODE').toUpperCase();
  if (!isPracticeCode(practice))
    return { kind: 'refused', says: `${quote(cell('CODE'))} is not a practice code like F82002.` };
  const patients = cell('NUMBER_OF_PATIENTS');
  if (!/^\d{1,7}$/.test(patients))
    return { kind: 'refused', says: `${practice}: ${quote(patients)} is not a number of patients.` };
  const on = readDay(cell('EXTRACT_DATE'));
  if (!on.ok) return { kind: 'refused', says: `${practice}: the extract date: ${on.says}` };
  return { kind: 'accepted', value: { practice, patients: Number(patients), on: on.value } };
}
