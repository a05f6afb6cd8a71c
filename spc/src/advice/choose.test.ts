import { describe, expect, it } from 'vitest';
import { type ChartKind, chart, type Observation } from '../index.ts';
import { adviseChart, type DataDescription, describeData } from './index.ts';

/** So many numbers that repeat a pattern. */
const repeat = (pattern: readonly number[], length: number) =>
  Array.from({ length }, (_, k) => pattern[k % pattern.length] ?? 0);

const describeSeries = (what: DataDescription['what'], more: Partial<DataDescription> = {}): DataDescription => ({
  what,
  points: more.values?.length ?? 24,
  cumulative: false,
  ...more,
});

/** Half of 40, give or take: a spread of less than chance, whose standard deviation is 3.2. */
const ordinary = { values: repeat([20, 22, 18, 21], 24), denominators: repeat([40], 24) };

/** Half of 10,000 up and down by 400, where chance has a standard deviation of 50. */
const vast = { values: repeat([5200, 4800], 24), denominators: repeat([10_000], 24) };

const advised: readonly [string, DataDescription, ChartKind, string][] = [
  ['a proportion', describeSeries('proportion', ordinary), 'p', 'xmr-mdc'],
  ['a proportion of which nothing else is known', describeSeries('proportion'), 'p', 'xmr-mdc'],
  [
    'a proportion that spreads wider than chance in thousands',
    describeSeries('proportion', vast),
    'pp',
    'p-prime-anhoej',
  ],
  [
    'thousands that spread as chance lets them',
    describeSeries('proportion', { ...vast, values: repeat([5030, 4970], 24) }),
    'p',
    'xmr-mdc',
  ],
  [
    'a wide spread in small groups',
    describeSeries('proportion', { values: repeat([30, 10], 24), denominators: repeat([40], 24) }),
    'p',
    'xmr-mdc',
  ],
  [
    'few that have it',
    describeSeries('proportion', { values: repeat([0, 1, 0, 0], 96), denominators: repeat([40], 96) }),
    'g',
    'xmr-mdc',
  ],
  [
    'few that miss it',
    describeSeries('proportion', { values: repeat([40, 39, 40, 40], 24), denominators: repeat([40], 24) }),
    'g',
    'run-anhoej',
  ],
  [
    'groups so small that few are seen on one side',
    describeSeries('proportion', { values: repeat([3, 4, 4, 3], 24), denominators: repeat([4], 24) }),
    'p',
    'run-anhoej',
  ],
  ['fewer than twelve points', describeSeries('proportion', { ...ordinary, points: 11 }), 'run', 'run-anhoej'],
  ['twelve to nineteen points', describeSeries('proportion', { ...ordinary, points: 12 }), 'p', 'run-anhoej'],
  ['a year to date', describeSeries('proportion', { ...ordinary, cumulative: true }), 'run', 'run-anhoej'],
  ['a rolling quarter', describeSeries('rate', { windowMonths: 3 }), 'run', 'run-anhoej'],
  [
    'a rate',
    describeSeries('rate', { values: repeat([5, 7, 6], 24), denominators: repeat([2, 3], 24) }),
    'u',
    'xmr-mdc',
  ],
  [
    'a rate of many that spreads wide',
    describeSeries('rate', { values: repeat([600, 400], 24), denominators: repeat([2.5], 24) }),
    'up',
    'p-prime-anhoej',
  ],
  [
    'a rate of few',
    describeSeries('rate', { values: repeat([0, 1], 24), denominators: repeat([2], 24) }),
    't',
    'run-anhoej',
  ],
  ['a count', describeSeries('count', { values: repeat([5, 7, 6], 24) }), 'c', 'xmr-mdc'],
  ['a count of few', describeSeries('count', { values: repeat([0, 1, 0], 24) }), 't', 'run-anhoej'],
  // Two thirds of the months have none, though the mean is 3.
  ['events in clusters', describeSeries('count', { values: repeat([0, 9, 0], 24) }), 't', 'xmr-mdc'],
  ['a count of many that spreads wide', describeSeries('count', { values: repeat([600, 400], 24) }), 'i', 'xmr-mdc'],
  [
    'a count out of something that changes',
    describeSeries('count', { values: repeat([5, 7, 6], 24), denominators: repeat([90, 110], 24) }),
    'u',
    'xmr-mdc',
  ],
  [
    'a count of unequal opportunity without denominators',
    describeSeries('count', { values: repeat([5, 7], 24), areaOfOpportunityConstant: false }),
    'i',
    'xmr-mdc',
  ],
  ['single values', describeSeries('value'), 'i', 'xmr-mdc'],
  ['values on equal denominators', describeSeries('value', { denominators: repeat([30], 24) }), 'i', 'xmr-mdc'],
  [
    'values on differing denominators',
    describeSeries('value', { denominators: repeat([30, 60], 24) }),
    'ip',
    'xmr-mdc',
  ],
  ['subgroups', describeSeries('subgroup_values', { denominators: repeat([4, 5], 24) }), 'xbar', 'xmr-mdc'],
  ['subgroups of one', describeSeries('subgroup_values', { denominators: repeat([1], 24) }), 'i', 'xmr-mdc'],
  ['times between events', describeSeries('time_between'), 't', 'xmr-mdc'],
  ['cases between events', describeSeries('cases_between'), 'g', 'xmr-mdc'],
];

