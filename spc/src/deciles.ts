import { quantile } from './probability/quantile.ts';

/** Fewer units have no tenths worth a picture. */
const fewest = 10;

/**
 * The nine deciles of values, lowest first (type 7 of Hyndman and Fan), or `null` where fewer than ten are known.
 * Order does not matter; values are finite.
 */
export function decilesOf(values: readonly number[]): readonly number[] | null {
  if (values.length < fewest) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from({ length: 9 }, (_, index) => quantile(sorted, (index + 1) / 10));
}
