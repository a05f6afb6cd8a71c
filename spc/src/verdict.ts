import { isHigh } from './meaning.ts';
import type { AssuranceIcon, Direction, Phase, Point, RuleName, Signal, VariationIcon, Verdict } from './model.ts';
import type { Profile } from './profile.ts';

/** The verdict where nothing may be judged, for instance because months overlap. */
export function noVerdict(points: readonly Point[]): Verdict {
  return {
    variation: null,
    assurance: null,
    asOf: lastValue(points)?.position ?? null,
    because: null,
    conflict: false,
  };
}

/** What the profile's deciding point says. Its own standing decides, so that icon and mark cannot differ. */
export function verdictOf(
  points: readonly Point[],
  phases: readonly Phase[],
  signals: readonly Signal[],
  direction: Direction,
  profile: Profile,
): Verdict {
  const last = profile.iconFrom === 'last row' ? points[points.length - 1] : lastValue(points);
  if (last === undefined || (last.standing === 'not_judged' && profile.iconFrom === 'last value')) {
    return { ...noVerdict(points), variation: 'no_data' };
  }
  const because = decisive(last, signals);
  return {
    variation: variationOf(last, because === null ? undefined : signals[because]),
    assurance: assuranceOf(last, phases[last.phase], signals, direction, profile),
    asOf: last.position,
    because,
    conflict: last.conflict,
  };
}

function lastValue(points: readonly Point[]): Point | undefined {
  return points.findLast(({ value, excluded }) => value !== null && !excluded);
}

/** Which rule explains a point best when several agree: lasting change before a moment's. */
const tellingOrder: readonly RuleName[] = [
  'run_too_long',
  'shift',
  'trend',
  'outside',
  'two_of_three',
  'four_of_five',
  'crossings_too_few',
  'runs_test',
  'alternating',
  'outside_one_sigma',
  'within_one_sigma',
];

/** The index of the signal that best explains the point's standing. */
function decisive({ standing, signals: touching }: Point, signals: readonly Signal[]): number | null {
  for (const rule of tellingOrder) {
    const index = touching.find((at) => signals[at]?.rule === rule && signals[at]?.meaning === standing);
    if (index !== undefined) return index;
  }
  return null;
}

function variationOf({ standing, value, centre }: Point, because: Signal | undefined): VariationIcon {
  if (because === undefined) return 'common_cause';
  // A change without a side is shown on the side where the process is now.
  const high = because.side === 'none' ? (value ?? 0) >= (centre ?? 0) : isHigh(because.side);
  switch (standing) {
    case 'improvement':
      return high ? 'improvement_high' : 'improvement_low';
    case 'concern':
      return high ? 'concern_high' : 'concern_low';
    case 'neither':
      return high ? 'neutral_high' : 'neutral_low';
    case 'within_chance':
    case 'not_judged':
      return 'common_cause';
  }
}

/**
 * Will the target be met? Judged by the limits at the last point. Meeting is tested first, so that a constant series at
 * its target passes. Not judged after a sustained shift away from a fixed baseline: those limits describe the past.
 */
function assuranceOf(
  point: Point,
  phase: Phase | undefined,
  signals: readonly Signal[],
  direction: Direction,
  { targetOnLimit, assuranceAfterShift }: Profile,
): AssuranceIcon | null {
  const { target, lower, upper } = point;
  if (target === null || lower === null || upper === null || direction === 'neutral') return null;
  const past = assuranceAfterShift === 'not judged' && phase?.fixed === true && !point.baseline;
  if (past && isShifted(point, signals)) return 'not_judged';
  if (targetOnLimit === 'undecided' && (target === lower || target === upper)) return 'hit_or_miss';
  const [always, never] =
    direction === 'increase' ? [target <= lower, target >= upper] : [target >= upper, target <= lower];
  if (always) return 'pass';
  return never ? 'fail' : 'hit_or_miss';
}

function isShifted(point: Point, signals: readonly Signal[]): boolean {
  return point.signals.some((at) => {
    const rule = signals[at]?.rule;
    return rule === 'shift' || rule === 'run_too_long';
  });
}
