import { element } from '../element.ts';
import { heightOf, within } from '../frame.ts';
import { palette } from '../palette.ts';
import { type Box, bearable, type Crowd, cheapest, crowding, type Spot } from '../quiet.ts';
import { fitted, widthOf, words } from '../text.ts';
import { ratioText } from './funnel-lines.ts';
import { placeAcross, type Stage } from './stage.ts';
import { markSize, type Spotted } from './units.ts';

/** At most so many units outside the limits are named, those furthest out first; a pointer finds the others. */
const mostNamed = { wide: 14, narrow: 6 } as const;

/** A name is cut where it takes more than this share of the plot. */
const widestName = 0.7;

/** Distances in px from a mark to its label. Beyond the first a line leads to it. */
const distances = [9, 20, 34, 50, 70, 94, 122] as const;

/** Only the reader's own unit is named from further away than this. */
const furthest = 70;

/** The half-size of a mark in those of the size; the reader's own has a ring. */
const reachOf = ({ own }: Spotted): number => (own ? 2.1 : 1.3);

type Label = { box: Box; leader: readonly [number, number] | null };

/** The label's box in eight directions from the mark (with a ring of so many px round it), and where its line would end. */
function around({ x, y, own }: Spotted, ring: number, width: number, height: number): Label[] {
  const within = distances.filter((distance) => own || distance <= furthest);
  return within.flatMap((beyond, turn) => {
    const distance = beyond + ring;
    const slant = distance * 0.8;
    const [left, right, above, below] = [x - distance - width, x + distance, y - slant - height, y + slant];
    const at = (boxX: number, boxY: number, endX: number, endY: number): Label => ({
      box: { x: boxX, y: boxY, width, height },
      leader: turn === 0 ? null : [endX, endY],
    });
    const level = y - height / 2;
    return [
      at(right, level, right - 2, y),
      at(left, level, x - distance + 2, y),
      at(x + slant, above, x + slant, above + height),
      at(x - slant - width, above, x - slant, above + height),
      at(x + slant, below, x + slant, below),
      at(x - slant - width, below, x - slant, below),
      at(x - width / 2, y - distance - height, x, y - distance),
      at(x - width / 2, y + distance, x, y + distance),
    ];
  });
}

/** No label ends further away than this, in px. */
const reach = 260;

type Line = { x1: number; y1: number; x2: number; y2: number };

const lineTo = ({ x, y }: Spotted, { leader }: Label): Line | null =>
  leader === null ? null : { x1: x, y1: y, x2: leader[0], y2: leader[1] };

/** Places along a line that leads to a label. */
const along = ({ x1, y1, x2, y2 }: Line): { x: number; y: number }[] =>
  [0.16, 0.28, 0.4, 0.52, 0.64, 0.76, 0.88, 1].map((share) => ({
    x: x1 + (x2 - x1) * share,
    y: y1 + (y2 - y1) * share,
  }));

/** Which side of a line a point lies on: above 0, below 0, or 0 on it. */
const sideOf = ({ x1, y1, x2, y2 }: Line, x: number, y: number): number => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);

const cross = (a: Line, b: Line): boolean =>
  sideOf(a, b.x1, b.y1) * sideOf(a, b.x2, b.y2) < 0 && sideOf(b, a.x1, a.y1) * sideOf(b, a.x2, a.y2) < 0;

const inside = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** What is in the plot already. */
type Crowded = Crowd & { marks: readonly Spot[]; lines: readonly Line[] };

/** How badly a label lies: on marks, on other labels, far away, or at the end of a line through any of those. */
function costOf(crowd: Crowded, spotted: Spotted, label: Label): number {
  const lies = crowd.lines.filter((other) => along(other).some((at) => inside(label.box, at))).length;
  const near = crowding(crowd, label.box) + 24 * lies;
  const line = lineTo(spotted, label);
  // What is unbearable already need not be measured to the end.
  if (line === null || near > 2 * bearable) return near;
  const far = 0.12 * Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
  const crossed = crowd.lines.filter((other) => cross(line, other)).length;
  return along(line).reduce((sum, at) => sum + through(crowd, at), near + far + 15 * crossed);
}

/** What it costs a line to pass a place: the marks there, and any label. */
function through({ marks, taken }: Crowded, at: { x: number; y: number }): number {
  let cost = taken.some((box) => inside(box, at)) ? 20 : 0;
  for (const { x, y, air, weight } of marks) {
    if (Math.abs(x - at.x) < air && Math.abs(y - at.y) < air) cost += weight / 3;
  }
  return cost;
}

