import { type Aggregate, type CountName, countNames, subjectKey } from './aggregate.ts';
import { cellOf, type Regrouped, type Within } from './cells.ts';
import type { Treatment } from './guarding.ts';

/** A row that left, what was done with each of its counts, and the organisations that were part of it. */
export type Entry = { row: Aggregate; treatment: Record<CountName, Treatment>; members: readonly string[] };

/**
 * Everything that was released from a machine, the latest word on each subject. It holds exact counts and stays beside the
 * extract: with it a later table is guarded together with all that readers have already.
 */
export type Ledger = { version: 1; entries: readonly Entry[] };

export const emptyLedger: Ledger = { version: 1, entries: [] };

/**
 * What earlier releases say about the people of a new table. A count that is still the same stays as it was said: shown
 * twice alike, or hidden twice. Rows that are not in the new table join it, because a reader has them too. A total of
 * other organisations than before joins it as well, because the difference is the count of those who came or went. Any
 * other row whose counts changed is about other people now.
 */
export type Before = {
  /** To be set behind the rows of the table. */
  rows: Aggregate[];
  /** What was done with cells of both, by the number of the cell. */
  said: Map<number, Treatment>;
  regrouped: Regrouped[];
};

/** @param entries of the same families as the rows */
export function saidBefore(entries: readonly Entry[], aggregates: readonly Aggregate[], within: Within): Before {
  const numbers = new Map(aggregates.map((row, at) => [subjectKey(row), at]));
  const before: Before = { rows: [], said: new Map(), regrouped: [] };
  for (const entry of entries) {
    const known = numbers.get(subjectKey(entry.row));
    const other = known !== undefined && membersOf(entry.row, within).join(' ') !== entry.members.join(' ');
    const now = known === undefined || other ? undefined : aggregates[known];
    const at = now && known !== undefined ? known : aggregates.length + before.rows.push(entry.row) - 1;
    if (other) before.regrouped.push([known, at]);
    for (const name of countNames) {
      if (!now || now[name] === entry.row[name]) before.said.set(cellOf(at, name), entry.treatment[name]);
    }
  }
  return before;
}

/** The organisations that are directly part of this one. */
export function membersOf({ practiceCode }: Aggregate, within: Within): string[] {
  return [...within].flatMap(([code, around]) => (around.includes(practiceCode) ? [code] : [])).sort();
}

/** The ledger with a new table's rows: they take the place of what was said of the same subjects. */
export function ledgerWith({ entries }: Ledger, fresh: readonly Entry[]): Ledger {
  const latest = new Map([...entries, ...fresh].map((entry) => [subjectKey(entry.row), entry]));
  return { version: 1, entries: [...latest.values()] };
}
