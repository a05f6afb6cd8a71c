import { kinds } from './limits/kinds.ts';
import { d2 } from './limits/mean-range.ts';
import type { ChartKind, ChartOptions, ProfileId } from './model.ts';
import type { Profile } from './profile.ts';
import { RequestError } from './request-error.ts';

const overTime = Object.keys(kinds) as readonly ChartKind[]; // The table has every kind and nothing else.
const withLimits = overTime.filter((kind) => kind !== 'run');
const independent = overTime.filter((kind) => kinds[kind].independent);
const independentWithLimits = independent.filter((kind) => kind !== 'run');

const screened = { screenFrom: 3.267, threeSigma: 3 / d2, zeroSpread: 'keeps all ranges' } as const;
const unscreened = { screenFrom: null, threeSigma: 3 / d2, zeroSpread: 'as the formula' } as const;
const cautious = { firstPhase: { limits: 12, firm: 20 }, laterPhase: { limits: 8, firm: 12 } };
/** As soon as the formula gives limits: two values where it asks for a range, none where the centre line is given. */
const anyNumber = { firstPhase: { limits: 0, firm: 0 }, laterPhase: { limits: 0, firm: 0 }, series: 0, useful: 0 };

const ours = {
  within: 'deviations',
  iconFrom: 'last value',
  conflict: 'improvement wins',
  targetOnLimit: 'met',
  assuranceAfterShift: 'not judged',
  excluded: 'never signal',
} as const;

const anhoej = { run_too_long: { test: 'anhoej' }, crossings_too_few: { test: 'anhoej' } } as const;

const makingDataCount = {
  outside: { sigmas: 3 },
  shift: { length: 7, interruption: 'ends the run' },
  trend: { length: 7, interruption: 'ends the run' },
  two_of_three: { reading: 'all on one side' },
} as const;

const xmrMdc: Profile = {
  id: 'xmr-mdc',
  version: 2,
  title: 'NHS Making Data Count',
  source: 'NHS England, Making Data Count: the rules as published since 2023, the newer two of three among them.',
  kinds: withLimits,
  judgesBy: 'limits',
  rules: makingDataCount,
  movingRange: { screenFrom: 3.267, threeSigma: 2.66, zeroSpread: 'keeps all ranges' },
  minimum: { ...cautious, series: 13, useful: 0 },
  ...ours,
};

