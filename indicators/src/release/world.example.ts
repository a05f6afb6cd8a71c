import type { Aggregate, Strata } from './aggregate.ts';
import type { Within } from './cells.ts';
import { ofThoseWaiting } from './waiting.ts';

/** Random tables for tests: practices in networks in areas in a programme, by month, sex, age band and priority group, with every total. */
export type World = { rows: Aggregate[]; within: Within };

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32, by T. Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Five = Pick<Aggregate, 'register' | 'exclusions' | 'pcas' | 'denominator' | 'numerator'>;

const sexes = ['F', 'M'];
const ages = ['18-39', '40-64', '65-79', '80+'];

/** Priority groups, the most urgent, in which few people are, first. */
const groups = ['1', '2a', '3', 'unknown'];

/** @param size practices in the programme, at least 1 */
export function worldOf(random: () => number, size: number, months: readonly string[]): World {
  const practices = Array.from({ length: size }, (_, at) => `P${String(at).padStart(5, '0')}`);
  const pick = (most: number) => Math.floor(random() * most);
  const networks = Math.max(1, Math.ceil(size / (2 + pick(5))));
  const areas = Math.max(1, Math.ceil(networks / (1 + pick(3))));
  const networkOf = practices.map(() => `N${pick(networks)}`);
  const areaOf = Array.from({ length: networks }, () => `A${pick(areas)}`);
  const within = new Map<string, string[]>();
  for (const [at, practice] of practices.entries()) within.set(practice, [networkOf[at] ?? 'N0']);
  for (const [at, area] of areaOf.entries()) within.set(`N${at}`, [area]);
  for (const area of areaOf) within.set(area, ['PROGRAMME']);

  const direction = random() < 0.5 ? 'higher' : 'lower';

  const rows = months.flatMap((month) => {
    const sums = new Map<string, { code: string; strata: Strata; five: Five }>();
    for (const practice of practices) {
      const busy = random() ** 2 * 60;
      for (const sex of sexes)
        for (const age_band of ages) {
          const five = leafOf(random, busy);
          for (let codes = [practice]; codes.length > 0; codes = codes.flatMap((code) => within.get(code) ?? []))
            for (const code of codes)
              for (const strata of [{}, { sex }, { age_band }, { sex, age_band }]) add(sums, code, strata, five);
          const waiting = direction === 'lower' ? five.numerator : five.denominator - five.numerator;
          for (const [at, n] of spread(random, waiting).entries())
            for (let codes = [practice]; codes.length > 0; codes = codes.flatMap((code) => within.get(code) ?? []))
              for (const code of codes) add(sums, code, { priority: groups[at] ?? '' }, allOf(n, direction));
        }
    }
    return [...sums.values()].map(
      ({ code, strata, five }): Aggregate =>
        ofThoseWaiting(
          {
            ...{ indicatorId: 'hyp.bp', definitionId: 'HYP008', practiceCode: code, month, mode: 'rolling12', strata },
            ...five,
          },
          direction,
        ),
    );
  });
  return { rows, within };
}

function leafOf(random: () => number, busy: number): Five {
  const register = random() < 0.12 ? 0 : Math.floor(random() * busy);
  const exclusions = random() < 0.5 ? 0 : Math.floor(random() * register * 0.2);
  const pcas = random() < 0.3 ? 0 : Math.floor(random() * (register - exclusions) * 0.3);
  const denominator = register - exclusions - pcas;
  return { register, exclusions, pcas, denominator, numerator: Math.round(random() ** 0.5 * denominator) };
}

/** How many of those who wait are in each group. */
function spread(random: () => number, waiting: number): number[] {
  let left = waiting;
  return groups.map((_, at) => {
    const n = at === groups.length - 1 ? left : Math.floor(random() ** 2 * (left + 1));
    left -= n;
    return n;
  });
}

function allOf(n: number, direction: 'higher' | 'lower'): Five {
  return { register: n, exclusions: 0, pcas: 0, denominator: n, numerator: direction === 'lower' ? n : 0 };
}

function add(
  sums: Map<string, { code: string; strata: Strata; five: Five }>,
  code: string,
  strata: Strata,
  five: Five,
) {
  const key = JSON.stringify([code, strata]);
  const before = sums.get(key)?.five;
  const sum = (name: keyof Five) => (before?.[name] ?? 0) + five[name];
  const total = {
    register: sum('register'),
    exclusions: sum('exclusions'),
    pcas: sum('pcas'),
    denominator: sum('denominator'),
    numerator: sum('numerator'),
  };
  sums.set(key, { code, strata, five: total });
}
