import { middle } from './columns.ts';
import { type Frame, heightOf } from './frame.ts';

/** A rectangle in px; `x` and `y` are its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

type Spot = { x: number; y: number; weight: number };

/** Points of the data line: its marks and, lighter, the way between two of them. */
function spotsOf(frame: Frame): Spot[] {
  const spots = frame.points.flatMap((point, index) =>
    point.value === null ? [] : [{ x: middle(frame.columns, index), y: heightOf(frame, point.value), weight: 3 }],
  );
  const between = spots.flatMap((spot, index) => {
    const next = spots[index + 1];
    if (next === undefined) return [];
    const on = (share: number) => ({
      x: spot.x + (next.x - spot.x) * share,
      y: spot.y + (next.y - spot.y) * share,
      weight: 1,
    });
    return [1, 2, 3, 4, 5, 6, 7].map((eighth) => on(eighth / 8));
  });
  return [...spots, ...between];
}

const covers = ({ x, y, width, height }: Box, spot: Spot, air: number): boolean =>
  spot.x > x - air && spot.x < x + width + air && spot.y > y - air && spot.y < y + height + air;

/** How much of a box lies outside the plot, in px. */
const outside = ({ left, right, top, bottom }: Frame, box: Box): number =>
  Math.max(0, left - box.x) +
  Math.max(0, box.x + box.width - right) +
  Math.max(0, top - box.y) +
  Math.max(0, box.y + box.height - bottom);

/** Of several places for a box, the one that covers least of the data and stays in the plot; the earlier one where two are equal. */
export function quietest(frame: Frame, places: readonly Box[]): Box {
  const spots = spotsOf(frame);
  const cost = (box: Box): number =>
    outside(frame, box) + spots.reduce((sum, spot) => sum + (covers(box, spot, frame.mark + 2) ? spot.weight : 0), 0);
  const [first, ...more] = places;
  if (first === undefined) throw new RangeError('no place to choose from');
  return more.reduce((best, box) => (cost(box) < best.cost ? { box, cost: cost(box) } : best), {
    box: first,
    cost: cost(first),
  }).box;
}
