import { fine, type Outcome, type Problem, problems } from '../outcome.ts';
import { type Month, parseDay, readMonth } from '../time/index.ts';
import { type Column, findLayout, type Known, type Layout, type Mapping, widthOf } from './column.ts';
import { type EntryFields, readEntry } from './entry.ts';
import { type Definition, definitionFor, type Measure } from './measure.ts';
import { readCell } from './reading.ts';
import type { Value } from './submission.ts';
import { type Offered, unknownMeasure } from './submit.ts';
import { outOf, percent, quote } from './words.ts';

/** What is wrong in a cell, by row, by the header of its column as the file has it, and what to do. */
export type CellProblem = { row: number; column: string; says: string };

/** One line of a table. Every line is one of these; none is left out. `row` counts from 1, as a spreadsheet shows it. */
export type TableRow =
  | { kind: 'offered'; row: number; offered: Offered }
  | { kind: 'problems'; row: number; problems: readonly CellProblem[] }
  /** A line without numbers: nothing was said. */
  | { kind: 'blank'; row: number }
  /** The header, and title lines above it. */
  | { kind: 'heading'; row: number };

export type Table = {
  rows: readonly TableRow[];
  /** Headers that nothing was read from, so that the page can say so. */
  ignored: readonly string[];
  layout: Layout;
};

/**
 * Reads pasted or uploaded cells. The file is refused as a whole only where its columns cannot be told; otherwise each
 * line stands for itself. Rules that need more than the line (unknown practice, month not over, two rows for one place)
 * are `submit`'s.
 * @param mapping which header holds what, where it is not a name we know; it wins
 * @param known the practice (its ODS code) and the measure that the caller fixes, and the measures there are
 */
export function readTable(cells: readonly (readonly string[])[], mapping: Mapping, known: Known): Outcome<Table> {
  const layout = findLayout(cells, mapping, known);
  if (!layout.ok) return layout;
  const measures = measuresByName(known.measures);
  const rows = cells.map((row, index) => readRow(row, index, layout.value, known, measures));
  return fine({ rows, ignored: layout.value.ignored, layout: layout.value });
}

/** The columns in which a field of a problem may stand. */
const standsIn: ReadonlyMap<string, readonly Column[]> = new Map([
  ['month', ['month', 'period_start']],
  ['reason', ['note']],
]);

/** What a person calls the column that holds this field: the file's own header, or `column 2`; without one, the field. */
export function headingOf(layout: Layout, field: string): string {
  const wanted: readonly string[] = standsIn.get(field) ?? [field];
  const column = Object.entries(layout.at).find(([name]) => wanted.includes(name))?.[1];
  return column === undefined ? field : (layout.headings[column] ?? field);
}

type ByName = ReadonlyMap<string, Measure>;

/** Measures by id and by name in lower case; an id wins over another measure's name. */
function measuresByName(measures: readonly Measure[]): ByName {
  const named = measures.map((measure) => [measure.name.trim().toLowerCase(), measure] as const);
  return new Map([...named, ...measures.map((measure) => [measure.id.toLowerCase(), measure] as const)]);
}

function readRow(cells: readonly string[], index: number, layout: Layout, known: Known, measures: ByName): TableRow {
  const row = index + 1;
  if (layout.header !== null && index <= layout.header) return { kind: 'heading', row };
  const width = widthOf(cells);
  if (width === 0) return { kind: 'blank', row };
  if (width > layout.width || cells.length < layout.needed)
    return { kind: 'problems', row, problems: [wrongWidth(row, cells, layout)] };

  const cell: Cell = (column) => cells[layout.at[column] ?? -1] ?? '';
  const fields: EntryFields = {
    numerator: cell('numerator'),
    denominator: cell('denominator'),
    value: cell('value'),
    reason: cell('note'),
  };
  if (`${fields.numerator}${fields.denominator}${fields.value}`.trim() === '') return { kind: 'blank', row };
  const month = rowMonth(cell, layout);
  const practice = rowPractice(cell, known);
  const measure = rowMeasure(cell, known, measures);
  if (month.ok && practice.ok && measure.ok)
    return readNumbers(fields, { row, practice: practice.value, measure: measure.value, month: month.value }, layout);
  const found = [month, practice, measure].flatMap((read) => (read.ok ? [] : read.problems));
  return problemRow(row, found, layout);
}

/** The text of a row in a column; empty where the file has no such column. */
type Cell = (column: Column) => string;

