import { type Events, type Interval, ofDifference, z95 } from './interval.ts';

/** Wilson's score interval of a proportion. Wilson EB. J Am Stat Assoc 1927;22:209-212. `of` must be above 0. */
export function wilson({ events, of }: Events): Interval {
  const square = z95 * z95;
  const middle = 2 * events + square;
  const half = z95 * Math.sqrt(square + 4 * events * (1 - events / of));
  const below = 2 * (of + square);
  return { lower: Math.max(0, (middle - half) / below), upper: Math.min(1, (middle + half) / below) };
}

/**
 * The difference of two independent proportions, after less before, by the hybrid of two score intervals: method 10 of
 * Newcombe RG. Statistics in Medicine 1998;17:873-890.
 */
export function differenceOfProportions(before: Events, after: Events): Interval {
  return ofDifference(
    { ...wilson(before), estimate: before.events / before.of },
    { ...wilson(after), estimate: after.events / after.of },
  );
}
