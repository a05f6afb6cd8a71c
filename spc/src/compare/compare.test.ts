import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chart } from '../chart.ts';
import type { ChartOptions, Observation } from '../model.ts';
import { incompleteBeta, studentQuantile } from '../probability/student.ts';
import { difference } from './index.ts';
import { evened } from './interval.ts';
import { differenceOfMeans } from './means.ts';
import { differenceOfProportions, wilson } from './proportions.ts';
import { differenceOfRates, scoreInterval } from './rates.ts';

/** Newcombe 1998, part II, Table II, method 10: the first proportion less the second. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%i of %i less %i of %i lies as published', (a, m, b, n, lower, upper) => {
  const found = differenceOfProportions({ events: b, of: n }, { events: a, of: m });
  expect(found.lower).toBeCloseTo(lower, 4);
  expect(found.upper).toBeCloseTo(upper, 4);
});

/** Newcombe 1998, part I, Table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the score interval of %i of %i is as published', (events, of, lower, upper) => {
  const found = wilson({ events, of });
  expect(found.lower).toBeCloseTo(lower, 4);
  expect(found.upper).toBeCloseTo(upper, 4);
});

describe('rates', () => {
  test('are the roots of the test that does not reject them', () => {
    const { lower, upper } = scoreInterval({ events: 10, of: 4 });
    for (const rate of [lower, upper]) expect(Math.abs(10 - 4 * rate) / Math.sqrt(4 * rate)).toBeCloseTo(1.959964, 5);
  });

  test('turned round, turn their difference round', () => {
    const [a, b] = [
      { events: 12, of: 40 },
      { events: 30, of: 50 },
    ];
    const [one, other] = [differenceOfRates(a, b), differenceOfRates(b, a)];
    expect(one.lower).toBeCloseTo(-other.upper, 12);
    expect(one.upper).toBeCloseTo(-other.lower, 12);
  });
});

describe('means', () => {
  /** Student 1908, Biometrika 6:1-25: hours of sleep gained with each of two drugs; Welch's interval as R prints it. */
  const [first, second] = [
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
  ];
  test('of the data on sleep lie as published', () => {
    const found = differenceOfMeans(second, first);
    expect(found?.lower).toBeCloseTo(-3.3654832, 6);
    expect(found?.upper).toBeCloseTo(0.2054832, 6);
  });

  test.each([
    [
      [1, 1, 1],
      [2, 2, 2],
    ],
    [[1], [2, 3]],
  ])('of values without a spread have no interval: %j and %j', (before, after) => {
    expect(differenceOfMeans(before, after)).toBeNull();
  });
});

/** Abramowitz and Stegun, Table 26.10: 97.5 % points of Student's t. */
test.each([
  [1, 12.706],
  [2, 4.303],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
])('t with %i degrees of freedom', (degrees, t) => {
  expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 3);
});

test('the incomplete beta function has its two sides and its ends', () => {
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  expect(incompleteBeta(0.3, 2, 3) + incompleteBeta(0.7, 3, 2)).toBeCloseTo(1, 14);
  expect(incompleteBeta(0.25, 1, 1)).toBeCloseTo(0.25, 14);
});

const months = (pairs: readonly (readonly [number | null, number | null])[]): Observation[] =>
  pairs.map(([y, n], at) => ({ x: `2025-${String(at + 1).padStart(2, '0')}`, y, n }));
const up = months(Array.from({ length: 24 }, (_, at) => [(at < 12 ? 16 : 28) + (at % 3) - 1, 40] as const));
const p: ChartOptions = { kind: 'p', direction: 'increase' };

