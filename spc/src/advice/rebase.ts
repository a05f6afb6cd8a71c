import { chart as draw } from '../chart.ts';
import { kinds } from '../limits/kinds.ts';
import type { Chart, ChartKind, Meaning, Phase, Point, Side, Signal } from '../model.ts';
import { profileOf } from '../profiles.ts';
import { centreOf } from './level.ts';

/** A new phase that a person may start. Nothing starts it by itself. */
export type RebaseProposal = {
  /** Where the new phase would start: the position and its key. */
  at: number;
  x: string;
  kind: ChartKind;
  /** The rule that found the shift, which way it went, and what that means. */
  rule: 'shift' | 'run_too_long';
  side: Side;
  meaning: Meaning;
  /** Values in the new phase so far. */
  points: number;
  /** The centre line before, how many values make it, and the centre line that the new phase would have. */
  before: number;
  beforePoints: number;
  after: number;
  /** True where the two are proportions of counted people, from 0 to 1. */
  share: boolean;
  /** What the new level stands against: a baseline that was fixed, or the values of the phase before the shift. */
  why: 'after_fixed_baseline' | 'after_earlier_values';
  /** False where the new values still drift among themselves, so that one line for them all would be too soon. */
  settled: boolean;
  /** How many values make the new limits firm, where there are fewer yet. `null`: firm, or no limits. */
  firmFrom: number | null;
};

/** So few values may open a new level, and so few must have made the old one: the first of a series, or a later one. */
const fewest = { after: 8, before: { first: 12, later: 8 } };

/**
 * Proposes a new phase where a shift has lasted to the last value: it starts with the first point of the run that is not
 * part of a fixed baseline. Making Data Count asks of a re-base that the change is sustained, that its cause is known and
 * that it is expected to last; the numbers can show the first alone, so that the rest is asked of a person.
 *
 * `null` where nothing lasting is seen (in overlapping months nothing is), where the old or the new level rests on too few
 * values, where the centre line came from elsewhere, and while a trend runs to the last value: the level still moves, or
 * the rules disagree.
 */
export function proposeRebase(chart: Chart): RebaseProposal | null {
  const phase = chart.phases.at(-1);
  const last = chart.points.findLast(({ value, excluded }) => value !== null && !excluded);
  if (phase === undefined || last === undefined) return null;
  const reaching = last.signals.flatMap((index) => chart.signals[index] ?? []);
  const run = reaching.find(isRun);
  if (run === undefined || reaching.some(({ rule }) => rule === 'trend')) return null;
  if (!isOwnCentre(chart, phase)) return null;
  const at = run.points.find((position) => !phase.fixed || chart.points[position]?.baseline === false);
  return at === undefined ? null : proposalAt(chart, phase, run, at);
}

type Run = Signal & { rule: RebaseProposal['rule'] };

function isRun(signal: Signal): signal is Run {
  return signal.rule === 'shift' || signal.rule === 'run_too_long';
}

function proposalAt(chart: Chart, phase: Phase, run: Run, at: number): RebaseProposal | null {
  const { kind, profile, points } = chart;
  const { laterPhase } = profileOf({ kind, profile: profile.id, profileVersion: profile.version }).minimum;
  const earlier = phase.fixed ? baselineOf(points, phase) : valuesOf(points, phase.from, at - 1);
  const later = valuesOf(points, at, phase.to);
  const needed = phase.from === 0 ? fewest.before.first : fewest.before.later;
  if (earlier.length < needed || later.length < Math.max(fewest.after, laterPhase.limits)) return null;
  const before = centreOf(chart, earlier);
  const after = centreOf(chart, later);
  if (before === null || after === null) return null;
  return {
    at,
    x: points[at]?.x ?? '',
    kind,
    rule: run.rule,
    side: run.side,
    meaning: run.meaning,
    points: later.length,
    before,
    beforePoints: earlier.length,
    after,
    share: areShares(chart, [...earlier, ...later]),
    why: phase.fixed ? 'after_fixed_baseline' : 'after_earlier_values',
    settled: isSettled(later.flatMap((position) => points[position] ?? [])),
    firmFrom: kind !== 'run' && later.length < laterPhase.firm ? laterPhase.firm : null,
  };
}

/** Positions from `from` to `to` that have a value and are not left out. */
function valuesOf(points: readonly Point[], from: number, to: number): number[] {
  return points
    .slice(from, to + 1)
    .filter(({ value, excluded }) => value !== null && !excluded)
    .map(({ position }) => position);
}

function baselineOf(points: readonly Point[], { from, to }: Phase): number[] {
  return valuesOf(points, from, to).filter((position) => points[position]?.baseline);
}

/** A line that was given stays where it is in every phase: a new phase would change nothing. */
function isOwnCentre(chart: Chart, phase: Phase): boolean {
  const own = centreOf(chart, baselineOf(chart.points, phase));
  if (own === null || phase.centre === null) return false;
  return Math.abs(own - phase.centre) <= 1e-9 * Math.max(1, Math.abs(own));
}

/** The new values by the rules of runs about their own middle. */
function isSettled(points: readonly Point[]): boolean {
  const own = draw(
    points.map(({ x, value }) => ({ x, y: value })),
    { kind: 'run', direction: 'neutral' },
  ).phases[0];
  const { longestRun, longestRunMax, crossings, crossingsMin } = own ?? {};
  return (longestRun ?? 0) <= (longestRunMax ?? 0) && (crossings ?? 0) >= (crossingsMin ?? 0);
}

/** A rate may lie under 1 and be no share; a ready value out of counted people is one. */
function areShares({ kind, points }: Chart, positions: readonly number[]): boolean {
  const { values } = kinds[kind];
  if (values !== 'any') return values === 'part of n';
  return positions.every((position) => {
    const { numerator = null, denominator = null } = points[position] ?? {};
    return numerator !== null && denominator !== null && numerator >= 0 && numerator <= denominator;
  });
}
