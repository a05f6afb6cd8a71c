import type { Funnel } from '../../funnel/index.ts';
import { quantile } from '../../probability/quantile.ts';
import { type Axis, axisAround, axisBetween } from '../scale.ts';
import { sizes } from '../sizes.ts';
import type { FunnelPicture } from './picture.ts';

/**
 * The axis of ratios: the given one, widened where a unit lies beyond it, or one that holds every unit and, of the limits,
 * those of all but the smallest quarter of units. The funnel's mouth may be cut: a unit never is.
 */
export function funnelAxis({ units, target }: Funnel, picture: FunnelPicture): Axis {
  const { ticks } = sizes[picture.size];
  const { axis, values } = picture;
  const ratios = units.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  if (axis !== undefined && axis.to > axis.from) {
    const inside = ratios.every((ratio) => ratio >= axis.from && ratio <= axis.to);
    return inside
      ? axisBetween(axis.from, axis.to, values, ticks)
      : axisAround([...ratios, axis.from, axis.to], values, ticks);
  }
  const limits = units.flatMap(({ denominator, limits }) => (limits === null ? [] : [{ denominator, ...limits }]));
  const sizesOf = limits.map(({ denominator }) => denominator).toSorted((a, b) => a - b);
  const smallest = quantile(sizesOf, 0.25);
  const shown = limits.filter(({ denominator }) => denominator >= smallest);
  const lines = shown.flatMap(({ lcl998, ucl998, odLcl998, odUcl998 }) => [lcl998, ucl998, odLcl998, odUcl998]);
  const centre = Number.isFinite(target) ? [target] : [];
  return axisAround([...ratios, ...centre, ...lines.filter(Number.isFinite)], values, ticks);
}