describe('on a chart', () => {
  test('a fixed baseline stands beside what came after', () => {
    const found = difference(chart(up, { ...p, freeze: 12 }));
    expect(found).toMatchObject({ what: 'shares', why: 'after_fixed_baseline', spread: 1, alike: false });
    expect(found?.before).toMatchObject({
      from: '2025-01',
      to: '2025-12',
      points: 12,
      events: 192,
      of: 480,
      value: 0.4,
    });
    expect(found?.after).toMatchObject({ points: 12, events: 336, value: 0.7 });
    expect(found?.difference).toBeCloseTo(0.3, 12);
    expect(found?.interval).toEqual(differenceOfProportions({ events: 192, of: 480 }, { events: 336, of: 480 }));
  });

  test('else the phase before the latest does', () => {
    const found = difference(chart(up, { ...p, phaseStarts: [6, 12] }));
    expect(found).toMatchObject({
      why: 'after_previous_phase',
      before: { from: '2025-07' },
      after: { from: '2025-13' },
    });
  });

  test('what is left out and what is missing count on neither side', () => {
    const holes = up.map((one, at) => (at === 3 ? { ...one, y: null } : one));
    const found = difference(chart(holes, { ...p, freeze: 12, exclude: [15] }));
    expect([found?.before.points, found?.after.points]).toEqual([11, 11]);
  });

  test('ready values are compared by their means, counts without denominators by period', () => {
    const values = up.map(({ x, y }) => ({ x, y }));
    expect(difference(chart(values, { kind: 'i', direction: 'increase', freeze: 12 }))?.what).toBe('means');
    const counted = difference(chart(values, { kind: 'c', direction: 'increase', freeze: 12 }));
    expect(counted).toMatchObject({ what: 'rates', before: { events: 192, of: 12, value: 16 } });
  });

  test('counts on a run chart are compared as shares', () => {
    expect(difference(chart(up, { kind: 'run', direction: 'increase', freeze: 12 }))?.what).toBe('shares');
  });

  test('values that spread wider than chance widen the interval', () => {
    const wild = months(
      Array.from({ length: 24 }, (_, at) => [(at < 12 ? 16 : 24) + (at % 2 ? 12 : -12), 40] as const),
    );
    const found = difference(chart(wild, { ...p, freeze: 12 }));
    // Each month lies 12 of 40 from its level: 144 / (40 x 0.24) on either side, 24 months for 22 degrees of freedom.
    expect(found?.spread).toBeCloseTo((24 * (144 / 9.6)) / 22, 10);
    const spread = found?.spread ?? 1;
    expect(found?.interval).toEqual(
      differenceOfProportions(evened({ events: 192, of: 480 }, spread), evened({ events: 288, of: 480 }, spread)),
    );
  });

  test('neighbours that are alike are said to be', () => {
    const slow = months(Array.from({ length: 36 }, (_, at) => [200 + Math.round(60 * Math.sin(at / 4)), 400] as const));
    expect(difference(chart(slow, { ...p, freeze: 18 }))?.alike).toBe(true);
  });

  test.each([
    ['nothing is fixed and there is one phase', p],
    ['neighbours share data', { ...p, freeze: 12, windowMonths: 12 }],
    ['two values came after', { ...p, freeze: 22 }],
    ['the points are no level', { kind: 'mr', direction: 'increase', phaseStarts: [12] }],
  ] satisfies [string, ChartOptions][])('there is none where %s', (_, options) => {
    const plain = options.kind === 'mr' ? up.map(({ x, y }) => ({ x, y })) : up;
    expect(difference(chart(plain, options))).toBeNull();
  });

  test('of any counts is a number inside its interval, and the interval inside what can be', () => {
    const month = fc
      .integer({ min: 0, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fc.array(month, { minLength: 8, maxLength: 30 }), (pairs) => {
        const found = difference(chart(months(pairs), { ...p, freeze: 4 }));
        if (found === null) return;
        const { lower = Number.NaN, upper = Number.NaN } = found.interval ?? {};
        expect(lower).toBeLessThanOrEqual(found.difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(found.difference - 1e-12);
        expect([lower >= -1 - 1e-12, upper <= 1 + 1e-12]).toEqual([true, true]);
      }),
    );
  });
});
