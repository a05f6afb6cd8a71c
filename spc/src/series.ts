import type { Column } from './column.ts';
import type { Gap } from './model.ts';

/**
 * What becomes of an observation: its value (or `y` out of `n`), its count, the mean of its subgroup, or the standard
 * deviation of its subgroup.
 */
export type Plot = 'value' | 'sum' | 'mean' | 'deviation';

/** What was observed, position by position: one entry a plotted point in every column. */
export type Series = {
  length: number;
  x: readonly string[];
  /** The plotted value: `y` out of `n` where there is an `n`, else `y`. */
  value: Column;
  numerator: Column;
  denominator: Column;
  /** Values in each subgroup, their standard deviations, and their ranges. */
  size: Column;
  deviation: Column;
  range: Column;
  gap: readonly (Gap | null)[];
  excluded: readonly boolean[];
  target: Column;
  /** True where denominators were given to a kind that has no use for them. */
  unusedDenominators: boolean;
};
