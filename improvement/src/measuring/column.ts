import { type Outcome, type Problem, problems } from '../outcome.ts';
import { readMonth } from '../time/index.ts';
import { latestDefinition, type Measure } from './measure.ts';
import { quote } from './words.ts';

/**
 * What a column can hold, and the headers it goes by, the surest first. Headers are compared in lower case, with spaces
 * and dashes as underscores. A new spelling is one word here; a file that differs more brings a mapping of its own.
 */
const aliases = {
  month: ['month', 'period', 'date', 'month_starting', 'time_period'],
  period_start: ['period_start', 'start', 'start_date'],
  period_end: ['period_end', 'end', 'end_date'],
  practice: [
    'practice_code',
    'practice',
    'ods_code',
    'ods',
    'gp_practice_code',
    'organisation_code',
    'org_code',
    'org_id',
    'code',
  ],
  measure: ['measure_id', 'measure', 'measure_name', 'indicator_id', 'indicator_code', 'indicator'],
  numerator: ['numerator', 'number_who_did', 'num'],
  denominator: ['denominator', 'out_of', 'denom', 'total'],
  value: ['value', 'rate', 'calc_value', 'ratio', 'percentage', 'percent', '%'],
  note: ['note', 'notes', 'reason', 'comment', 'comments'],
} as const;

export type Column = keyof typeof aliases;
export const columns = Object.keys(aliases) as readonly Column[]; // the keys of a literal that nobody extends

/** Which header holds what, as somebody said for one file or source: `{ month: 'Period' }`. It wins over the names we know. */
export type Mapping = Partial<Record<Column, string>>;

/** What the caller knows already: a practice's own paste needs no practice column, one measure's file no measure column. */
export type Known = { measures: readonly Measure[]; practice: string | null; measure: Measure | null };

/** Where each column stands. `headings` are the names people see: the file's own headers, or `column 2`. */
export type Layout = {
  at: Partial<Record<Column, number>>;
  headings: readonly string[];
  width: number;
  /** Cells a row must have: up to the last column that is not a note or ignored. Excel leaves off empty ones at the end. */
  needed: number;
  /** The index of the header row, or `null` without one. Rows above it are titles. */
  header: number | null;
  /** Headers that nothing is read from. */
  ignored: readonly string[];
};

/** Reports are exported with a few title lines above their header. */
const headerWithin = 20;

/** Finds the header row and the columns, or, without a header, the columns by their order. */
export function findLayout(cells: readonly (readonly string[])[], mapping: Mapping, known: Known): Outcome<Layout> {
  const names = namesOf(mapping, known);
  const header = cells.slice(0, headerWithin).findIndex((row) => matched(row, names) >= 2);
  const titles = cells[header];
  if (titles) return withHeader(titles, header, names, mapping, known);
  if (Object.keys(mapping).length > 0)
    return problems({
      field: 'month',
      says: `No row has the headers ${Object.values(mapping).map(quote).join(' and ')}. Check their spelling.`,
    });
  return withoutHeader(cells, known);
}

type Names = Readonly<Record<Column, readonly string[]>>;

/** The names each column may go by here: only the mapped one where there is a mapping. */
function namesOf(mapping: Mapping, known: Known): Names {
  const definition = known.measure ? latestDefinition(known.measure) : null;
  const labels: Mapping = definition
    ? { numerator: definition.numeratorLabel, denominator: definition.denominatorLabel }
    : {};
  const taken = Object.values(mapping).map(normal);
  const entries = columns.map((column) => {
    const own = mapping[column];
    if (own !== undefined) return [column, [normal(own)]] as const;
    const label = labels[column];
    const all = label === undefined ? aliases[column] : [...aliases[column], normal(label)];
    return [column, all.filter((name) => name !== '' && !taken.includes(name))] as const;
  });
  return Object.fromEntries(entries) as Names; // one entry for each column, just made
}

function matched(row: readonly string[], names: Names): number {
  const normals = row.map(normal);
  return columns.filter((column) => names[column].some((name) => normals.includes(name))).length;
}

