import type { JudgedPhase } from './judge.ts';
import type { Point, Signal } from './model.ts';
import type { Series } from './series.ts';
import { type Standing, standingOf } from './standing.ts';

/** The points of a chart, each with its lines and with what the signals make of it. */
export function pointsOf(series: Series, phases: readonly JudgedPhase[], signals: readonly Signal[]): Point[] {
  const touching = signalsAtEach(series.length, signals);
  const points: Point[] = [];
  for (const phase of phases) {
    for (let at = phase.stretch.from; at <= phase.stretch.to; at++) {
      points.push(pointAt(at, series, phase, markOf(at, series, phase, touching[at] ?? [], signals)));
    }
  }
  return points;
}

/** For each position the indices of the signals it belongs to. */
function signalsAtEach(length: number, signals: readonly Signal[]): number[][] {
  const touching = Array.from({ length }, (): number[] => []);
  for (const [index, signal] of signals.entries()) for (const at of signal.points) touching[at]?.push(index);
  return touching;
}

type Mark = Standing & Pick<Point, 'signals'>;

function markOf(
  at: number,
  series: Series,
  { judged }: JudgedPhase,
  touching: readonly number[],
  signals: readonly Signal[],
): Mark {
  if (!judged || series.excluded[at] || series.value[at] === null) {
    return { signals: touching, standing: 'not_judged', conflict: false };
  }
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
