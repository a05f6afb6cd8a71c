/**
 * Numbers side by side, one a position. Inside the library `NaN` stands where there is none: every comparison with it is
 * false, so that a gap can be beyond no line and on no side. It becomes `null` where a `Chart` is made.
 */
export type Column = readonly number[];

/** The number at a position; `NaN` outside the column too. */
export function numberAt(column: Column, position: number): number {
  return column[position] ?? Number.NaN;
}

/** True for a number, false for the mark of a gap. */
export function isKnown(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}

/** The values at some positions, gaps left out. */
export function valuesAt(column: Column, positions: readonly number[]): number[] {
  const values: number[] = [];
  for (const at of positions) {
    const value = column[at];
    if (isKnown(value)) values.push(value);
  }
  return values;
}

/** What stands in a `Chart`: a finite number or `null`. */
export function numberOrNull(value: number | undefined): number | null {
  return isKnown(value) ? value : null;
}

/** A column of one number. */
export function columnOf(length: number, value: number): number[] {
  const column: number[] = [];
  for (let at = 0; at < length; at++) column.push(value);
  return column;
}

/** The sum of a column at some positions, gaps passed over. */
export function sumAt(column: Column, positions: readonly number[]): number {
  let total = 0;
  for (const at of positions) {
    const value = column[at];
    if (isKnown(value)) total += value;
  }
  return total;
}

/**
 * The mean. The second pass takes back what rounding lost in the first, so that a mean that is one of its values equals
 * it exactly; rules ask whether a point lies on its centre line.
 */
export function mean(values: Column): number {
  const first = sum(values) / values.length;
  let lost = 0;
  for (const value of values) lost += value - first;
  return first + lost / values.length;
}

/** The middle value; with an even count the mean of the middle two. */
export function median(values: Column): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = numberAt(sorted, Math.floor((sorted.length - 1) / 2));
  const high = numberAt(sorted, Math.floor(sorted.length / 2));
  return low === high ? low : (low + high) / 2;
}

export function sum(values: Column): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
