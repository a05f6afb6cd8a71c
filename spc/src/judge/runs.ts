import { choose } from './exact.ts';
import { type Found, inWindows, isPresent, type Seen, sideOf, stepsOf } from './seen.ts';

/** Rules of run charts: points on the centre line and missing points are taken out first, so a run goes on over them. */

function usefulOf(kept: readonly Seen[]): Seen[] {
  return kept.filter((point) => sideOf(point) !== 0);
}

/** Lengths of the runs, in order. */
function runsOf(useful: readonly Seen[]): number[] {
  const lengths: number[] = [];
  for (const [k, point] of useful.entries()) {
    const before = useful[k - 1];
    const goesOn = before !== undefined && sideOf(before) === sideOf(point);
    lengths.push(goesOn ? (lengths.pop() ?? 0) + 1 : 1);
  }
  return lengths;
}

/** round(log2 N) + 3, in whole numbers: the r with 2^(2r-1) < N^2 < 2^(2r+1). */
export function longestRunMax(useful: number): number {
  let r = 0;
  while (BigInt(useful) ** 2n > 2n ** BigInt(2 * r + 1)) r += 1;
  return r + 3;
}

/** The smallest c with P(Bin(N - 1, 1/2) <= c) >= 0.05, counted in whole numbers. */
export function crossingsMin(useful: number): number {
  const turns = useful - 1;
  let c = 0;
  let ways = choose(turns, 0);
  while (20n * ways < 2n ** BigInt(turns)) {
    c += 1;
    ways += choose(turns, c);
  }
  return c;
}

export type Anhoej = {
  readonly nUseful: number;
  readonly counts: { longestRun: number; longestRunMax: number; crossings: number; crossingsMin: number } | null;
};

export function anhoejOf(kept: readonly Seen[]): Anhoej {
  const useful = usefulOf(kept);
  const nUseful = useful.length;
  if (nUseful === 0) return { nUseful, counts: null };
  const runs = runsOf(useful);
  const counts = {
    longestRun: Math.max(...runs),
    longestRunMax: longestRunMax(nUseful),
    crossings: runs.length - 1,
    crossingsMin: crossingsMin(nUseful),
  };
  return { nUseful, counts };
}

function onOneSide(points: readonly Seen[], length: number): Found {
  return inWindows(points, length, (window) => (new Set(window.map(sideOf)).size === 1 ? window : []));
}

/** Every run longer than the limit for this many useful points, complete from the first point too many. */
export function runTooLong(kept: readonly Seen[]): Found {
  const useful = usefulOf(kept);
  return useful.length === 0 ? nothing : onOneSide(useful, longestRunMax(useful.length) + 1);
}

const nothing: Found = { positions: [], completions: [] };

/** A finding about the whole phase: all useful points belong to it, and it stands with the last of them. */
function ofAll(useful: readonly Seen[], fires: boolean): Found {
  const positions = useful.map(({ position }) => position);
  return fires ? { positions, completions: positions.slice(-1) } : nothing;
}

export function crossingsTooFew(kept: readonly Seen[]): Found {
  const { counts } = anhoejOf(kept);
  return ofAll(usefulOf(kept), counts !== null && counts.crossings < counts.crossingsMin);
}

/** IHI: six on one side of the median. */
export function shiftSkipping(kept: readonly Seen[]): Found {
  return onOneSide(usefulOf(kept), 6);
}

/** IHI: five all rising or all falling, where a value equal to the one before is not counted again. */
export function trendSkipping(kept: readonly Seen[]): Found {
  const present = kept.filter(isPresent);
  const counted = present.filter((point, k) => point.y !== present[k - 1]?.y);
  return inWindows(counted, 5, (window) => (new Set(stepsOf(window)).size === 1 ? window : []));
}

/** How many arrangements of `above` and `below` points make this many runs. */
export function arrangements(above: number, below: number, runs: number): bigint {
  const k = Math.floor(runs / 2);
  if (above === 0 || below === 0) return runs === (above + below === 0 ? 0 : 1) ? 1n : 0n;
  const oneMoreAbove = choose(above - 1, runs - k - 1) * choose(below - 1, k - 1);
  const oneMoreBelow = choose(above - 1, k - 1) * choose(below - 1, runs - k - 1);
  return oneMoreAbove + oneMoreBelow;
}

/** The range of runs that leaves at most 2.5 % of all arrangements on either side, as narrow as that allows. */
export function acceptedRuns(above: number, below: number): { from: number; to: number } {
  const all = choose(above + below, above);
  const isRare = (runs: number[]) => 40n * runs.reduce((ways, r) => ways + arrangements(above, below, r), 0n) <= all;
  const candidates = Array.from({ length: above + below + 1 }, (_, r) => r);
  return {
    from: Math.max(...candidates.filter((r) => isRare(candidates.slice(0, r)))),
    to: Math.min(...candidates.filter((r) => isRare(candidates.slice(r + 1)))),
  };
}

export function runsTest(kept: readonly Seen[]): Found {
  const useful = usefulOf(kept);
  const above = useful.filter((point) => sideOf(point) === 1).length;
  const { from, to } = acceptedRuns(above, useful.length - above);
  const runs = runsOf(useful).length;
  return ofAll(useful, runs < from || runs > to);
}
