/** The horizontal axis: every period has a column of the same width. */

export type Columns = { keys: readonly string[]; left: number; width: number };

/** `extra` is a period to come; it gets a column of its own unless it has one. */
export function columnsOf(keys: readonly string[], extra: string | undefined, left: number, right: number): Columns {
  const all = extra === undefined || keys.includes(extra) ? keys : [...keys, extra];
  return { keys: all, left, width: (right - left) / Math.max(1, all.length) };
}

/** The left edge of column `index`, in px; fractions and the index after the last are edges too. */
export const edge = (columns: Columns, index: number): number => columns.left + index * columns.width;

/** The middle of column `index`, in px. */
export const middle = (columns: Columns, index: number): number => edge(columns, index + 0.5);

/** The column of a period or of a day (`2026-10-07`) in it; -1 where there is none. */
export const columnFor = (columns: Columns, key: string): number => {
  const exact = columns.keys.indexOf(key);
  return exact >= 0 ? exact : columns.keys.findIndex((period) => key.startsWith(`${period}-`));
};

/**
 * Where a key begins and ends, counted in columns from the left. A day takes a thirty-first of its month: a column is at
 * most a few dozen px wide. A period without a column falls on the edge between its neighbours; keys sort by time. Before
 * the first period both are -1, after the last one they lie one beyond the end.
 */
export function span(columns: Columns, key: string): { start: number; end: number } {
  const { keys } = columns;
  const index = columnFor(columns, key);
  if (index >= 0) {
    const day = Number(/^\d{4}-\d{2}-(\d{2})$/.exec(key)?.[1] ?? 0);
    const whole = day < 1 || keys[index] === key;
    return whole ? { start: index, end: index + 1 } : { start: index + (day - 1) / 31, end: index + day / 31 };
  }
  const before = keys.filter((period) => period < key).length;
  if (before === 0) return { start: -1, end: -1 };
  return before === keys.length ? { start: before + 1, end: before + 1 } : { start: before, end: before };
}
