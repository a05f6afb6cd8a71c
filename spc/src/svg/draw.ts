import type { Chart, Point } from '../model.ts';
import { counts, grid, months, pending, pendingWords, tickNumbers } from './axis.ts';
import { type Bounds, boundsOf, drawnLower, drawnUpper } from './bounds.ts';
import { canvas } from './canvas.ts';
import { columnsOf, middle } from './columns.ts';
import { element } from './element.ts';
import { focusBox, focusColumn, focusRing } from './focus.ts';
import { type Frame, heightOf, type Subject } from './frame.ts';
import { insideWords } from './inside.ts';
import { type EndLabel, emptyWords, endLabels, endLabelsOf, roomFor } from './labels.ts';
import { lanesDrawn, leaders, phaseBreaks } from './lane-marks.ts';
import { type Lanes, lanesFor } from './lanes.ts';
import { dataLine, limitBand, limitLines, meanLines, sigmaLines, targetLine } from './lines.ts';
import { markOutline, pointMark } from './marks.ts';
import type { Picture } from './picture.ts';
import type { Box } from './quiet.ts';
import { type Axis, type AxisKind, axisAround, axisBetween, tickText } from './scale.ts';
import { type SizeRow, sizes } from './sizes.ts';
import { widthOf } from './text.ts';
import { hasMark, type Tracks, tracksOf } from './tracks.ts';
import { windowColumn, windowValues } from './window.ts';

/** Room in px under the months where counts are asked for. */
const countsRow = 24;

type Shown = { tracks: Tracks; kind: AxisKind; bounds: Bounds };

/** The given axis, widened where a value lies beyond it: a mark is never left out. */
function axisFor(picture: Picture, size: SizeRow, { tracks, kind, bounds }: Shown): Axis {
  const { axis } = picture;
  // A picture without grid lines has no numbers to be round.
  const ticks = size.ticks === 0 ? 12 : size.ticks;
  const values: number[] = [];
  const add = (value: number | null | undefined) => {
    if (value !== null && value !== undefined) values.push(value);
  };
  for (const { value } of tracks.first) add(value);
  for (const { value } of tracks.second) add(value);
  if (axis !== undefined && axis.to > axis.from && kind !== 'deviations') {
    const fits = values.every((value) => value >= axis.from && value <= axis.to);
    if (fits) return axisBetween(axis.from, axis.to, kind, ticks);
    return axisAround([...values, axis.from, axis.to], kind, ticks);
  }
  for (const point of tracks.first) {
    add(point.centre);
    if (size.target) add(point.target);
    if (size.limits === 'none') continue;
    add(drawnLower(point, bounds));
    add(drawnUpper(point, bounds));
  }
  add(picture.window?.predicted?.value);
  add(picture.window?.actual?.value);
  return axisAround(values, kind, ticks);
}

function subjectOf(chart: Chart, picture: Picture): Subject {
  const size = sizes[picture.size];
  const shown = picture.latest === undefined ? chart.points : chart.points.slice(-Math.max(1, picture.latest));
  const tracks = tracksOf(chart, shown);
  const kind: AxisKind = chart.kind === 'cusum' ? 'deviations' : picture.values;
  const bounds = boundsOf(kind, tracks.first);
  const axis = axisFor(picture, size, { tracks, kind, bounds });
  return { chart, picture, size, points: tracks.first, second: tracks.second, axis, bounds };
}

/** At most so much of a picture's width is given to labels that are wider than the size expects. */
const mostLabels = 0.4;

function frameFor(subject: Subject, labels: readonly EndLabel[]): { frame: Frame; lanes: Lanes } {
  const { axis, chart, picture, points, size } = subject;
  const widest =
    size.ticks === 0 ? 0 : Math.max(0, ...axis.ticks.map((tick) => widthOf(tickText(axis, tick), size.font)));
  const left = Math.max(size.left, widest + 12);
  const right = size.width - Math.max(size.right, Math.min(roomFor(labels, size), size.width * mostLabels));
  const columns = columnsOf(
    points.map(({ x }) => x),
    picture.pending?.x,
    left,
    right,
  );
  const lanes = lanesFor(chart, picture, size, points, columns);
  const bottom = size.height - size.bottom - (picture.counts === undefined ? 0 : countsRow);
  const mark = Math.min(size.mark, Math.max(1.6, columns.width * 0.6));
  return { lanes, frame: { ...subject, columns, left, right, top: lanes.top, bottom, mark } };
}

function markOf(frame: Frame, point: Point | undefined, index: number): string {
  if (point === undefined || point.value === null) return '';
  const [x, y] = [middle(frame.columns, index), heightOf(frame, point.value)];
  return pointMark(frame.chart, point, x, y, frame.mark);
}

/** All marks, in the outline that they share. */
function marks(frame: Frame): string {
  const { points: first, second, size } = frame;
  const drawn = first.map((point, index) => {
    const marked = (side: 'first' | 'second') => hasMark({ first, second }, side, index);
    const mark =
      (marked('first') ? markOf(frame, point, index) : '') +
      (marked('second') ? markOf(frame, second[index], index) : '');
    return size.hooks && mark !== '' ? element('g', { class: 'point', 'data-x': point.x }, mark) : mark;
  });
  return element('g', { stroke: markOutline, 'stroke-width': size.outline }, ...drawn);
}

/** What words inside the plot keep off: lines of new phases, the words of a period to come, the box of the period in focus. */
function takenIn(frame: Frame, { breaks }: Lanes, box: Box | null): Box[] {
  const lines = breaks.map(({ x }) => ({ x: x - 3, y: frame.top, width: 6, height: frame.bottom - frame.top }));
  return [...lines, pendingWords(frame), box].filter((taken) => taken !== null);
}

/** From the back to the front. */
function parts(frame: Frame, lanes: Lanes, labels: readonly EndLabel[]): string[] {
  const { bottom, columns, size } = frame;
  const box = focusBox(frame);
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
    size.limits === 'none' ? '' : sigmaLines(frame),
    meanLines(frame),
    dataLine(frame),
    marks(frame),
    insideWords(frame, takenIn(frame, lanes, box?.box ?? null)),
    endLabels(labels, frame),
    emptyWords(frame),
    windowValues(frame),
    counts(frame),
    pending(frame),
    focusRing(frame, box),
  ];
}

/**
 * A chart as one SVG element, in attributes alone (a strict content policy lets it pass).
 *
 * The chart's values, limits and targets are proportions where `picture.values` is `percent`. A limit beyond 0 or 100 % is
 * not drawn. Points of the sizes `full`, `full_phone` and `pooled` are groups `g.point` with their period in `data-x`.
 * Throws RangeError for values that are not finite, which no `Chart` holds.
 */
export function drawChart(chart: Chart, picture: Picture): string {
  const subject = subjectOf(chart, picture);
  const labels = endLabelsOf(subject);
  const { frame, lanes } = frameFor(subject, labels);
  return canvas(picture, parts(frame, lanes, labels));
}
