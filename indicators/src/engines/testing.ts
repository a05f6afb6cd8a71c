import fc from 'fast-check';
import { dayNumber } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import {
  type Amount,
  type DayTest,
  isOfDay,
  type Part,
  type Reading,
  type Records,
  type Rule,
  type Score,
  type Series,
  type Stratum,
  type Test,
  type Version,
  type Window,
} from '../model.ts';
import type { Event, Issue, Patient, Registration } from '../oracle/patient.ts';

/** Random definitions and random records that meet often: few lists, few years, days near the ends of months. */

const lists = ['a', 'b', 'c', 'd'] as const;
const drugs = ['drug_x', 'drug_y'] as const;
const values = ['v', 'w', 'u'] as const;

const snomed = (code: string) => ({ system: '', code, term: code });
export const randomCodelists: Codelists = new Map(
  [
    ...lists.map((name) => ({ name, entries: [snomed(`${name}1`), snomed(`${name}2`)] })),
    ...values.map((name) => ({ name, entries: [snomed(name), { system: 'loinc', code: `${name}-1`, term: name }] })),
    { name: 'drug_x', entries: [snomed('x1'), { system: 'bnf', code: '0212', term: 'statins' }] },
    { name: 'drug_y', entries: [snomed('y1'), { system: 'name', code: 'warfarin', term: 'warfarin' }] },
  ].map((list) => [list.name, list]),
);

const someOf = <T>(all: readonly T[]) => fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 2 });
const anchor = fc.constantFrom('period' as const, 'month-end' as const);
const window: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'ever' }),
  fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.option(fc.integer({ min: 1, max: 15 })), anchor)
    .map(([from, more, at]): Window => ({ kind: 'months', from, to: more === null ? null : from + more, anchor: at })),
  fc.constantFrom(3, 6, 9, 12, 15).map((to): Window => ({ kind: 'months', from: 0, to, anchor: 'period' })),
  fc.constantFrom(1, 30, 31, 90, 183, 279).map((days): Window => ({ kind: 'days', days })),
);

const part = fc.record({
  lists: someOf(values),
  valid: fc.constantFrom<readonly [number, number]>([0, 10], [2, 8]),
  sameDay: fc.constantFrom('lowest' as const, 'highest' as const),
  converted: fc.constantFrom('accept' as const, 'refuse' as const),
  before: fc.constantFrom(null, null, null, '2024-01-01'),
});
/** Which day a part is brought from: the day itself, one not too long before, or one before the first of some records. */
const brought: fc.Arbitrary<Pick<Part, 'carriedDays' | 'beforeFirst'>> = fc.oneof(
  fc.constantFrom(0, 0, 20, 400).map((carriedDays) => ({ carriedDays })),
  fc.constantFrom('issued' as const, 'coded' as const).chain((kind) =>
    someOf(kind === 'issued' ? drugs : lists).map((named) => ({
      carriedDays: 0,
      beforeFirst: kind === 'issued' ? { kind, lists: named } : { kind, lists: named, since: null, before: null },
    })),
  ),
);
const reading: fc.Arbitrary<Reading> = fc
  .tuple(part, part, brought, fc.boolean())
  .map(([high, low, from, pair]) => ({
    parts: { highValue: { ...high, carriedDays: 0 }, low: { ...low, ...from } },
    complete: pair ? [['highValue', 'low']] : [['highValue'], ...(isOfDay({ ...low, ...from }) ? [['low']] : [])],
  }))
  // One name, one meaning: a definition with two of a name is refused.
  .map((meaning) => ({ name: JSON.stringify(meaning), ...meaning }));

const { amount } = fc.letrec<{ amount: Amount }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.integer({ min: 0, max: 10 }).map((value): Amount => ({ kind: 'number', value })),
    fc.constantFrom('highValue', 'low').map((name): Amount => ({ kind: 'part', part: name })),
    fc.constant<Amount>({ kind: 'age' }),
    fc.tuple(tie('amount'), tie('amount')).map(([female, male]): Amount => ({ kind: 'by-sex', female, male })),
    fc.array(tie('amount'), { minLength: 1, maxLength: 2 }).map((of): Amount => ({ kind: 'first-known', of })),
    tie('amount').map((of): Amount => ({ kind: 'round', of })),
    fc
      .tuple(
        fc.constantFrom(...(['sum', 'difference', 'product', 'quotient', 'least', 'greatest'] as const)),
        tie('amount'),
        tie('amount'),
      )
      .map(([kind, a, b]): Amount => ({ kind, of: [a, b] })),
  ),
}));
const comparison = fc.constantFrom(...(['less', 'at-most', 'equal', 'at-least', 'more'] as const));
const { dayTest } = fc.letrec<{ dayTest: DayTest }>((tie) => ({
  dayTest: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ kind: fc.constant('compare' as const), left: amount, is: comparison, right: amount }),
    fc.constantFrom('highValue', 'low').map((name): DayTest => ({ kind: 'known', part: name })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('dayTest'), { minLength: 1, maxLength: 2 }))
      .map(([kind, of]): DayTest => ({ kind, of })),
    tie('dayTest').map((of): DayTest => ({ kind: 'not', of })),
  ),
}));

