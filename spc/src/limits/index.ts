import { type Column, columnOf, isKnown, numberAt } from '../column.ts';
import type { ChartOptions } from '../model.ts';
import type { Stretch } from '../phases.ts';
import type { Profile } from '../profile.ts';
import type { Series } from '../series.ts';
import { decisionIntervalOf } from './cusum.ts';
import type { Ground, Kind, Level, Sigma, Trace } from './kind.ts';
import { kinds } from './kinds.ts';

/** Limits at three, two and one standard deviations. Entry 0 of each column belongs to the first position of the phase. */
export type Bands = {
  lower: Column;
  upper: Column;
  lower2: Column;
  upper2: Column;
  lower1: Column;
  upper1: Column;
};

/** The lines of one phase. */
export type Lines = {
  /** `NaN`: none. */
  centre: number;
  bands: Bands;
  /** What is plotted instead of the values (moving ranges, weighted means); `null`: the values themselves. */
  plotted: Column | null;
  /** The sums of a CUSUM chart, which have lines of their own: no limit stands beside the values. */
  sums: { above: Column; below: Column } | null;
  /** What the rules read: the plotted values around the centre, or a sum around 0. */
  ruled: { centre: number; value: Column | null };
  /** True when the phase has limits. */
  limited: boolean;
  provisional: boolean;
  /** True when all baseline values are the same and chance has no room: limits, if any, lie on the centre line. */
  spreadless: boolean;
  /** Moving ranges that were left out as too wide, of how many. */
  screened: { dropped: number; of: number } | null;
  sigmaZ: number | null;
};

const noBands: Bands = { lower: [], upper: [], lower2: [], upper2: [], lower1: [], upper1: [] };

/** The lines of a phase of which nothing may be said. */
export const noLines: Lines = {
  centre: Number.NaN,
  bands: noBands,
  plotted: null,
  sums: null,
  ruled: { centre: Number.NaN, value: null },
  limited: false,
  provisional: false,
  spreadless: false,
  screened: null,
  sigmaZ: null,
};

/** Draws the lines of a phase from its baseline, with limits when the profile finds the baseline long enough. */
export function drawLines(series: Series, stretch: Stretch, options: ChartOptions, profile: Profile): Lines {
  const { baseline } = stretch;
  const kind = kinds[options.kind];
  const { movingRange } = screeningOf(options, profile);
  const ground: Ground = {
    series,
    stretch,
    given: options.centreLine ?? Number.NaN,
    movingRange,
    within: profile.within,
    options,
  };
  if (baseline.length === 0 && options.centreLine === undefined) {
    // Ranges have no need of a centre; weighted means and sums have none to start from.
    const trace = kind.trace?.(ground, { centre: Number.NaN, sigma: null }) ?? null;
    return { ...noLines, plotted: trace?.above === undefined ? (trace?.value ?? null) : null };
  }
  const level = kind.level(ground);
  const trace = kind.trace?.(ground, level) ?? null;
  const minimum = limitsMinimum(stretch, profile);
  const bands = baseline.length >= minimum.limits ? bandsOf(stretch, kind, level, options, trace) : noBands;
  const limited = bands.upper.some(isKnown);
  return {
    centre: level.centre,
    bands,
    ...readingOf(level, trace),
    limited,
    provisional: limited && baseline.length < minimum.firm,
    spreadless: isSpreadless(series, stretch, level),
    screened: level.screened ?? null,
    sigmaZ: level.sigmaZ ?? null,
  };
}

/** How many baseline points this phase needs for limits and for firm ones. */
export function limitsMinimum({ index }: Stretch, { minimum }: Profile): { limits: number; firm: number } {
  return index === 0 ? minimum.firstPhase : minimum.laterPhase;
}

/** A person's choice comes before the profile's. */
function screeningOf({ screenMovingRanges }: ChartOptions, { movingRange }: Profile): Pick<Ground, 'movingRange'> {
  if (screenMovingRanges === undefined) return { movingRange };
  const screenFrom = screenMovingRanges ? (movingRange.screenFrom ?? 3.267) : null;
  return { movingRange: { ...movingRange, screenFrom } };
}

function readingOf({ centre }: Level, trace: Trace | null): Pick<Lines, 'plotted' | 'sums' | 'ruled'> {
  if (trace === null) return { plotted: null, sums: null, ruled: { centre, value: null } };
  const { value, above, below } = trace;
  if (above === undefined || below === undefined) return { plotted: value, sums: null, ruled: { centre, value } };
  return { plotted: null, sums: { above, below }, ruled: { centre: 0, value } };
}

function bandsOf({ from, to }: Stretch, kind: Kind, level: Level, options: ChartOptions, trace: Trace | null): Bands {
  const { middle = level.centre, sigma } = level;
  if (sigma === null) return noBands;
  if (trace?.above !== undefined) return intervalBands(to - from + 1, options);
  const width = (kind.width?.(options) ?? 3) / 3;
  const least = options.allowNegativeLimits === false && stopsAtZero(options) ? 0 : kind.least;
  const sigmas = sigmasOf(from, to, sigma);
  const line = (steps: number) => lineOf(kind, middle, sigmas, steps * width, steps < 0 ? least : kind.least);
  return { lower: line(-3), upper: line(3), lower2: line(-2), upper2: line(2), lower1: line(-1), upper1: line(1) };
}

function stopsAtZero({ kind }: ChartOptions): boolean {
  return kind === 'i' || kind === 'xbar';
}

function sigmasOf(from: number, to: number, sigma: Sigma): Column {
  if (typeof sigma === 'number') return columnOf(to - from + 1, sigma);
  const column: number[] = [];
  for (let at = from; at <= to; at++) column.push(sigma(at));
  return column;
}

function lineOf({ line, most }: Kind, middle: number, sigmas: Column, steps: number, least: number): number[] {
  const column = new Array<number>(sigmas.length);
  for (let k = 0; k < sigmas.length; k++) {
    const sigma = numberAt(sigmas, k);
    const free = line === undefined ? middle + steps * sigma : line(middle, sigma, steps);
    column[k] = free < least ? least : free > most ? most : free;
  }
  return column;
}

/** A sum has one limit on each side and no lines between. */
function intervalBands(length: number, options: ChartOptions): Bands {
  const interval = decisionIntervalOf(options);
  const none = columnOf(length, Number.NaN);
  return {
    ...{ lower2: none, upper2: none, lower1: none, upper1: none },
    lower: columnOf(length, -interval),
    upper: columnOf(length, interval),
  };
}

function isSpreadless({ value }: Series, { baseline }: Stretch, { centre, sigma }: Level): boolean {
  if (baseline.length < 2) return false;
  for (const at of baseline) {
    if (numberAt(value, at) !== centre) return false;
    if (typeof sigma === 'function' && sigma(at) !== 0) return false;
  }
  return typeof sigma !== 'number' || sigma === 0;
}
