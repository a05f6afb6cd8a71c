import { describe, expect, it } from 'vitest';
import { binomialAtMost, binomialMass, binomialQuantile, binomialTail } from './binomial.ts';
import { c4 } from './c4.ts';
import { logGamma } from './gamma.ts';
import { gammaQuantile, lowerGamma, upperGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { quantile } from './quantile.ts';

/** Figures are those of Abramowitz M, Stegun IA, Handbook of Mathematical Functions, 1964, unless a row says otherwise. */
describe('printed tables', () => {
  it.each([
    ['log of gamma(1/2) = log of the root of pi (6.1.8)', logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 12],
    ['log of gamma(11) = log of 10!', logGamma(11), Math.log(3_628_800), 12],
    ['half the normal area within one sigma (table 26.1)', lowerGamma(0.5, 0.5), 0.682689492137, 12],
    ['and outside two', upperGamma(0.5, 2), 0.045500263896, 12],
    ['chi-squared 95 % point, 10 degrees (table 26.8)', 2 * gammaQuantile(0.95, 5), 18.307, 3],
    ['chi-squared 2.5 % point, 20 degrees (table 26.8)', 2 * gammaQuantile(0.025, 10), 9.59078, 5],
    ['normal 97.5 % point (table 26.5)', normalQuantile(0.975), 1.959964, 6],
    ['normal 0.1 % point (table 26.5)', normalQuantile(0.001), -3.090232, 6],
    ['normal median', normalQuantile(0.5), 0, 15],
    ['c4 of 5 (Montgomery, Introduction to Statistical Quality Control, appendix VI)', c4(5), 0.94, 4],
    ['c4 of 25 (the same)', c4(25), 0.9896, 4],
  ])('%s', (_, found, printed, digits) => {
    expect(found).toBeCloseTo(printed, digits);
  });
});

describe('the binomial distribution', () => {
  it('counts the ways', () => {
    // 252 of the 1,024 rows of ten coins show five heads.
    expect(binomialMass(5, 10, 0.5)).toBeCloseTo(252 / 1024, 14);
    expect(binomialAtMost(2, 10, 0.5)).toBeCloseTo(56 / 1024, 14);
  });

  it('has all of its mass from the first count to the last', () => {
    expect([binomialAtMost(-1, 10, 0.3), binomialAtMost(10, 10, 0.3)]).toEqual([0, 1]);
  });

  it.each([
    [0, 4, 0.5, 1 / 16],
    [4, 4, 0.5, 1 / 16],
    [2, 4, 0.5, 11 / 16],
    [1, 4, 0, 0],
    [0, 4, 0, 1],
    [3, 4, 1, 0],
    [4, 4, 1, 1],
  ])('finds the chance of %d of %d or farther out at %d', (y, n, p, chance) => {
    expect(binomialTail(y, n, p)).toBeCloseTo(chance, 14);
  });

  it('lies between two counts where neither has the probability', () => {
    // F(0) = 1/16 and F(1) = 5/16 of four coins, so a quarter is reached three quarters of the way from 0 to 1.
    expect(binomialQuantile(0.25, 4, 0.5)).toBeCloseTo(0.75 / 4, 14);
    expect([binomialQuantile(0.025, 9, 0), binomialQuantile(0.975, 9, 1)]).toEqual([0, 1]);
  });
});

describe('quantiles of a sample', () => {
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.5, 3],
    [0.9, 4.6],
    [1, 5],
  ])('%d of one to five', (share, found) => {
    expect(quantile([1, 2, 3, 4, 5], share)).toBeCloseTo(found, 14);
  });
});