const when = fc.constantFrom(null, null, null, '2023-12-31', '2024-02-29');
const records: fc.Arbitrary<Records> = fc.oneof(
  fc.record({ kind: fc.constant('coded' as const), lists: someOf(lists), since: when, before: when }),
  fc.record({ kind: fc.constant('issued' as const), lists: someOf(drugs) }),
  fc.record({ kind: fc.constant('reading' as const), reading, where: fc.option(dayTest) }),
);

const nullable = (min: number, max: number) => fc.option(fc.integer({ min, max }));
const ages: fc.Arbitrary<Test> = fc
  .tuple(nullable(0, 60), fc.integer({ min: 0, max: 40 }))
  .map(([from, more]) => ({ kind: 'age', from, to: from === null ? more + 20 : more > 30 ? null : from + more }));
const person: fc.Arbitrary<Test> = fc.oneof(
  someOf(['F', 'M', 'I']).map((codes): Test => ({ kind: 'person', field: 'sex', in: codes })),
  someOf(['A', 'B', 'N']).map((codes): Test => ({ kind: 'person', field: 'ethnicity', in: codes })),
  someOf(['1', '2', '10']).map((codes): Test => ({ kind: 'person', field: 'imd_decile', in: codes })),
);
const latestOf: fc.Arbitrary<Test> = fc
  .tuple(records, records, records, someOf(['one', 'two', 'three']), window)
  .map(([one, two, three, is, during]) => ({
    kind: 'latest-of',
    groups: [
      { name: 'one', records: one },
      { name: 'two', records: two },
      { name: 'three', records: three },
    ],
    is,
    window: during,
  }));
const twice: fc.Arbitrary<Test> = fc.record({
  kind: fc.constant('twice' as const),
  records,
  window,
  apartDays: fc.constantFrom(1, 7, 40),
  noneSince: fc.option<Records>(records),
});
const follows: fc.Arbitrary<Test> = fc
  .tuple(records, fc.constantFrom(...(['first', 'latest', 'any'] as const)), fc.option(dayTest), window, records)
  .chain(([index, pick, where, during, entry]) =>
    fc.tuple(fc.integer({ min: -40, max: 40 }), nullable(0, 279)).map(
      ([fromDays, more]): Test => ({
        kind: 'follows',
        index,
        pick,
        where: index.kind === 'reading' ? where : null,
        window: during,
        entry,
        fromDays,
        toDays: more === null ? null : fromDays + more,
      }),
    ),
  );

const { test: randomTest } = fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Test>({ kind: 'always' }),
    ages,
    person,
    fc.record({ kind: fc.constant('has' as const), records, window }),
    fc.record({ kind: fc.constant('first' as const), records, window }),
    fc.record({ kind: fc.constant('registered' as const), window }),
    fc.record({ kind: fc.constant('latest' as const), reading, where: dayTest, window }),
    latestOf,
    twice,
    follows,
    tie('test').map((of): Test => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('test'), { minLength: 1, maxLength: 3 }))
      .map(([kind, of]): Test => ({ kind, of })),
    fc
      .array(tie('test'), { minLength: 1, maxLength: 4 })
      .chain((of) => fc.integer({ min: 1, max: of.length }).map((count): Test => ({ kind: 'at-least', count, of }))),
    fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), tie('test')), { minLength: 1, maxLength: 4 }),
        nullable(0, 5),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(
        ([of, from, more]): Test => ({
          kind: 'score',
          score: scoreOf(of),
          from,
          to: from === null ? more : from + more,
        }),
      ),
    tie('test').map((inner): Test => ({ kind: 'register', register: { id: 'r', title: 'r', when: inner } })),
  ),
}));

function scoreOf(points: readonly [number, Test][]): Score {
  return {
    name: 'score',
    source: 'none',
    points: points.map(([count, test]) => ({ points: count, says: 'p', when: test })),
  };
}

