import { kinds } from '../limits/kinds.ts';
import type { ChartKind, ProfileId } from '../model.ts';
import { profiles } from '../profiles.ts';
import { choice, described, either, flag, list, number, object, orNull, type Read, text, whole } from './readers.ts';

// Both tables have exactly the names of their types.
export const chartKinds = Object.keys(kinds) as readonly ChartKind[];
export const profileIds = Object.keys(profiles) as readonly ProfileId[];
export const funnelKinds = ['funnel-pr', 'funnel-rc', 'funnel-sr'] as const;

const position = whole({ from: 1 });
const key = either(text, (value) => typeof value === 'string', number());
const targets = either(number(), (value) => !Array.isArray(value), list(orNull(number())));

/** Every option of a request. What a chart has no use for is passed over. */
const optionFields = {
  freeze: described(
    'The baseline of each phase: its first so many points, or all up to the point with this x.',
    either(text, (value) => typeof value === 'string', position),
  ),
  partAfter: described('A new phase starts after each of these positions, counted from 1.', list(whole({ from: 0 }))),
  exclude: described('Positions, counted from 1, that are shown and left out of limits and rules.', list(position)),
  centreLine: described('A centre line from elsewhere, before `multiply`.', number()),
  target: described('One target, or one for each entry of x, before `multiply`.', targets),
  improvementDirection: choice('unknown_direction', ['increase', 'decrease', 'neutral']),
  screenMovingRanges: described('Whether wide moving ranges are left out; absent: as the profile says.', flag),
  multiply: described('Values and lines of the answer are this many times as large.', number({ above: 0 })),
  aggregate: described(
    'How several values of one x become one.',
    choice('unknown_aggregate', ['mean', 'median', 'sum']),
  ),
  allowNegativeLimits: described('False: lower limits of i and xbar stop at 0.', flag),
  lambda: described('EWMA: the weight of the newest value.', number({ above: 0, to: 1 })),
  nSigmas: described('EWMA: the width of the limits in standard deviations.', number({ above: 0 })),
  decisionInterval: described('CUSUM: how far a sum may go, in standard deviations.', number({ above: 0 })),
  seShift: described('CUSUM: the shift looked for, in standard deviations.', number({ above: 0 })),
  windowMonths: described('Months that each value covers; above 1 nothing is judged.', whole({ from: 1 })),
  overdispersionAdjusted: described('Funnels: units are tested by the adjusted limits.', flag),
  standardisedRatioMethod: described(
    'Funnels of standardised ratios: the scale of the adjusted limits.',
    choice('unknown_method', ['SHMI', 'CQC']),
  ),
  trimBy: described(
    'Funnels: the share at each end that does not speak for the spread.',
    number({ from: 0, below: 0.5 }),
  ),
  outlierLimit: described(
    'Funnels: the limit units are tested by, 95 or 99 (for 99.8).',
    choice('unknown_limit', [95, 99]),
  ),
};

const values = list(orNull(number()));

/** The two things a request may hold besides its options. */
export const seriesInput = object({ x: list(key), y: values, n: values }, ['y']);
export const unitsInput = object(
  { group: list(key), numerator: list(number({ from: 0 })), denominator: list(number({ from: 0 })) },
  ['group', 'numerator', 'denominator'],
);

const wordFields = {
  subject: described('What is measured, as a sentence begins.', text),
  unit: described('What one period is called: month, week, point.', text),
};

const envelope = {
  profile: described('How the chart is read: the id of a profile, or id@version.', text),
  options: object(optionFields),
  words: object(wordFields),
};

const anything = { read: (value: unknown) => value, schema: {} };

/** The request before its input is looked at, which depends on the chart. */
export const outerRequest = object(
  { chart: choice('unknown_chart', [...chartKinds, ...funnelKinds]), ...envelope, input: anything },
  ['chart', 'input'],
);

/** The whole request, one form for charts over time and one for funnels. */
export const requestSchemas = {
  chart: object({ chart: choice('unknown_chart', chartKinds), ...envelope, input: seriesInput }, ['chart', 'input'])
    .schema,
  funnel: object({ chart: choice('unknown_chart', funnelKinds), ...envelope, input: unitsInput }, ['chart', 'input'])
    .schema,
};

export type RequestOptions = Read<typeof optionFields>;
export type RequestWords = Read<typeof wordFields>;
export type OuterRequest = ReturnType<typeof outerRequest.read>;
