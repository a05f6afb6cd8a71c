import { describe, expect, it } from 'vitest';
import { type ChartOptions, chart, type Observation } from '../index.ts';

const values = (...ys: (number | null)[]): Observation[] => ys.map((y, k) => ({ x: `${k}`, y }));
const repeat = (count: number, ...ys: number[]): number[] => Array.from({ length: count }, () => ys).flat();
const i: ChartOptions = { kind: 'i', direction: 'increase' };
const p: ChartOptions = { kind: 'p', direction: 'increase' };
const run: ChartOptions = { kind: 'run', direction: 'increase' };

describe('the centre line', () => {
  it.each<[string, Observation[], ChartOptions, number]>([
    ['odd count: the middle value', values(5, 1, 9), run, 5],
    ['even count: the mean of the middle two', values(5, 1, 9, 8), run, 6.5],
    ['gaps are passed over', values(5, null, 1, 9), run, 5],
    ['mean of an I chart', values(1, 2, 6), i, 3],
    // 10/10 and 0/30 are 10 events among 40 people; the mean of 100 % and 0 % would be 50 %.
    [
      'all events over all people on a P chart',
      [
        { x: 'a', y: 10, n: 10 },
        { x: 'b', y: 0, n: 30 },
      ],
      p,
      0.25,
    ],
    [
      'a run chart of counts plots proportions',
      [
        { x: 'a', y: 1, n: 4 },
        { x: 'b', y: 3, n: 4 },
      ],
      run,
      0.5,
    ],
    // 0.1 + 0.2 + 0.3 is not 0.6 in doubles; the mean must still be the middle value, or it would lie "above" the line.
    ['rounding does not move the mean off a value', values(0.1, 0.2, 0.3), i, 0.2],
  ])('%s', (_, observations, options, centre) => {
    expect(chart(observations, options).phases[0]?.centre).toBe(centre);
  });
});

describe('limits of an I chart', () => {
  it('lie 2.66 times the mean moving range from the mean in Making Data Count, and 3 / 1.128 times elsewhere', () => {
    // 9 and 11 by turns: mean 10, every range 2.
    const { lower, upper, lower2, upper2 } = lastOf(values(...repeat(10, 9, 11)), i);
    expect(upper).toBeCloseTo(10 + 2.66 * 2, 12);
    expect(lower).toBeCloseTo(10 - 2.66 * 2, 12);
    expect(upper2).toBeCloseTo(10 + (2 / 3) * 2.66 * 2, 12);
    expect(lower2).toBeCloseTo(10 - (2 / 3) * 2.66 * 2, 12);
    const elsewhere = lastOf(values(...repeat(10, 9, 11)), { ...i, profile: 'run-anhoej' });
    expect(elsewhere.upper).toBeCloseTo(10 + (3 * 2) / 1.128, 12);
    expect(elsewhere.lower1).toBeCloseTo(10 - 2 / 1.128, 12);
    const earlier = lastOf(values(...repeat(10, 9, 11)), { ...i, profileVersion: 1 });
    expect(earlier.upper).toBe(elsewhere.upper);
  });

  it('leave out, once, ranges far from the rest', () => {
    // 18 ranges of 2, and 21 and 23 around the outlier 32: mean 4, so both lie beyond 3.267 x 4 and 2 is left.
    const outlier = values(...repeat(5, 9, 11), 32, ...repeat(5, 9, 11));
    const { centre, upper } = lastOf(outlier, i);
    expect(upper).toBeCloseTo((centre ?? 0) + 2.66 * 2, 12);
  });

  it('bridge an excluded point, and lose both ranges at a gap', () => {
    const before = repeat(6, 9, 11);
    const after = repeat(6, 10, 12);
    // Bridged: 11 -> 10 is one more range of 1 among 22 of 2. Missing: the 22 alone.
    const bridged = lastOf(values(...before, 99, ...after), { ...i, exclude: [12] });
    const missing = lastOf(values(...before, null, ...after), i);
    expect((bridged.upper ?? 0) - (bridged.centre ?? 0)).toBeCloseTo(2.66 * (45 / 23), 12);
    expect((missing.upper ?? 0) - (missing.centre ?? 0)).toBeCloseTo(2.66 * 2, 12);
  });

  it('are not known where no range has a width and yet values differ', () => {
    const level = values(...repeat(8, 5), null, ...repeat(8, 7));
    expect(chart(level, i)).toMatchObject({ signals: [], verdict: { variation: 'no_data' } });
    expect(lastOf(level, i).upper).toBeNull();
  });
});

