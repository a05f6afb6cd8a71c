import { readCells } from '@tandem/web/server/acts/csv.ts';
import { readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

/** A file with a heading: the cells under a name, in the order of the rows, without the spaces around them. */
export type Table = { column(name: string): readonly string[] | null; lineOf(row: number): number };

/**
 * Reads a file of which the first line names the columns; empty lines are left out.
 *
 * @throws UserError where it cannot be read, a column of `needed` is missing, or a name stands twice
 */
export function readTable(file: string, needed: readonly string[], optional: readonly string[] = []): Table {
  const cells = readCells(readBytes(file));
  if (!cells.ok) throw new UserError(`${file}: ${cells.problems.map(({ says }) => says).join(' ')}`);
  const filled = cells.value.flatMap((row, at) =>
    row.some((cell) => cell.trim() !== '') ? [{ row, line: at + 1 }] : [],
  );
  const [heading, ...rows] = filled;
  const names = (heading?.row ?? []).map((name) => name.trim().toLowerCase());
  const wanted = [...needed, ...optional];
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const rest = optional.length > 0 ? ` (and ${optional.join(', ')} where the kind needs it)` : '';
    throw new UserError(
      `${file}: the first line must name the columns ${needed.join(', ')}${rest}; ${missing.join(', ')} is missing.`,
    );
  }
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new UserError(`${file}: two columns are called ${twice}. Rename the one not meant.`);
  if (rows.length === 0) throw new UserError(`${file}: there are no rows under the heading.`);
  return {
    column(name) {
      const at = names.indexOf(name);
      return at < 0 ? null : rows.map(({ row }) => row[at]?.trim() ?? '');
    },
    lineOf: (row) => rows[row]?.line ?? 0,
  };
}
