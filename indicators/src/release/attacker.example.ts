import { type Aggregate, type CountName, countNames, type ProtectedAggregate, type Strata } from './aggregate.ts';
import type { Within } from './cells.ts';

/**
 * Somebody who has every row that was released, knows the rule and all sums, and, as nobody would, which hidden counts are
 * hidden for another, and which are parts of a small total. Written apart from the module that it attacks: it reasons about named quantities,
 * sweep after sweep over all equations, until a sweep learns nothing.
 */
export type Spoils = {
  /** Small counts, printed or worked out: how many there are, known exactly, known to be less than 1 to 7. */
  small: number;
  pinned: number;
  narrowed: number;
};

type Interval = { low: number; high: number };
type Equation = { whole: Interval; parts: Interval[] };
type Quantities = Record<CountName | 'unmet' | 'outside', Interval>;

export function attack(truth: readonly Aggregate[], released: readonly ProtectedAggregate[], within: Within): Spoils {
  const parts = partsOfFew(truth, within);
  const quantities = released.map((row, at) => quantitiesOf(row, truth[at], parts));
  // Of a priority group only those who wait have a row: everybody in it is counted, or nobody is.
  truth.forEach(({ waits }, at) => {
    if (waits) cut(quantities[at]?.[waits === 'unmet' ? 'numerator' : 'unmet'] ?? { low: 0, high: 0 }, 0, 0);
  });
  const waits = truth.find((row) => row.waits)?.waits;
  const equations = [...quantities.flatMap(insideRow), ...acrossRows(released, quantities, within, waits)];
  while (equations.map(learn).some((learnt) => learnt));
  const secrets = truth.flatMap((row, at) => {
    const known = quantities[at];
    const counts = { ...row, unmet: row.denominator - row.numerator, outside: row.register - row.denominator };
    return names.flatMap((name) => (known && counts[name] >= 1 && counts[name] <= 7 ? [known[name]] : []));
  });
  return {
    small: secrets.length,
    pinned: secrets.filter(({ low, high }) => low === high).length,
    narrowed: secrets.filter(({ low, high }) => low > 1 || high < 7).length,
  };
}

type PartOfFew = (row: Aggregate, name: CountName) => boolean;

const isFew = (n: number | undefined) => n !== undefined && n >= 1 && n <= 7;

/** Counts of strata, and parts of a total of 1 to 7: hidden from 0 up. */
function partsOfFew(truth: readonly Aggregate[], within: Within): PartOfFew {
  const everybody = new Map(
    truth.filter(({ strata }) => strataKey(strata) === '/').map((row) => [`${row.practiceCode}|${row.month}`, row]),
  );
  return (row, name) =>
    strataKey(row.strata) !== '/' ||
    (isFew(row.register) && ['denominator', 'exclusions', 'pcas'].includes(name)) ||
    (isFew(row.register - row.denominator) && ['exclusions', 'pcas'].includes(name)) ||
    (isFew(row.denominator) && name === 'numerator') ||
    (within.get(row.practiceCode) ?? []).some((code) => isFew(everybody.get(`${code}|${row.month}`)?.[name]));
}

function quantitiesOf(row: ProtectedAggregate, truth: Aggregate | undefined, isPart: PartOfFew): Quantities {
  if (!truth) throw new Error('a row was released that is not in the truth');
  const printed = Object.fromEntries(
    countNames.map((name) => [name, first(row[name], truth[name], isPart(truth, name) ? 0 : 1)]),
  );
  return {
    // One interval for each of the names.
    ...(printed as Record<CountName, Interval>),
    unmet: { low: 0, high: Infinity },
    outside: { low: 0, high: Infinity },
  };
}

function first(count: ProtectedAggregate['register'], truth: number, least: 0 | 1): Interval {
  if (count.kind === 'suppressed')
    return truth >= least && truth <= 7 ? { low: least, high: 7 } : { low: 0, high: Infinity };
  return count.n === 0 ? { low: 0, high: 0 } : { low: Math.max(8, count.n - 2), high: count.n + 2 };
}

