import { serialCorrelation } from '../advice/serial.ts';
import { mean, sum } from '../column.ts';
import { kinds } from '../limits/kinds.ts';
import type { Chart, ChartKind, Point } from '../model.ts';
import { type Events, evened, type Interval } from './interval.ts';
import { differenceOfMeans } from './means.ts';
import { differenceOfProportions } from './proportions.ts';
import { differenceOfRates } from './rates.ts';

/** One of the two stretches that are compared. */
type Level = {
  /** The keys of its first and last value. */
  from: string;
  to: string;
  /** How many values it has, and their level in the units of the plotted value: all events over all people, or a mean. */
  points: number;
  value: number;
  events: number | null;
  of: number | null;
};

/** How far the level has moved, and how sure that is. */
export type Difference = {
  /** What is compared: shares of counted people, events over time or cases, or single values. */
  what: 'shares' | 'rates' | 'means';
  /** A fixed baseline beside what came after it, or the phase before beside the latest. */
  why: 'after_fixed_baseline' | 'after_previous_phase';
  before: Level;
  after: Level;
  /** After less before, with its 95 % limits; `null`: the values say nothing of their spread. */
  difference: number;
  interval: Interval | null;
  /** How many times as much the values vary inside both stretches as chance alone gives, in variances; 1 or more. */
  spread: number;
  /** True where neighbours are alike, so that there are fewer independent values than it seems. */
  alike: boolean;
};

/** Fewer values on one side are no level. */
const fewest = 3;

/** Kinds whose points are no level of what is measured: spreads, distances between events, sums over the past. */
const uncompared: ReadonlySet<ChartKind> = new Set(['mr', 's', 'g', 't', 'ewma', 'cusum']);

/**
 * Compares the fixed baseline of the latest phase with the values after it or, where nothing is fixed, the phase before the
 * latest with the latest. Limits widen with the spread beyond chance, and whether neighbours are alike is said; the stretches
 * were chosen by somebody who saw them, so the interval tells the size of a change and does not test whether there was one.
 *
 * `null` where neighbouring values share data, there is no such pair, or one of it has under three values.
 */
export function difference(chart: Chart): Difference | null {
  const pair = uncompared.has(chart.kind) || chart.windowMonths > 1 ? null : pairIn(chart);
  if (pair === null || pair.before.length < fewest || pair.after.length < fewest) return null;
  const what = whatOf(chart.kind, [...pair.before, ...pair.after]);
  const before = levelOf(pair.before, what);
  const after = levelOf(pair.after, what);
  const spread = what === 'means' ? 1 : Math.max(1, spreadOf(pair, what));
  return {
    what,
    why: pair.why,
    before,
    after,
    difference: after.value - before.value,
    interval: intervalOf(what, pair, spread),
    spread,
    alike: areAlike(chart.points, pair),
  };
}

type Known = Point & { value: number };
type Pair = Pick<Difference, 'why'> & { before: readonly Known[]; after: readonly Known[] };

function pairIn({ phases, points }: Chart): Pair | null {
  const last = phases.at(-1);
  const previous = phases.at(-2);
  if (last === undefined) return null;
  const used = points.filter((point): point is Known => point.value !== null && !point.excluded);
  const latest = used.filter(({ position }) => position >= last.from);
  if (last.fixed) {
    const [before, after] = [latest.filter(({ baseline }) => baseline), latest.filter(({ baseline }) => !baseline)];
    return { why: 'after_fixed_baseline', before, after };
  }
  if (previous === undefined) return null;
  const before = used.filter(({ position }) => position >= previous.from && position <= previous.to);
  return { why: 'after_previous_phase', before, after: latest };
}

function whatOf(kind: ChartKind, points: readonly Known[]): Difference['what'] {
  if (kinds[kind].values === 'part of n') return 'shares';
  if (kind === 'u' || kind === 'up' || kind === 'c') return 'rates';
  const counted = points.every(
    ({ numerator, denominator }) =>
      Number.isInteger(numerator) && denominator !== null && denominator >= (numerator ?? 0) && (numerator ?? -1) >= 0,
  );
  return counted ? 'shares' : 'means';
}

/** On a C chart each point is out of one period. */
function eventsOf({ numerator, denominator, value }: Known): Events {
  return denominator === null || numerator === null ? { events: value, of: 1 } : { events: numerator, of: denominator };
}

function totalOf(points: readonly Known[]): Events {
  const all = points.map(eventsOf);
  return { events: sum(all.map(({ events }) => events)), of: sum(all.map(({ of }) => of)) };
}

function levelOf(points: readonly Known[], what: Difference['what']): Level {
  const total = what === 'means' ? null : totalOf(points);
  return {
    from: points[0]?.x ?? '',
    to: points.at(-1)?.x ?? '',
    points: points.length,
    value: total === null ? mean(points.map(({ value }) => value)) : total.events / total.of,
    events: total?.events ?? null,
    of: total?.of ?? null,
  };
}

/** Pearson's statistic about each side's own level, over its degrees of freedom. Not a number where chance has no room. */
function spreadOf({ before, after }: Pair, what: 'shares' | 'rates'): number {
  const squares = [before, after].flatMap((points) => {
    const total = totalOf(points);
    const level = total.events / total.of;
    const perOne = what === 'shares' ? level * (1 - level) : level;
    return points.map(eventsOf).map(({ events, of }) => (perOne > 0 ? (events - of * level) ** 2 / (of * perOne) : 0));
  });
  return sum(squares) / (before.length + after.length - 2);
}

function intervalOf(what: Difference['what'], { before, after }: Pair, spread: number): Interval | null {
  if (what === 'means') {
    return differenceOfMeans(
      before.map(({ value }) => value),
      after.map(({ value }) => value),
    );
  }
  const [earlier, later] = [evened(totalOf(before), spread), evened(totalOf(after), spread)];
  return what === 'shares' ? differenceOfProportions(earlier, later) : differenceOfRates(earlier, later);
}

function areAlike(points: readonly Point[], { before, after }: Pair): boolean {
  const sides = new Map([
    ...before.map(({ position }) => [position, 0] as const),
    ...after.map(({ position }) => [position, 1] as const),
  ]);
  const value = points.map((point) => point.value ?? Number.NaN);
  const side = points.map(({ position }) => sides.get(position) ?? Number.NaN);
  const kept = points.map(({ position }) => sides.has(position));
  return serialCorrelation(value, side, kept)?.notable ?? false;
}
