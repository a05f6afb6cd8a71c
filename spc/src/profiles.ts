import type { ChartKind, ChartOptions, ProfileId, RuleName } from './model.ts';

/** What a point on the centre line, or a missing one, does to a run of points on one side. */
export type Interruption = 'ends the run' | 'is passed over';

/** What each rule needs to be told. A rule without an entry in a profile is off. */
export type RuleSettings = {
  outside: { sigmas: 3 };
  shift: { length: number; interruption: Interruption };
  trend: { length: number };
  two_of_three: { sigmas: 2 };
  run_too_long: { test: 'anhoej' };
  crossings_too_few: { test: 'anhoej' };
};

/**
 * How a chart is read, as data. A stored chart keeps the id and version of its profile, so that an old picture can be
 * drawn again; whoever changes a number here adds a version.
 */
export type Profile = {
  id: ProfileId;
  version: number;
  /** Charts that have what the rules need. */
  kinds: readonly ChartKind[];
  rules: { readonly [Name in RuleName]?: RuleSettings[Name] };
  /** What it judges by: without limits (or without enough runs) it says nothing. */
  judgesBy: 'limits' | 'runs';
  /** Moving ranges from this many times their mean are left out, once, before the spread of an I chart is taken. */
  screenRangesFrom: number;
  minimum: {
    /** Baseline points for limits, and for firm ones. A new phase may show its level sooner. */
    firstPhase: { limits: number; firm: number };
    laterPhase: { limits: number; firm: number };
    /** Values in the whole series before anything is judged. */
    series: number;
    /** Points off the centre line in a phase before its runs are judged. */
    useful: number;
  };
};

const limitsFrom = { firstPhase: { limits: 12, firm: 20 }, laterPhase: { limits: 8, firm: 12 } };

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  /** Anhøj J, Olesen AV. Run charts revisited. PLoS ONE 2014;9(11):e113825. */
  'run-anhoej': {
    id: 'run-anhoej',
    version: 1,
    kinds: ['run', 'i', 'p'],
    judgesBy: 'runs',
    rules: { run_too_long: { test: 'anhoej' }, crossings_too_few: { test: 'anhoej' } },
    screenRangesFrom: 3.267,
    minimum: { ...limitsFrom, series: 0, useful: 10 },
  },
  /** NHS England, Making Data Count: the rules as published since 2023, the newer two of three among them. */
  'xmr-mdc': {
    id: 'xmr-mdc',
    version: 1,
    kinds: ['i', 'p'],
    judgesBy: 'limits',
    rules: {
      outside: { sigmas: 3 },
      shift: { length: 7, interruption: 'ends the run' },
      trend: { length: 7 },
      two_of_three: { sigmas: 2 },
    },
    screenRangesFrom: 3.267,
    minimum: { ...limitsFrom, series: 13, useful: 0 },
  },
};

const defaults: Readonly<Record<ChartKind, ProfileId>> = { run: 'run-anhoej', i: 'xmr-mdc', p: 'xmr-mdc' };

/** The profile asked for, or the kind's own. */
export function profileOf({ kind, profile }: Pick<ChartOptions, 'kind' | 'profile'>): Profile {
  return profiles[profile ?? defaults[kind]];
}

/** A profile in plain English, a line for each thing it decides. Printed from the data, so it cannot lag behind. */
export function describe({ rules, judgesBy, minimum, screenRangesFrom }: Profile): string[] {
  const {
    outside,
    shift,
    trend,
    two_of_three: twoOfThree,
    run_too_long: longRun,
    crossings_too_few: crossings,
  } = rules;
  const { firstPhase, laterPhase } = minimum;
  return [
    outside &&
      `A signal: one point beyond a limit, which lies ${outside.sigmas} standard deviations from the centre line.`,
    shift &&
      `A signal: ${shift.length} points in a row on one side of the centre line. A point on the line, or a missing one, ${shift.interruption}.`,
    trend && `A signal: ${trend.length} points in a row, each higher than the one before, or each lower.`,
    twoOfThree &&
      `A signal: two of three points in a row beyond ${twoOfThree.sigmas} standard deviations, all three on one side.`,
    longRun && 'A signal: more points in a row on one side of the centre line than chance makes likely among so many.',
    crossings && 'A signal: fewer crossings of the centre line than chance makes likely among so many points.',
    judgesBy === 'runs' && 'In counting runs, points on the centre line and missing points are passed over.',
    judgesBy === 'runs' && `A phase is judged from ${minimum.useful} points off its centre line.`,
    judgesBy === 'limits' && `Nothing is judged with fewer than ${minimum.series} points.`,
    `Limits need ${firstPhase.limits} points and are firm from ${firstPhase.firm}; after a new start, ${laterPhase.limits} and ${laterPhase.firm}.`,
    `On I charts, moving ranges of ${screenRangesFrom} times their mean or more are left out once.`,
    'Points left out by a person never make a signal.',
  ].filter((line) => typeof line === 'string');
}
