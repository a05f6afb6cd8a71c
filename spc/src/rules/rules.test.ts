import { describe, expect, it } from 'vitest';
import { type ChartOptions, chart, type Observation, type RuleName, type Signal } from '../index.ts';

type Ys = readonly (number | null)[];
type Found = Pick<Signal, 'from' | 'to' | 'completesAt' | 'side' | 'points'>;

const observations = (ys: Ys): Observation[] => ys.map((y, k) => ({ x: `${k}`, y }));

/**
 * Twelve points 11 and 9 by turns, frozen: mean 10, every range 2, sigma 2 / 1.128 = 1.773. So the two-sigma lines lie at
 * 6.454 and 13.546 and the limits at 4.681 and 15.319. The first point of the tail has position 12.
 */
const baseline = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9];
const frozen: ChartOptions = { kind: 'i', direction: 'increase', freeze: 12 };

function found(rule: RuleName, tail: Ys, options: Partial<ChartOptions> = {}): Found[] {
  const { signals } = chart(observations([...baseline, ...tail]), { ...frozen, ...options });
  return signals
    .filter((signal) => signal.rule === rule)
    .map(({ from, to, completesAt, side, points }) => ({ from, to, completesAt, side, points }));
}

const row = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k);
const at = (side: Signal['side'], from: number, to: number, completesAt = to): Found => ({
  from,
  to,
  completesAt,
  side,
  points: row(from, to),
});

describe('outside', () => {
  it.each<[string, Ys, Found[]]>([
    ['beyond the upper limit', [15.4], [at('above', 12, 12)]],
    ['beyond the lower limit', [4.6], [at('below', 12, 12)]],
    ['within', [15.3, 4.7], []],
    ['each point is a signal of its own', [16, 17], [at('above', 12, 12), at('above', 13, 13)]],
  ])('%s', (_, tail, expected) => {
    expect(found('outside', tail)).toEqual(expected);
  });

  it('lets a point on the limit be', () => {
    // p = 0.5 of 100: the limits are 0.35 and 0.65 exactly.
    const half = Array.from({ length: 12 }, (_, k) => ({ x: `${k}`, y: 50, n: 100 }));
    const options: ChartOptions = { kind: 'p', direction: 'increase', freeze: 12 };
    expect(chart([...half, { x: 'on', y: 65, n: 100 }], options).signals).toEqual([]);
    expect(chart([...half, { x: 'beyond', y: 66, n: 100 }], options).signals).toHaveLength(1);
  });
});

describe('shift: seven on one side of the centre line', () => {
  it.each<[string, Ys, Found[]]>([
    ['six are too few', [11, 12, 11, 12, 11, 12], []],
    ['seven', [11, 12, 11, 12, 11, 12, 11], [at('above', 12, 18)]],
    ['all of a longer run, complete at the seventh', [9, 8, 9, 8, 9, 8, 9, 8], [at('below', 11, 19, 17)]],
    ['a point on the line breaks it', [11, 12, 11, 12, 10, 12, 11, 12], []],
    ['a missing point breaks it', [11, 12, 11, 12, null, 12, 11, 12], []],
    [
      'each run has its own signal',
      [...row(1, 7).fill(11), 9, ...row(1, 7).fill(12)],
      [at('above', 12, 18), at('above', 20, 26)],
    ],
  ])('%s', (_, tail, expected) => {
    expect(found('shift', tail)).toEqual(expected);
  });

  it('passes over an excluded point as though it had never been', () => {
    const [signal] = found('shift', [11, 12, 11, 2, 12, 11, 12, 11], { exclude: [15] });
    expect(signal).toMatchObject({ from: 12, to: 19, completesAt: 19, points: [12, 13, 14, 16, 17, 18, 19] });
  });

  it('starts afresh in a new phase', () => {
    // The mean of 9 and 11 is 10 in both phases; four points above on each side of the cut.
    const ys = [
      9, 11, 9, 11, 9, 11, 9, 11, 9, 9, 9, 9, 11, 11, 11, 11, 11, 11, 11, 11, 9, 9, 9, 9, 9, 11, 9, 11, 9, 9, 11, 9,
    ];
    const whole = chart(observations(ys), { kind: 'i', direction: 'increase' });
    const cut = chart(observations(ys), { kind: 'i', direction: 'increase', phaseStarts: [16] });
    expect(whole.signals.map(({ rule }) => rule)).toEqual(['shift']);
    expect(cut.signals).toEqual([]);
  });
});

