import { columnFor, edge, middle } from './columns.ts';
import { element } from './element.ts';
import { type Frame, heightOf, type Plot } from './frame.ts';
import { palette } from './palette.ts';
import type { Picture } from './picture.ts';
import type { Box } from './quiet.ts';
import { tickText } from './scale.ts';
import { fitted, widthOf, words } from './text.ts';

/** Half the height of a digit: puts the middle of a number on its line. */
const halfDigit = 0.35;

/** Horizontal lines; the one at the foot of the plot is darker. */
export function grid(frame: Plot): string {
  const { axis, size, left, right, bottom } = frame;
  const at = (y: number, stroke: string) =>
    element('line', { x1: left, x2: right, y1: y, y2: y, stroke, 'stroke-width': 1 });
  if (size.ticks === 0) return at(bottom, palette.faint);
  const above = axis.ticks.filter((tick) => tick > axis.from);
  return above.map((tick) => at(heightOf(frame, tick), palette.grid)).join('') + at(bottom, palette.faint);
}

/** The numbers beside the grid. */
export function tickNumbers(frame: Plot): string {
  const { axis, size, left } = frame;
  if (size.ticks === 0) return '';
  const style = { size: size.font, fill: palette.ink2, anchor: 'end' } as const;
  return axis.ticks
    .map((tick) => words(tickText(axis, tick), left - 8, heightOf(frame, tick) + size.font * halfDigit, style))
    .join('');
}

/** Months since the year 0; keys that are no months count from the first column. */
const countOf = (key: string, index: number): number =>
  /^\d{4}-\d{2}$/.test(key) ? Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1 : index;

/** No name under the axis is wider than this many font sizes. */
const widest = 8;

/** The room that names under the axis need: a year is always among them. Names are much alike, so a few of them tell. */
function widestName(keys: readonly string[], { label }: Pick<Picture, 'label'>, font: number): number {
  const few = [0, 0.3, 0.7, 1].map((share) => keys[Math.floor(share * (keys.length - 1))] ?? '');
  const names = few.map((key) => widthOf(label(key).month, font));
  return Math.min(widest * font, Math.max(widthOf('2026', font, true), ...names));
}

type Label = { column: number; month: string; year: string };

/** Every third month counted from January, or more rarely where columns are narrow; first and last where that gives fewer than two. */
function regular({ columns, picture, size }: Timed, every: number): Label[] {
  const room = widestName(columns.keys, picture, size.font) + 4;
  const pace =
    [every, 6, 12, 24, 60, 120, 240].find((months) => months >= every && months * columns.width >= room) ?? 480;
  const counted = columns.keys.map(countOf);
  const regularly = counted.flatMap((count, index) => (count % pace === 0 ? [index] : []));
  const shown = regularly.length > 1 ? regularly : [...new Set([0, columns.keys.length - 1])];
  const isJanuary = (index: number) => (counted[index] ?? 0) % 12 === 0;
  const withYear = shown.some(isJanuary) ? isJanuary : (index: number) => index === shown[0];
  return shown.map((column) => {
    const { month, year } = picture.label(columns.keys[column] ?? '');
    return { column, month, year: withYear(column) ? year : '' };
  });
}

/** First and last period and the start, unless its name would touch theirs. */
function ends({ columns, picture, size }: Timed): Label[] {
  const last = columns.keys.length - 1;
  const room = widthOf('May', size.font) * 1.6;
  const start = picture.start === undefined ? -1 : columnFor(columns, picture.start);
  const clear = start * columns.width > room && (last - start) * columns.width > room;
  return [...new Set([0, ...(clear ? [start] : []), last])].map((column) => ({
    column,
    month: picture.label(columns.keys[column] ?? '').month,
    year: '',
  }));
}

/** A row of periods under a plot. */
export type Timed = Pick<Frame, 'columns' | 'size' | 'bottom'> & { picture: Pick<Picture, 'label' | 'start'> };

/** Ticks with months, and the year in bold under January. */
export function months(frame: Timed): string {
  const { columns, size, bottom } = frame;
  if (size.months === 'none' || columns.keys.length === 0) return '';
  const labels = size.months === 'ends' ? ends(frame) : regular(frame, size.months);
  const style = { size: size.font, fill: palette.ink2, anchor: 'middle' } as const;
  return labels
    .map(({ column, month, year }) => {
      const x = middle(columns, column);
      const tick = element('line', { x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: palette.faint });
      // A name at the end of a narrow picture moves in rather than being cut.
      const short = fitted(month, widest * size.font, size.font);
      const half = widthOf(short, size.font) / 2 + 1;
      const at = Math.max(half, Math.min(x, size.width - half));
      const name = words(short, at, bottom + size.font + 6, style);
      return tick + name + words(year, x, bottom + 2 * size.font + 8, { ...style, bold: true });
    })
    .join('');
}

/** Counts at the foot. Where columns are too narrow for all, the bold ones and the latest stay. */
export function counts(frame: Frame): string {
  const { columns, picture, right, size } = frame;
  if (picture.counts === undefined) return '';
  const y = size.height - 6;
  const at = (x: string) => columnFor(columns, x);
  const found = picture.counts.entries.filter(({ x }) => at(x) >= 0);
  const taken: { from: number; to: number }[] = [];
  const kept = found
    .toSorted((a, b) => Number(b.strong) - Number(a.strong) || at(b.x) - at(a.x))
    .filter(({ x, text, strong }) => {
      const half = widthOf(text, 13, strong) / 2 + 1;
      const place = { from: middle(columns, at(x)) - half, to: middle(columns, at(x)) + half };
      const free = taken.every(({ from, to }) => place.to <= from || place.from >= to);
      if (free) taken.push(place);
      return free;
    });
  const numbers = kept
    .toSorted((a, b) => at(a.x) - at(b.x))
    .map(({ x, text, strong }) =>
      words(text, middle(columns, at(x)), y, {
        size: 13,
        bold: strong,
        anchor: 'middle',
        fill: strong ? palette.ink : palette.ink2,
      }),
    );
  return numbers.join('') + words(picture.counts.caption, right + 8, y, { size: 13, fill: palette.ink2 });
}

/** Size of the words beside a period still to come. */
const pendingFont = 13;

/** Where the words of a period still to come stand; `null` where there is no room for them, or no such period. */
export function pendingWords({ columns, picture, left, right, top, size }: Frame): Box | null {
  const index = picture.pending === undefined ? -1 : columnFor(columns, picture.pending.x);
  if (picture.pending === undefined || index < 0 || size.labels === 'none') return null;
  const width = widthOf(picture.pending.text, pendingFont);
  const [before, after] = [edge(columns, index) - 6 - width, edge(columns, index + 1) + 6];
  const x = before > left ? before : after;
  return x === before || x + width < right ? { x, y: top, width, height: pendingFont * 1.2 } : null;
}

/** The empty dashed column of a period still to come, with its words beside it. */
export function pending(frame: Frame): string {
  const { columns, picture, top, bottom } = frame;
  if (picture.pending === undefined || frame.size.months === 'none') return '';
  const index = columnFor(columns, picture.pending.x);
  if (index < 0) return '';
  const box = { x: edge(columns, index), y: top, width: columns.width, height: bottom - top };
  const column = element('rect', { ...box, fill: 'none', stroke: palette.ink2, 'stroke-dasharray': '3 3' });
  const place = pendingWords(frame);
  if (place === null) return column;
  const style = { size: pendingFont, fill: palette.ink2, halo: true };
  return column + words(picture.pending.text, place.x, top + 12.4, style);
}
