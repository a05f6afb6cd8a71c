import type { Problem } from '@tandem/improvement/outcome';

/**
 * Whether a text holds what may be an NHS number: ten figures, plain or in groups of 3, 3 and 4, whose last is the check
 * digit of the others (modulus 11, NHS Data Dictionary). One ten-digit number in eleven passes by chance.
 */
export function holdsNhsNumber(text: string): boolean {
  const groups = text.matchAll(/(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)/g);
  return [...groups].some(([group]) => isNhsNumber(group.replace(/\D/g, '')));
}

function isNhsNumber(figures: string): boolean {
  const weighted = [...figures].slice(0, 9).reduce((sum, figure, at) => sum + Number(figure) * (10 - at), 0);
  const check = (11 - (weighted % 11)) % 11;
  return check !== 10 && check === Number(figures[9]);
}

/** Where a number that may be a patient's stands in a table, by the heading of its column; rows count from 1. */
export type FoundIdentifier = { row: number; column: string };

/** What is said of each. */
export const identifierSaid = 'This may be an NHS number. Nothing that could point to a patient is taken.';

/** Every cell that may hold an NHS number, the heading's own included. */
export function identifiersIn(cells: readonly (readonly string[])[]): FoundIdentifier[] {
  const [heading = []] = cells;
  return cells.flatMap((line, at) =>
    line.flatMap((cell, column) =>
      holdsNhsNumber(cell) ? [{ row: at + 1, column: heading[column] ?? `column ${column + 1}` }] : [],
    ),
  );
}

/** At most so many are told one by one. */
const toldMost = 20;

/** What is wrong with a table of values that somebody sends: nothing, or every cell that may point to a patient. */
export function identifierProblems(cells: readonly (readonly string[])[]): Problem[] {
  const found = identifiersIn(cells);
  const told = found.slice(0, toldMost);
  const more = found.length - told.length;
  return [
    // The heading may be the number itself.
    ...told.map(({ row, column }) => ({
      field: 'file',
      says: `Row ${row}${holdsNhsNumber(column) ? '' : `, ${column}`}: ${identifierSaid.charAt(0).toLowerCase()}${identifierSaid.slice(1)}`,
    })),
    ...(more > 0 ? [{ field: 'file', says: `And ${more} more like these.` }] : []),
  ];
}