describe('a chart for the data', () => {
  it.each(advised)('%s', (_, data, kind, profile) => {
    expect(adviseChart(data)).toMatchObject({ kind, profile });
  });

  it.each(advised)('can be drawn as advised, with reasons in short sentences: %s', (_, data) => {
    const { kind, profile, windowMonths, why, alternatives, cautions } = adviseChart(data);
    const observations = repeat([3, 5, 4], 24).map((y, k): Observation => ({ x: `${k}`, y, n: 8 }));
    expect(chart(observations, { kind, profile, windowMonths, direction: 'increase' }).kind).toBe(kind);
    for (const said of [why, ...alternatives.map((one) => one.why), ...cautions]) {
      expect(said).toMatch(/^[A-Z0-9].*\.$/);
      expect(said).not.toMatch(/NaN|undefined|null/);
      expect(said.split(' ').length, said).toBeLessThanOrEqual(30);
    }
    expect(alternatives.map((one) => one.kind)).not.toContain(windowMonths > 1 ? 'run' : kind);
  });

  it('gives the reason in the figures of the data', () => {
    // Ranges of 400 over chance's 50 are 8, and 8 / 1.128 is 7.1.
    expect(adviseChart(describeSeries('proportion', vast)).why).toBe(
      'With 10,000 people a month a P chart leaves chance too little room: the values spread 7.1 times as wide.',
    );
    expect(
      adviseChart(describeSeries('proportion', { values: repeat([40, 39], 24), denominators: repeat([40], 24) })).why,
    ).toBe(
      'On average 0.5 people a month miss out, so most months look alike: count the cases between one and the next.',
    );
  });

  it('names the chart to turn to once there are enough points', () => {
    const { why, alternatives } = adviseChart(describeSeries('value', { points: 9 }));
    expect(why).toBe('9 months are too few for limits, which need 12: a run chart shows the line and its middle.');
    expect(alternatives).toEqual([
      { kind: 'i', why: 'Later: There is one value a month, so chance is read from how far neighbours differ.' },
    ]);
  });

  it('shows data that pile up as a line and target, and says what could be judged', () => {
    const rolling = adviseChart(describeSeries('proportion', { cumulative: true, windowMonths: 6 }));
    expect(rolling).toMatchObject({
      windowMonths: 6,
      why: 'Each value covers 6 months, so neighbouring values share data: only the line and its target are shown.',
      alternatives: [{ kind: 'p' }],
    });
    expect(rolling.alternatives[0]?.why).toContain('due this month');
    expect(adviseChart(describeSeries('proportion', { cumulative: true })).windowMonths).toBe(12);
  });

  it('puts the S chart beside the means', () => {
    expect(adviseChart(describeSeries('subgroup_values')).alternatives[0]).toMatchObject({ kind: 's' });
  });
});

