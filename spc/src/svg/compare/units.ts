import type { PlacedUnit } from '../../funnel/index.ts';
import { element, tooltip } from '../element.ts';
import { heightOf } from '../frame.ts';
import { shapeDrawn } from '../marks.ts';
import { palette } from '../palette.ts';
import { ratioText } from './funnel-lines.ts';
import { placeAcross, type Stage } from './stage.ts';

/** A unit that has a place, with its words (`null`: none), in px. */
export type Spotted = { unit: PlacedUnit; x: number; y: number; own: boolean; name: string | null };

/** From so many units on, marks are smaller, and only those that have words in the picture are named to a pointer. */
const many = 400;

/** Units with a value, in the order they are drawn: inside, then apart, the reader's own on top. */
export function spottedOf(stage: Stage): Spotted[] {
  const { funnel, picture } = stage;
  const nameOf = picture.nameOf ?? ((group: string) => group);
  const rank = ({ own, unit }: Spotted) => (own ? 2 : unit.apart === null ? 0 : 1);
  return funnel.units
    .flatMap((unit): Spotted[] => {
      if (unit.ratio === null) return [];
      const place = { x: placeAcross(stage, unit.denominator), y: heightOf(stage, unit.ratio) };
      return [{ unit, ...place, own: unit.group === picture.own, name: nameOf(unit.group) }];
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Half-size of the marks. */
export const markSize = ({ funnel, size }: Stage): number => (funnel.units.length > many ? size.mark * 0.6 : size.mark);

/** A circle inside the limits, a triangle outside them that points the way; the reader's own is larger, in the accent, with a ring. */
export function unitMarks(stage: Stage, units: readonly Spotted[]): string {
  return units
    .map((spotted) => {
      const { name, own, unit } = spotted;
      const drawn = own ? ownMark(stage, spotted) : otherMark(stage, spotted);
      const named = name !== null && (own || unit.apart !== null || units.length <= many);
      return named ? element('g', {}, tooltip(wordsOf(stage, spotted, name)), drawn) : drawn;
    })
    .join('');
}

const shapeOf = ({ unit }: Spotted) =>
  unit.apart === null ? 'circle' : unit.apart === 'high' ? 'triangle' : 'triangle_down';

function otherMark(stage: Stage, spotted: Spotted): string {
  const { x, y, unit } = spotted;
  const fill = unit.apart === null ? palette.withinChance : palette.neither;
  const look = { fill, stroke: palette.ink, 'stroke-width': stage.size.outline };
  return shapeDrawn(shapeOf(spotted), x, y, markSize(stage), look);
}

function ownMark({ size }: Stage, spotted: Spotted): string {
  const { x, y } = spotted;
  const ring = { cx: x, cy: y, r: 2.1 * size.mark, fill: palette.paper, stroke: palette.accent, 'stroke-width': 1.5 };
  const look = { fill: palette.accent, stroke: palette.accent, 'stroke-width': 0.5 };
  return element('circle', ring) + shapeDrawn(shapeOf(spotted), x, y, 1.3 * size.mark, look);
}

/** What a pointer is told: name, ratio and the counts behind it. */
function wordsOf({ axis }: Stage, { unit }: Spotted, name: string): string {
  const count = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  const counts = `${count(unit.numerator)} of ${count(unit.denominator)}`;
  return `${name}, ${ratioText(axis, unit.ratio ?? 0)} (${counts})`;
}
