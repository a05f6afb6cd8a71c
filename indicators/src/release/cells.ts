import { type Aggregate, countNames, type StrataName, strataNames, subjectKey } from './aggregate.ts';
import { addSum, noSums, type Sums } from './network.ts';

/**
 * Every count that a table says or lets be worked out, numbered: those of each row, and two that are only differences:
 * `unmet`, those of the denominator who did not meet the target, and `outside`, those of the register who are not in the
 * denominator. `neither` and the remainders of sums stand for people whom nothing is said of.
 */
const slots = [...countNames, 'unmet', 'outside', 'neither'] as const;
export type Slot = (typeof slots)[number];
const perRow = slots.length;

export type Cells = {
  rows: readonly Aggregate[];
  /** The true count of each cell. */
  exact: number[];
  sums: Sums;
  /** Cells that everybody knows to be 0, by what their row is of. */
  zeros: readonly number[];
  /** Cells of no row that are counts of people all the same: by what one total differs from another. */
  differences: number[];
};

/** Which organisations are part of which others, where a table has rows of both: a practice's code to those it is part of. */
export type Within = ReadonlyMap<string, readonly string[]>;

export function cellOf(row: number, slot: Slot): number {
  return row * perRow + slots.indexOf(slot);
}

/** The row and the place in it of a cell; `null` for a remainder, which belongs to no row. */
export function placeOf(cell: number, { rows }: Cells): { row: number; slot: Slot } | null {
  const row = Math.floor(cell / perRow);
  const slot = slots[cell % perRow];
  return row < rows.length && slot !== undefined ? { row, slot } : null;
}

/** A row, by its number, and the one that was said earlier of the same organisation while others were part of it. */
export type Regrouped = readonly [now: number, before: number];

/** Numbers the cells of a table and finds the sums between them. */
export function cellsOf(rows: readonly Aggregate[], within: Within, regrouped: readonly Regrouped[] = []): Cells {
  const exact = rows.flatMap((row) => {
    const unmet = row.denominator - row.numerator;
    const outside = row.register - row.denominator;
    return [...countNames.map((name) => row[name]), unmet, outside, outside - row.exclusions - row.pcas];
  });
  const zeros = rows.flatMap((row, at) => zerosIn(row).map((slot) => cellOf(at, slot)));
  const cells: Cells = { rows, exact, zeros, sums: noSums(exact.length), differences: [] };
  for (const row of rows.keys()) sumsInside(cells, row);
  for (const [parent, children] of families(rows, within)) {
    for (const slot of slots)
      sumOver(
        cells,
        cellOf(parent, slot),
        children.map((row) => cellOf(row, slot)),
      );
  }
  for (const [now, before] of regrouped)
    for (const slot of countNames) sumOfDifference(cells, cellOf(now, slot), cellOf(before, slot));
  return cells;
}

/** Of two totals of one organisation the larger is the smaller and those who came or went with a practice. */
function sumOfDifference(cells: Cells, a: number, b: number): void {
  const [larger, smaller] = (cells.exact[a] ?? 0) >= (cells.exact[b] ?? 0) ? [a, b] : [b, a];
  cells.differences.push(addCell(cells, (cells.exact[larger] ?? 0) - (cells.exact[smaller] ?? 0)));
  addSum(cells.sums, larger, [smaller, cells.exact.length - 1]);
}

function addCell({ exact, sums }: Cells, n: number): number {
  sums.of.push([]);
  return exact.push(n) - 1;
}

/** A sum that is not true of the counts cannot mislead anybody: in `flow` a denominator is of the month before. */
function sumsInside({ exact, sums }: Cells, row: number): void {
  const [register, exclusions, pcas, denominator, numerator, unmet, outside, neither] = slots.map((slot) =>
    cellOf(row, slot),
  ) as [number, number, number, number, number, number, number, number]; // one number for each of the eight slots
  addSum(sums, denominator, [numerator, unmet]);
  if ((exact[outside] ?? -1) >= 0) addSum(sums, register, [denominator, outside]);
  if ((exact[outside] ?? -1) >= 0 && (exact[neither] ?? -1) >= 0) addSum(sums, outside, [exclusions, pcas, neither]);
}

/** A total and its parts; where people are missing from the parts, a remainder makes the sum whole. */
function sumOver(cells: Cells, total: number, parts: readonly number[]): void {
  const { exact, sums } = cells;
  const remainder = (exact[total] ?? 0) - parts.reduce((all, cell) => all + (exact[cell] ?? 0), 0);
  if (remainder < 0 || (exact[total] ?? -1) < 0 || parts.some((cell) => (exact[cell] ?? -1) < 0)) return;
  addSum(sums, total, remainder === 0 ? [...parts] : [...parts, addCell(cells, remainder)]);
}

/** In a row of those who wait nobody is but those who wait, which is no secret of anybody. */
function zerosIn({ waits }: Aggregate): readonly Slot[] {
  if (waits === undefined) return [];
  return ['exclusions', 'pcas', 'outside', 'neither', waits === 'unmet' ? 'numerator' : 'unmet'];
}

/** Rows with the rows they are the sum of: over each kind of strata, and over organisations inside others. */
function families(rows: readonly Aggregate[], within: Within): [parent: number, children: number[]][] {
  // Of two rows of one key the first, which is what is said now, and not what was said before it.
  const numbers = new Map(rows.map((row, at): [string, number] => [subjectKey(row), at]).reverse());
  const found = new Map<string, [number, number[]]>();
  const put = (parent: Aggregate, over: string, child: number) => {
    const at = numbers.get(subjectKey(parent));
    if (at === undefined) return;
    const family = found.get(`${at} ${over}`) ?? [at, []];
    found.set(`${at} ${over}`, family);
    family[1].push(child);
  };
  rows.forEach((row, at) => {
    for (const name of strataOf(row)) put({ ...row, strata: without(row, name) }, name, at);
    for (const practiceCode of within.get(row.practiceCode) ?? [])
      put({ ...row, practiceCode }, kindOf(row, within), at);
  });
  return [...found.values()];
}

/** Organisations of one depth add up; an area is not added to the practices that it is made of. */
function kindOf(row: Aggregate, within: Within): string {
  let depth = 0;
  for (let code = within.get(row.practiceCode)?.[0]; code !== undefined && depth < 10; code = within.get(code)?.[0])
    depth += 1;
  return `organisation ${depth}`;
}

export function strataOf({ strata }: Pick<Aggregate, 'strata'>): StrataName[] {
  return strataNames.filter((name) => strata[name] !== undefined);
}

function without({ strata }: Aggregate, name: StrataName): Aggregate['strata'] {
  return Object.fromEntries(Object.entries(strata).filter(([key]) => key !== name));
}
