import { describe, expect, it } from 'vitest';
import { type ChartOptions, chart, type Observation } from '../index.ts';

const run: ChartOptions = { kind: 'run', direction: 'increase' };

/** A run chart drawn with letters: `+` above the middle value, `-` below, `0` on it, `.` missing. */
function drawn(letters: string, options: Partial<ChartOptions> = {}) {
  const ys: Readonly<Record<string, number | null>> = { '+': 2, '-': 0, '0': 1, '.': null };
  const observations = [...letters].map((letter, k): Observation => ({ x: `${k}`, y: ys[letter] ?? null }));
  return chart(observations, { ...run, ...options });
}

/** By turns above and below: so many useful points, and the middle value between them. */
const even = (useful: number) => '+-'.repeat(useful / 2);

describe('what chance makes likely (Anhøj and Olesen 2014)', () => {
  /** The smallest c with P(X <= c) >= 0.05 for N - 1 coin throws, counted the long way, by every triangle of Pascal. */
  function fewestCrossings(useful: number): number {
    let ways = [1n];
    for (let n = 1; n < useful; n++) ways = [...ways, 0n].map((way, k) => way + (ways[k - 1] ?? 0n));
    let sum = 0n;
    return ways.findIndex((way) => {
      sum += way;
      return 20n * sum >= 2n ** BigInt(useful - 1);
    });
  }

  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [20, 7, 6],
    [24, 8, 8],
  ])('%i useful points: a run of %i at most, %i crossings at least', (useful, longestRunMax, crossingsMin) => {
    expect(drawn(even(useful)).phases[0]).toMatchObject({ useful, longestRunMax, crossingsMin });
  });

  it('agrees with exact counting up to 300 points', () => {
    const lengths = Array.from({ length: 150 }, (_, k) => 2 * k + 2);
    expect(lengths.map((useful) => drawn(even(useful)).phases[0]?.crossingsMin)).toEqual(lengths.map(fewestCrossings));
  });

  it('has a number for series too long for doubles of 2^-N', () => {
    // Mean 1249.5, standard deviation sqrt(2499)/2 = 25.0: the 5 % point lies 1.645 deviations below.
    const fewest = drawn(even(2500)).phases[0]?.crossingsMin ?? 0;
    expect(Math.abs(fewest - (1249.5 - 1.645 * 25))).toBeLessThan(1.5);
  });
});

describe('counting', () => {
  it.each([
    ['points on the line and missing ones are passed over', '++0+.-0-+--0', { useful: 8, longestRun: 3, crossings: 3 }],
    ['one point', '+', { useful: 0, longestRun: null, crossings: null, crossingsMin: null }],
    ['nothing at all', '...', { useful: 0, longestRun: null, centre: null }],
    ['two points', '+-', { useful: 2, longestRun: 1, crossings: 1, crossingsMin: 0 }],
  ])('%s', (_, letters, expected) => {
    expect(drawn(letters).phases[0]).toMatchObject(expected);
  });

  it('takes excluded points out', () => {
    const [phase] = drawn('++-++--+---', { exclude: [2] }).phases;
    expect(phase).toMatchObject({ centre: 1, useful: 10, longestRun: 4, crossings: 3 });
  });
});

describe('a run too long', () => {
  // 4 by turns and 8 above, after a baseline that puts the middle value at 1.
  const start = '+-+-+-+-+-+-';

  it('is a signal with the points of the run, complete where it passes what chance makes likely', () => {
    const { signals, phases } = drawn(`${start}${'+'.repeat(10)}`, { freeze: 12 });
    // 22 useful points: round(4.46) + 3 = 7 at most, so the eighth completes it.
    expect(phases[0]).toMatchObject({ longestRun: 10, longestRunMax: 7, runsSignal: true });
    expect(signals.find(({ rule }) => rule === 'run_too_long')).toMatchObject({
      from: 12,
      to: 21,
      completesAt: 19,
      side: 'above',
      points: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
      meaning: 'improvement',
    });
  });

  it('goes on across gaps and the line; points on the line are in it, and in it still at the end', () => {
    const { signals } = drawn(`${start}++0++.+++++0`, { freeze: 12 });
    expect(signals.find(({ rule }) => rule === 'run_too_long')).toMatchObject({
      from: 12,
      to: 23,
      points: [12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23],
    });
  });

  it('ends at its last point off the line when another side follows', () => {
    const { signals } = drawn(`${start}${'+'.repeat(10)}0-`, { freeze: 12 });
    expect(signals.find(({ rule }) => rule === 'run_too_long')).toMatchObject({ from: 12, to: 21 });
  });

  it('is not a signal with nine useful points, whatever the run', () => {
    const { signals, phases, verdict } = drawn(`+-${'-'.repeat(7)}`, { freeze: 2 });
    expect(phases[0]).toMatchObject({ useful: 9, longestRun: 8, longestRunMax: 6, runsSignal: false });
    expect(signals).toEqual([]);
    expect(verdict.variation).toBe('no_data');
  });
});

describe('too few crossings', () => {
  it('is a signal of the whole phase, without a side, and means neither', () => {
    // Six runs of at most 5 in 24 points: 5 crossings where 8 are the fewest, and no run beyond 8.
    const { signals, verdict, points } = drawn('++++-----+++++----+++---');
    expect(signals).toMatchObject([
      { rule: 'crossings_too_few', from: 0, to: 23, completesAt: 23, side: 'none', meaning: 'neither' },
    ]);
    expect(signals[0]?.points).toHaveLength(24);
    expect(points.every(({ standing }) => standing === 'neither')).toBe(true);
    expect(verdict).toMatchObject({ variation: 'neutral_low', because: 0 });
  });

  it('is none at the fewest crossings that chance makes likely', () => {
    // Three crossings among twelve points, where three are the fewest.
    expect(drawn('+++---+++---')).toMatchObject({ phases: [{ crossings: 3, crossingsMin: 3 }], signals: [] });
  });

  it('stays neither when the long run is over', () => {
    const { signals, verdict } = drawn(`${'-'.repeat(10)}${'+'.repeat(12)}--`);
    expect(signals.find(({ rule }) => rule === 'crossings_too_few')?.meaning).toBe('neither');
    expect(verdict.variation).toBe('neutral_low');
  });

  it('takes the meaning of a long run that reaches the end, and marks nothing beside it', () => {
    const { signals, points } = drawn(`${'-'.repeat(12)}${'+'.repeat(12)}`);
    expect(signals.map(({ rule, meaning }) => [rule, meaning])).toEqual([
      ['run_too_long', 'concern'],
      ['run_too_long', 'improvement'],
      ['crossings_too_few', 'improvement'],
    ]);
    expect(points.map(({ standing }) => standing)).toEqual([
      ...Array(12).fill('concern'),
      ...Array(12).fill('improvement'),
    ]);
    expect(points.some(({ conflict }) => conflict)).toBe(false);
  });
});

describe('the Anhøj rules on other kinds of chart', () => {
  it('use the centre line that is drawn, and leave the limits to the eye', () => {
    const ys = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 99, 11, 9];
    const options: ChartOptions = { kind: 'i', profile: 'run-anhoej', direction: 'increase', freeze: 12 };
    const { signals, points, phases } = chart(
      ys.map((y, k) => ({ x: `${k}`, y })),
      options,
    );
    expect(points[12]?.value).toBeGreaterThan(points[12]?.upper ?? Number.NaN);
    expect(phases[0]).toMatchObject({ centre: 10, useful: 15, longestRun: 2 });
    expect(signals).toEqual([]);
  });
});
