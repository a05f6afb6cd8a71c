import { describe, expect, it } from 'vitest';
import { type ChartOptions, chart, type Direction, type Observation, type VariationIcon } from './index.ts';

type Ys = readonly (number | null)[];

const observations = (ys: Ys): Observation[] => ys.map((y, k) => ({ x: `${k}`, y }));

/** Mean 10, limits 4.681 and 15.319: twelve points 11 and 9 by turns. */
const steady = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9];
const frozen: ChartOptions = { kind: 'i', direction: 'increase', freeze: 12 };
const draw = (ys: Ys, options: Partial<ChartOptions> = {}) => chart(observations(ys), { ...frozen, ...options });

describe('variation, from the last point that has a value', () => {
  const high = [...steady, 16];
  const low = [...steady, 4];
  it.each<[string, Ys, Direction, VariationIcon]>([
    ['above, high is good', high, 'increase', 'improvement_high'],
    ['above, low is good', high, 'decrease', 'concern_high'],
    ['below, high is good', low, 'increase', 'concern_low'],
    ['below, low is good', low, 'decrease', 'improvement_low'],
    ['above, neither is good', high, 'neutral', 'neutral_high'],
    ['below, neither is good', low, 'neutral', 'neutral_low'],
    ['back within chance', [...high, 9], 'increase', 'common_cause'],
  ])('%s', (_, ys, direction, variation) => {
    expect(draw(ys, { direction }).verdict).toMatchObject({ variation, asOf: ys.length - 1 });
  });

  it('looks past a gap and past an excluded point, and says which point it is about', () => {
    expect(draw([...steady, 16, null, 9], { exclude: [14] }).verdict).toMatchObject({
      variation: 'improvement_high',
      asOf: 12,
    });
  });

  it('prefers the lasting change to the single point when both agree', () => {
    const { signals, verdict } = draw([...steady, 11, 11, 11, 11, 11, 11, 16]);
    expect(signals.map(({ rule }) => rule)).toContain('outside');
    expect(signals[verdict.because ?? -1]?.rule).toBe('shift');
  });

  it('shows improvement with a mark of conflict where rules disagree on the last point', () => {
    // Above the mean for seven points, and falling for seven.
    const { verdict, points } = draw([...steady, 15, 14.5, 14, 13.5, 13, 12.5, 12]);
    expect(verdict).toMatchObject({ variation: 'improvement_high', conflict: true });
    expect(points.at(-1)).toMatchObject({ standing: 'improvement', conflict: true });
    const mirrored = draw([...steady, 15, 14.5, 14, 13.5, 13, 12.5, 12], { direction: 'decrease' });
    expect(mirrored.verdict).toMatchObject({ variation: 'improvement_low', conflict: true });
  });
});

describe('too little data', () => {
  it.each<[string, Ys, Partial<ChartOptions>, { useful: number; needed: number } | null]>([
    ['nothing but gaps', [null, null], {}, { useful: 0, needed: 13 }],
    ['12 points for Making Data Count', steady, {}, { useful: 12, needed: 13 }],
    ['13 points', [...steady, 11], {}, null],
    ['gaps are no points', [...steady, null], {}, { useful: 12, needed: 13 }],
    ['excluded points are none either', [...steady, 11], { exclude: [12] }, { useful: 12, needed: 13 }],
    ['7 after a new start', [...steady, ...steady.slice(0, 7)], { phaseStarts: [12] }, { useful: 7, needed: 8 }],
    ['8 after a new start', [...steady, ...steady.slice(0, 8)], { phaseStarts: [12] }, null],
    ['a fixed baseline of 11', [...steady, 11, 9], { freeze: 11 }, { useful: 11, needed: 12 }],
    [
      '9 points off the middle value of a run chart',
      steady.slice(0, 9),
      { kind: 'run', freeze: 2 },
      { useful: 9, needed: 10 },
    ],
    ['10 points off the middle value', steady.slice(0, 10), { kind: 'run', freeze: 2 }, null],
  ])('%s', (_, ys, options, shortfall) => {
    const { verdict, warnings, signals } = draw(ys, options);
    expect(verdict.variation === 'no_data').toBe(shortfall !== null);
    expect(warnings.filter(({ code }) => code === 'few_points')).toEqual(
      shortfall === null ? [] : [{ code: 'few_points', ...shortfall }],
    );
    expect(signals).toEqual([]);
  });

  it('is also what an empty series has', () => {
    const { verdict, points, phases } = draw([]);
    expect(verdict).toEqual({ variation: 'no_data', assurance: null, asOf: null, because: null, conflict: false });
    expect([points, phases]).toEqual([[], []]);
  });

  it('marks no point that it does not judge', () => {
    const { points } = draw([...steady.slice(0, 11), 99], {});
    expect(points.every(({ standing, signals }) => standing === 'not_judged' && signals.length === 0)).toBe(true);
  });
});

