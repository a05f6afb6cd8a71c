import type { AssuranceIcon, Direction, VariationIcon } from '../model.ts';
import { element, tooltip } from './element.ts';
import { palette } from './palette.ts';

/** `size`: the side in px. `title`: the icon's sentence; without one it is hidden from screen readers, for words stand beside it. */
export type IconLook = { size: number; title?: string | undefined };

const edgeOf = { stroke: palette.ink, 'stroke-width': 1.8, 'stroke-linejoin': 'round' } as const;

function stroke(d: string, colour: string, width: number): string {
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** An arrow 16 units long round (20, `y`). */
const arrow = (way: 'up' | 'down', y: number, colour: string): string => {
  const sign = way === 'up' ? 1 : -1;
  return stroke(
    `M20 ${y + 8 * sign}V${y - 8 * sign}M13.5 ${y - 1.5 * sign}L20 ${y - 8 * sign}L26.5 ${y - 1.5 * sign}`,
    colour,
    3,
  );
};

const diamond = element('path', { d: 'M20 1.5L38.5 20L20 38.5L1.5 20Z', fill: palette.improvement, ...edgeOf });
const square = element('path', { d: 'M4.5 4.5H35.5V35.5H4.5Z', fill: palette.concern, ...edgeOf });
const triangleUp = element('path', { d: 'M20 2L38.5 36.5H1.5Z', fill: palette.neither, ...edgeOf });
const triangleDown = element('path', { d: 'M20 38L1.5 3.5H38.5Z', fill: palette.neither, ...edgeOf });
const circle = element('circle', { cx: 20, cy: 20, r: 16.5, fill: palette.withinChanceIcon, ...edgeOf });
const dashedCircle = element('circle', {
  cx: 20,
  cy: 20,
  r: 16.5,
  fill: palette.paper,
  stroke: palette.ink2,
  'stroke-width': 1.8,
  'stroke-dasharray': '3.5 3.5',
});
const wave = stroke(
  'M9.5 21.5C12.5 14.5 15.5 14.5 18.5 19.8S24.5 24.8 27.5 19C28.6 16.8 29.6 16 30.8 16.2',
  palette.ink,
  2.6,
);

/** Silhouette of the chart's mark, and what is on it. */
const variations: Readonly<Record<VariationIcon, string>> = {
  improvement_high: diamond + arrow('up', 20, palette.ink),
  improvement_low: diamond + arrow('down', 20, palette.ink),
  concern_high: square + arrow('up', 20, palette.ink),
  concern_low: square + arrow('down', 20, palette.ink),
  neutral_high: triangleUp + arrow('up', 24, palette.paper),
  neutral_low: triangleDown + arrow('down', 16, palette.paper),
  common_cause: circle + wave,
  no_data: dashedCircle + stroke('M13 20H27', palette.ink2, 2.6),
};

const dashedTarget = (y: number): string =>
  element('path', { d: `M2 ${y}H38`, stroke: palette.target, 'stroke-width': 2.4, 'stroke-dasharray': '7 2.5' });

const box = (y: number, height: number, fill: string): string =>
  element('rect', { x: 5.5, y, width: 29, height, rx: 3, fill, ...edgeOf });

/** A box clear of the target: above it or below it. `middle` is the box's own. */
function clear(side: 'above' | 'below', fill: string, glyph: (middle: number) => string): string {
  return side === 'above'
    ? box(2.5, 22, fill) + dashedTarget(35) + glyph(13.5)
    : box(15.5, 22, fill) + dashedTarget(5) + glyph(26.5);
}

const tick = (y: number): string => stroke(`M14.3 ${y + 0.2}L18.2 ${y + 4}L25.7 ${y - 4}`, palette.ink, 2.8);
const cross = (y: number): string => stroke(`M16 ${y - 4}L24 ${y + 4}M24 ${y - 4}L16 ${y + 4}`, palette.ink, 2.8);

/** A question mark drawn as a line, with a pale edge that lifts it off the target. */
function question(): string {
  const d = 'M16.4 16.6C16.4 12.4 23.8 12.2 23.8 16.6C23.8 19.4 20.1 19.4 20.1 22.4';
  return (
    stroke(d, palette.withinChanceIcon, 6.4) + stroke(d, palette.ink, 2.7) + stroke('M20.1 26.6V26.7', palette.ink, 3.2)
  );
}

/** The chart in small: a box for the limits, a line for the target. The box changes side where low is good; the glyph does not. */
function assurance(icon: AssuranceIcon, direction: Direction): string {
  const good = direction === 'decrease' ? 'below' : 'above';
  const bad = direction === 'decrease' ? 'above' : 'below';
  switch (icon) {
    case 'pass':
      return clear(good, palette.improvement, tick);
    case 'fail':
      return clear(bad, palette.concern, cross);
    case 'hit_or_miss':
      return box(7.5, 25, palette.withinChanceIcon) + dashedTarget(20) + question();
    case 'not_judged':
      return (
        element('rect', {
          x: 5.5,
          y: 7.5,
          width: 29,
          height: 25,
          rx: 3,
          fill: palette.paper,
          stroke: palette.ink2,
          'stroke-width': 1.8,
          'stroke-dasharray': '3.5 3',
        }) + dashedTarget(20)
      );
  }
}

function icon(kind: string, { size, title }: IconLook, drawing: string): string {
  const named = title === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': title };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: kind, viewBox: '0 0 40 40', width: size, height: size, ...named },
    title === undefined ? '' : tooltip(title),
    drawing,
  );
}

/** Is it changing? Diamond better, square worse, triangle neither, circle within chance, dashed ring too little data. */
export const variationIcon = (which: VariationIcon, look: IconLook): string =>
  icon('icon-variation', look, variations[which]);

/** Will it meet the target? Tick always, cross never, question mark sometimes, empty not judged. */
export const assuranceIcon = (which: AssuranceIcon, direction: Direction, look: IconLook): string =>
  icon('icon-assurance', look, assurance(which, direction));
