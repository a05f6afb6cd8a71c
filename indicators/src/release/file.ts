import {
  type Aggregate,
  type Count,
  type CountName,
  countNames,
  type ProtectedAggregate,
  type StrataName,
  strataNames,
} from './aggregate.ts';

/** The columns of the file, in this order; those of strata follow where there are any. */
export const columns = [
  'indicator_id',
  'definition_id',
  'practice_code',
  'month',
  'mode',
  ...countNames,
] as const satisfies readonly string[];

/** How a suppressed count stands in a file. */
export const suppressedMark = '*';

type Written = ProtectedAggregate | Aggregate;

/** The file as cells, heading first. Exact counts are written by the same hand, under a manifest that forbids their release. */
export function cellsOfRows(rows: readonly Written[]): string[][] {
  const strata = strataNames.filter((name) => rows.some((row) => row.strata[name] !== undefined));
  return [[...columns, ...strata], ...rows.map((row) => cellsOfRow(row, strata))];
}

function cellsOfRow(row: Written, strata: readonly StrataName[]): string[] {
  return [
    row.indicatorId,
    row.definitionId,
    row.practiceCode,
    row.month,
    row.mode,
    ...countNames.map((name) => textOf(row[name])),
    ...strata.map((name) => row.strata[name] ?? ''),
  ];
}

function textOf(count: Count | number): string {
  if (typeof count === 'number') return String(count);
  return count.kind === 'count' ? String(count.n) : suppressedMark;
}

/** The file as CSV (RFC 4180, CR-LF). */
export function writeCsv(rows: readonly Written[]): string {
  return cellsOfRows(rows)
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The file as JSON: a list of objects with the same names, counts as numbers and suppressed ones as `"*"`. */
export function writeJson(rows: readonly Written[]): string {
  const [heading = [], ...lines] = cellsOfRows(rows);
  const isCount = (name: string): name is CountName => countNames.some((one) => one === name);
  const entryOf = (name: string, text: string) => (isCount(name) && text !== suppressedMark ? Number(text) : text);
  const objects = lines.map((cells) =>
    JSON.stringify(Object.fromEntries(heading.map((name, at) => [name, entryOf(name, cells[at] ?? '')]))),
  );
  return `[\n${objects.join(',\n')}\n]\n`;
}

/** The cells of a JSON file; `null` where it is not a list of flat objects. */
export function cellsOfJson(text: string): string[][] | null {
  const rows = parsed(text);
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null)) return null;
  const names = new Set(rows.flatMap((row: object) => Object.keys(row)));
  const heading = [
    ...columns.filter((name) => names.delete(name)),
    ...strataNames.filter((name) => names.delete(name)),
  ];
  const all = [...heading, ...names];
  const written = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return [all, ...rows.map((row: Record<string, unknown>) => all.map((name) => written(row[name])))];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
