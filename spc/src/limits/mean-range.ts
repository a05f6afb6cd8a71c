/** Mean range of 2 to 10 normal values in units of their standard deviation (Montgomery, appendix VI: d2). */
const d2s = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078];

/** Above so many values a subgroup's range says much less of its spread than its standard deviation. */
export const largestForRanges = 10;

/** d2 of a subgroup of n, from 2 to 10; of a single value `NaN`. */
export function d2Of(n: number): number {
  return d2s[n - 2] ?? Number.NaN;
}

/** d2 of two neighbours, as moving ranges have it. */
export const d2 = d2Of(2);
