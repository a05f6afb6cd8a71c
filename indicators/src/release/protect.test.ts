import { describe, expect, test } from 'vitest';
import type { Aggregate, Count, CountName } from './aggregate.ts';
import { attack } from './attacker.example.ts';
import { ofThoseWaiting, type Policy, type ProtectedAggregate, protect, publishedForm } from './index.ts';
import { chance, worldOf } from './world.example.ts';

type Five = readonly [register: number, exclusions: number, pcas: number, denominator: number, numerator: number];

function row(five: Five, more: Partial<Aggregate> = {}): Aggregate {
  const [register, exclusions, pcas, denominator, numerator] = five;
  const subject = { indicatorId: 'hyp.bp', definitionId: 'HYP008', practiceCode: 'F86001', month: '2026-03' } as const;
  return { ...subject, mode: 'rolling12', strata: {}, register, exclusions, pcas, denominator, numerator, ...more };
}

const text = (count: Count) => (count.kind === 'count' ? String(count.n) : '*');

/** The five counts of a row as a file shows them. */
function read({ register, exclusions, pcas, denominator, numerator }: ProtectedAggregate): string {
  return [register, exclusions, pcas, denominator, numerator].map(text).join(' ');
}

function check(five: Five, policy?: Policy): string {
  return protect([row(five)], policy ? { policy } : {})
    .rows.map(read)
    .join();
}

describe('one row, published', () => {
  test.each<[string, Five, string]>([
    ['0 stays, other counts are rounded', [212, 0, 0, 212, 0], '210 0 0 210 0'],
    ['1 and 7 are hidden', [101, 1, 7, 93, 51], '100 * * 95 50'],
    ['8 is shown as 10, 12 as 10, 13 as 15', [63, 12, 13, 38, 8], '65 10 15 40 10'],
    ['a small numerator is hidden', [40, 0, 0, 40, 3], '40 0 0 40 *'],
    ['all but three met it: the numerator would tell', [40, 0, 0, 40, 37], '40 0 0 40 *'],
    ['everybody met it', [40, 0, 0, 40, 40], '40 0 0 40 40'],
    ['three on the register are not in the denominator: the register would tell', [43, 3, 0, 40, 20], '* * * 40 20'],
    ['a small denominator hides a numerator of 0 as well', [5, 0, 0, 5, 0], '* 0 0 * *'],
    ['nobody at all', [0, 0, 0, 0, 0], '0 0 0 0 0'],
  ])('%s', (_, five, expected) => {
    expect(check(five)).toBe(expected);
    expect(read(publishedForm(row(five)))).toBe(expected);
  });

  test('what the register, the exceptions and the denominator tell of the exclusions is hidden with one of them', () => {
    // 40 less 15 less 20 leave 5: with what rounding may have taken and added, 1 to 7 stays possible only without one.
    const { rows } = protect([row([42, 1, 13, 28, 12])]);
    expect(attack([row([42, 1, 13, 28, 12])], rows, new Map())).toMatchObject({ pinned: 0, narrowed: 0 });
    expect(rows.map(read)).toEqual(['40 * * 30 10']);
  });
});

describe('other policies', () => {
  const agreement = { id: 'dsa-7', parties: ['programme:east'], measures: ['hyp.bp'], expires: '2027-04-01' };

  test('an open source is shown as it is', () => {
    expect(check([43, 3, 1, 39, 2], { id: 'open', because: 'QOF' })).toBe('43 3 1 39 2');
  });

  test('an agreement shows exact counts of everybody, of its own measures alone, and never of strata', () => {
    const table = [
      row([43, 3, 1, 39, 21]),
      row([43, 3, 1, 39, 21], { indicatorId: 'hyp.other' }),
      row([23, 3, 0, 20, 12], { strata: { sex: 'F' } }),
      row([20, 0, 1, 19, 9], { strata: { sex: 'M' } }),
    ];
    const { rows } = protect(table, { policy: { id: 'agreement', agreement } });
    const [everybody, other, ...strata] = rows.map(read);
    expect([everybody, other]).toEqual(['43 3 1 39 21', '* * * 40 20']);
    // With exact totals beside them the two halves would be known from each other.
    for (const half of strata) expect(half).toMatch(/\*/);
  });
});

describe('parts of the patients', () => {
  test('0 and 1 to 7 cannot be told apart', () => {
    const table = [
      row([60, 0, 0, 60, 30]),
      row([60, 0, 0, 60, 30], { strata: { sex: 'F' } }),
      row([0, 0, 0, 0, 0], { strata: { sex: 'M' } }),
    ];
    expect(protect(table).rows.map(read)).toEqual(['60 0 0 60 30', '60 * * 60 30', '* * * * *']);
  });

  test('a single small part is hidden with another one', () => {
    const ages = [3, 14, 40].map((n, at) => row([n, 0, 0, n, 0], { strata: { age_band: `band ${at}` } }));
    const table = [row([57, 0, 0, 57, 0]), ...ages];
    const { rows } = protect(table);
    expect(rows.map(({ register }) => text(register))).toEqual(['55', '*', '15', '*']);
    expect(attack(table, rows, new Map())).toMatchObject({ pinned: 0, narrowed: 0 });
  });
});

