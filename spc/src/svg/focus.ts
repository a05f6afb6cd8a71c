import { columnFor, edge, middle } from './columns.ts';
import { element, px } from './element.ts';
import { type Frame, heightOf } from './frame.ts';
import { pointRing } from './marks.ts';
import { palette } from './palette.ts';
import { type Box, quietest } from './quiet.ts';
import { fitted, widthOf, words } from './text.ts';

const padding = 14;

function focused(frame: Frame): { index: number; x: number; lines: readonly string[] } | null {
  const { focus } = frame.picture;
  const index = focus === undefined ? -1 : columnFor(frame.columns, focus.x);
  return focus === undefined || index < 0 ? null : { index, x: middle(frame.columns, index), lines: focus.lines };
}

/** The pale column behind the period in focus. */
export function focusColumn(frame: Frame): string {
  const { columns, top, bottom } = frame;
  const found = focused(frame);
  if (found === null) return '';
  return element('rect', {
    x: edge(columns, found.index),
    y: top,
    width: columns.width,
    height: bottom - top,
    fill: palette.wash,
  });
}

/** The box's corners to choose from: left and right of the column, at the foot, the top and between. */
function boxPlace(frame: Frame, x: number, width: number, height: number): Box {
  const { columns, left, right, top, bottom } = frame;
  const air = columns.width / 2 + 5;
  const sides = [x - air - width, x + air, left + 4, right - width - 4];
  const heights = [bottom - height - 22, top + 12, bottom - height - 4, top + (bottom - top - height) / 2];
  return quietest(
    frame,
    heights.flatMap((y) => sides.map((side) => ({ x: side, y, width, height }))),
  ).thing;
}

/** From the mark straight to the box's height, then to its nearer side. */
function connector(x: number, y: number, box: Box, ring: number): string {
  const level = box.y + box.height * 0.3;
  const start = level > y ? y + ring : y - ring;
  const side = box.x > x ? box.x : box.x + box.width;
  return element('path', {
    d: `M${px(x)} ${px(start)}V${px(level)}H${px(side)}`,
    fill: 'none',
    stroke: palette.ink,
    'stroke-width': 1.2,
  });
}

type Written = { text: string; style: { size: number; bold?: boolean } };

/** The box of the period in focus with its words, in its place; `null` where there is none. */
export function focusBox(frame: Frame): { box: Box; texts: readonly Written[] } | null {
  const found = focused(frame);
  const { font, small, box: roomy } = frame.size;
  if (found === null || !roomy || found.lines.length === 0) return null;
  const room = frame.right - frame.left - 2 * padding - 8;
  const texts = found.lines.map((line, index) => {
    const style = index === 0 ? { size: font, bold: true } : { size: small };
    return { style, text: fitted(line, room, style.size, index === 0) };
  });
  const width = Math.max(...texts.map(({ text, style }) => widthOf(text, style.size, style.bold))) + 2 * padding;
  const height = 34 + (texts.length > 1 ? 4 : 0) + (texts.length - 1) * 19;
  return { texts, box: boxPlace(frame, found.x, width, height) };
}

function boxDrawn({ box, texts }: NonNullable<ReturnType<typeof focusBox>>): string {
  const baseline = (index: number) => box.y + 23 + (index === 0 ? 0 : 4 + index * 19);
  const frameBox = element('rect', { ...box, rx: 4, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 });
  const written = texts.map(({ text, style }, index) => words(text, box.x + padding, baseline(index), style));
  return frameBox + written.join('');
}

/** A ring round the mark in focus and, on sizes with room, its numbers in the box. */
export function focusRing(frame: Frame, placed: ReturnType<typeof focusBox>): string {
  const { chart, points, second } = frame;
  const found = focused(frame);
  if (found === null) return '';
  const marks = [points[found.index], second[found.index]].flatMap((point) =>
    point === undefined || point.value === null ? [] : [{ point, y: heightOf(frame, point.value) }],
  );
  const rings = marks.map(({ point, y }) => pointRing(chart, point, found.x, y, frame.mark)).join('');
  if (placed === null) return rings;
  const [first] = marks;
  const line = first === undefined ? '' : connector(found.x, first.y, placed.box, frame.mark * 2.6);
  return rings + line + boxDrawn(placed);
}
