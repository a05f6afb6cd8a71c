import type { Funnel } from '../../funnel/index.ts';
import { grid, tickNumbers } from '../axis.ts';
import { canvas } from '../canvas.ts';
import { element } from '../element.ts';
import { endLabels, roomFor } from '../labels.ts';
import { palette } from '../palette.ts';
import { tickText } from '../scale.ts';
import { sizes } from '../sizes.ts';
import { fitted, words } from '../text.ts';
import { funnelAxis } from './funnel-axis.ts';
import { funnelLabels, funnelLines } from './funnel-lines.ts';
import type { FunnelPicture } from './picture.ts';
import { acrossOf, placeAcross, plotOf, type Stage } from './stage.ts';
import { unitLabels } from './unit-labels.ts';
import { spottedOf, unitMarks } from './units.ts';

/** The numbers under the plot and what they count. */
function denominators(stage: Stage): string {
  const { across, bottom, left, picture, right, size } = stage;
  const style = { size: size.font, fill: palette.ink2, anchor: 'middle' } as const;
  const ticks = across.ticks.map((tick) => {
    const x = placeAcross(stage, tick);
    const mark = element('line', { x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: palette.faint });
    return mark + words(tickText(across, tick), x, bottom + size.font + 6, style);
  });
  const caption = fitted(picture.denominators, size.width - 16, size.font);
  return ticks.join('') + words(caption, (left + right) / 2, size.height - 8, style);
}

/**
 * A funnel as one SVG element, in attributes alone. Solid (99.8 %) and dashed (95 %) are the limits that units are tested
 * by; dotted are the 99.8 % limits of the other kind (by chance alone where those are widened for spread). Units outside
 * are triangles with their names; where names have no room the furthest out have theirs. Units without a denominator have
 * no place.
 */
export function drawFunnel(funnel: Funnel, picture: FunnelPicture): string {
  const axis = funnelAxis(funnel, picture);
  const labels = funnelLabels(funnel, axis, picture);
  const plot = plotOf(picture.size, axis, roomFor(labels, sizes[picture.size]));
  const largest = funnel.units.reduce((most, { denominator }) => Math.max(most, denominator), 0);
  const stage: Stage = { ...plot, funnel, picture, across: acrossOf(largest, plot.size.width) };
  const units = spottedOf(stage);
  const middle = { x: (stage.left + stage.right) / 2, y: (stage.top + stage.bottom) / 2 };
  const nothing = words('No values yet', middle.x, middle.y, {
    size: plot.size.font,
    fill: palette.ink2,
    anchor: 'middle',
  });
  return canvas(picture, [
    grid(stage),
    tickNumbers(stage),
    units.length === 0 ? nothing : denominators(stage),
    funnelLines(stage),
    unitMarks(stage, units),
    endLabels(labels, stage),
    unitLabels(stage, units),
  ]);
}
