import type { Aggregate } from './aggregate.ts';

/**
 * Of a row of a priority group of everybody, the row of those in it who wait for a next step: where lower is better those who
 * were counted, else those who were not. Nobody else is in it: it says one number, and nothing but that number can be hidden.
 * A row that is of no priority group is given back as it is.
 */
export function ofThoseWaiting(row: Aggregate, direction: 'higher' | 'lower' | 'none'): Aggregate {
  if (row.strata.priority === undefined) return row;
  const waits = direction === 'lower' ? 'numerator' : 'unmet';
  const waiting = waits === 'numerator' ? row.numerator : row.denominator - row.numerator;
  const counts = { register: waiting, exclusions: 0, pcas: 0, denominator: waiting };
  return { ...row, ...counts, numerator: waits === 'numerator' ? waiting : 0, waits };
}

/** Whether a row is what `ofThoseWaiting` makes, if it is of a priority group. */
export function isOfThoseWaiting({ strata, waits, ...counts }: Aggregate): boolean {
  if (strata.priority === undefined) return waits === undefined;
  const { register, exclusions, pcas, denominator, numerator } = counts;
  const isOneNumber = register === denominator && exclusions === 0 && pcas === 0;
  return isOneNumber && waits !== undefined && numerator === (waits === 'numerator' ? denominator : 0);
}
