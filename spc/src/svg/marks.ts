import type { Chart, Point } from '../model.ts';
import { type Attributes, element, px } from './element.ts';
import { palette } from './palette.ts';

/** What a mark says. `excluded` points are in the picture and in no calculation. */
export type MarkStanding = Point['standing'] | 'excluded';

export type Shape = 'diamond' | 'square' | 'triangle' | 'triangle_down' | 'circle';
type Look = { shape: Shape; fill: string; stroke: string };

/** The outline of most marks: dark enough beside every fill. */
export const markOutline = palette.ink;

const looks: Readonly<Record<MarkStanding, Look>> = {
  improvement: { shape: 'diamond', fill: palette.improvement, stroke: markOutline },
  concern: { shape: 'square', fill: palette.concern, stroke: markOutline },
  neither: { shape: 'triangle', fill: palette.neither, stroke: markOutline },
  within_chance: { shape: 'circle', fill: palette.withinChance, stroke: markOutline },
  not_judged: { shape: 'circle', fill: palette.withinChance, stroke: markOutline },
  excluded: { shape: 'circle', fill: palette.paper, stroke: palette.ink2 },
};

/** Each shape at half-size `h`, stretched so that all look equally large. */
function outline(shape: Shape, x: number, y: number, h: number): { name: string; at: Record<string, string | number> } {
  const n = (value: number): string => String(Math.round(value * 10) / 10 + 0);
  switch (shape) {
    case 'diamond': {
      const d = n(1.42 * h);
      return { name: 'path', at: { d: `M${n(x)} ${n(y - 1.42 * h)}l${d} ${d}l-${d} ${d}l-${d} -${d}z` } };
    }
    case 'square':
      return { name: 'rect', at: { x: x - 1.05 * h, y: y - 1.05 * h, width: 2.1 * h, height: 2.1 * h } };
    case 'triangle':
      return { name: 'path', at: { d: `M${n(x)} ${n(y - 1.24 * h)}l${n(1.3 * h)} ${n(2.2 * h)}h-${n(2.6 * h)}z` } };
    case 'triangle_down':
      return { name: 'path', at: { d: `M${n(x)} ${n(y + 1.24 * h)}l${n(1.3 * h)} -${n(2.2 * h)}h-${n(2.6 * h)}z` } };
    case 'circle':
      return { name: 'circle', at: { cx: x, cy: y, r: 0.85 * h } };
  }
}

/** A shape at (`x`, `y`) px. */
export function shapeDrawn(shape: Shape, x: number, y: number, half: number, look: Attributes): string {
  const { name, at } = outline(shape, x, y, half);
  return element(name, { ...at, ...look });
}

function shapeOf(chart: Chart, point: Point): Shape {
  const { shape } = looks[standingOf(point)];
  return shape === 'triangle' && pointsDown(chart, point) ? 'triangle_down' : shape;
}

const pointsDown = (chart: Chart, point: Point): boolean =>
  point.signals.some((index) => ['below', 'down'].includes(chart.signals[index]?.side ?? 'none'));

const standingOf = (point: Point): MarkStanding => (point.excluded ? 'excluded' : point.standing);

/** The mark of a point at (`x`, `y`) px, inside an element that has `markOutline` as its stroke. */
export function pointMark(chart: Chart, point: Point, x: number, y: number, half: number): string {
  const { fill, stroke } = looks[standingOf(point)];
  const colours = stroke === markOutline ? { fill } : { fill, stroke };
  const drawn = shapeDrawn(shapeOf(chart, point), x, y, half, colours);
  return point.conflict ? drawn + conflictSign(x, y, half) : drawn;
}

/** An exclamation mark over a mark whose rules disagree: a stroke and a dot, on a white edge that lifts it off any line. */
function conflictSign(x: number, y: number, half: number): string {
  const h = Math.max(2, half);
  const foot = y - 2.6 * h;
  const d = `M${px(x)} ${px(foot - 1.3 * h)}v-${px(1.5 * h)}M${px(x)} ${px(foot)}v-0.1`;
  const stroke = (colour: string, width: number) =>
    element('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round' });
  return stroke(palette.paper, 0.9 * h + 2) + stroke(palette.ink, 0.6 * h);
}

/** A ring of the point's own shape round its mark. */
export function pointRing(chart: Chart, point: Point, x: number, y: number, half: number): string {
  return shapeDrawn(shapeOf(chart, point), x, y, half * 1.7, { fill: 'none', stroke: palette.ink, 'stroke-width': 2 });
}

/** A mark on its own, for legends: a square picture of `size` px, hidden from screen readers because words stand beside it. */
export function mark(standing: MarkStanding, size: number): string {
  const look = looks[standing];
  const colours = { fill: look.fill, stroke: look.stroke, 'stroke-width': 1.4 };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size} ${size}`,
      width: size,
      height: size,
      'aria-hidden': 'true',
    },
    shapeDrawn(look.shape, size / 2, size / 2, size / 4, colours),
  );
}
