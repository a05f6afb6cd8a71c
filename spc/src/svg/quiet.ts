import { middle } from './columns.ts';
import { type Frame, heightOf, within } from './frame.ts';
import type { Track } from './tracks.ts';

/** A rectangle in px; `x` and `y` are its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A place in px that words should leave free; `air`: how far round it. */
export type Spot = { x: number; y: number; weight: number; air: number };

/** Places on a data line: its marks and, lighter, the way between two of them. */
function spotsOf(frame: Frame, track: Track): Spot[] {
  const air = frame.mark + 2;
  const spots = track.flatMap((point, index) =>
    point.value === null ? [] : [{ x: middle(frame.columns, index), y: heightOf(frame, point.value), weight: 3, air }],
  );
  const between = spots.flatMap((spot, index) => {
    const next = spots[index + 1];
    if (next === undefined) return [];
    const on = (share: number) => ({
      x: spot.x + (next.x - spot.x) * share,
      y: spot.y + (next.y - spot.y) * share,
      weight: 1,
      air,
    });
    return [1, 2, 3, 4, 5, 6, 7].map((eighth) => on(eighth / 8));
  });
  return [...spots, ...between];
}

/** Places on the lines of the chart: words may lie over them, and yet read better beside them. */
function lineSpots(frame: Frame): Spot[] {
  const { axis, columns, points } = frame;
  return points.flatMap(({ centre, lower, upper, target }, index) =>
    [centre, lower, upper, target].flatMap((line) => {
      const value = within(axis, line);
      return value === null ? [] : [{ x: middle(columns, index), y: heightOf(frame, value), weight: 0.4, air: 1 }];
    }),
  );
}

const covers = ({ x, y, width, height }: Box, { air, ...spot }: Spot): boolean =>
  spot.x > x - air && spot.x < x + width + air && spot.y > y - air && spot.y < y + height + air;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

type Edges = Pick<Frame, 'left' | 'right' | 'top' | 'bottom'>;

/** How much of a box lies outside the plot, in px. */
const outside = ({ left, right, top, bottom }: Edges, box: Box): number =>
  Math.max(0, left - box.x) +
  Math.max(0, box.x + box.width - right) +
  Math.max(0, top - box.y) +
  Math.max(0, box.y + box.height - bottom);

/** What it costs to lie on a box that is taken, and each px outside the plot: more than a few marks. */
const onTaken = 30;
const offPlot = 3;

/** Words worse than this lie on others or outside the plot: they are left out where they can be. */
export const bearable = 24;

/** What lies in a plot: places that words should leave free, each with the room it needs round it, and boxes that are taken. */
export type Crowd = { edges: Edges; spots: readonly Spot[]; taken: readonly Box[] };

/** How badly a box lies: 0 where it covers nothing and stays in the plot. */
export function crowding({ edges, spots, taken }: Crowd, box: Box): number {
  let cost = offPlot * outside(edges, box);
  for (const spot of spots) if (covers(box, spot)) cost += spot.weight;
  for (const other of taken) if (overlap(box, other)) cost += onTaken;
  return cost;
}

/** The cheapest of several things; the earlier one where two are equal. Throws RangeError where there is none. */
export function cheapest<T extends object>(
  things: readonly T[],
  cost: (thing: T) => number,
): { thing: T; cost: number } {
  const [first, ...more] = things;
  if (first === undefined) throw new RangeError('nothing to choose from');
  let best = { thing: first, cost: cost(first) };
  for (const thing of more) {
    const found = cost(thing);
    if (found < best.cost) best = { thing, cost: found };
  }
  return best;
}

/**
 * Of several places for a box, the one that lies on no `taken` box, covers least of the data and stays in the plot; the
 * earlier one where two are equal.
 */
export function quietest(
  frame: Frame,
  places: readonly Box[],
  taken: readonly Box[] = [],
): { thing: Box; cost: number } {
  const data = [...spotsOf(frame, frame.points), ...spotsOf(frame, frame.second)];
  const crowd = { edges: frame, spots: [...data, ...lineSpots(frame)], taken };
  return cheapest(places, (box) => crowding(crowd, box));
}
