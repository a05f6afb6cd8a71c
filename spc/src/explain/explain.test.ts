import { expect, it, describe as suite } from 'vitest';
import {
  assuranceWords,
  type ChartOptions,
  chart,
  comparison,
  describe,
  type Observation,
  profiles,
  reasons,
  sentence,
  variationWords,
  type Words,
  warningWords,
} from '../index.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const nameOf = (x: string) => months[Number(x.slice(5)) - 1] ?? x;

const words: Words = {
  subject: 'Blood pressure at target',
  period: (x) => `${nameOf(x)} ${x.slice(0, 4)}`,
  periodShort: (x) => `${nameOf(x).slice(0, 3)} ${x.slice(2, 4)}`,
  unit: 'month',
};

/** Months from January 2025. Twelve steady ones, mean and middle value 10, every range 2: limits 4.681 and 15.319. */
const steady = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9];
const i: ChartOptions = { kind: 'i', direction: 'increase', freeze: 12 };
const xOf = (k: number) => `${2025 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
const series = (ys: readonly (number | null)[]): Observation[] => ys.map((y, k) => ({ x: xOf(k), y }));
const draw = (tail: readonly (number | null)[], options: Partial<ChartOptions> = {}) =>
  chart(series([...steady, ...tail]), { ...i, ...options });
const unfrozen: Partial<ChartOptions> = { freeze: 40 };
const run: Partial<ChartOptions> = { kind: 'run' };
const nine = [12, 13, 12, 13, 12, 13, 12, 13, 12];

suite('the sentence', () => {
  it.each<[string, string]>([
    [
      sentence(draw(nine), words),
      'Blood pressure at target has been above its old average for 9 months running: improvement',
    ],
    [
      sentence(draw(nine, { direction: 'decrease' }), words),
      'Blood pressure at target has been above its old average for 9 months running: getting worse',
    ],
    [
      sentence(draw(nine, { direction: 'neutral' }), words),
      'Blood pressure at target has been above its old average for 9 months running: changed, neither good nor bad',
    ],
    [
      sentence(draw([...nine, null]), words),
      'Blood pressure at target has been above its old average for 9 months running to September 2026: improvement',
    ],
    [
      sentence(draw(nine, unfrozen), words),
      'Blood pressure at target has been above the average for 9 months in a row since January 2026: improvement',
    ],
    [
      sentence(draw([...nine, null], unfrozen), words),
      'Blood pressure at target has been above the average for 9 months in a row to September 2026: improvement',
    ],
    [
      sentence(draw(nine, { ...run, freeze: 40, direction: 'decrease' }), words),
      'Blood pressure at target has been above the middle value for 9 months in a row since January 2026: getting worse',
    ],
    [
      sentence(draw([12, 12, 10, 12, 12, 12, 12, 12, 12, 10], run), words),
      'Blood pressure at target has been above its old middle value for 8 months running: improvement',
    ],
    [
      sentence(draw([8, 8.5, 9, 9.5, 10, 10.5, 11]), words),
      'Blood pressure at target has risen month after month from January 2026 to July 2026: improvement',
    ],
    [
      sentence(draw([11, 10.5, 10, 9.5, 9, 8.5, 8]), words),
      'Blood pressure at target has fallen month after month from January 2026 to July 2026: getting worse',
    ],
    [sentence(draw([16]), words), 'Blood pressure at target was above the upper limit in January 2026: improvement'],
    [sentence(draw([4]), words), 'Blood pressure at target was below the lower limit in January 2026: getting worse'],
    [
      sentence(draw([14, 11, 14]), words),
      'Blood pressure at target was close to or beyond the upper limit in two of three months, most recently March 2026: improvement',
    ],
    [
      sentence(draw([14, 14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5].map((y) => y + 0.1)), words),
      'Blood pressure at target has been above its old average for 9 months running: improvement, though another sign disagrees',
    ],
    [sentence(draw([11]), words), 'Blood pressure at target has not changed beyond chance'],
    [sentence(draw([16, 11]), words), 'Blood pressure at target shows no change beyond chance in February 2026'],
    [sentence(draw([]), words), 'Blood pressure at target has too little data yet: 12 of 13 months'],
    [sentence(chart([], i), words), 'Blood pressure at target has no data yet'],
    [
      sentence(draw([10, 9, 11], { phaseStarts: [12] }), words),
      'Blood pressure at target has too little data since the new start in January 2026: 3 of 8 months',
    ],
    [
      sentence(draw([11, 9], { freeze: 6 }), words),
      'Blood pressure at target has too little data in the fixed average: 6 of 12 months',
    ],
    [
      sentence(chart(series([1, 2, 3, 2, 2, 1, 3, 2, 2, 1, 3, 2]), { kind: 'run', direction: 'increase' }), words),
      'Blood pressure at target has too little data yet: 6 of 10 months away from the middle value',
    ],
    [
      sentence(draw(nine, { windowMonths: 12, target: 12 }), words),
      'Blood pressure at target is shown against the target only: each value covers 12 months, so neighbouring months share most of their data',
    ],
    [
      sentence(draw(nine, { windowMonths: 2 }), words),
      'Blood pressure at target is shown without a verdict: each value covers 2 months, so neighbouring months share half of their data',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
    expect(said.split(' ').length).toBeLessThanOrEqual(25);
  });

  it('speaks of several things as several', () => {
    const plural = { ...words, subject: 'Missed appointments', plural: true };
    expect(sentence(draw([11]), plural)).toBe('Missed appointments have not changed beyond chance');
    expect(sentence(draw(nine), plural)).toBe(
      'Missed appointments have been above their old average for 9 months running: improvement',
    );
  });

  it('does not say whether few crossings are good', () => {
    const slow = [2, 2, 2, 2, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0];
    const said = sentence(chart(series(slow), { kind: 'run', direction: 'increase' }), words);
    expect(said).toBe(
      'Blood pressure at target has changed: crossed the middle value five times, where chance gives at least 8',
    );
  });
});

suite('why we say so', () => {
  const told = (...args: Parameters<typeof draw>) => reasons(draw(...args), words);

  it('leads with what the verdict rests on, and says when a rule was complete', () => {
    const [first] = told([16, ...nine]);
    expect(first).toEqual({
      signals: [1],
      title: 'Ten months in a row above the average',
      detail: 'January to October 2026. By chance alone, seven in a row is rare; the seventh came in July 2026.',
    });
  });

  it('gathers points outside one limit, and gives the figures of one alone', () => {
    const [below, above] = told([16, 9, 16, 9, 16, 9, 4, 9, 11]);
    expect(above).toEqual({
      signals: [0, 1, 2],
      title: 'Three months above the upper limit',
      detail: 'January, March and May 2026.',
    });
    expect(below).toEqual({ signals: [3], title: 'One month below the lower limit', detail: 'July 2026, 4.' });
  });

  it('writes a long list short', () => {
    const [above] = told([16, 9, 16, 9, 16, 9, 16, 9, 16]);
    expect(above?.detail).toBe('Jan 26, Mar 26, May 26, Jul 26 and Sep 26.');
  });

  it('gives percentage and counts where there are counts', () => {
    const counts = steady.map((_, k) => ({ x: xOf(k), y: k % 2 === 0 ? 52 : 48, n: 100 }));
    const [only] = reasons(chart([...counts, { x: '2026-01', y: 10, n: 42 }], { ...i, kind: 'p' }), words);
    expect(only?.detail).toBe('January 2026, 23.8%, 10 of 42.');
  });

  it('tells trends, and two of three', () => {
    expect(told([8, 8.5, 9, 9.5, 10, 10.5, 11])).toMatchObject([
      {
        title: 'Seven months, each higher than the one before',
        detail: 'January to July 2026. By chance alone, seven in a row is rare; the seventh came in July 2026.',
      },
    ]);
    expect(told([14, 11, 14, 9, 14, 11, 14, 9])).toMatchObject([
      {
        signals: [0, 1],
        title: 'Two of three months close to or beyond the upper limit',
        detail: 'January to March 2026 and May to July 2026.',
      },
    ]);
  });

  it('tells long runs and few crossings with what chance allows', () => {
    expect(told(nine, run)).toMatchObject([
      {
        title: 'Nine months in a row above the middle value',
        detail: 'January to September 2026. By chance alone there are rarely more than 7 in a row among 21 months.',
      },
    ]);
    const once = chart(series([...Array(12).fill(0), ...Array(12).fill(2)]), { kind: 'run', direction: 'increase' });
    expect(reasons(once, words).find(({ signals }) => signals.includes(2))).toMatchObject({
      title: 'Crossed the middle value only once',
      detail: 'January 2025 to December 2026. By chance alone there are rarely fewer than 8 crossings among 24 months.',
    });
  });

  it('keeps what an earlier phase said, and says so', () => {
    const old = reasons(draw([16, ...steady], { phaseStarts: [13] }), words);
    expect(old[0]?.detail).toBe('January 2026, 16. Before the re-base; kept for the record.');
  });
});

suite('labels', () => {
  it('name icons as the legend does', () => {
    expect(variationWords('concern_low')).toBe('Getting worse, low is bad');
    expect(assuranceWords('not_judged')).toBe('Target not judged yet: the limits are from before the change');
  });

  it('print every kind of warning', () => {
    expect(
      [
        warningWords({ code: 'overlapping_windows', months: 12 }, words),
        warningWords({ code: 'few_points', useful: 9, needed: 13 }, words),
        warningWords({ code: 'provisional_limits', phase: 0, points: 13 }, words),
        warningWords({ code: 'small_denominators', positions: [1, 2] }, words),
        warningWords({ code: 'zero_denominator', positions: [1] }, words),
        warningWords({ code: 'no_spread', phase: 0 }, words),
      ].join('\n'),
    ).toBe(
      [
        'Each value covers 12 months, so neighbouring values share data. No rule is applied; the target is the only line.',
        'Too little data to judge: 9 of the 13 months needed.',
        'The limits are provisional: they rest on only 13 months.',
        'Two months with small numbers: the limits are rough there.',
        'One month with nobody to count: nothing is plotted there.',
        'All values that make the lines are the same, so there is no room for chance between the limits.',
      ].join('\n'),
    );
  });
});

suite('before and after', () => {
  const counts = (...pairs: [number, number][]): Observation[] => pairs.map(([y, n], k) => ({ x: xOf(k), y, n }));
  const before = Array.from({ length: 12 }, (): [number, number] => [50, 100]);

  it('pools the people after a fixed baseline, without those left out', () => {
    // 60 of 100 and 40 of 50 are 100 of 150.
    const drawn = chart(counts(...before, [60, 100], [40, 50], [0, 10]), { ...i, kind: 'p', exclude: [14] });
    expect(comparison(drawn)).toEqual({ before: 0.5, beforeCount: 12, after: 100 / 150, afterCount: 2 });
  });

  it('is silent without a fixed baseline, without proportions, and where nothing followed', () => {
    expect(comparison(chart(counts(...before, [60, 100]), { kind: 'p', direction: 'increase' }))).toBeNull();
    expect(comparison(draw([12, 13]))).toBeNull();
    expect(comparison(chart([...counts(...before), { x: '2026-01', y: null, n: 3 }], { ...i, kind: 'p' }))).toBeNull();
  });
});

suite('a profile in plain English', () => {
  it('names its lengths from its own data', () => {
    const lines = describe(profiles['xmr-mdc']);
    expect(lines).toContain(
      'A signal: 7 points in a row on one side of the centre line. A point on the line, or a missing one, ends the run.',
    );
    expect(lines).toContain('Nothing is judged with fewer than 13 points.');
    expect(describe(profiles['run-anhoej'])).toContain('A phase is judged from 10 points off its centre line.');
  });
});