describe('assurance, by the limits at the last point', () => {
  /** A P chart at one half of 100: limits 0.35 and 0.65. */
  const half: Observation[] = Array.from({ length: 14 }, (_, k) => ({ x: `${k}`, y: k % 2 === 0 ? 52 : 48, n: 100 }));
  it.each<[string, number, Direction, string | null]>([
    ['target under the limits, high is good', 0.3, 'increase', 'pass'],
    ['target on the lower limit', 0.35, 'increase', 'pass'],
    ['target between', 0.5, 'increase', 'hit_or_miss'],
    ['target on the upper limit', 0.65, 'increase', 'fail'],
    ['target over the limits', 0.7, 'increase', 'fail'],
    ['target over the limits, low is good', 0.7, 'decrease', 'pass'],
    ['target on the upper limit, low is good', 0.65, 'decrease', 'pass'],
    ['target on the lower limit, low is good', 0.35, 'decrease', 'fail'],
    ['neither way is good', 0.7, 'neutral', null],
  ])('%s', (_, target, direction, assurance) => {
    expect(chart(half, { kind: 'p', direction, target }).verdict.assurance).toBe(assurance);
  });

  it('is missing without a target, without limits, and with too little data', () => {
    expect(chart(half, { kind: 'p', direction: 'increase' }).verdict.assurance).toBeNull();
    expect(chart(half, { kind: 'run', direction: 'increase', target: 0.3 }).verdict.assurance).toBeNull();
    expect(draw(steady, { target: 1 }).verdict).toMatchObject({ variation: 'no_data', assurance: null });
  });

  it('takes the target of the last judged month', () => {
    const targets = half.map((_, k) => (k < 13 ? 0.7 : 0.3));
    expect(chart(half, { kind: 'p', direction: 'increase', target: targets }).verdict.assurance).toBe('pass');
    expect(chart(half, { kind: 'p', direction: 'increase', target: targets, exclude: [13] }).verdict).toMatchObject({
      asOf: 12,
      assurance: 'fail',
    });
  });

  it.each<[string, Ys, Partial<ChartOptions>, string]>([
    ['after a shift the good way from a fixed baseline', [...steady, 12, 12, 12, 12, 12, 12, 12], {}, 'not_judged'],
    ['after a shift the bad way', [...steady, 8, 8, 8, 8, 8, 8, 8], {}, 'not_judged'],
    ['one point outside is no sustained shift', [...steady, 16], {}, 'fail'],
    ['the shift is over', [...steady, 12, 12, 12, 12, 12, 12, 12, 9], {}, 'fail'],
    [
      'the shift is inside the baseline, and a gap follows',
      [...steady, 12, 12, 12, 12, 12, 12, 12, null],
      { freeze: 19 },
      'fail',
    ],
    ['the shift is inside the baseline itself', [...steady, 12, 12, 12, 12, 12, 12, 12], { freeze: 19 }, 'fail'],
  ])('%s: %s', (_, ys, options, assurance) => {
    expect(draw(ys, { target: 40, ...options }).verdict.assurance).toBe(assurance);
  });
});

