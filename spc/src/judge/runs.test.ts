import { describe, expect, it } from 'vitest';
import { nearest } from './exact.ts';
import { acceptedRuns, arrangements, crossingsMin, longestRunMax } from './runs.ts';

/** The judge judges others, so its own tables stand beside printed ones. */
describe('critical values of runs', () => {
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [20, 7, 6],
    [24, 8, 8],
  ])('%d useful points (Anhøj, Olesen, PLoS ONE 2014;9(11):e113825)', (useful, longest, crossings) => {
    expect([longestRunMax(useful), crossingsMin(useful)]).toEqual([longest, crossings]);
  });

  it.each([
    [5, 5, 3, 9],
    [8, 8, 5, 13],
    [10, 10, 7, 15],
  ])(
    '%d above and %d below (Swed, Eisenhart, Annals of Mathematical Statistics 1943;14:66-87)',
    (above, below, from, to) => {
      expect(acceptedRuns(above, below)).toEqual({ from, to });
    },
  );

  it('counts every arrangement once', () => {
    const all = [2, 3, 4, 5, 6].reduce((sum, runs) => sum + arrangements(3, 3, runs), 0n);
    expect(all).toBe(20n);
  });
});

describe('arithmetic without rounding', () => {
  it('rounds a quotient once, to the nearest double', () => {
    expect([nearest(1n, 3n), nearest(-2n, 3n), nearest(16n, 3n), nearest(10n ** 40n, 10n ** 40n)]).toEqual([
      1 / 3,
      -2 / 3,
      16 / 3,
      1,
    ]);
  });
});
