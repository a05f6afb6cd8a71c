import type { Chart, Point } from '../model.ts';
import type { Columns } from './columns.ts';
import type { Picture } from './picture.ts';
import type { Axis } from './scale.ts';
import type { SizeRow } from './sizes.ts';

/** Everything a part of the picture needs to know about the others. Edges of the plot in px. */
export type Frame = {
  chart: Chart;
  picture: Picture;
  size: SizeRow;
  /** The points that are drawn; the column of each is its index. */
  points: readonly Point[];
  columns: Columns;
  axis: Axis;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Half-size of the marks: the size's own, smaller where columns are so narrow that marks would hide one another. */
  mark: number;
};

/** The height of a value, in px. */
export const heightOf = ({ axis, top, bottom }: Frame, value: number): number =>
  bottom - ((value - axis.from) / (axis.to - axis.from)) * (bottom - top);
