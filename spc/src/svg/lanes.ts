import type { Chart } from '../model.ts';
import { type Columns, edge, middle, span } from './columns.ts';
import { element, px, tooltip } from './element.ts';
import { palette } from './palette.ts';
import type { LearningSet, Picture, TestOfChange } from './picture.ts';
import type { SizeRow } from './sizes.ts';
import { spread } from './spread.ts';
import { fitted, widthOf, words } from './text.ts';

type Ring = { set: LearningSet; at: number; x: number; radius: number };
type Bar = { test: TestOfChange; from: number; to: number; row: number };
type Break = { x: number; key: string };
type Reason = { key: string; x: number; text: string; whole: string; anchor: 'start' | 'end'; row: number };

/** What stands above the plot, laid out before the plot's own height is known. `top` is where the plot begins. */
export type Lanes = {
  rings: readonly Ring[];
  bars: readonly Bar[];
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

const barHeight = 23;
const rowPitch = 27;
const reasonRow = 18;

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

function barsOf(picture: Picture, columns: Columns, limits: { left: number; right: number }): Bar[] {
  const count = columns.keys.length;
  const found = picture.annotations.tests
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
  return found.map((bar, index) => ({ ...bar, row: rows[index] ?? 0 }));
}

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
  const bars = lanes === null ? [] : barsOf(picture, columns, limits);
  const reasons = lanes === null ? [] : reasonsOf(picture, breaks, size);
  const barRows = bars.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const reasonRows = reasons.reduce((most, { row }) => Math.max(most, row + 1), 0);
  // The plot keeps the larger half of the picture, however many tests there were.
  const pitch = Math.min(rowPitch, (size.height * 0.3) / Math.max(1, barRows));
  const ringsAt = size.above + (lanes?.ring ?? 0);
  const barsAt = size.above + (rings.length > 0 && lanes !== null ? 2 * lanes.ring + lanes.gap : 0);
  const breaksFrom = barsAt + barRows * pitch + (lanes?.gap ?? 0);
  const top = barsAt + barRows * pitch + size.gap + Math.min(3, reasonRows) * reasonRow;
  return { rings, bars, breaks, reasons, ringsAt, barsAt, pitch, breaksFrom: lanes === null ? top : breaksFrom, top };
}

/** Dotted lines from the rings to the axis; a ring pushed aside keeps its leader on its own time. */
export function leaders({ rings, ringsAt, top }: Lanes, bottom: number): string {
  return rings
    .map(({ at, x, radius }) =>
      element('path', {
        d: `M${px(x)} ${px(ringsAt + radius)}${x === at ? '' : `L${px(at)} ${px(top)}`}V${px(bottom)}`,
        fill: 'none',
        stroke: palette.faint,
        'stroke-width': 1,
        'stroke-dasharray': '1 4',
      }),
    )
    .join('');
}

function ringsDrawn({ rings, ringsAt }: Lanes, font: number): string {
  return rings
    .map(({ set, x, radius }) => {
      const ring = { cx: x, cy: ringsAt, r: radius, fill: palette.paper, stroke: palette.ink2, 'stroke-width': 1.5 };
      const size = Math.min(font, radius * 1.25);
      const number = words(String(set.number), x, ringsAt + size * 0.36, { size, bold: true, anchor: 'middle' });
      return element('g', {}, tooltip(set.title), element('circle', ring), number);
    })
    .join('');
}

function barsDrawn({ bars, barsAt, pitch }: Lanes, font: number): string {
  const height = Math.min(barHeight, pitch * 0.85);
  return bars
    .map(({ test, from, to, row }) => {
      const y = barsAt + row * pitch;
      const size = Math.min(font, height * 0.8);
      const bar = element('rect', {
        x: from,
        y,
        width: to - from,
        height,
        rx: 3,
        fill: test.running ? palette.paper : palette.rule,
        stroke: palette.ink2,
        'stroke-width': 1.2,
        'stroke-dasharray': test.running ? '4 3' : undefined,
      });
      const letter = words(test.letter, (from + to) / 2, y + height / 2 + size * 0.38, {
        size,
        bold: true,
        anchor: 'middle',
      });
      return element('g', {}, tooltip(test.title), bar, letter);
    })
    .join('');
}

/** A lane's name: at the left edge or just before its first thing; beside the plot where that place is taken. */
function heading(text: string, firstAt: number, y: number, columns: Columns, size: SizeRow): string {
  const beside = size.lanes?.headings === 'beside';
  const width = widthOf(text, size.small, !beside);
  const before = beside ? firstAt - 8 - width : columns.left;
  const free = before >= 4 && before + width + 6 <= firstAt;
  const x = free ? before : edge(columns, columns.keys.length) + 14;
  return words(text, x, y, { size: size.small, bold: !beside, fill: palette.ink2 });
}

/** Rings, bars and their headings. */
export function lanesDrawn(lanes: Lanes, size: SizeRow, columns: Columns): string {
  if (size.lanes === null) return '';
  const { rings, bars, ringsAt, barsAt, pitch } = lanes;
  const firstRing = Math.min(...rings.map(({ x, radius }) => x - radius));
  const firstBar = Math.min(...bars.filter(({ row }) => row === 0).map(({ from }) => from));
  const middleOfBars = barsAt + Math.min(barHeight, pitch * 0.85) / 2;
  return [
    rings.length === 0 ? '' : heading(size.lanes.sets, firstRing, ringsAt + 5, columns, size),
    bars.length === 0 ? '' : heading(size.lanes.tests, firstBar, middleOfBars + 5, columns, size),
    ringsDrawn(lanes, size.small),
    barsDrawn(lanes, size.small),
  ].join('');
}

/** Lines where a new phase begins, from the row of the reason (if any) to the axis. */
export function phaseBreaks({ breaks, breaksFrom, reasons }: Lanes, bottom: number, small: number): string {
  const lines = breaks.map(({ x, key }) => {
    const y1 = breaksFrom + (reasons.find((reason) => reason.key === key)?.row ?? 0) * reasonRow;
    return element('line', { x1: x, x2: x, y1, y2: bottom, stroke: palette.ink, 'stroke-width': 1.5 });
  });
  const texts = reasons.map(({ x, text, whole, anchor, row }) => {
    const drawn = words(text, x, breaksFrom + 14 + row * reasonRow, { size: small, anchor, halo: true });
    return text === whole ? drawn : element('g', {}, tooltip(whole), drawn);
  });
  return [...lines, ...texts].join('');
}
