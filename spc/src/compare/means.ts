import { mean, sum } from '../column.ts';
import { studentQuantile } from '../probability/student.ts';
import type { Interval } from './interval.ts';

/**
 * The difference of two means, after less before, without taking their spreads for equal: Welch BL. Biometrika
 * 1947;34:28-35, with the degrees of freedom of Satterthwaite FE. Biometrics Bulletin 1946;2:110-114. `null` where neither
 * side varies or one has a single value: then nothing is known of the spread.
 */
export function differenceOfMeans(before: readonly number[], after: readonly number[]): Interval | null {
  const sides = [before, after].map((values) => ({ share: variance(values) / values.length, free: values.length - 1 }));
  const square = sum(sides.map(({ share }) => share));
  if (!(square > 0)) return null;
  const degrees = square ** 2 / sum(sides.map(({ share, free }) => share ** 2 / free));
  const half = studentQuantile(0.975, degrees) * Math.sqrt(square);
  const difference = mean(after) - mean(before);
  return { lower: difference - half, upper: difference + half };
}

/** Not a number for a single value. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}
