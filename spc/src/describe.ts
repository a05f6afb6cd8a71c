import type { Profile, RuleSettings, TwoOfThree } from './profile.ts';

/** A profile in plain English, a line for each thing it decides. Printed from the data, so it cannot lag behind. */
export function describe(profile: Profile): string[] {
  return [...signalLines(profile), ...judgingLines(profile), ...lineLines(profile), ...verdictLines(profile)];
}

const interruptions = {
  'ends the run': 'A point on the line, or a missing one, ends the run.',
  'is passed over': 'Points on the line, and missing ones, are passed over.',
} as const;

const readings: Readonly<Record<TwoOfThree, string>> = {
  'all on one side':
    'A signal: two of three points in a row beyond 2 standard deviations, all three on one side of the centre line.',
  'all on one side, none beyond three sigma':
    'A signal: two of three points in a row beyond 2 standard deviations and not beyond 3, all three on one side of the centre line.',
  'the last beyond':
    'A signal: two of three points in a row beyond 2 standard deviations on one side, the last among them.',
};

function signalLines({ rules }: Profile): string[] {
  const { outside, shift, trend, two_of_three: two, four_of_five: four, alternating } = rules;
  const { within_one_sigma: within, outside_one_sigma: beyond } = rules;
  const { run_too_long: longRun, crossings_too_few: crossings, runs_test: runs } = rules;
  return [
    outside &&
      `A signal: one point beyond a limit, which lies ${outside.sigmas} standard deviations from the centre line.`,
    shift &&
      `A signal: ${shift.length} points in a row on one side of the centre line. ${interruptions[shift.interruption]}`,
    trend && trendLine(trend),
    two && readings[two.reading],
    four &&
      `A signal: four of five points in a row beyond ${four.sigmas} standard deviation on one side, the last among them.`,
    alternating && `A signal: ${alternating.length} points in a row that go up and down by turns.`,
    within && `A signal: ${within.length} points in a row within 1 standard deviation of the centre line.`,
    beyond && `A signal: ${beyond.length} points in a row beyond 1 standard deviation, with at least one on each side.`,
    longRun && 'A signal: more points in a row on one side of the centre line than chance makes likely among so many.',
    crossings && 'A signal: fewer crossings of the centre line than chance makes likely among so many points.',
    runs &&
      `A signal: fewer or more runs than chance makes likely among so many points: outside the middle ${100 - 100 * runs.chance}% of what chance gives.`,
  ].filter((line) => typeof line === 'string');
}

function trendLine({ length, interruption }: RuleSettings['trend']): string {
  const ties =
    interruption === 'ends the run'
      ? 'Two equal points, or a missing one, end the row.'
      : 'Equal neighbours count once.';
  return `A signal: ${length} points in a row, each higher than the one before, or each lower. ${ties}`;
}

function judgingLines({ judgesBy, minimum }: Profile): string[] {
  switch (judgesBy) {
    case 'runs':
      return [
        'In counting runs, points on the centre line and missing points are passed over.',
        `A phase is judged from ${minimum.useful} points off its centre line.`,
      ];
    case 'limits':
      return [`Nothing is judged with fewer than ${minimum.series} points.`];
    case 'any number of points':
      return ['Any number of points is judged.'];
  }
}

function lineLines({ minimum: { firstPhase, laterPhase }, movingRange }: Profile): string[] {
  const { screenFrom, threeSigma, zeroSpread } = movingRange;
  const later =
    laterPhase.limits === firstPhase.limits && laterPhase.firm === firstPhase.firm
      ? ''
      : `; after a new start, ${laterPhase.limits} and ${laterPhase.firm}`;
  return [
    limitsLine(firstPhase, later),
    `On I charts, limits lie ${Number(threeSigma.toFixed(3))} times the mean moving range from the average.`,
    screenFrom === null
      ? 'On I charts, all moving ranges count.'
      : `On I charts, moving ranges of ${screenFrom} times their mean or more are left out once${zeroSpread === 'keeps all ranges' ? ', unless nothing but zeros were left' : ''}.`,
  ];
}

function limitsLine({ limits, firm }: Profile['minimum']['firstPhase'], later: string): string {
  if (limits === 0) return 'Limits are drawn as soon as there is something to draw them from.';
  if (limits === firm) return `Limits need ${limits} points${later}.`;
  return `Limits need ${limits} points and are firm from ${firm}${later}.`;
}

function verdictLines({ iconFrom, conflict, targetOnLimit, assuranceAfterShift, excluded }: Profile): string[] {
  return [
    iconFrom === 'last value'
      ? 'The icon speaks of the last point that has a value.'
      : 'The icon speaks of the last point, even where it has no value.',
    conflict === 'improvement wins'
      ? 'Where rules disagree on a point, it counts as improvement and the disagreement is said.'
      : 'Where rules disagree on a point, the first speaks: outside, trend, two of three, shift.',
    targetOnLimit === 'met'
      ? 'A target that equals a limit counts as met on the good side and missed on the other.'
      : 'A target that equals a limit counts as neither met nor missed.',
    assuranceAfterShift === 'not judged'
      ? 'After a lasting shift away from a fixed baseline, the target is not judged until a new start.'
      : 'The target is judged by the limits as they stand, also after a lasting shift.',
    excluded === 'never signal'
      ? 'Points left out by a person never make a signal.'
      : 'Points left out by a person are still tested against the limits.',
  ];
}
