/** A plotted point as a rule sees it. */
export type Seen = {
  readonly position: number;
  readonly y: number | null;
  readonly centre: number | null;
  /** The lines at -3, -2, -1, 1, 2, 3 sigma, where there are any. */
  readonly line: (k: -3 | -2 | -1 | 1 | 2 | 3) => number | null;
};

export type Side = -1 | 0 | 1;

export type Found = { readonly positions: readonly number[]; readonly completions: readonly number[] };

export function isPresent(point: Seen): boolean {
  return point.y !== null && point.centre !== null;
}

/** Above the centre line 1, below it -1, on it 0. */
export function sideOf({ y, centre }: Seen): Side {
  if (y === null || centre === null || y === centre) return 0;
  return y > centre ? 1 : -1;
}

/** Strictly over the upper line 1, strictly under the lower one -1, else 0. */
export function beyond({ y, line }: Seen, k: 1 | 2 | 3): Side {
  const upper = line(k);
  const lower = line(k === 1 ? -1 : k === 2 ? -2 : -3);
  if (y !== null && upper !== null && y > upper) return 1;
  return y !== null && lower !== null && y < lower ? -1 : 0;
}

/** Not strictly beyond, and there are lines to be within. */
export function isWithin(point: Seen, k: 1 | 2 | 3): boolean {
  return point.line(k) !== null && beyond(point, k) === 0;
}

/** Whether the later of two neighbours is higher (1), lower (-1) or equal (0). */
export function stepsOf(points: readonly Seen[]): number[] {
  return points.slice(1).map((point, k) => Math.sign(Number(point.y) - Number(points[k]?.y)));
}

/** Looks at every window of `size` neighbours; `belongs` gives the points of the pattern, or none. */
export function inWindows(points: readonly Seen[], size: number, belongs: (window: Seen[]) => Seen[]): Found {
  const windows = points.map((_, from) => points.slice(from, from + size)).filter((window) => window.length === size);
  const hits = windows.filter((window) => belongs(window).length > 0);
  return {
    positions: inOrder(hits.flatMap(belongs).map(({ position }) => position)),
    completions: inOrder(hits.flatMap((window) => window.at(-1)?.position ?? [])),
  };
}

/** Parts of a phase between missing points. */
export function stretchesOf(points: readonly Seen[]): Seen[][] {
  const stretches: Seen[][] = [[]];
  for (const point of points) {
    if (isPresent(point)) stretches.at(-1)?.push(point);
    else stretches.push([]);
  }
  return stretches;
}

export function together(found: readonly Found[]): Found {
  return {
    positions: inOrder(found.flatMap(({ positions }) => positions)),
    completions: inOrder(found.flatMap(({ completions }) => completions)),
  };
}

function inOrder(positions: readonly number[]): number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}
