import type { Chart } from '../model.ts';
import { type Columns, edge, middle, span } from './columns.ts';
import type { CountedAnew, LearningSet, Picture, TestOfChange } from './picture.ts';
import type { SizeRow } from './sizes.ts';
import { spread } from './spread.ts';
import { fitted, widthOf } from './text.ts';

type Ring = { set: LearningSet; at: number; x: number; radius: number };
type Bar = { test: TestOfChange; from: number; to: number; row: number };
type Break = { x: number; key: string };
type Reason = { key: string; x: number; text: string; whole: string; anchor: 'start' | 'end'; row: number };

/** What stands above the plot, laid out before the plot's own height is known. `top` is where the plot begins. */
export type Lanes = {
  rings: readonly Ring[];
  bars: readonly Bar[];
  /** Bars of their own rows below, from which on the counting is another. */
  counting: readonly Bar[];
  /** The lines at which a new phase begins, with their reasons. */
  breaks: readonly Break[];
  reasons: readonly Reason[];
  /** Middle of the rings, upper edge of the first row of bars, the rows' distance, upper end of the phase lines. */
  ringsAt: number;
  barsAt: number;
  pitch: number;
  breaksFrom: number;
  top: number;
};

/** Heights in px: a bar, a row of bars, a row of reasons. */
export const barHeight = 23;
const rowPitch = 27;
export const reasonRow = 18;

/** The first row in which each span is free of those before it. */
function rowsFor(spans: readonly { from: number; to: number }[], air: number): number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + air <= from);
    const row = free >= 0 ? free : ends.length;
    ends[row] = to;
    return row;
  });
}

function ringsOf(picture: Picture, columns: Columns, radius: number, limits: { left: number; right: number }): Ring[] {
  const count = columns.keys.length;
  const found = picture.annotations.learningSets.flatMap((set) => {
    const { start, end } = span(columns, set.x);
    const at = (start + end) / 2;
    return at < 0 || at > count ? [] : [{ set, at: edge(columns, at) }];
  });
  const room = limits.right - limits.left + 2 * radius;
  const size = Math.min(2 * radius + 2, room / Math.max(1, found.length));
  const places = spread(
    found.map(({ at }) => ({ at, size })),
    limits.left - radius,
    limits.right + radius,
  );
  return found.map((ring, index) => ({ ...ring, x: places[index] ?? ring.at, radius: Math.min(radius, size / 2) }));
}

function barsOf(
  tests: readonly TestOfChange[],
  columns: Columns,
  limits: { left: number; right: number },
  firstRow: number,
): Bar[] {
  const count = columns.keys.length;
  const found = tests
    .flatMap((test) => {
      const start = Math.max(0, span(columns, test.from).start);
      const end = Math.min(count, span(columns, test.to).end);
      if (end <= 0 || start >= count || end <= start) return [];
      // A letter needs 20 px; a shorter test is widened round its middle.
      const centre = (edge(columns, start) + edge(columns, end)) / 2;
      const half = Math.max(20, edge(columns, end) - edge(columns, start) - 4) / 2;
      const inside = Math.max(limits.left + half, Math.min(limits.right - half, centre));
      return [{ test, from: inside - half, to: inside + half }];
    })
    .toSorted((a, b) => a.from - b.from);
  const rows = rowsFor(found, 3);
  return found.map((bar, index) => ({ ...bar, row: firstRow + (rows[index] ?? 0) }));
}

/** The sign of a change in the counting, as a bar over its first period. */
const sign = ({ x, title }: CountedAnew): TestOfChange => ({ letter: '#', from: x, to: x, running: false, title });

/** Phases that begin inside the picture. */
function breaksOf(chart: Chart, points: Chart['points'], columns: Columns): Break[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const begins = before !== undefined && before.phase !== point.phase && chart.phases.length > 1;
    return begins ? [{ x: middle(columns, index) - columns.width / 2, key: point.x }] : [];
  });
}

/** A reason runs to the right of its line, or to the left where it would leave the picture; it is cut only where neither side holds it. */
function reasonsOf(picture: Picture, breaks: readonly Break[], size: SizeRow): Reason[] {
  const found = breaks.flatMap(({ x, key }) => {
    const whole = picture.annotations.phases.find((phase) => phase.x === key)?.reason ?? '';
    const [before, after] = [x - 12, size.width - x - 12];
    const width = widthOf(whole, size.small);
    const anchor = width <= after || after >= before ? ('start' as const) : ('end' as const);
    const text = fitted(whole, anchor === 'start' ? after : before, size.small);
    const at = anchor === 'start' ? x + 8 : x - 8;
    const from = anchor === 'start' ? x : at - widthOf(text, size.small);
    const to = anchor === 'start' ? at + widthOf(text, size.small) : x;
    return whole === '' ? [] : [{ key, x: at, text, whole, anchor, from, to }];
  });
  const sorted = found.toSorted((a, b) => a.from - b.from);
  const rows = rowsFor(sorted, 8);
  return sorted.map((reason, index) => ({ ...reason, row: rows[index] ?? 0 }));
}

const rowsIn = (bars: readonly Bar[]) => bars.reduce((most, { row }) => Math.max(most, row + 1), 0);

/** Lays out what a size shows above its plot. Every part that is empty takes no room. */
export function lanesFor(
  chart: Chart,
  picture: Picture,
  size: SizeRow,
  points: Chart['points'],
  columns: Columns,
): Lanes {
  const limits = { left: columns.left, right: edge(columns, columns.keys.length) };
  const breaks = breaksOf(chart, points, columns);
  const { lanes } = size;
  const rings = lanes === null ? [] : ringsOf(picture, columns, lanes.ring, limits);
  const { tests, counting: changes = [] } = picture.annotations;
  const bars = lanes === null ? [] : barsOf(tests, columns, limits, 0);
  const counting = lanes === null ? [] : barsOf(changes.map(sign), columns, limits, rowsIn(bars));
  const reasons = lanes === null ? [] : reasonsOf(picture, breaks, size);
  const barRows = rowsIn([...bars, ...counting]);
  const reasonRows = reasons.reduce((most, { row }) => Math.max(most, row + 1), 0);
  // The plot keeps the larger half of the picture, however many tests there were.
  const pitch = Math.min(rowPitch, (size.height * 0.3) / Math.max(1, barRows));
  const ringsAt = size.above + (lanes?.ring ?? 0);
  const barsAt = size.above + (rings.length > 0 && lanes !== null ? 2 * lanes.ring + lanes.gap : 0);
  const breaksFrom = barsAt + barRows * pitch + (lanes?.gap ?? 0);
  const top = barsAt + barRows * pitch + size.gap + Math.min(3, reasonRows) * reasonRow;
  return {
    rings,
    bars,
    counting,
    breaks,
    reasons,
    ringsAt,
    barsAt,
    pitch,
    breaksFrom: lanes === null ? top : breaksFrom,
    top,
  };
}
