import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type SeriesAnswer } from '../door/index.ts';
import { decisionIntervalOf } from '../limits/cusum.ts';
import { kinds } from '../limits/kinds.ts';
import type { ProfileId } from '../model.ts';
import type { Profile } from '../profile.ts';
import { profiles } from '../profiles.ts';
import { disagreements } from '../reference/agreement.ts';
import { type Column, type JudgeAnswer, type JudgeKind, type JudgeRequest, judgeKinds, judgeOf } from './index.ts';

/**
 * The engine beside the judge, on random series of every kind and profile: with gaps, empty denominators, ties, subgroups,
 * phases, baselines and exclusions. Values are whole numbers, whose sums are exact, so that a point on the centre line is
 * on it for both.
 */
const settings = { seed: 20261125, numRuns: 150 };

type Cell = { y: number | null; n: number | null };

const gap = { freq: 20, nil: null } as const;
const small = fc.integer({ min: 0, max: 12 });
const anyValue = fc.integer({ min: -30, max: 30 });
const people = fc.integer({ min: 0, max: 40 });

/** What one row may hold on a chart of this kind. */
function cell(kind: JudgeKind): fc.Arbitrary<Cell> {
  const { values, denominator } = kinds[kind];
  const n = denominator === 'needed' || kind === 'ip' ? fc.option(people, gap) : fc.constant(null);
  const plain = values === 'positive' ? fc.integer({ min: 1, max: 90 }) : values === 'any' ? anyValue : small;
  return fc.tuple(fc.option(plain, gap), n).map(([y, of]) => {
    const most = values === 'part of n' && y !== null && of !== null ? Math.min(y, of) : y;
    return { y: most, n: of };
  });
}

/** Whole phases long enough for every profile to judge, or anything at all. */
function request(kind: JudgeKind, profile: Profile): fc.Arbitrary<JudgeRequest> {
  const anyNumber = profile.judgesBy === 'any number of points';
  const phase = { min: anyNumber ? 0 : 24, max: anyNumber ? 30 : 40 };
  const size = kind === 'xbar' || kind === 's' ? 4 : 1;
  return fc
    .record({
      phases: fc.array(fc.integer(phase), { minLength: 1, maxLength: anyNumber ? 3 : 2 }),
      cells: fc.array(cell(kind), { minLength: 96 * size, maxLength: 96 * size }),
      sizes: fc.array(fc.integer({ min: 1, max: size }), { minLength: 96, maxLength: 96 }),
      freeze: fc.option(fc.integer({ min: anyNumber ? 1 : 21, max: 30 })),
      exclude: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
      screens: fc.option(fc.boolean()),
      floor: fc.boolean(),
      multiply: fc.constantFrom(1, 2, 128),
    })
    .map(({ phases, cells, sizes, freeze, exclude, screens, floor, multiply }): JudgeRequest => {
      const cuts = phases.map((_, k) => phases.slice(0, k + 1).reduce((sum, length) => sum + length, 0));
      const points = cuts.at(-1) ?? 0;
      const x = sizes.slice(0, points).flatMap((rows, k) => Array.from({ length: rows }, () => k + 1));
      const rows = cells.slice(0, x.length);
      const counted = rows.some(({ n }) => n !== null);
      return {
        chart: kind,
        profile: profile.id,
        options: {
          partAfter: [...new Set(cuts.slice(0, -1))].filter((cut) => cut > 0 && cut < points),
          exclude: exclude.filter((position) => position <= points),
          ...(freeze !== null && { freeze }),
          ...(screens !== null && { screenMovingRanges: screens }),
          // A floor under values that lie below it would be no floor.
          allowNegativeLimits: !floor || rows.some(({ y }) => (y ?? 0) < 0),
          multiply,
        },
        input: { x, y: rows.map(({ y }) => y), ...(counted && { n: rows.map(({ n }) => n) }) },
      };
    })
    .filter(({ input }) => kinds[kind].denominator !== 'needed' || input.n !== undefined);
}

const lines = ['lcl', 'ucl', 'lcl95', 'ucl95', 'lcl68', 'ucl68'] as const;

const usualInterval = decisionIntervalOf({});

/** A value this near to a line, or a sum to its interval, is on it for one and beside it for the other, by the last bit. */
function isTooNear({ y, pos, neg, ...columns }: JudgeAnswer): boolean {
  const near = (value: number | null | undefined, line: number | null) => {
    const distance = Math.abs((value ?? Number.NaN) - (line ?? Number.NaN));
    return distance > 0 && distance < 1e-9 * Math.max(1, Math.abs(line ?? 0));
  };
  const sums = [...pos, ...neg].map((sum) => Math.abs(sum ?? Number.NaN));
  return (
    sums.some((sum) => near(sum, usualInterval)) ||
    lines.some((name) => columns[name].some((line, k) => near(y[k], line)))
  );
}