describe('a run chart', () => {
  const start = [2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0];
  const run: Partial<ChartOptions> = { kind: 'run' };

  it('improves while the long run reaches the last point', () => {
    expect(draw([...start, 2, 2, 2, 2, 2, 2, 2, 2, 2], run).verdict.variation).toBe('improvement_high');
  });

  it('still improves when the last point lies on the middle value, which ends no run', () => {
    const { verdict, points } = draw([...start, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1], run);
    expect(verdict).toMatchObject({ variation: 'improvement_high', asOf: 21 });
    expect(points[21]?.standing).toBe('improvement');
  });

  it('does so no longer when the last point is on the other side; the run stays in the list', () => {
    const { verdict, signals } = draw([...start, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0], run);
    expect(verdict.variation).toBe('common_cause');
    expect(signals.map(({ rule }) => rule)).toEqual(['run_too_long']);
  });
});

describe('values that share months with their neighbours', () => {
  it('are shown with their target and nothing else', () => {
    const ys = [...steady, 16, 17, 18, 19, 20, 21, 22];
    const { points, phases, signals, verdict, warnings } = draw(ys, { windowMonths: 12, target: 20 });
    expect(signals).toEqual([]);
    expect(verdict).toEqual({ variation: null, assurance: null, asOf: 18, because: null, conflict: false });
    expect(warnings).toEqual([{ code: 'overlapping_windows', months: 12 }]);
    for (const { centre, lower, upper, baseline, standing, target } of points) {
      expect([centre, lower, upper, baseline, standing, target]).toEqual([null, null, null, false, 'not_judged', 20]);
    }
    expect(phases).toMatchObject([{ centre: null, baselineCount: 0, useful: 0, runsSignal: false }]);
  });

  it('are judged as usual when each covers its own month', () => {
    expect(draw([...steady, 16], { windowMonths: 1 }).verdict.variation).toBe('improvement_high');
  });
});

describe('requests that make no sense', () => {
  const p: Partial<ChartOptions> = { kind: 'p' };
  it.each<[string, Observation[], Partial<ChartOptions>, string]>([
    ['a P chart without n', observations([1, 2]), p, 'A P chart needs n, and none of its 2 values has one.'],
    [
      'more events than people',
      [{ x: 'May', y: 5, n: 4 }],
      p,
      '5 of 4 is no proportion, on a P chart, where x is May.',
    ],
    ['a negative denominator', [{ x: 'May', y: 5, n: -1 }], {}, 'n is -1 where x is May'],
    ['y is not finite', observations([1, Number.NaN]), {}, 'y is NaN where x is 1'],
    [
      'a position outside the series',
      observations([1, 2]),
      { exclude: [2] },
      'exclude has position 2; the series has positions 0 to 1.',
    ],
    ['a phase start between positions', observations([1, 2]), { phaseStarts: [0.5] }, 'phaseStarts has position 0.5'],
    ['a freeze of nothing', observations([1, 2]), { freeze: 0 }, 'freeze is 0'],
    ['a window of half a month', observations([1, 2]), { windowMonths: 0.5 }, 'windowMonths is 0.5'],
    ['too few targets', observations([1, 2]), { target: [1] }, 'target has 1 entries for 2 points.'],
    [
      'a target that is no number',
      observations([1, 2]),
      { target: [1, Number.POSITIVE_INFINITY] },
      'target has Infinity',
    ],
    [
      'a profile that needs limits on a run chart',
      observations([1]),
      { kind: 'run', profile: 'xmr-mdc' },
      'Profile xmr-mdc reads i, mr, ip, xbar, s, p, pp, c, u, up, g, t, ewma, cusum charts, not run.',
    ],
  ])('%s', (_, made, options, message) => {
    expect(() => chart(made, { kind: 'i', direction: 'increase', ...options })).toThrow(message);
  });

  it('are not those with a value or a denominator missing here and there', () => {
    const { points } = chart(
      [
        { x: 'a', y: 1, n: 2 },
        { x: 'b', y: 1 },
        { x: 'c', y: null, n: 2 },
      ],
      { kind: 'p', direction: 'increase' },
    );
    expect(points.map(({ gap, value }) => [gap, value])).toEqual([
      [null, 0.5],
      ['missing', null],
      ['missing', null],
    ]);
  });
});
