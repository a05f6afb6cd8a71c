import type { JudgedPhase } from './judge.ts';
import type { ChartOptions, Point, Warning } from './model.ts';

/** Fewer people than this expected on either side, and the limits of a P chart are rough. */
const fewExpected = 5;

/** What a reader should know before trusting the lines. */
export function warningsOf(
  points: readonly Point[],
  phases: readonly JudgedPhase[],
  { kind, windowMonths = 1 }: ChartOptions,
): Warning[] {
  const warnings: Warning[] = [];
  if (windowMonths > 1) warnings.push({ code: 'overlapping_windows', months: windowMonths });
  const shortfall = phases.at(-1)?.shortfall ?? null;
  if (shortfall !== null) warnings.push({ code: 'few_points', ...shortfall });
  for (const { stretch, lines } of phases) {
    const phase = stretch.index;
    if (lines.provisional) warnings.push({ code: 'provisional_limits', phase, points: stretch.baseline.length });
    if (lines.spreadless) warnings.push({ code: 'no_spread', phase });
  }
  const small = kind === 'p' ? points.filter((point) => hasFewExpected(point)) : [];
  if (small.length > 0) warnings.push({ code: 'small_denominators', positions: positionsOf(small) });
  const empty = points.filter(({ gap }) => gap === 'zero_denominator');
  if (empty.length > 0) warnings.push({ code: 'zero_denominator', positions: positionsOf(empty) });
  return warnings;
}

/** Only where limits are drawn; limits without any width have a warning of their own. */
function hasFewExpected({ value, denominator, centre, lower, upper }: Point): boolean {
  if (value === null || denominator === null || centre === null || lower === null || lower === upper) return false;
  return denominator * Math.min(centre, 1 - centre) < fewExpected;
}

function positionsOf(points: readonly Point[]): number[] {
  return points.map(({ position }) => position);
}
