import type { Decided } from './submit.ts';
import { type CellProblem, headingOf, type Table, type TableRow } from './table.ts';

/** What becomes of one line of a file. */
export type AccountRow =
  | { kind: Exclude<TableRow['kind'], 'offered' | 'problems'>; row: number }
  | { kind: 'decided'; row: number; decided: Exclude<Decided, { kind: 'rejected' }> }
  | { kind: 'rejected'; row: number; problems: readonly CellProblem[] };

/** Every line of a file with what becomes of it, and the counts, which add up to the number of lines. */
export type Account = { rows: readonly AccountRow[]; counts: Counts };

export type Counts = Record<'heading' | 'blank' | Decided['kind'], number>;

/**
 * Joins what was read with what was decided, line by line: the preview before saving, and the answer of an import.
 * Throws where a line that was offered has no decision.
 * @param decided what `submit` said of the table's offered rows
 */
export function accountFor(table: Table, decided: readonly Decided[]): Account {
  const decisions = new Map(decided.map((one) => [one.offered.row, one]));
  const counts: Counts = { heading: 0, blank: 0, new: 0, changed: 0, same: 0, ask: 0, rejected: 0 };
  const rows = table.rows.map((row) => {
    const account = accountRow(row, decisions, table);
    counts[account.kind === 'decided' ? account.decided.kind : account.kind] += 1;
    return account;
  });
  return { rows, counts };
}

/** All or nothing: a file is saved only when no line of it is refused or in question. */
export function isSavable({ counts }: Account): boolean {
  return counts.rejected === 0 && counts.ask === 0 && counts.new + counts.changed > 0;
}

function accountRow(row: TableRow, decisions: ReadonlyMap<number, Decided>, { layout }: Table): AccountRow {
  switch (row.kind) {
    case 'heading':
    case 'blank':
      return { kind: row.kind, row: row.row };
    case 'problems':
      return { kind: 'rejected', row: row.row, problems: row.problems };
    case 'offered': {
      const decision = decisions.get(row.row);
      if (!decision) throw new Error(`row ${row.row} was offered and not decided on`);
      if (decision.kind !== 'rejected') return { kind: 'decided', row: row.row, decided: decision };
      const problems = decision.problems.map(({ field, says }) => ({
        row: row.row,
        column: headingOf(layout, field),
        says,
      }));
      return { kind: 'rejected', row: row.row, problems };
    }
  }
}
