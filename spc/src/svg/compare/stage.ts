import type { Funnel } from '../../funnel/index.ts';
import type { Plot } from '../frame.ts';
import { type Axis, axisFromZero, tickText } from '../scale.ts';
import { sizes } from '../sizes.ts';
import { widthOf } from '../text.ts';
import type { CompareSize, FunnelPicture } from './picture.ts';

/** A funnel in its place: the axis up is the ratio, the one across the denominator. */
export type Stage = Plot & { funnel: Funnel; picture: FunnelPicture; across: Axis };

/** At most so much of a picture's width is given to labels. */
const mostLabels = 0.3;

/** The plot of a size between its tick numbers and its labels, which need `room` px. */
export function plotOf(which: CompareSize, axis: Axis, room: number): Plot {
  const size = sizes[which];
  const numbers = axis.ticks.map((tick) => widthOf(tickText(axis, tick), size.font));
  const left = Math.max(size.left, ...numbers.map((width) => width + 12));
  const right = size.width - Math.max(size.right, Math.min(room, size.width * mostLabels));
  return { axis, size, left, right, top: size.above + size.gap, bottom: size.height - size.bottom };
}

/** The axis of denominators, with room at its end for the mark of the largest. */
export const acrossOf = (largest: number, width: number): Axis =>
  axisFromZero(largest > 0 ? largest * 1.03 : 1, width > 400 ? 6 : 4);

/** The place of a denominator, in px. */
export const placeAcross = ({ across, left, right }: Stage, denominator: number): number =>
  left + ((denominator - across.from) / (across.to - across.from)) * (right - left);