/** The judge draws limits from the first point on; the engine may hold them back, and says so by drawing none. */
function wherever(drawn: Column, judged: Column): Column {
  return judged.map((line, k) => (drawn[k] === null ? null : line));
}

function isSeries(answer: ReturnType<typeof analyse>): answer is SeriesAnswer {
  return 'points' in answer;
}

/** Every rule with the points of its patterns; a rule that found nothing has none. */
function pointsByRule(found: readonly { rule: string; at: readonly number[] }[]): Record<string, number[]> {
  const rules = new Set(Object.values(profiles).flatMap((profile) => Object.keys(profile.rules)));
  return Object.fromEntries(
    [...rules].map((rule) => {
      const points = new Set(found.filter((one) => one.rule === rule).flatMap(({ at }) => at));
      return [rule, [...points].sort((a, b) => a - b)];
    }),
  );
}

/** A profile that asks for many points holds its tongue before; from here on all of them speak. */
function isJudged({ points, phases: { baseline, nUseful } }: SeriesAnswer, profile: Profile): boolean {
  if (profile.judgesBy === 'any number of points') return true;
  const isLimited = (phase: number) => points.ucl.some((line, k) => line !== null && points.phase[k] === phase + 1);
  return baseline.every(
    (count, k) => count >= 20 && (nUseful[k] ?? 0) >= 10 && (profile.judgesBy === 'runs' || isLimited(k)),
  );
}

/** A run spans the points on the line that it passes over, and IHI's trend those that repeat; the judge counts the others. */
function countedOf({ rule, points }: SeriesAnswer['signals'][number], answer: SeriesAnswer): readonly number[] {
  const { y, cl, included } = answer.points;
  const known = y.flatMap((value, k) => (value !== null && included[k] ? [k + 1] : []));
  switch (rule) {
    case 'run_too_long':
    case 'shift':
      return points.filter((at) => y[at - 1] !== cl[at - 1]);
    case 'trend':
      if (answer.profile.id !== 'ihi') return points;
      return points.map((at) => firstAlike(known, y, at));
    default:
      return points;
  }
}

/** The first of the neighbours with the same value. */
function firstAlike(known: readonly number[], y: Column, at: number): number {
  const before = known[known.indexOf(at) - 1];
  return before === undefined || y[before - 1] !== y[at - 1] ? at : firstAlike(known, y, before);
}

function differences(asked: JudgeRequest, profile: Profile): string[] {
  const answer = analyse(asked);
  if (!isSeries(answer)) return [JSON.stringify(answer)];
  const judged = judgeOf(asked);
  fc.pre(!isTooNear(judged));
  const { phases, fired, pos, neg, sigmaSignal, ...points } = judged;
  const { runsSignal, ...counts } = phases;
  const drawn = Object.fromEntries(lines.map((name) => [name, wherever(answer.points[name], judged[name])]));
  const sums = asked.chart === 'cusum' ? { pos, neg } : {};
  const wrong = disagreements({ points: { ...points, ...drawn, ...sums }, phases: counts }, answer, 1e-9);
  if (!isJudged(answer, profile)) return wrong;
  const rules = pointsByRule(fired.map(({ rule, positions }) => ({ rule, at: positions })));
  const ours = pointsByRule(answer.signals.map((signal) => ({ rule: signal.rule, at: countedOf(signal, answer) })));
  return [
    ...wrong,
    ...disagreements(rules, ours, 0),
    ...disagreements({ points: { sigmaSignal } }, answer, 0),
    ...('run_too_long' in profile.rules ? disagreements({ phases: { runsSignal } }, answer, 0) : []),
  ];
}

describe('engine and judge agree', () => {
  const pairs = judgeKinds.flatMap((kind) =>
    Object.values(profiles)
      .filter((profile) => profile.kinds.includes(kind))
      // Spread from the ranges of subgroups rests on a printed table, and is proved by the cases beside it.
      .filter(({ within }) => kind !== 'xbar' || within === 'deviations')
      .map((profile): [JudgeKind, ProfileId, Profile] => [kind, profile.id, profile]),
  );

  it.each(pairs)('on %s charts read by %s', (kind, _, profile) => {
    fc.assert(
      fc.property(request(kind, profile), (asked) => {
        expect(differences(asked, profile)).toEqual([]);
      }),
      settings,
    );
  });
});
