import { columnOf } from '../column.ts';
import type { Ground } from '../limits/kind.ts';
import { kinds } from '../limits/kinds.ts';
import type { Chart, Point } from '../model.ts';
import { profileOf } from '../profiles.ts';
import type { Series } from '../series.ts';

/**
 * The centre line that these points would have in a phase of their own, by the formula of the chart's kind: the mean, the
 * median, all events over all people. Positions must be in order and have values; `null` without any.
 */
export function centreOf(chart: Chart, positions: readonly number[]): number | null {
  const [from] = positions;
  const to = positions.at(-1);
  if (from === undefined || to === undefined) return null;
  const { kind, profile, direction } = chart;
  const { movingRange, within } = profileOf({ kind, profile: profile.id, profileVersion: profile.version });
  const ground: Ground = {
    series: seriesOf(chart),
    stretch: { index: 0, from, to, baselineTo: to, kept: positions, baseline: positions },
    given: Number.NaN,
    movingRange,
    within,
    options: { kind, direction },
  };
  const { centre } = kinds[kind].level(ground);
  return Number.isNaN(centre) ? null : centre;
}

/** What was plotted, as columns again. The spread within subgroups is only known where it is what was plotted. */
function seriesOf({ kind, points }: Chart): Series {
  const column = (read: (point: Point) => number | null) => points.map((point) => read(point) ?? Number.NaN);
  const value = column((point) => point.value);
  const unknown = columnOf(points.length, Number.NaN);
  return {
    length: points.length,
    x: points.map(({ x }) => x),
    value,
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
    size: column(({ size }) => size),
    deviation: kind === 's' ? value : unknown,
    range: unknown,
    gap: points.map(({ gap }) => gap),
    excluded: points.map(({ excluded }) => excluded),
    target: unknown,
    unusedDenominators: false,
  };
}