describe('priority groups', () => {
  const group = (priority: string, n: number, met: number, direction: 'higher' | 'lower' = 'higher') =>
    ofThoseWaiting(row([n, 0, 0, n, met], { strata: { priority } }), direction);

  test('of a target, in an urgent group nobody is at target, which is no secret: how many wait is shown', () => {
    const table = [row([143, 10, 3, 130, 80]), group('1', 31, 0), group('2a', 12, 0), group('4', 87, 80)];
    expect(protect(table).rows.map(read)).toEqual(['145 10 * 130 80', '30 0 0 30 0', '* 0 0 * 0', '* 0 0 * 0']);
  });

  test('where lower is better everybody in it was counted', () => {
    const table = [group('1', 31, 31, 'lower'), group('2a', 90, 3, 'lower'), group('3', 40, 0, 'lower')];
    expect(protect(table).rows.map(read)).toEqual(['30 0 0 30 30', '* 0 0 * *', '* 0 0 * *']);
  });

  test('a small group is hidden, and nobody looks like a few', () => {
    const table = [row([60, 0, 0, 60, 20]), group('1', 3, 0), group('2a', 12, 0), group('4', 45, 20), group('5', 0, 0)];
    const { rows } = protect(table);
    expect(rows.map(({ denominator }) => text(denominator))).toEqual(['60', '*', '10', '25', '*']);
    expect(attack(table, rows, new Map())).toMatchObject({ pinned: 0, narrowed: 0 });
  });

  test('a row of everybody in a group is refused', () => {
    expect(() => protect([row([31, 0, 0, 31, 0], { strata: { priority: '1' } })])).toThrow('those who wait alone');
  });
});

describe('the ledger', () => {
  test('a count that was hidden for another stays hidden, and the same table is released alike', () => {
    const ages = [3, 14, 40].map((n, at) => row([n, 0, 0, n, 0], { strata: { age_band: `band ${at}` } }));
    const first = protect([row([57, 0, 0, 57, 0]), ...ages]);
    const again = protect(ages.slice(1), { ledger: first.ledger });
    expect(again.rows.map(({ register }) => text(register))).toEqual(['15', '*']);
    expect(protect([row([57, 0, 0, 57, 0]), ...ages], { ledger: again.ledger }).rows).toEqual(first.rows);
  });

  test('a total that comes after its parts is hidden where it would tell a part', () => {
    const part = (practiceCode: string, n: number) => row([n, 0, 0, n, 0], { practiceCode });
    const within = new Map(['A', 'B', 'C'].map((code) => [code, ['NET']]));
    const parts = [part('A', 3), part('B', 40), part('C', 25)];
    const before = protect(parts, { within });
    expect(before.rows.map(({ register }) => text(register))).toEqual(['*', '40', '25']);
    const total = part('NET', 68);
    const after = protect([total], { within, ledger: before.ledger });
    expect(attack([...parts, total], [...before.rows, ...after.rows], within)).toMatchObject({
      pinned: 0,
      narrowed: 0,
    });
  });

  test('a total without one practice is hidden where the difference would tell that practice', () => {
    const total = (n: number) => row([n, 0, 0, n, 0], { practiceCode: 'NET' });
    const withThree = new Map(['A', 'B', 'C'].map((code) => [code, ['NET']]));
    const first = protect([total(72)], { within: withThree });
    const second = protect([total(70)], { within: new Map([...withThree].slice(0, 2)), ledger: first.ledger });
    expect([...first.rows, ...second.rows].map(({ register }) => text(register))).toEqual(['70', '*']);
    const far = protect([total(40)], { within: new Map([...withThree].slice(0, 2)), ledger: first.ledger });
    expect(far.rows.map(({ register }) => text(register))).toEqual(['40']);
  });

  test('late records of the same practices change a count and hide nothing', () => {
    const first = protect([row([57, 0, 0, 57, 30])]);
    expect(protect([row([58, 0, 0, 58, 31])], { ledger: first.ledger }).rows.map(read)).toEqual(['60 0 0 60 30']);
  });
});

test.each<[string, Five]>([
  ['a negative count', [10, -1, 0, 11, 3]],
  ['half a person', [10, 0, 0, 10, 2.5]],
  ['more than everybody', [10, 0, 0, 10, 11]],
])('%s is refused, with the practice and the month', (_, five) => {
  expect(() => protect([row(five)])).toThrow(/hyp\.bp of F86001 in 2026-03/);
});

test('exact counts cannot be passed where protected ones are wanted', () => {
  const publish = (rows: readonly ProtectedAggregate[]) => rows.length;
  // @ts-expect-error: the compiler is the test
  expect(publish([row([43, 3, 1, 39, 2])])).toBe(1);
});

test('every count is hidden or within 2 of the truth, and never 1 to 7', () => {
  const { rows, within } = worldOf(chance(7), 6, ['2026-03']);
  const names: readonly CountName[] = ['register', 'exclusions', 'pcas', 'denominator', 'numerator'];
  for (const [at, released] of protect(rows, { within }).rows.entries())
    for (const name of names) {
      const count = released[name];
      if (count.kind === 'suppressed') continue;
      expect(count.n % 5).toBe(0);
      expect(Math.abs(count.n - (rows[at]?.[name] ?? Number.NaN))).toBeLessThanOrEqual(2);
    }
});

describe('an attacker with every row of a random hierarchy', () => {
  // `script/bench disclosure` goes on until a million small counts were attacked.
  test.each([1, 2, 3, 5, 8, 11])('of %i practices pins and narrows no small count', (practices) => {
    const { rows, within } = worldOf(chance(practices), practices, ['2026-02']);
    const spoils = attack(rows, protect(rows, { within }).rows, within);
    expect(spoils).toEqual({ small: spoils.small, pinned: 0, narrowed: 0 });
    expect(spoils.small).toBeGreaterThan(20);
  });

  test('finds what protection by the rule alone would leave', () => {
    const { rows, within } = worldOf(chance(5), 5, ['2026-02']);
    const alone = rows.map(publishedForm);
    expect(attack(rows, alone, within).narrowed).toBeGreaterThan(0);
  });
});