/** The reader's own unit first, then those outside, the furthest first. */
function toName(stage: Stage, units: readonly Spotted[]): Spotted[] {
  const most = stage.size.width > 400 ? mostNamed.wide : mostNamed.narrow;
  const far = ({ unit }: Spotted) => Math.abs(unit.z ?? 0);
  const apart = units.filter(({ own, unit }) => !own && unit.apart !== null).toSorted((a, b) => far(b) - far(a));
  return [...units.filter(({ own }) => own), ...apart.slice(0, most)].filter(({ name }) => name !== null);
}

/** Names beside the reader's own unit and the units outside the limits: none on another, each joined to its mark where it stands apart. */
export function unitLabels(stage: Stage, units: readonly Spotted[]): string {
  const air = markSize(stage) + 1;
  const weightOf = ({ own, unit }: Spotted) => (own || unit.apart !== null ? 30 : 3);
  const marks = thinned(units.map((spotted): Spot => ({ x: spotted.x, y: spotted.y, weight: weightOf(spotted), air })));
  const limits = lineSpots(stage);
  const taken: Box[] = [];
  const lines: Line[] = [];
  const labels = toName(stage, units).map((spotted) => {
    const { text, style } = written(stage, spotted);
    const places = around(
      spotted,
      spotted.own ? reachOf(spotted) * stage.size.mark - 3 : 0,
      widthOf(text, style.size, style.bold),
      style.size * 1.15,
    );
    const close = (spot: Spot) => Math.abs(spot.x - spotted.x) < reach && Math.abs(spot.y - spotted.y) < reach;
    const near = marks.filter(close);
    const crowd = { edges: stage, spots: [...near, ...limits.filter(close)], marks: near, taken, lines };
    const { thing: label, cost } = cheapest(places, (one) => costOf(crowd, spotted, one));
    if (cost > bearable && !spotted.own) return { leader: '', name: '' };
    const line = lineTo(spotted, label);
    taken.push(label.box);
    if (line !== null) lines.push(line);
    const name = words(text, label.box.x, label.box.y + style.size * 0.92, { ...style, halo: true });
    return { leader: leaderDrawn(line, reachOf(spotted) * stage.size.mark, style.fill), name };
  });
  return [...labels.map(({ leader }) => leader), ...labels.map(({ name }) => name)].join('');
}

/** Marks on top of one another count once: a cloud of thousands is looked at in cells of a few px. */
function thinned(spots: readonly Spot[]): Spot[] {
  const cells = new Map<string, Spot>();
  for (const spot of spots) {
    const cell = `${Math.round(spot.x / 5)} ${Math.round(spot.y / 5)}`;
    if ((cells.get(cell)?.weight ?? 0) < spot.weight) cells.set(cell, spot);
  }
  return [...cells.values()];
}

/** A name with its style; the reader's own unit has its ratio as well. */
function written({ axis, left, right, size }: Stage, { name, own, unit }: Spotted) {
  const style = { size: size.small, bold: own, fill: own ? palette.accent : palette.ink };
  const value = own ? `, ${ratioText(axis, unit.ratio ?? 0)}` : '';
  return { style, text: fitted(name ?? '', (right - left) * widestName, size.small, own) + value };
}

/** Places on the limits: a name reads better beside a line than over it. */
function lineSpots(stage: Stage): Spot[] {
  const few = stage.funnel.curve.filter((_, at) => at % 4 === 0);
  return few.flatMap(({ denominator, ...limits }) => {
    const lines = [limits.lcl998, limits.ucl998, limits.odLcl998, limits.odUcl998, stage.funnel.target];
    return lines.flatMap((line) => {
      const value = within(stage.axis, line);
      if (value === null) return [];
      return [{ x: placeAcross(stage, denominator), y: heightOf(stage, value), weight: 0.3, air: 1 }];
    });
  });
}

/** From the edge of the mark to the label. */
function leaderDrawn(line: Line | null, start: number, stroke: string): string {
  if (line === null) return '';
  const [across, down] = [line.x2 - line.x1, line.y2 - line.y1];
  const length = Math.hypot(across, down);
  if (length <= start) return '';
  const share = start / length;
  const from = { x1: line.x1 + across * share, y1: line.y1 + down * share };
  return element('line', { ...from, x2: line.x2, y2: line.y2, stroke, 'stroke-width': 1 });
}