function withHeader(
  titles: readonly string[],
  header: number,
  names: Names,
  mapping: Mapping,
  known: Known,
): Outcome<Layout> {
  const normals = titles.map(normal);
  const at: Partial<Record<Column, number>> = {};
  const found: Problem[] = [];
  for (const column of columns) {
    const name = names[column].find((each) => normals.includes(each));
    if (name === undefined) {
      const wanted = mapping[column];
      if (wanted !== undefined)
        found.push({ field: column, says: `No column is called ${quote(wanted)}. ${theirs(titles)}` });
      continue;
    }
    if (normals.indexOf(name) !== normals.lastIndexOf(name))
      found.push({ field: column, says: `Two columns are called ${quote(name)}. Rename the one that is not meant.` });
    at[column] = normals.indexOf(name);
  }
  if (at.period_start !== undefined) delete at.month;
  found.push(...absent(at, known).map((problem) => ({ ...problem, says: `${problem.says} ${theirs(titles)}` })));
  if (found.length > 0) return problems(...found);
  const used = Object.values(at);
  const ignored = titles.filter((title, index) => title.trim() !== '' && !used.includes(index));
  return {
    ok: true,
    value: { at, headings: titles.map(heading), width: widthOf(titles), needed: neededOf(at), header, ignored },
  };
}

function neededOf({ note: _, ...rest }: Layout['at']): number {
  return Math.max(...Object.values(rest)) + 1;
}

/** What a file cannot do without. */
function absent(at: Layout['at'], known: Known): Problem[] {
  const has = (column: Column) => at[column] !== undefined;
  const forms = known.measure ? [latestDefinition(known.measure).form] : ['counts', 'rate'];
  const counts = has('numerator') && has('denominator');
  const readable = (forms.includes('counts') && counts) || (forms.includes('rate') && has('value'));
  const missing: Column[] = [];
  if (!has('month') && !has('period_start')) missing.push('month');
  if (!has('practice') && known.practice === null) missing.push('practice');
  if (!has('measure') && known.measure === null) missing.push('measure');
  if (!readable && forms.includes('counts'))
    missing.push(...(['numerator', 'denominator'] as const).filter((one) => !has(one)));
  else if (!readable) missing.push('value');
  return missing.map((column) => ({
    field: column,
    says: `There is no column for the ${column}. Call it ${quote(aliases[column][0])}, or say which one it is.`,
  }));
}

function theirs(titles: readonly string[]): string {
  return `The columns are: ${titles.filter((title) => title.trim() !== '').join(', ')}.`;
}

/** The orders of columns that a table without a header may have. Those that are known are left out of it. */
const orders: readonly (readonly Column[])[] = [
  ['month', 'practice', 'measure', 'numerator', 'denominator'],
  ['practice', 'measure', 'month', 'numerator', 'denominator'],
  ['month', 'practice', 'measure', 'value'],
  ['practice', 'measure', 'month', 'value'],
];

/** Reads the order from the first row that is not empty: as many columns, and a month where the month should be. */
function withoutHeader(cells: readonly (readonly string[])[], known: Known): Outcome<Layout> {
  const first = cells.find((row) => row.some((cell) => cell.trim() !== ''));
  const width = first ? widthOf(first) : 0;
  const order = orders
    .map((each) => each.filter((column) => !isKnown(column, known)))
    .find(
      (each) => each.length === width && fitsForm(each, known) && readMonth(first?.[each.indexOf('month')] ?? '').ok,
    );
  if (!order) return problems({ field: 'month', says: unreadable(known) });
  const at = Object.fromEntries(order.map((column, index) => [column, index]));
  const headings = order.map((_, index) => heading('', index));
  return { ok: true, value: { at, headings, width, needed: neededOf(at), header: null, ignored: [] } };
}

function isKnown(column: Column, known: Known): boolean {
  return (column === 'practice' && known.practice !== null) || (column === 'measure' && known.measure !== null);
}

function fitsForm(order: readonly Column[], { measure }: Known): boolean {
  if (!measure) return true;
  return latestDefinition(measure).form === (order.includes('value') ? 'rate' : 'counts');
}

function unreadable(known: Known): string {
  const [full = [], , ready = []] = orders;
  const order = fitsForm(full, known) ? full : ready;
  const wanted = order.filter((column) => !isKnown(column, known)).join(', ');
  return `The columns could not be told apart. Give the first row these names: ${wanted}; or leave out the names and keep this order.`;
}

function normal(header: string): string {
  return header
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function heading(title: string, index: number): string {
  const seen = title.replace(/[\u200b\ufeff]/g, '').trim();
  return seen === '' ? `column ${index + 1}` : seen;
}

/** Cells up to the last one that is not empty: spreadsheets add empty ones at the end. */
export function widthOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}
