import type { Chart } from '../model.ts';
import type { Bounds } from './bounds.ts';
import type { Columns } from './columns.ts';
import type { Picture } from './picture.ts';
import type { Axis } from './scale.ts';
import type { SizeRow } from './sizes.ts';
import type { Track } from './tracks.ts';

/** What is drawn, before it has a place. */
export type Subject = {
  chart: Chart;
  picture: Picture;
  size: SizeRow;
  /** The points that are drawn; the column of each is its index. On CUSUM charts, the sums above. */
  points: Track;
  /** The sums below on CUSUM charts; empty on all others. */
  second: Track;
  axis: Axis;
  bounds: Bounds;
};

/** Everything a part of the picture needs to know about the others. Edges of the plot in px. */
export type Frame = Subject & {
  columns: Columns;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Half-size of the marks: the size's own, smaller where columns are so narrow that marks would hide one another. */
  mark: number;
};

/** A vertical axis in its place, and a plot of any kind beside one. */
export type Upright = Pick<Frame, 'axis' | 'top' | 'bottom'>;
export type Plot = Upright & Pick<Frame, 'left' | 'right' | 'size'>;

/** The height of a value, in px. */
export const heightOf = ({ axis, top, bottom }: Upright, value: number): number =>
  bottom - ((value - axis.from) / (axis.to - axis.from)) * (bottom - top);

/** The value where the axis shows it, else `null`. */
export const within = (axis: Axis, value: number | null): number | null =>
  value !== null && value >= axis.from && value <= axis.to ? value : null;
