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
 * The mean, as near as a double can be: rules ask whether a point lies on its centre line. What rounding loses of the sum
 * is kept beside it (Neumaier A, ZAMM 1974;54:39-51) and given back to the quotient.
 */
export function mean(values: Column): number {
  const count = values.length;
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  const quotient = (total + lost) / count;
  if (lost === 0) return quotient;
  // The first half of the quotient's digits times the count is exact, and so is the second.
  const upper = Math.fround(quotient);
  const rest = total - upper * count - (quotient - upper) * count + lost;
  return Number.isFinite(rest) ? quotient + rest / count : quotient;
}

/** The mean of values that do not weigh the same; where all are equal it is exactly theirs. */
export function weightedMean(values: Column, weights: Column, positions: readonly number[]): number {
  const first = numberAt(values, positions[0] ?? -1);
  let total = 0;
  let weight = 0;
  let alike = true;
  for (const at of positions) {
    const value = numberAt(values, at);
    alike &&= value === first;
    total += value * numberAt(weights, at);
    weight += numberAt(weights, at);
  }
  return alike ? first : total / weight;
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