describe('limits of a P chart', () => {
  const half = (...sizes: number[]): Observation[] => sizes.map((n, k) => ({ x: `${k}`, y: n / 2, n }));

  it('step with the number of people', () => {
    // p = 0.5: sigma is 0.05 for 100 people and 0.1 for 25... of 24: sqrt(0.25 / n).
    const { points } = chart(half(...repeat(6, 100, 400)), p);
    expect(points[0]).toMatchObject({ lower: 0.35, upper: 0.65, lower2: 0.4, upper2: 0.6 });
    expect(points[1]).toMatchObject({ lower: 0.425, upper: 0.575, lower2: 0.45, upper2: 0.55 });
  });

  it('stop at 0 and 1', () => {
    // p = 0.5, n = 4: three sigma is 0.75.
    expect(lastOf(half(...repeat(12, 4)), p)).toMatchObject({ lower: 0, upper: 1, lower2: 0, upper2: 1 });
  });

  it('are missing where nobody was there to count, which is a gap and no signal', () => {
    const { points, signals, warnings } = chart([...half(...repeat(13, 100)), { x: 'none', y: 0, n: 0 }], p);
    expect(points[13]).toMatchObject({ value: null, gap: 'zero_denominator', lower: null, standing: 'not_judged' });
    expect(signals).toEqual([]);
    expect(warnings).toContainEqual({ code: 'zero_denominator', positions: [13] });
  });

  it('warn where fewer than five people are expected on one side', () => {
    const { warnings } = chart(half(...repeat(13, 100), 8), p);
    expect(warnings).toContainEqual({ code: 'small_denominators', positions: [13] });
  });
});

describe('a series that never changes', () => {
  it.each<[string, Observation[], ChartOptions]>([
    ['I', values(...repeat(15, 0.1)), i],
    ['P at 100 %', values(...repeat(15, 30)).map((o) => ({ ...o, n: 30 })), p],
    ['P at 0 %', values(...repeat(15, 0)).map((o) => ({ ...o, n: 30 })), p],
  ])(
    '%s: limits lie on the centre line, nothing signals, the target that equals it is met',
    (_, observations, options) => {
      const target = chart(observations, options).points[0]?.value ?? null;
      const drawn = chart(observations, { ...options, target: target ?? 0 });
      expect(drawn.points.every((point) => point.lower === target && point.upper === target)).toBe(true);
      expect(drawn).toMatchObject({ signals: [], verdict: { variation: 'common_cause', assurance: 'pass' } });
      expect(drawn.warnings).toContainEqual({ code: 'no_spread', phase: 0 });
    },
  );

  it('is judged on a run chart too, though no point is off the middle value', () => {
    const drawn = chart(values(...repeat(15, 7)), run);
    expect(drawn).toMatchObject({ signals: [], phases: [{ useful: 0, longestRun: null }] });
    expect(drawn.verdict.variation).toBe('common_cause');
  });
});

describe('how many points limits need', () => {
  const wave = (count: number) => values(...Array.from({ length: count }, (_, k) => 10 + (k % 3)));

  it.each<[string, number, ChartOptions, { limited: boolean; provisional: boolean }]>([
    ['11 in a first phase', 11, i, { limited: false, provisional: false }],
    ['12 in a first phase', 12, i, { limited: true, provisional: true }],
    ['19 in a first phase', 19, i, { limited: true, provisional: true }],
    ['20 in a first phase', 20, i, { limited: true, provisional: false }],
    ['7 in a new phase', 27, { ...i, phaseStarts: [20] }, { limited: false, provisional: false }],
    ['8 in a new phase', 28, { ...i, phaseStarts: [20] }, { limited: true, provisional: true }],
    ['12 in a new phase', 32, { ...i, phaseStarts: [20] }, { limited: true, provisional: false }],
    ['a baseline frozen at 6', 30, { ...i, freeze: 6 }, { limited: false, provisional: false }],
  ])('%s', (_, count, options, { limited, provisional }) => {
    const drawn = chart(wave(count), options);
    expect(drawn.points.at(-1)?.upper !== null).toBe(limited);
    expect(drawn.phases.at(-1)).toMatchObject({ provisional, centre: expect.any(Number) });
    expect(drawn.warnings.some(({ code }) => code === 'provisional_limits')).toBe(provisional);
  });
});

describe('phases, freeze and exclusions', () => {
  it('fix the baseline inside each phase', () => {
    const twoLevels = values(...repeat(10, 9, 11), ...repeat(10, 29, 31));
    const { phases, points } = chart(twoLevels, { ...i, phaseStarts: [20], freeze: 12 });
    expect(phases).toMatchObject([
      { from: 0, to: 19, centre: 10, baselineCount: 12, fixed: true },
      { from: 20, to: 39, centre: 30, baselineCount: 12, fixed: true },
    ]);
    expect(points.filter(({ baseline }) => baseline).map(({ position }) => position)).toEqual([
      ...Array.from({ length: 12 }, (_, k) => k),
      ...Array.from({ length: 12 }, (_, k) => 20 + k),
    ]);
  });

  it('count a gap as a position of the baseline, not as data', () => {
    const { phases } = chart(values(null, ...repeat(10, 9, 11)), { ...i, freeze: 13 });
    expect(phases[0]).toMatchObject({ baselineCount: 12, fixed: true });
  });

  it('keep an excluded point in the picture and out of everything else', () => {
    const { points, signals, phases } = chart(values(...repeat(10, 9, 11), 500), { ...i, exclude: [20] });
    expect(points[20]).toMatchObject({ value: 500, excluded: true, baseline: true, standing: 'not_judged' });
    expect(phases[0]).toMatchObject({ centre: 10, baselineCount: 20, fixed: false });
    expect(signals).toEqual([]);
  });
});

function lastOf(observations: Observation[], options: ChartOptions) {
  const last = chart(observations, options).points.at(-1);
  if (last === undefined) throw new Error('The chart has no points.');
  return last;
}
