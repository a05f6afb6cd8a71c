/** What became of one row of a file. */
export type RowReading<T, Reason extends string> =
  | { kind: 'accepted'; value: T }
  | { kind: 'refused'; says: string }
  | { kind: 'skipped'; reason: Reason };

/**
 * A file, every row accounted for: accepted, refused with a sentence, or skipped for a known reason. Rows are numbered
 * from 1 as a spreadsheet numbers them.
 */
export type Sifted<T, Reason extends string> = {
  accepted: readonly T[];
  refused: readonly { row: number; says: string }[];
  skipped: Readonly<Partial<Record<Reason, number>>>;
};

/** Reads every row. @param firstRow the number of the first of these rows in its file */
export function sift<T, Reason extends string>(
  rows: readonly (readonly string[])[],
  firstRow: number,
  read: (row: readonly string[]) => RowReading<T, Reason>,
): Sifted<T, Reason> {
  const accepted: T[] = [];
  const refused: { row: number; says: string }[] = [];
  const skipped: Partial<Record<Reason, number>> = {};
  for (const [at, row] of rows.entries()) {
    const reading = read(row);
    if (reading.kind === 'accepted') accepted.push(reading.value);
    else if (reading.kind === 'refused') refused.push({ row: firstRow + at, says: reading.says });
    else skipped[reading.reason] = (skipped[reading.reason] ?? 0) + 1;
  }
  return { accepted, refused, skipped };
}

/** Rows dealt with in any of the three ways. */
export function rowsOf<T, Reason extends string>({ accepted, refused, skipped }: Sifted<T, Reason>): number {
  const counts: (number | undefined)[] = Object.values(skipped);
  return accepted.length + refused.length + counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
