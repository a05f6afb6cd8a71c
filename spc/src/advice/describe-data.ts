import { mean, sum } from '../column.ts';
import type { Observation } from '../model.ts';
import type { DataDescription, Measured } from './data.ts';

/** What numbers alone say about a series. What they are, a person has to say: `couldBe` is what they do not rule out. */
export type DataGuess = Required<Pick<DataDescription, 'points' | 'values' | 'denominators'>> & {
  couldBe: readonly { what: Measured; why: string }[];
  /** True where counts and denominators never fall, as in a year to date. False proves nothing: a register may fall too. */
  mayBeCumulative: boolean;
};

type Period = { y: number | null; n: number | null };

/**
 * Looks at observations, with or without denominators, and lists what they could be, likeliest first. Ready values that
 * share a period are a subgroup: `values` has its means and `denominators` its sizes.
 */
export function describeData(observations: readonly Observation[]): DataGuess {
  const groups = Map.groupBy(observations, ({ x }) => x);
  const counted = observations.some(({ n }) => n !== null && n !== undefined);
  const grouped = !counted && groups.size < observations.length;
  const periods = [...groups.values()].map((same) => (grouped ? meanOf(same) : totalOf(same)));
  return {
    points: periods.length,
    values: periods.map(({ y }) => y),
    denominators: periods.map(({ n }) => n),
    couldBe: grouped ? [subgroups] : counted ? withDenominators(periods) : alone(periods),
    mayBeCumulative: neverFalls(periods, counted),
  };
}

function totalOf(same: readonly Observation[]): Period {
  const known = same.filter(({ y }) => y !== null);
  const amounts = known.flatMap(({ n }) => n ?? []);
  return {
    y: known.length === 0 ? null : sum(known.flatMap(({ y }) => y ?? [])),
    n: amounts.length === 0 ? null : sum(amounts),
  };
}

function meanOf(same: readonly Observation[]): Period {
  const known = same.flatMap(({ y }) => y ?? []);
  return { y: known.length === 0 ? null : mean(known), n: known.length };
}

const subgroups = { what: 'subgroup_values', why: 'Some periods have several values.' } as const;
const anyValue = { what: 'value', why: 'Any number can be a measured value.' } as const;

function withDenominators(periods: readonly Period[]): DataGuess['couldBe'] {
  const known = periods.flatMap(({ y, n }) => (y === null || n === null ? [] : [{ y, n }]));
  if (!known.every(({ y }) => isCount(y))) {
    return [{ what: 'value', why: 'Some values are no whole numbers, so the denominators can only be weights.' }];
  }
  const rate = { what: 'rate', why: 'The numerators are whole numbers.' } as const;
  if (!known.every(({ y, n }) => isCount(n) && y <= n)) return [rate];
  return [{ what: 'proportion', why: 'Each numerator is a whole number and no larger than its denominator.' }, rate];
}

function alone(periods: readonly Period[]): DataGuess['couldBe'] {
  const known = periods.flatMap(({ y }) => y ?? []);
  const between = { what: 'time_between', why: 'All values are above zero.' } as const;
  if (known.length > 0 && known.every(isCount)) {
    const why = 'All values are whole numbers of zero or more.';
    return [{ what: 'count', why }, anyValue, { what: 'cases_between', why }, ...(known.includes(0) ? [] : [between])];
  }
  return known.length > 0 && known.every((y) => y > 0) ? [anyValue, between] : [anyValue];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** So many values in a row that never fall are rare by chance: one order of 720. */
const fewestInRow = 6;

function neverFalls(periods: readonly Period[], counted: boolean): boolean {
  const columns = [periods.flatMap(({ y }) => y ?? []), ...(counted ? [periods.flatMap(({ n }) => n ?? [])] : [])];
  const [values = []] = columns;
  if (values.length < fewestInRow || !values.every(isCount) || values[0] === values.at(-1)) return false;
  return columns.every((column) => column.every((value, k) => k === 0 || value >= (column[k - 1] ?? value)));
}
