import { crossingsTooFew, runsTest, runTooLong, shiftSkipping, trendSkipping } from './runs.ts';
import {
  alternating,
  type Find,
  fourOfFive,
  outside,
  outsideOneSigma,
  shift,
  trend,
  twoOfThree,
  twoOfThreeMdc,
  twoOfThreePtd,
  withinOneSigma,
} from './windows.ts';

/** The nine profiles as the judge reads them: what they do to sigma, and which rules they know. */
export type JudgeProfile = {
  /** Three sigma of an individuals chart for a mean moving range of 1. */
  readonly threeSigma: number;
  readonly screens: boolean;
  /** Whether a spread of 0 that screening left is taken as one. */
  readonly zerosStand: boolean;
  /** Whether an excluded point is held against the limits all the same. */
  readonly testsExcluded: boolean;
  readonly rules: Readonly<Record<string, Find>>;
};

const runs = { run_too_long: runTooLong, crossings_too_few: crossingsTooFew };
const anhoej = { outside, ...runs };
const ihi = { shift: shiftSkipping, trend: trendSkipping, runs_test: runsTest };
const mdc = { outside, shift: shift(7), trend: trend(7), two_of_three: twoOfThreeMdc };
const ptd = { ...mdc, two_of_three: twoOfThreePtd };
const zones = { outside, two_of_three: twoOfThree, four_of_five: fourOfFive };
const westernElectric = { ...zones, shift: shift(8) };
const nelson = {
  ...zones,
  shift: shift(9),
  trend: trend(6),
  alternating,
  within_one_sigma: withinOneSigma,
  outside_one_sigma: outsideOneSigma,
};

const byD2 = 3 / 1.128;

const profiles: Readonly<Record<string, JudgeProfile>> = {
  'run-anhoej': { threeSigma: byD2, screens: true, testsExcluded: false, zerosStand: false, rules: runs },
  'p-prime-anhoej': { threeSigma: byD2, screens: true, testsExcluded: false, zerosStand: false, rules: anhoej },
  qicharts2: { threeSigma: byD2, screens: true, testsExcluded: true, zerosStand: true, rules: anhoej },
  ihi: { threeSigma: byD2, screens: true, testsExcluded: false, zerosStand: false, rules: ihi },
  'xmr-mdc': { threeSigma: 2.66, screens: true, testsExcluded: false, zerosStand: false, rules: mdc },
  'mdc-excel': { threeSigma: 2.66, screens: false, testsExcluded: false, zerosStand: false, rules: mdc },
  'ptd-0.2.2': { threeSigma: 2.66, screens: true, testsExcluded: false, zerosStand: true, rules: ptd },
  'western-electric': {
    threeSigma: byD2,
    screens: false,
    testsExcluded: false,
    zerosStand: true,
    rules: westernElectric,
  },
  nelson: { threeSigma: byD2, screens: false, testsExcluded: false, zerosStand: true, rules: nelson },
};

/** Takes `id` or `id@version`. */
export function profileOf(name: string): JudgeProfile {
  const profile = profiles[name.replace(/@.*$/, '')];
  if (profile === undefined) throw new Error(`The judge knows no profile ${name}.`);
  return profile;
}