const actions = fc.constantFrom(...(['exclude', 'select', 'reject'] as const));
const rules = fc
  .array(fc.tuple(actions, randomTest), { minLength: 1, maxLength: 5 })
  .map((all): Rule[] => all.map(([action, test], at) => ({ action, reason: `R${at}`, says: 'r', when: test })));

const version = (id: string, from: string, to: string | null): fc.Arbitrary<Version> =>
  fc
    .record({
      over: fc.oneof(fc.constant<Test>({ kind: 'always' }), randomTest),
      rules,
      monthly: fc.array(records, { maxLength: 2 }),
    })
    .map(({ over, ...rest }) => ({
      id,
      from,
      to,
      source: 's',
      evidence: 'M',
      parameters: [],
      unconfirmed: [],
      over: { id: 'r', title: 'r', when: over },
      ...rest,
    }));

export const randomSeries = (id: string): fc.Arbitrary<Series> =>
  fc.tuple(version('V1', '2023-06-01', '2024-06-14'), version('V2', '2024-07-02', null)).map((versions) => ({
    id,
    family: 'random',
    title: 't',
    short: 's',
    direction: 'none',
    why: 'w',
    versions,
    priorities: [],
    actions: [],
  }));

/** Days near the ends and beginnings of months, those of February above all, and some anywhere. */
const day = fc.oneof(
  fc
    .constantFrom('2023-02-28', '2023-03-31', '2023-12-31', '2024-01-01', '2024-02-29', '2024-03-31', '2024-06-30')
    .chain((text) => fc.integer({ min: -1, max: 1 }).map((off) => dayNumber(text) + off)),
  fc.integer({ min: dayNumber('2022-06-01'), max: dayNumber('2025-06-30') }),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc
    .tuple(day, fc.constantFrom('a1', 'a2', 'b1', 'c1', 'c2', 'd1', 'other'), fc.constantFrom('', '', 'read2'))
    .map(([on, code, system]): Event => ({ day: on, system, code, value: null, converted: false })),
  fc.tuple(day, fc.constantFrom(...values), fc.boolean(), fc.option(fc.integer({ min: 0, max: 11 })), fc.boolean()).map(
    ([on, code, loinc, value, converted]): Event => ({
      day: on,
      system: loinc ? 'loinc' : '',
      code: loinc ? `${code}-1` : code,
      value,
      converted,
    }),
  ),
);
const issue: fc.Arbitrary<Issue> = fc.record({
  day,
  code: fc.constantFrom('x1', 'y1', 'other'),
  name: fc.option(fc.constantFrom('Warfarin 1mg tablets', 'Simvastatin')),
  bnf: fc.option(fc.constantFrom('0212000B0', '0211')),
});
const registration: fc.Arbitrary<Registration> = fc
  .tuple(fc.constantFrom('P1', 'P2'), fc.option(day), fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([practice, from, length]) => ({
    practice,
    from,
    to: length === null ? null : (from ?? dayNumber('2023-10-01')) + length,
  }));
const birth = fc.oneof(
  fc.constantFrom('1944-02-29', '1964-02-29', '2000-02-29', '1980-03-31', '1980-04-01').map(dayNumber),
  fc.integer({ min: dayNumber('1940-01-01'), max: dayNumber('2020-01-01') }),
);

export const randomPatients: fc.Arbitrary<Patient[]> = fc
  .array(
    fc.record({
      sex: fc.option(fc.constantFrom('F', 'M', 'I')),
      birth: fc.option(birth, { freq: 8 }),
      death: fc.option(day, { freq: 1 }),
      ethnicity: fc.option(fc.constantFrom('A', 'B', 'N')),
      imdDecile: fc.option(fc.constantFrom(1, 2, 10)),
      registrations: fc.oneof(
        fc.constant<Registration[]>([{ practice: 'P1', from: dayNumber('2020-01-01'), to: null }]),
        fc.array(registration, { minLength: 1, maxLength: 3 }),
      ),
      events: fc.array(event, { maxLength: 14 }),
      issues: fc.array(issue, { maxLength: 4 }),
    }),
    { minLength: 4, maxLength: 25 },
  )
  .map((all) => all.map((patient, at) => ({ id: `p${at}`, ...patient })));

export const randomStrata: fc.Arbitrary<Stratum[]> = fc.array(
  fc.tuple(randomTest, randomTest).map(
    ([one, two]): Stratum => ({
      id: 's',
      title: 's',
      values: [
        { label: 'one', when: one },
        { label: 'two', when: two },
      ],
    }),
  ),
  { maxLength: 2 },
);
