import type { Chart, Point } from '../model.ts';
import { counts, grid, months, pending, tickNumbers } from './axis.ts';
import { columnsOf, middle } from './columns.ts';
import { element, escaped } from './element.ts';
import { focusColumn, focusRing } from './focus.ts';
import { type Frame, heightOf } from './frame.ts';
import { earlierMeans, endLabels, notes } from './labels.ts';
import { lanesDrawn, leaders, phaseBreaks } from './lane-marks.ts';
import { type Lanes, lanesFor } from './lanes.ts';
import { dataLine, drawnLower, drawnUpper, limitBand, limitLines, meanLines, targetLine } from './lines.ts';
import { pointMark } from './marks.ts';
import type { Picture } from './picture.ts';
import { type Axis, axisAround, axisBetween, tickText } from './scale.ts';
import { type SizeRow, sizes } from './sizes.ts';
import { widthOf } from './text.ts';
import { windowColumn, windowValues } from './window.ts';

const numbers = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value) => value !== null && value !== undefined);

/** Room in px under the months where counts are asked for. */
const countsRow = 24;

/** The given axis, widened where a value lies beyond it: a mark is never left out. */
function axisFor(picture: Picture, size: SizeRow, points: readonly Point[]): Axis {
  const { axis, values: kind } = picture;
  // A picture without grid lines has no numbers to be round.
  const ticks = size.ticks === 0 ? 12 : size.ticks;
  const values = numbers(points.map(({ value }) => value));
  if (axis !== undefined && axis.to > axis.from) {
    const [from, to] = [Math.min(axis.from, ...values), Math.max(axis.to, ...values)];
    if (from === axis.from && to === axis.to) return axisBetween(from, to, kind, ticks);
    return axisAround([...values, axis.from, axis.to], kind, ticks);
  }
  const limited = size.limits === 'none' ? [] : points;
  const neverNegative = values.every((value) => value >= 0);
  const lower = numbers(limited.map((point) => drawnLower(point, kind))).filter(
    (limit) => limit >= 0 || !neverNegative,
  );
  const upper = numbers(limited.map((point) => drawnUpper(point, kind)));
  const lines = numbers(points.flatMap(({ centre, target }) => [centre, size.target ? target : null]));
  const test = numbers([picture.window?.predicted?.value, picture.window?.actual?.value]);
  return axisAround([...values, ...lower, ...upper, ...lines, ...test], kind, ticks);
}

function frameFor(chart: Chart, picture: Picture): { frame: Frame; lanes: Lanes } {
  const size = sizes[picture.size];
  const points = picture.latest === undefined ? chart.points : chart.points.slice(-Math.max(1, picture.latest));
  const axis = axisFor(picture, size, points);
  const widest =
    size.ticks === 0 ? 0 : Math.max(0, ...axis.ticks.map((tick) => widthOf(tickText(axis, tick), size.font)));
  const left = Math.max(size.left, widest + 12);
  const right = size.width - size.right;
  const columns = columnsOf(
    points.map(({ x }) => x),
    picture.pending?.x,
    left,
    right,
  );
  const lanes = lanesFor(chart, picture, size, points, columns);
  const bottom = size.height - size.bottom - (picture.counts === undefined ? 0 : countsRow);
  const mark = Math.min(size.mark, Math.max(1.6, columns.width * 0.6));
  return { lanes, frame: { chart, picture, size, points, columns, axis, left, right, top: lanes.top, bottom, mark } };
}

function marks(frame: Frame): string {
  const { chart, columns, points, size } = frame;
  return points
    .map((point, index) => {
      if (point.value === null) return '';
      const drawn = pointMark(
        chart,
        point,
        middle(columns, index),
        heightOf(frame, point.value),
        frame.mark,
        size.outline,
      );
      return size.hooks ? element('g', { class: 'point', 'data-x': point.x }, drawn) : drawn;
    })
    .join('');
}

/** From the back to the front. */
function parts(frame: Frame, lanes: Lanes): string[] {
  const { bottom, columns, size } = frame;
  return [
    size.limits === 'band' ? limitBand(frame) : '',
    grid(frame),
    tickNumbers(frame),
    focusColumn(frame),
    windowColumn(frame),
    months(frame),
    leaders(lanes, bottom),
    lanesDrawn(lanes, size, columns),
    phaseBreaks(lanes, bottom, size.small),
    size.target ? targetLine(frame) : '',
    size.limits === 'lines' ? limitLines(frame) : '',
    meanLines(frame),
    earlierMeans(frame),
    dataLine(frame),
    marks(frame),
    endLabels(frame),
    windowValues(frame),
    counts(frame),
    pending(frame),
    notes(frame),
    focusRing(frame),
  ];
}

/** Ids may hold no spaces: `aria-labelledby` would take them for two ids. */
const idOf = (prefix: string, part: string): string => `${prefix.replaceAll(/[^\w-]/g, '-')}-${part}`;

/**
 * A chart as one SVG element, in attributes alone (a strict content policy lets it pass).
 *
 * The chart's values, limits and targets are proportions where `picture.values` is `percent`. A limit beyond 0 or 100 % is
 * not drawn. Points of the sizes `full`, `full_phone` and `pooled` are groups `g.point` with their period in `data-x`.
 * Throws RangeError for values that are not finite, which no `Chart` holds.
 */
export function drawChart(chart: Chart, picture: Picture): string {
  const { frame, lanes } = frameFor(chart, picture);
  const { width, height } = frame.size;
  const [title, description] = [idOf(picture.idPrefix, 'title'), idOf(picture.idPrefix, 'desc')];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${picture.size}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      'font-family': 'Arial, Helvetica, sans-serif',
    },
    element('title', { id: title }, escaped(picture.title)),
    element('desc', { id: description }, escaped(picture.description)),
    ...parts(frame, lanes),
  );
}