/** The latest version of each profile. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  'run-anhoej': {
    id: 'run-anhoej',
    version: 1,
    title: 'Anhøj’s run chart rules',
    source: 'Anhøj J, Olesen AV. Run charts revisited. PLoS ONE 2014;9(11):e113825.',
    kinds: independent,
    judgesBy: 'runs',
    rules: anhoej,
    movingRange: screened,
    minimum: { ...cautious, series: 0, useful: 10 },
    ...ours,
  },
  ihi: {
    id: 'ihi',
    version: 1,
    title: 'IHI run chart rules',
    source:
      'Perla RJ, Provost LP, Murray SK. The run chart. BMJ Quality & Safety 2011;20:46-51; runs test after Swed FS, Eisenhart C, 1943, calculated and not read from a table.',
    kinds: ['run'],
    judgesBy: 'runs',
    rules: {
      shift: { length: 6, interruption: 'is passed over' },
      trend: { length: 5, interruption: 'is passed over' },
      runs_test: { chance: 0.05 },
    },
    movingRange: screened,
    minimum: { ...cautious, series: 0, useful: 10 },
    ...ours,
  },
  'xmr-mdc': xmrMdc,
  'mdc-excel': {
    ...xmrMdc,
    id: 'mdc-excel',
    version: 1,
    title: 'Making Data Count, as its spreadsheet',
    source: 'NHS England, Making Data Count spreadsheet: ranges are not screened, limits and icons from 13 points.',
    movingRange: { screenFrom: null, threeSigma: 2.66, zeroSpread: 'keeps all ranges' },
    minimum: {
      firstPhase: { limits: 13, firm: 13 },
      laterPhase: { limits: 13, firm: 13 },
      series: 13,
      useful: 0,
    },
  },
  'ptd-0.2.2': {
    id: 'ptd-0.2.2',
    version: 1,
    title: 'As NHSRplotthedots 0.2.2',
    source:
      'The R package NHSRplotthedots, version 0.2.2: the older two of three, one label a point, icons from the last row.',
    kinds: withLimits,
    judgesBy: 'any number of points',
    rules: { ...makingDataCount, two_of_three: { reading: 'all on one side, none beyond three sigma' } },
    movingRange: { screenFrom: 3.267, threeSigma: 2.66, zeroSpread: 'as the formula' },
    within: 'deviations',
    minimum: anyNumber,
    iconFrom: 'last row',
    conflict: 'first rule speaks',
    targetOnLimit: 'undecided',
    assuranceAfterShift: 'by the old limits',
    excluded: 'never signal',
  },
  'western-electric': {
    ...ours,
    id: 'western-electric',
    version: 1,
    title: 'Western Electric rules',
    source: 'Western Electric Company. Statistical Quality Control Handbook, 1956.',
    kinds: withLimits,
    judgesBy: 'any number of points',
    rules: {
      outside: { sigmas: 3 },
      two_of_three: { reading: 'the last beyond' },
      four_of_five: { sigmas: 1 },
      shift: { length: 8, interruption: 'ends the run' },
    },
    movingRange: unscreened,
    within: 'ranges',
    minimum: anyNumber,
  },
  nelson: {
    ...ours,
    id: 'nelson',
    version: 1,
    title: 'Nelson’s eight tests',
    source:
      'Nelson LS. The Shewhart control chart: tests for special causes. Journal of Quality Technology 1984;16:237-239.',
    kinds: independentWithLimits,
    judgesBy: 'any number of points',
    rules: {
      outside: { sigmas: 3 },
      shift: { length: 9, interruption: 'ends the run' },
      trend: { length: 6, interruption: 'ends the run' },
      alternating: { length: 14 },
      two_of_three: { reading: 'the last beyond' },
      four_of_five: { sigmas: 1 },
      within_one_sigma: { length: 15 },
      outside_one_sigma: { length: 8 },
    },
    movingRange: unscreened,
    within: 'ranges',
    minimum: anyNumber,
  },
  qicharts2: {
    id: 'qicharts2',
    version: 1,
    title: 'As qicharts2 0.8.1',
    source: 'The R package qicharts2, version 0.8.1: a point beyond a limit, and Anhøj’s rules of runs.',
    kinds: overTime,
    judgesBy: 'any number of points',
    rules: { outside: { sigmas: 3 }, ...anhoej },
    movingRange: { ...screened, zeroSpread: 'as the formula' },
    minimum: anyNumber,
    ...ours,
    assuranceAfterShift: 'by the old limits',
    excluded: 'are tested against the limits',
  },
  'p-prime-anhoej': {
    id: 'p-prime-anhoej',
    version: 1,
    title: 'Limits for large denominators with Anhøj’s rules',
    source: 'Laney DB, Quality Engineering 2002;14:531-537; Anhøj J, Olesen AV, PLoS ONE 2014;9(11):e113825.',
    kinds: ['pp', 'up'],
    judgesBy: 'limits',
    rules: { outside: { sigmas: 3 }, ...anhoej },
    movingRange: screened,
    minimum: { ...cautious, series: 13, useful: 10 },
    ...ours,
  },
};

/** Versions that nobody chooses any more and that stored charts may name. */
const retired: readonly Profile[] = [{ ...xmrMdc, version: 1, kinds: ['i', 'p'], movingRange: screened }];

/**
 * The profile asked for, or the kind's own.
 *
 * @throws RequestError where the version never was
 */
export function profileOf({
  kind,
  profile,
  profileVersion,
}: Pick<ChartOptions, 'kind' | 'profile' | 'profileVersion'>): Profile {
  const latest = profiles[profile ?? kinds[kind].profile];
  if (profileVersion === undefined || profileVersion === latest.version) return latest;
  const old = retired.find(({ id, version }) => id === latest.id && version === profileVersion);
  if (old !== undefined) return old;
  throw new RequestError(
    'unknown_version',
    `Profile ${latest.id} has no version ${profileVersion}; the latest is ${latest.version}.`,
    'profile',
  );
}