describe('trend: seven points, six steps one way', () => {
  it.each<[string, Ys, Found[]]>([
    // The last point of the baseline, 9, is the first of the row.
    ['six points are too few', [9.1, 9.2, 9.3, 9.4, 9.5], []],
    ['seven', [9.1, 9.2, 9.3, 9.4, 9.5, 9.6], [at('up', 11, 17)]],
    ['falling, complete at the seventh', [12, 11.9, 11.8, 11.7, 11.6, 11.5, 11.4, 11.3], [at('down', 12, 19, 18)]],
    ['a tie breaks it', [9.1, 9.2, 9.3, 9.3, 9.4, 9.5, 9.6], []],
    ['a missing point breaks it', [9.1, 9.2, 9.3, null, 9.4, 9.5, 9.6], []],
    [
      'a turning point belongs to both rows',
      [9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9.5, 9.4, 9.3, 9.2, 9.1, 9],
      [at('up', 11, 17), at('down', 17, 23)],
    ],
  ])('%s', (_, tail, expected) => {
    expect(found('trend', tail)).toEqual(expected);
  });
});

describe('two of three beyond two sigma, all three on one side', () => {
  it.each<[string, Ys, Found[]]>([
    ['the first and the last', [14, 11, 14], [{ ...at('above', 12, 14), points: [12, 14] }]],
    ['the third point completes it, wherever it lies', [14, 14, 11], [{ ...at('above', 12, 14), points: [12, 13] }]],
    ['below', [6, 9, 6], [{ ...at('below', 12, 14), points: [12, 14] }]],
    ['a point beyond three sigma counts', [16, 11, 14], [{ ...at('above', 12, 14), points: [12, 14] }]],
    ['the third on the other side does not do', [14, 9, 14], []],
    ['nor on the line', [14, 10, 14], []],
    ['nor is one enough', [14, 11, 11], []],
    ['a missing point breaks the three', [14, null, 14, 11], []],
    ['one near point on each side is nothing', [14, 6, 11], []],
    [
      'windows that overlap are one signal',
      [14, 11, 14, 14, 11],
      [{ ...at('above', 12, 16, 14), points: [12, 14, 15] }],
    ],
    [
      'windows apart are two',
      [14, 14, 11, 9, 14, 14, 11],
      [
        { ...at('above', 12, 14), points: [12, 13] },
        { ...at('above', 16, 18), points: [16, 17] },
      ],
    ],
  ])('%s', (_, tail, expected) => {
    expect(found('two_of_three', tail)).toEqual(expected);
  });

  it('lets points on the two-sigma line be', () => {
    // p = 0.5 of 100: the two-sigma lines are 0.4 and 0.6 exactly.
    const half = Array.from({ length: 12 }, (_, k) => ({ x: `${k}`, y: 50, n: 100 }));
    const three = (...ys: number[]) => [...half, ...ys.map((y, k) => ({ x: `after ${k}`, y, n: 100 }))];
    const options: ChartOptions = { kind: 'p', direction: 'increase', freeze: 12 };
    expect(chart(three(60, 55, 60), options).signals).toEqual([]);
    expect(chart(three(61, 55, 61), options).signals).toMatchObject([{ rule: 'two_of_three', points: [12, 14] }]);
    expect(chart(three(40, 45, 40), options).signals).toEqual([]);
    expect(chart(three(39, 45, 39), options).signals).toMatchObject([{ rule: 'two_of_three', points: [12, 14] }]);
  });
});
