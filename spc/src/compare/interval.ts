import { normalQuantile } from '../probability/normal.ts';

/** Where a figure lies, with 95 % confidence. */
export type Interval = { lower: number; upper: number };

/** Events and what they are out of: people, or time. Parts of one are allowed, see `evened`. */
export type Events = { events: number; of: number };

/** The normal quantile of a two-sided 95 % interval. */
export const z95 = normalQuantile(0.975);

/**
 * The interval of `after - before` from the separate intervals of both: the distances of the limits from their estimates
 * are added as squares. Zou GY, Donner A. Statistics in Medicine 2008;27:1693-1702.
 */
export function ofDifference(
  before: Interval & { estimate: number },
  after: Interval & { estimate: number },
): Interval {
  const difference = after.estimate - before.estimate;
  return {
    lower: difference - Math.hypot(after.estimate - after.lower, before.upper - before.estimate),
    upper: difference + Math.hypot(after.upper - after.estimate, before.estimate - before.lower),
  };
}

/**
 * Counts that carry as much information as independent ones would, where the values spread `spread` times as much as
 * chance alone gives (in variances): both are divided by it. Rao JNK, Scott AJ. Biometrics 1992;48:577-585.
 */
export function evened({ events, of }: Events, spread: number): Events {
  return { events: events / spread, of: of / spread };
}
