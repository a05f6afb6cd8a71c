import { type Decided, type Offered, summarySentence } from './submit.ts';
import { type CellProblem, headingOf, type Table, type TableRow } from './table.ts';
import { countWord } from './words.ts';

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

/** What a preview opens with: `11 new and one changed; nothing is stored yet`, or why there is nothing to store. */
export function accountSentence({ counts }: Account): string {
  if (counts.rejected > 0)
    return `${capital(countWord(counts.rejected))} ${counts.rejected === 1 ? 'row' : 'rows'} to put right; nothing is stored yet`;
  if (counts.new + counts.changed + counts.ask > 0)
    return `${capital(summarySentence({ ...counts, same: 0, otherSource: 0 }))}; nothing is stored yet`;
  if (counts.same === 0) return 'Nothing to store: there are no values in it';
  const all = counts.same === 1 ? 'the one value is' : `all ${countWord(counts.same)} values are`;
  return `Nothing changes: ${all} already stored`;
}

/** The counts kept with an import, as a sentence part: `11 new and one changed`. */
export function storedSentence(counts: Readonly<Record<string, number>>): string {
  const of = (kind: string) => counts[kind] ?? 0;
  return summarySentence({
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    ask: 0,
    rejected: 0,
    otherSource: 0,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Changes in a file that bring no reason of their own: one is asked for all of them together. */
export function wantsReason(decided: readonly Decided[]): boolean {
  return decided.some((one) => one.kind === 'changed' && one.offered.reason === null);
}

/** The same values, where the person said of all unlikely ones together why they are right. */
export function answered(offered: readonly Offered[], decided: readonly Decided[], because: string): Offered[] {
  const asked = new Set(decided.filter(({ kind }) => kind === 'ask').map((one) => one.offered));
  return offered.map((one) => (asked.has(one) ? { ...one, reason: because } : one));
}
