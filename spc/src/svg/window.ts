import { edge, span } from './columns.ts';
import { element } from './element.ts';
import { type Frame, heightOf } from './frame.ts';
import { palette } from './palette.ts';
import type { Picture, TestValue } from './picture.ts';
import { spread } from './spread.ts';
import { widthOf, words } from './text.ts';

type Span = { left: number; right: number };

/** The px a window covers, or `null` where none of it is drawn. A day's test is still 4 px wide. */
function covered({ columns }: Frame, window: NonNullable<Picture['window']>): Span | null {
  const count = columns.keys.length;
  const from = Math.max(0, span(columns, window.from).start);
  const to = Math.min(count, span(columns, window.to).end);
  if (to < from || to < 0 || from > count) return null;
  const left = edge(columns, from);
  return { left, right: Math.max(left + 4, edge(columns, to)) };
}

/** The time a test lasted: a pale column with its name and dates above it. Drawn only where a size leaves room above the plot. */
export function windowColumn(frame: Frame): string {
  const { picture, size, top, bottom } = frame;
  if (picture.window === undefined || size.gap < 40) return '';
  const place = covered(frame, picture.window);
  if (place === null) return '';
  const { left, right } = place;
  const { label, dates } = picture.window;
  const half = Math.max(widthOf(label, size.font, true), widthOf(dates, size.small)) / 2;
  const x = Math.max(half + 2, Math.min(size.width - half - 2, (left + right) / 2));
  return [
    element('rect', { x: left, y: top - 10, width: right - left, height: bottom - top + 10, fill: palette.window }),
    element('line', { x1: left, x2: right, y1: top - 10, y2: top - 10, stroke: palette.accent, 'stroke-width': 3 }),
    words(label, x, top - 20, { size: size.font, bold: true, anchor: 'middle' }),
    words(dates, x, top - 36, { size: size.small, fill: palette.ink2, anchor: 'middle' }),
  ].join('');
}

/** What was predicted (dotted) and what came (solid), as levels across the window, named beside it. */
export function windowValues(frame: Frame): string {
  const { axis, picture, size, left, right, top, bottom } = frame;
  if (picture.window === undefined || size.gap < 40) return '';
  const place = covered(frame, picture.window);
  if (place === null) return '';
  const { predicted, actual } = picture.window;
  const given: { value: TestValue; dash: string | undefined; width: number }[] = [
    ...(actual === undefined ? [] : [{ value: actual, dash: undefined, width: 3 }]),
    ...(predicted === undefined ? [] : [{ value: predicted, dash: '3 3', width: 2 }]),
  ];
  const shown = given.filter(({ value: { value } }) => value >= axis.from && value <= axis.to);
  const heights = shown.map(({ value }) => heightOf(frame, value.value));
  const places = spread(
    heights.map((at) => ({ at, size: size.small * 1.3 })),
    top - 6,
    bottom,
  );
  const widest = Math.max(0, ...shown.map(({ value }) => widthOf(value.label, size.small, true)));
  const before = place.left - 6 - widest > left || place.left - left > right - place.right;
  return shown
    .map(({ value, dash, width }, index) => {
      const y = heights[index] ?? top;
      const line = { x1: place.left, x2: place.right, y1: y, y2: y, stroke: palette.accent, 'stroke-width': width };
      const label = words(
        value.label,
        before ? place.left - 6 : place.right + 6,
        (places[index] ?? top) + size.small * 0.35,
        {
          size: size.small,
          bold: true,
          fill: palette.accent,
          anchor: before ? 'end' : 'start',
          halo: true,
        },
      );
      return element('line', { ...line, 'stroke-dasharray': dash }) + label;
    })
    .join('');
}
