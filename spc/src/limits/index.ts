import type { ChartKind } from '../model.ts';
import type { Stretch } from '../phases.ts';
import type { Profile } from '../profiles.ts';
import type { Series } from '../series.ts';
import { i } from './i.ts';
import type { Method, Spread } from './method.ts';
import { p } from './p.ts';
import { run } from './run.ts';

const methods: Readonly<Record<ChartKind, Method>> = { run, i, p };

/** Three-sigma limits and two-sigma lines at one position. */
export type Band = { lower: number; upper: number; lower2: number; upper2: number };

/** The lines of one phase. */
export type Lines = {
  centre: number | null;
  /** Entry 0 belongs to the first position of the phase. `null`: no limits there. */
  bands: readonly (Band | null)[];
  /** True when the phase has limits. */
  limited: boolean;
  provisional: boolean;
  /** True when all baseline values are the same and chance has no room: limits, if any, lie on the centre line. */
  spreadless: boolean;
};

/** The lines of a phase of which nothing may be said. */
export const noLines: Lines = { centre: null, bands: [], limited: false, provisional: false, spreadless: false };

/** Draws the lines of a phase from its baseline, with limits when the profile finds the baseline long enough. */
export function drawLines(series: Series, stretch: Stretch, kind: ChartKind, profile: Profile): Lines {
  const { baseline } = stretch;
  if (baseline.length === 0) return noLines;
  const method = methods[kind];
  const centre = method.centre(series, baseline);
  const spread = method.spread(series, baseline, centre, profile);
  const minimum = limitsMinimum(stretch, profile);
  const limited = spread !== null && baseline.length >= minimum.limits;
  return {
    centre,
    bands: limited ? bandsOf(stretch, method, centre, spread) : [],
    limited,
    provisional: limited && baseline.length < minimum.firm,
    spreadless: isSpreadless(series, baseline, centre, spread),
  };
}

/** How many baseline points this phase needs for limits and for firm ones. */
export function limitsMinimum({ index }: Stretch, { minimum }: Profile): { limits: number; firm: number } {
  return index === 0 ? minimum.firstPhase : minimum.laterPhase;
}

/** One band object serves neighbours of equal spread, which on most kinds is every position. */
function bandsOf({ from, to }: Stretch, method: Method, centre: number, spread: Spread): (Band | null)[] {
  const bands: (Band | null)[] = [];
  let sigmaBefore: number | null = null;
  let band: Band | null = null;
  for (let at = from; at <= to; at++) {
    const sigma = spread(at);
    if (sigma !== sigmaBefore) band = sigma === null ? null : bandAt(centre, sigma, method);
    sigmaBefore = sigma;
    bands.push(band);
  }
  return bands;
}

function bandAt(centre: number, sigma: number, { least, most }: Method): Band {
  return {
    lower: Math.max(least, centre - 3 * sigma),
    upper: Math.min(most, centre + 3 * sigma),
    lower2: Math.max(least, centre - 2 * sigma),
    upper2: Math.min(most, centre + 2 * sigma),
  };
}

function isSpreadless(series: Series, baseline: readonly number[], centre: number, spread: Spread | null): boolean {
  if (baseline.length < 2 || baseline.some((at) => series.value[at] !== centre)) return false;
  return spread === null || baseline.every((at) => spread(at) === 0);
}