/** A practice of its own in the file must be the one that the caller fixes: nobody's numbers may land elsewhere. */
function rowPractice(cell: Cell, known: Known): Outcome<string> {
  const written = cell('practice').trim().toUpperCase();
  if (written === '' && known.practice === null)
    return problems({ field: 'practice', says: 'The practice is missing. Give its ODS code, such as F82001.' });
  if (written !== '' && known.practice !== null && written !== known.practice)
    return problems({
      field: 'practice',
      says: `${quote(written)} is another practice. Only values of ${known.practice} can be sent here.`,
    });
  return fine(known.practice ?? written);
}

function rowMeasure(cell: Cell, known: Known, measures: ByName): Outcome<Measure> {
  const written = cell('measure').trim();
  const found = written === '' ? known.measure : measures.get(written.toLowerCase());
  if (!found) return problems(unknownMeasure(written));
  if (known.measure && found.id !== known.measure.id)
    return problems({
      field: 'measure',
      says: `${quote(written)} is another measure. Only ${quote(known.measure.name)} can be sent here.`,
    });
  return fine(found);
}

type Line = { row: number; practice: string; measure: Measure; month: Month };

function readNumbers(fields: EntryFields, { row, practice, measure, month }: Line, layout: Layout): TableRow {
  const definition = definitionFor(measure, month);
  const entry = readEntry(fields, definition);
  switch (entry.kind) {
    case 'blank':
      return problemRow(row, [otherForm(measure, definition, layout)], layout);
    case 'problems':
      return problemRow(row, entry.problems, layout);
    case 'value': {
      const { value, reason } = entry;
      const disagreement = disagreementWith(value, fields.value, definition);
      if (disagreement) return problemRow(row, [disagreement], layout);
      return { kind: 'offered', row, offered: { row, practice, measure: measure.id, month, value, reason } };
    }
  }
}

/** The row has numbers, but not in the columns that its measure takes. */
function otherForm(measure: Measure, { form }: Definition, layout: Layout): Problem {
  const takes = form === 'rate' ? 'a ready rate' : 'two counts';
  const needed: readonly Column[] = form === 'rate' ? ['value'] : ['numerator', 'denominator'];
  const absent = needed.filter((column) => layout.at[column] === undefined);
  const why =
    absent.length > 0 ? `this file has no column for the ${absent.join(' and the ')}` : 'there is none in this row';
  return { field: absent[0] ?? needed[0] ?? 'value', says: `${quote(measure.name)} takes ${takes}, and ${why}.` };
}

/** Percentages are printed to whole points by some: a difference up to half a point is rounding. */
const rounding = 0.005;

/** A percentage beside its counts must be theirs, whether written as 62.5%, 62.5 or 0.625; else one of the three is wrong. */
function disagreementWith(value: Value, written: string, { unit }: Definition): Problem | null {
  const read = readCell(written.replace('%', ''), 'number');
  if (value.kind !== 'counts' || unit !== 'percent' || read.kind !== 'number') return null;
  const proportion = value.numerator / value.denominator;
  const apart = Math.min(Math.abs(read.value - proportion), Math.abs(read.value / 100 - proportion));
  if (apart <= rounding + Number.EPSILON) return null;
  const counts = outOf(value.numerator, value.denominator);
  return {
    field: 'value',
    says: `${counts} is ${percent(proportion)}, and the row says ${quote(written)}. Check all three.`,
  };
}

function problemRow(row: number, found: readonly Problem[], layout: Layout): TableRow {
  return {
    kind: 'problems',
    row,
    problems: found.map(({ field, says }) => ({ row, column: headingOf(layout, field), says })),
  };
}

function wrongWidth(row: number, cells: readonly string[], layout: Layout): CellProblem {
  const has = Math.max(widthOf(cells), Math.min(cells.length, layout.width));
  const says = `This row has ${has} cells where ${layout.width} are expected. Look for a comma inside a number or a missing cell.`;
  return { row, column: layout.headings[Math.min(has, layout.headings.length) - 1] ?? 'row', says };
}

/** The month of a row, from a month column or from the first and last day of its period. */
function rowMonth(cell: Cell, layout: Layout): Outcome<Month> {
  if (layout.at.period_start === undefined) {
    const read = readMonth(cell('month'));
    return read.ok ? read : problems({ field: 'month', says: read.says });
  }
  const start = readMonth(cell('period_start'));
  if (!start.ok) return problems({ field: 'period_start', says: start.says });
  if (layout.at.period_end === undefined) return start;
  const end = readMonth(cell('period_end'));
  if (!end.ok) return problems({ field: 'period_end', says: end.says });
  const from = parseDay(cell('period_start').trim());
  const to = parseDay(cell('period_end').trim());
  if (start.value === end.value && !(from && to && to < from)) return start;
  const period = `${cell('period_start').trim()} to ${cell('period_end').trim()}`;
  return problems({
    field: 'period_end',
    says: `${quote(period)} is not one month. Give the first and the last day of the same month.`,
  });
}
