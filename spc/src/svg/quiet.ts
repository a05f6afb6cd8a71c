import { middle } from './columns.ts';
import { type Frame, heightOf, within } from './frame.ts';
import type { Track } from './tracks.ts';

/** A rectangle in px; `x` and `y` are its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

type Spot = { x: number; y: number; weight: number };

/** Places on a data line: its marks and, lighter, the way between two of them. */
function spotsOf(frame: Frame, track: Track): Spot[] {
  const spots = track.flatMap((point, index) =>
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

/** Places on the lines of the chart: words may lie over them, and yet read better beside them. */
function lineSpots(frame: Frame): Spot[] {
  const { axis, columns, points } = frame;
  return points.flatMap(({ centre, lower, upper, target }, index) =>
    [centre, lower, upper, target].flatMap((line) => {
      const value = within(axis, line);
      return value === null ? [] : [{ x: middle(columns, index), y: heightOf(frame, value), weight: 0.4 }];
    }),
  );
}

const covers = ({ x, y, width, height }: Box, spot: Spot, air: number): boolean =>
  spot.x > x - air && spot.x < x + width + air && spot.y > y - air && spot.y < y + height + air;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How much of a box lies outside the plot, in px. */
const outside = ({ left, right, top, bottom }: Frame, box: Box): number =>
  Math.max(0, left - box.x) +
  Math.max(0, box.x + box.width - right) +
  Math.max(0, top - box.y) +
  Math.max(0, box.y + box.height - bottom);

/** What it costs to lie on a box that is taken: more than on a few marks. */
const onTaken = 30;

/**
 * Of several places for a box, the one that lies on no `taken` box, covers least of the data and stays in the plot; the
 * earlier one where two are equal.
 */
export function quietest(frame: Frame, places: readonly Box[], taken: readonly Box[] = []): Box {
  const data = [...spotsOf(frame, frame.points), ...spotsOf(frame, frame.second)];
  const lines = lineSpots(frame);
  const weigh = (box: Box, spots: readonly Spot[], air: number): number =>
    spots.reduce((sum, spot) => sum + (covers(box, spot, air) ? spot.weight : 0), 0);
  const cost = (box: Box): number =>
    outside(frame, box) +
    weigh(box, data, frame.mark + 2) +
    weigh(box, lines, 1) +
    taken.reduce((sum, other) => sum + (overlap(box, other) ? onTaken : 0), 0);
  const [first, ...more] = places;
  if (first === undefined) throw new RangeError('no place to choose from');
  let best = { box: first, cost: cost(first) };
  for (const box of more) {
    const found = cost(box);
    if (found < best.cost) best = { box, cost: found };
  }
  return best.box;
}
