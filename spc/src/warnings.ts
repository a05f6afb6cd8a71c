import type { JudgedPhase } from './judge.ts';
import { kinds } from './limits/kinds.ts';
import type { ChartOptions, Point, Warning } from './model.ts';
import type { Series } from './series.ts';
import { hasFewExpected } from './small.ts';

/** A fixed baseline of fewer points is an uncertain one. */
const shortBaseline = 12;

/** What a reader should know before trusting the lines. */
export function warningsOf(
  points: readonly Point[],
  phases: readonly JudgedPhase[],
  series: Series,
  options: ChartOptions,
): Warning[] {
  const { kind, windowMonths = 1 } = options;
  const warnings: Warning[] = [];
  if (windowMonths > 1) warnings.push({ code: 'overlapping_windows', months: windowMonths });
  const shortfall = phases[phases.length - 1]?.shortfall ?? null;
  if (shortfall !== null) warnings.push({ code: 'few_points', ...shortfall });
  for (const phase of phases) warnOfPhase(phase, kind, warnings);
  const small = kinds[kind].values === 'part of n' ? points.filter(isSmall) : [];
  if (small.length > 0) warnings.push({ code: 'small_denominators', positions: positionsOf(small) });
  const empty = points.filter(({ gap }) => gap === 'zero_denominator');
  if (empty.length > 0) warnings.push({ code: 'zero_denominator', positions: positionsOf(empty) });
  const disorder = firstOutOfOrder(series);
  if (disorder !== null) warnings.push({ code: 'out_of_order', position: disorder });
  if (series.unusedDenominators) {
    warnings.push({ code: 'denominators_ignored' });
  }
  return warnings;
}

function warnOfPhase({ stretch, lines }: JudgedPhase, kind: ChartOptions['kind'], warnings: Warning[]): void {
  const { index: phase, baseline, baselineTo, to } = stretch;
  if (lines.provisional) warnings.push({ code: 'provisional_limits', phase, points: baseline.length });
  if (lines.limited && baselineTo < to && baseline.length < shortBaseline) {
    warnings.push({ code: 'short_baseline', phase, points: baseline.length, needed: shortBaseline });
  }
  if (lines.spreadless) warnings.push({ code: 'no_spread', phase });
  const share = kinds[kind].values === 'part of n' && lines.spreadless ? lines.centre : null;
  if (share === 0 || share === 1) warnings.push({ code: 'all_or_none', phase, share });
  if (lines.screened !== null) warnings.push({ code: 'ranges_screened', phase, ...lines.screened });
  if (lines.sigmaZ !== null) warnings.push({ code: 'laney', phase, sigmaZ: lines.sigmaZ });
}

/** The first date or month that lies before the one in front of it. Names have no order. */
function firstOutOfOrder({ x }: Series): number | null {
  for (let at = 1; at < x.length; at++) {
    const before = x[at - 1] ?? '';
    const after = x[at] ?? '';
    if (after < before && isDate(after) && isDate(before)) return at;
  }
  return null;
}

function isDate(key: string): boolean {
  return /^\d{4}-\d{2}(-\d{2})?/.test(key);
}

/** Only where limits are drawn; limits without any width have a warning of their own. */
function isSmall({ value, denominator, centre, lower, upper }: Point): boolean {
  if (value === null || denominator === null || centre === null || lower === null || lower === upper) return false;
  return hasFewExpected(denominator, centre);
}

function positionsOf(points: readonly Point[]): number[] {
  return points.map(({ position }) => position);
}