describe('cautions', () => {
  const cautionsOf = (what: DataDescription['what'], more: Partial<DataDescription> = {}) =>
    adviseChart(describeSeries(what, more)).cautions;

  it('are silent where nothing speaks against the chart', () => {
    expect(cautionsOf('proportion', ordinary)).toEqual([]);
    expect(cautionsOf('count', { values: repeat([15, 17, 16], 24), areaOfOpportunityConstant: true })).toEqual([]);
  });

  it.each<[string, readonly string[], string]>([
    [
      'a proportion above 1 is a rate',
      cautionsOf('proportion', { values: repeat([5, 3], 24), denominators: repeat([4], 24) }),
      'Some counts are above their denominator, so they are a rate and no proportion.',
    ],
    [
      'ready percentages have no counts',
      cautionsOf('proportion', { values: repeat([0.5, 0.6], 24) }),
      'Limits for proportions and rates need the counts: give how many, and out of how many.',
    ],
    [
      'a fraction is no count',
      cautionsOf('count', { values: repeat([0.5, 3], 24) }),
      'Some values are no whole numbers, so they are no counts.',
    ],
    [
      'few expected on one side',
      // 2 of 10 expect two in every small month, and 20 in the others.
      cautionsOf('proportion', { values: [2, ...repeat([20], 23)], denominators: [10, ...repeat([100], 23)] }),
      'One month has fewer than five people expected on one side, so limits are rough there.',
    ],
    [
      'a wide spread without large denominators',
      cautionsOf('proportion', { values: repeat([30, 10], 24), denominators: repeat([40], 24) }),
      'The values spread 5.6 times as wide as chance alone: look for what differs before trusting points outside.',
    ],
    [
      'large denominators without values',
      cautionsOf('proportion', { denominators: repeat([2000], 24) }),
      'With so many people a P chart often leaves chance too little room: the values will tell whether a P′ chart is needed.',
    ],
    [
      'few events',
      cautionsOf('count', { values: repeat([1, 2], 24) }),
      'With 1.5 events a month many months show none, and a fall is hard to see: the time between events shows it sooner.',
    ],
    [
      'a chart that monthly numbers cannot make',
      cautionsOf('count', { values: repeat([0, 0, 1], 24) }),
      'This cannot be made from numbers per month: record the date, or the place in line, of each event.',
    ],
    [
      'too few events for a chart of what lies between them',
      cautionsOf('count', { values: repeat([0, 0, 0, 1], 24) }),
      '24 months hold about 6 events, and limits need 12: go back further in the records.',
    ],
    [
      'nobody to count',
      cautionsOf('proportion', { values: [...ordinary.values, 0], denominators: [...ordinary.denominators, 0] }),
      'One month with nobody to count will be a gap.',
    ],
    [
      'two events on one day',
      cautionsOf('time_between', { values: [0, ...repeat([4, 9], 23)] }),
      'One time of zero cannot be charted: for two events on one day give half a day.',
    ],
    [
      'a subgroup of one',
      cautionsOf('subgroup_values', { denominators: [1, ...repeat([4], 23)] }),
      'One month with fewer than two values will have no limits.',
    ],
    [
      'provisional limits',
      cautionsOf('value', { points: 15 }),
      'Limits are provisional under 20 points, so only runs are judged.',
    ],
    [
      'too few for anything',
      cautionsOf('value', { points: 5 }),
      'Nothing is judged until 10 months lie off the middle line.',
    ],
    [
      'an opportunity nobody spoke of',
      cautionsOf('count', { values: repeat([15, 17], 24), unit: 'week' }),
      'Check that each week has the same chance of events, for instance as many patients or open days.',
    ],
  ])('%s', (_, said, expected) => {
    expect(said).toContain(expected);
  });
});

describe('what numbers could be', () => {
  const guess = (ys: readonly (number | null)[], ns?: readonly (number | null)[]) =>
    describeData(ys.map((y, k): Observation => ({ x: `${k}`, y, ...(ns && { n: ns[k] ?? null }) })));
  const couldBe = (...args: Parameters<typeof guess>) => guess(...args).couldBe.map(({ what }) => what);

  it.each<[string, string[], string[]]>([
    ['whole numbers within their denominators', couldBe([3, 4, null], [9, 8, 7]), ['proportion', 'rate']],
    ['whole numbers above a denominator', couldBe([3, 9], [9, 8]), ['rate']],
    ['whole numbers out of amounts', couldBe([3, 1], [9.5, 8]), ['rate']],
    ['fractions with denominators', couldBe([0.3, 0.4], [9, 8]), ['value']],
    ['whole numbers alone', couldBe([3, 4, 1]), ['count', 'value', 'cases_between', 'time_between']],
    ['whole numbers with a zero', couldBe([3, 0, 1]), ['count', 'value', 'cases_between']],
    ['fractions above zero', couldBe([3.5, 4]), ['value', 'time_between']],
    ['numbers below zero', couldBe([-1, 4]), ['value']],
    ['nothing', couldBe([null, null]), ['value']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('takes ready values of one period for a subgroup, and adds up counts', () => {
    const rows: Observation[] = [
      { x: 'a', y: 3 },
      { x: 'a', y: 5 },
      { x: 'b', y: 2 },
    ];
    expect(describeData(rows)).toMatchObject({ points: 2, values: [4, 2], denominators: [2, 1] });
    expect(describeData(rows).couldBe[0]?.what).toBe('subgroup_values');
    expect(describeData(rows.map((row) => ({ ...row, n: 10 })))).toMatchObject({
      values: [8, 2],
      denominators: [20, 10],
    });
  });

  it('sees a series that only grows, and claims nothing of others', () => {
    expect(guess([10, 20, 30, 45, 50, 60], [90, 90, 91, 92, 92, 95]).mayBeCumulative).toBe(true);
    expect(guess([10, 20, 30, 45, 40, 60], [90, 90, 91, 92, 92, 95]).mayBeCumulative).toBe(false);
    expect(guess([10, 20, 30, 45, 50, 60], [90, 90, 91, 92, 92, 90]).mayBeCumulative).toBe(false);
    expect(guess([10, 20, 30, 45, 50]).mayBeCumulative).toBe(false);
    expect(guess([7, 7, 7, 7, 7, 7]).mayBeCumulative).toBe(false);
  });

  it('goes on to advice once a person says what the numbers are', () => {
    const { couldBe: likely, mayBeCumulative, ...known } = guess(ordinary.values, ordinary.denominators);
    expect(likely[0]?.what).toBe('proportion');
    expect(adviseChart({ ...known, what: 'proportion', cumulative: mayBeCumulative }).kind).toBe('p');
  });
});
