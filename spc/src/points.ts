import { numberAt, numberOrNull } from './column.ts';
import type { JudgedPhase } from './judge.ts';
import { kinds } from './limits/kinds.ts';
import type { ChartKind, Gap, Point, Signal } from './model.ts';
import { binomialTail } from './probability/binomial.ts';
import type { Profile } from './profile.ts';
import type { Series } from './series.ts';
import { hasFewExpected } from './small.ts';
import { type Standing, standingOf } from './standing.ts';

/** The points of a chart, each with its lines and with what the signals make of it. */
export function pointsOf(
  series: Series,
  phases: readonly JudgedPhase[],
  signals: readonly Signal[],
  profile: Profile,
  kind: ChartKind,
): Point[] {
  const touching = signalsAtEach(signals);
  const points: Point[] = [];
  for (const phase of phases) {
    for (let at = phase.stretch.from; at <= phase.stretch.to; at++) {
      points.push(pointAt(at, series, phase, markOf(at, series, phase, touching.get(at), signals, profile), kind));
    }
  }
  return points;
}

/** For each position that a signal touches, the indices of its signals. */
function signalsAtEach(signals: readonly Signal[]): Map<number, number[]> {
  const touching = new Map<number, number[]>();
  for (const [index, { points }] of signals.entries()) {
    for (const at of points) {
      const indices = touching.get(at);
      if (indices === undefined) touching.set(at, [index]);
      else indices.push(index);
    }
  }
  return touching;
}

type Mark = Standing & Pick<Point, 'signals'>;
const untouched: Mark = { signals: [], standing: 'within_chance', conflict: false };
const notJudged: Mark = { signals: [], standing: 'not_judged', conflict: false };

function markOf(
  at: number,
  series: Series,
  phase: JudgedPhase,
  touching: readonly number[] | undefined,
  signals: readonly Signal[],
  profile: Profile,
): Mark {
  if (touching !== undefined) {
    const { standing, conflict } = standingOf(
      touching.flatMap((index) => signals[index] ?? []),
      profile.conflict,
    );
    return { signals: touching, standing, conflict };
  }
  const judged = phase.judged && !series.excluded[at] && !Number.isNaN(plottedAt(at, series, phase));
  return judged ? untouched : notJudged;
}

function plottedAt(at: number, series: Series, { lines }: JudgedPhase): number {
  return numberAt(lines.plotted ?? series.value, at);
}

function pointAt(at: number, series: Series, phase: JudgedPhase, mark: Mark, kind: ChartKind): Point {
  const { stretch, lines } = phase;
  const value = numberOrNull(plottedAt(at, series, phase));
  const excluded = series.excluded[at] ?? false;
  const k = at - stretch.from;
  // The limits of a CUSUM chart belong to its sums, not to its values.
  const { lower, upper, lower2, upper2, lower1, upper1 } = lines.bands;
  const beside = lines.sums === null;
  return {
    position: at,
    x: series.x[at] ?? '',
    value,
    numerator: numberOrNull(series.numerator[at]),
    denominator: numberOrNull(series.denominator[at]),
    size: series.size[at] ?? null,
    gap: gapAt(at, series, value),
    excluded,
    baseline: at <= stretch.baselineTo,
    phase: stretch.index,
    centre: numberOrNull(lines.centre),
    lower: beside ? numberOrNull(lower[k]) : null,
    upper: beside ? numberOrNull(upper[k]) : null,
    lower2: beside ? numberOrNull(lower2[k]) : null,
    upper2: beside ? numberOrNull(upper2[k]) : null,
    lower1: beside ? numberOrNull(lower1[k]) : null,
    upper1: beside ? numberOrNull(upper1[k]) : null,
    sums: sumsAt(at, phase),
    tail: tailAt(at, series, lines, kind),
    target: numberOrNull(series.target[at]),
    signals: mark.signals,
    standing: mark.standing,
    conflict: mark.conflict,
  };
}

/** A value that was sent and yet has no point is the first of its moving ranges. */
function gapAt(at: number, series: Series, value: number | null): Gap | null {
  return value === null ? (series.gap[at] ?? 'no_value_before') : null;
}

/** Where fewer than five are expected on a side the limits are rough, and the exact chance says more. */
function tailAt(
  at: number,
  { numerator, denominator }: Series,
  { centre, limited }: JudgedPhase['lines'],
  kind: ChartKind,
) {
  const n = numberAt(denominator, at);
  if (!limited || kinds[kind].values !== 'part of n' || !hasFewExpected(n, centre)) return null;
  const y = numberAt(numerator, at);
  // Counts that are no whole numbers were weighed, and have no exact chance.
  return Number.isInteger(y) && Number.isInteger(n) ? binomialTail(y, n, centre) : null;
}

function sumsAt(at: number, { lines: { sums } }: JudgedPhase): Point['sums'] {
  const above = numberOrNull(sums?.above[at]);
  const below = numberOrNull(sums?.below[at]);
  return above === null || below === null ? null : { above, below };
}
