import { describe, expect, it } from 'vitest';
import { type Chart, type ChartOptions, chart, type Observation } from '../index.ts';
import { proposeRebase, type RebaseProposal, rebaseWords } from './index.ts';

/** Twelve steady values: mean and middle value 10, every range 2, so that limits of an I chart are 4.68 and 15.32. */
const steady = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9];
const i: ChartOptions = { kind: 'i', direction: 'increase', freeze: 12 };
const xOf = (k: number) => `${2025 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
const series = (ys: readonly (number | null)[]): Observation[] => ys.map((y, k) => ({ x: xOf(k), y }));
const draw = (tail: readonly (number | null)[], options: Partial<ChartOptions> = {}): Chart =>
  chart(series([...steady, ...tail]), { ...i, ...options });

/** Eight values at a new level of 12.5. */
const higher = [12, 13, 12, 13, 12, 13, 12, 13];
const lower = higher.map((y) => 20 - y);

const run: Partial<ChartOptions> = { kind: 'run' };
const unfixed: Partial<ChartOptions> = { freeze: 99 };

describe('a new phase is proposed', () => {
  it('at the first value of a shift that still lasts, with the level before and after', () => {
    expect(proposeRebase(draw(higher))).toEqual({
      at: 12,
      x: '2026-01',
      kind: 'i',
      rule: 'shift',
      side: 'above',
      meaning: 'improvement',
      points: 8,
      before: 10,
      beforePoints: 12,
      after: 12.5,
      share: false,
      why: 'after_fixed_baseline',
      settled: true,
      firmFrom: 12,
    } satisfies RebaseProposal);
  });

  it.each<[string, Chart, Partial<RebaseProposal>]>([
    ['downwards', draw(lower), { at: 12, side: 'below', meaning: 'concern', after: 7.5 }],
    ['where neither way is better', draw(higher, { direction: 'neutral' }), { at: 12, meaning: 'neither' }],
    ['across a gap at the end', draw([...higher, null]), { at: 12, points: 8 }],
    ['without a value that was left out', draw([...higher, 3, 13], { exclude: [20] }), { points: 9, after: 113 / 9 }],
    ['whatever a last value says that was left out', draw([...higher, 3], { exclude: [20] }), { at: 12, points: 8 }],
    ['with firm limits from twelve values', draw([...higher, 12, 13, 12, 13]), { points: 12, firmFrom: null }],
    // The middle value is 10; the run passes over the 10 within it.
    [
      'on a run chart',
      draw([...higher, 10, 14], run),
      { rule: 'run_too_long', points: 10, before: 10, firmFrom: null },
    ],
    // 11 and 12 at the end of the baseline are on the same side: the run starts there, the new phase does not.
    [
      'behind a fixed baseline that the run reaches into',
      chart(series([...steady.slice(0, 10), 9, 11, ...higher]), i),
      { at: 12, points: 8, beforePoints: 12 },
    ],
    [
      'against the values before the shift where no baseline is fixed',
      draw([...steady, ...higher], unfixed),
      { at: 24, before: 10, beforePoints: 24, after: 12.5, why: 'after_earlier_values' },
    ],
    [
      'in a later phase, of eight values and more',
      draw([...steady.slice(0, 8), ...higher, 12], { phaseStarts: [12], freeze: 8 }),
      { at: 20, beforePoints: 8, points: 9 },
    ],
  ])('%s', (_, drawn, expected) => {
    expect(proposeRebase(drawn)).toMatchObject(expected);
  });

  it('with proportions of all events over all people', () => {
    const counts = [...steady.map((y) => ({ y: 5 * y, n: 100 })), ...higher.map((y, k) => ({ y: 6 * y, n: 100 + k }))];
    const observations = counts.map(({ y, n }, k) => ({ x: xOf(k), y, n }));
    const proposal = proposeRebase(chart(observations, { kind: 'p', direction: 'increase', freeze: 12 }));
    expect(proposal).toMatchObject({ before: 0.5, after: 600 / 828, share: true });
  });

  it('with the level that the chart has once a person starts the phase', () => {
    const spread = (y: number, k: number) => [y - 1 - (k % 3), y, y + 1 + (k % 3), ...(k % 2 === 0 ? [y] : [])];
    const levels = [...steady, ...higher.map((y) => y + 2)];
    const singles = levels.map((y, k) => ({ x: xOf(k), y: 3 * y, n: 60 + (k % 5) }));
    const subgroups = levels.flatMap((level, k) => spread(level, k).map((y) => ({ x: xOf(k), y })));
    const widths = levels.flatMap((width, k) => [-width, 0, width].map((y) => ({ x: xOf(k), y })));
    const sets: [ChartOptions['kind'], Observation[]][] = [
      ...(['run', 'i', 'ip', 'p', 'pp', 'c', 'u', 'up', 't'] as const).map((kind): [typeof kind, Observation[]] => [
        kind,
        singles,
      ]),
      ['g', singles.map(({ x, y }) => ({ x, y }))],
      ['xbar', subgroups],
      ['s', widths],
    ];
    for (const [kind, observations] of sets) {
      const options: ChartOptions = { kind, profile: 'qicharts2', direction: 'increase', freeze: 12 };
      const proposal = proposeRebase(chart(observations, options));
      const rebased = chart(observations, { ...options, phaseStarts: [proposal?.at ?? 0] });
      expect([kind, proposal?.before, proposal?.after]).toEqual([kind, ...rebased.phases.map(({ centre }) => centre)]);
    }
  });
});

describe('no new phase is proposed', () => {
  it.each<[string, Chart]>([
    ['without data', chart([], i)],
    ['without a signal', draw([11, 9, 11])],
    ['for a shift that is over', draw([...higher, 9])],
    ['for fewer than eight values', draw(higher.slice(1))],
    // Five of the eight lie behind the baseline.
    [
      'for fewer than eight values behind the baseline',
      chart(series([...steady.slice(0, 9), 12, 13, 12, ...higher.slice(3)]), i),
    ],
    ['for a point outside, or a trend', draw([8, 8.5, 9, 9.5, 10, 10.5, 11, 17])],
    ['while values still rise', draw([11, 11.5, 12, 12.5, 13, 13.5, 14, 14.5])],
    ['where rules disagree at the last value', draw([14, 14, 13.5, 13, 12.5, 12, 11.5, 11].map((y) => y + 0.1))],
    ['where months overlap', draw(higher, { windowMonths: 12 })],
    ['where the line came from elsewhere', draw([...higher, 13], { centreLine: 10.5 })],
    ['for a shift in an earlier phase', draw([...higher, ...steady], { phaseStarts: [20] })],
    [
      'against an old level of fewer than twelve',
      chart(series([...steady.slice(4), ...higher, 14]), { ...i, ...run, freeze: 8 }),
    ],
    [
      'where a profile draws limits from thirteen only',
      chart(series([...steady, 11, ...higher, 12, 13, 12, 13]), { ...i, profile: 'mdc-excel', freeze: 13 }),
    ],
    ['for seven values, though a profile draws limits from two', draw(higher.slice(1), { profile: 'ptd-0.2.2' })],
  ])('%s', (_, drawn) => {
    expect(proposeRebase(drawn)).toBeNull();
  });
});

describe('the words of a proposal', () => {
  const words = {
    subject: 'Blood pressure at target',
    period: (x: string) => x,
    periodShort: (x: string) => x,
    unit: 'month',
  };
  const say = (drawn: Chart) => {
    const proposal = proposeRebase(drawn);
    return proposal === null ? '' : rebaseWords(proposal, words);
  };

  it('say what happened, what a person must answer, and that nothing happens by itself', () => {
    expect(say(draw([...higher, 12, 13, 12, 13]))).toBe(
      'Blood pressure at target has been higher for 12 months, since 2026-01: average 12.5, after 10 in the 12 months of the fixed baseline. A new phase could start in 2026-01 if someone can name what changed and expects it to last. Until a person decides that, the lines stay as they are: nothing is re-based by itself.',
    );
  });

  it('say that limits would be provisional', () => {
    expect(say(draw(higher))).toContain('From 8 months the new limits would be provisional; they are firm from 12.');
  });

  it('warn of calling a worse level usual', () => {
    expect(say(draw(lower))).toContain('a change for the worse');
    expect(say(draw(higher))).not.toContain('worse');
  });

  it('say where the new values have not settled', () => {
    const climbing = [11, 12, 11, 12, 11, 12, 14, 15, 14, 15, 14, 15];
    expect(say(draw(climbing))).toContain('The months since then have not settled on one level');
  });

  it('give proportions as percentages and the values before where no baseline is fixed', () => {
    const counts = [...steady, ...steady, ...higher].map((y, k) => ({ x: xOf(k), y: 5 * y, n: 100 }));
    expect(say(chart(counts, { ...i, freeze: 99 }))).toContain('average 62.5%, after 50.0% in the 24 months before.');
  });
});
