import type { JudgedPhase } from './judge.ts';
import type { Point, Signal } from './model.ts';
import type { Series } from './series.ts';
import { type Standing, standingOf } from './standing.ts';

/** The points of a chart, each with its lines and with what the signals make of it. */
export function pointsOf(series: Series, phases: readonly JudgedPhase[], signals: readonly Signal[]): Point[] {
  const touching = signalsAtEach(signals);
  const points: Point[] = [];
  for (const phase of phases) {
    for (let at = phase.stretch.from; at <= phase.stretch.to; at++) {
      points.push(pointAt(at, series, phase, markOf(at, series, phase, touching.get(at), signals)));
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
): Mark {
  if (!phase.judged || series.excluded[at] || series.value[at] === null) return notJudged;
  if (touching === undefined) return untouched;
  const { standing, conflict } = standingOf(touching.flatMap((index) => signals[index] ?? []));
  return { signals: touching, standing, conflict };
}

function pointAt(at: number, series: Series, { stretch, lines }: JudgedPhase, mark: Mark): Point {
  const value = series.value[at] ?? null;
  const excluded = series.excluded[at] ?? false;
  const band = lines.bands[at - stretch.from] ?? null;
  return {
    position: at,
    x: series.x[at] ?? '',
    value,
    numerator: series.numerator[at] ?? null,
    denominator: series.denominator[at] ?? null,
    gap: series.gap[at] ?? null,
    excluded,
    baseline: lines.centre !== null && value !== null && !excluded && at <= stretch.baselineTo,
    phase: stretch.index,
    centre: lines.centre,
    lower: band?.lower ?? null,
    upper: band?.upper ?? null,
    lower2: band?.lower2 ?? null,
    upper2: band?.upper2 ?? null,
    target: series.target[at] ?? null,
    signals: mark.signals,
    standing: mark.standing,
    conflict: mark.conflict,
  };
}
