import { chart } from '../chart.ts';
import { mean, sum } from '../column.ts';
import { hasFewExpected } from '../small.ts';
import { areUnequal, type DataDescription, type Measured, type Reading } from './data.ts';

/** What the choice of a chart rests on. `null`: the numbers were not given. */
export type Facts = {
  what: Measured;
  /** What one point is called. */
  unit: string;
  points: number;
  /** Mean events a period; of a proportion those on its rarer side. */
  events: number | null;
  /** True where the rarer side of a proportion is to be without it. */
  rarerWithout: boolean;
  /** Pooled share of the rarer side of a proportion. */
  rarerShare: number | null;
  /** Share of periods without an event on the rarer side. */
  empty: number | null;
  meanDenominator: number | null;
  unequal: boolean;
  /** How much wider the values spread than chance alone lets them (Laney's sigma_z); 1 is chance. */
  sigmaZ: number | null;
  /** Periods in which fewer than five are expected on one side of a proportion. */
  small: number;
  /** Periods with nobody to count, values of zero, and subgroups of one. */
  nobody: number;
  zeros: number;
  single: number;
  areaKnown: boolean;
};

type Pair = { y: number; n: number };

/** Looks at the numbers of a series, taken for what `reading` says they are. */
export function factsOf(data: DataDescription, { what }: Reading): Facts {
  const { values = [], denominators = [] } = data;
  const counted = what === 'proportion' || what === 'rate' || what === 'count';
  const pairs = counted ? pairsOf(values, denominators, what) : [];
  const known = denominators.filter((n) => n !== null);
  return {
    what,
    unit: data.unit ?? (what === 'time_between' || what === 'cases_between' ? 'event' : 'month'),
    points: data.points,
    ...rarity(pairs, what),
    meanDenominator: known.length === 0 ? null : mean(known),
    unequal: areUnequal(denominators),
    sigmaZ: pairs.length < fewestForSpread ? null : sigmaZOf(pairs, what),
    nobody: what === 'proportion' || what === 'rate' ? known.filter((n) => n === 0).length : 0,
    zeros: values.filter((value) => value === 0).length,
    single: known.filter((n) => n < 2).length,
    areaKnown: data.areaOfOpportunityConstant !== undefined,
  };
}

/** A spread from fewer values says little. */
const fewestForSpread = 12;

function pairsOf(values: readonly (number | null)[], denominators: readonly (number | null)[], what: Measured): Pair[] {
  return values.flatMap((y, k) => {
    const n = what === 'count' ? 1 : (denominators[k] ?? 0);
    return y === null || n <= 0 ? [] : [{ y, n }];
  });
}

type Rarity = Pick<Facts, 'events' | 'rarerWithout' | 'rarerShare' | 'empty' | 'small'>;

function rarity(pairs: readonly Pair[], what: Measured): Rarity {
  if (pairs.length === 0) return { events: null, rarerWithout: false, rarerShare: null, empty: null, small: 0 };
  const share = sum(pairs.map(({ y }) => y)) / sum(pairs.map(({ n }) => n));
  const part = what === 'proportion';
  const rarerWithout = part && share > 0.5;
  const events = pairs.map(({ y, n }) => (rarerWithout ? n - y : y));
  return {
    events: mean(events),
    rarerWithout,
    rarerShare: part ? Math.min(share, 1 - share) : null,
    empty: events.filter((count) => count === 0).length / events.length,
    small: part ? pairs.filter(({ n }) => hasFewExpected(n, share)).length : 0,
  };
}

/** As the P′ or U′ chart of these counts finds it; `null` where chance has no room. */
function sigmaZOf(pairs: readonly Pair[], what: Measured): number | null {
  const observations = pairs.map(({ y, n }, k) => ({ x: String(k), y, n }));
  const { warnings } = chart(observations, { kind: what === 'proportion' ? 'pp' : 'up', direction: 'neutral' });
  const found = warnings.find((warning) => warning.code === 'laney')?.sigmaZ;
  return found === undefined || Number.isNaN(found) ? null : found;
}
