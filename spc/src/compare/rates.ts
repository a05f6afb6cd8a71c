import { type Events, type Interval, ofDifference, z95 } from './interval.ts';

/** The score interval of a Poisson rate: the rates whose test by z does not reject the count. `of` must be above 0. */
export function scoreInterval({ events, of }: Events): Interval {
  const middle = events + (z95 * z95) / 2;
  const half = z95 * Math.sqrt(events + (z95 * z95) / 4);
  return { lower: (middle - half) / of, upper: (middle + half) / of };
}

/** The difference of two independent rates, after less before, from their score intervals as for proportions. */
export function differenceOfRates(before: Events, after: Events): Interval {
  return ofDifference(
    { ...scoreInterval(before), estimate: before.events / before.of },
    { ...scoreInterval(after), estimate: after.events / after.of },
  );
}