/** In QOF everybody on the register is excluded, excepted or in the denominator. */
function insideRow(known: Quantities): Equation[] {
  return [
    { whole: known.denominator, parts: [known.numerator, known.unmet] },
    { whole: known.register, parts: [known.denominator, known.outside] },
    { whole: known.outside, parts: [known.exclusions, known.pcas] },
    { whole: known.register, parts: [known.exclusions, known.pcas, known.denominator] },
  ];
}

const strataKey = ({ sex = '', age_band = '', priority }: Strata) =>
  priority === undefined ? `${sex}/${age_band}` : `group ${priority}`;

function acrossRows(
  rows: readonly ProtectedAggregate[],
  known: readonly Quantities[],
  within: Within,
  waits: Aggregate['waits'],
): Equation[] {
  const at = new Map(rows.map((row, index) => [`${row.practiceCode}|${row.month}|${strataKey(row.strata)}`, index]));
  const sums = new Map<string, { whole: number; parts: number[] }>();
  rows.forEach(({ practiceCode, month, strata }, index) => {
    const { sex, age_band, priority } = strata;
    const wholes: [string, string][] = [];
    if (sex !== undefined) wholes.push([`${practiceCode}|${month}|/${age_band ?? ''}`, 'sex']);
    if (age_band !== undefined) wholes.push([`${practiceCode}|${month}|${sex ?? ''}/`, 'age']);
    if (priority !== undefined) wholes.push([`${practiceCode}|${month}|/`, 'groups']);
    for (const code of within.get(practiceCode) ?? []) wholes.push([`${code}|${month}|${strataKey(strata)}`, 'inside']);
    for (const [key, over] of wholes) {
      const whole = at.get(key);
      if (whole === undefined) continue;
      const sum = sums.get(`${whole} ${over}`) ?? { whole, parts: [] };
      sum.parts.push(index);
      sums.set(`${whole} ${over}`, sum);
    }
  });
  return [...sums].flatMap(([key, { whole, parts }]) =>
    // The groups add up to those who wait and to nothing else.
    namesOf(key.endsWith('groups') ? waits : undefined).flatMap((name) => {
      const total = known[whole];
      return total ? [{ whole: total[name], parts: parts.flatMap((part) => known[part]?.[name] ?? []) }] : [];
    }),
  );
}

const names = [...countNames, 'unmet', 'outside'] as const;

function namesOf(waits: Aggregate['waits']): readonly (typeof names)[number][] {
  return waits === undefined ? names : [waits];
}

/** What one equation teaches; whether it taught anything. */
function learn({ whole, parts }: Equation): boolean {
  const lows = parts.reduce((sum, { low }) => sum + low, 0);
  const endless = parts.filter(({ high }) => high === Infinity).length;
  const highs = parts.reduce((sum, { high }) => sum + (high === Infinity ? 0 : high), 0);
  let learnt = cut(whole, lows, endless > 0 ? Infinity : highs);
  let low = lows;
  let high = highs;
  let open = endless;
  for (const part of parts) {
    const others = open - (part.high === Infinity ? 1 : 0);
    const before = { ...part };
    const least = others > 0 ? 0 : whole.low - (high - (part.high === Infinity ? 0 : part.high));
    if (cut(part, least, whole.high - (low - part.low))) learnt = true;
    low += part.low - before.low;
    if (before.high === Infinity && part.high !== Infinity) open -= 1;
    high += (part.high === Infinity ? 0 : part.high) - (before.high === Infinity ? 0 : before.high);
  }
  return learnt;
}

function cut(interval: Interval, low: number, high: number): boolean {
  const learnt = low > interval.low || high < interval.high;
  interval.low = Math.max(interval.low, low);
  interval.high = Math.min(interval.high, high);
  return learnt;
}
