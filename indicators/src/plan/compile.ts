import type { Test, Version } from '../model.ts';
import { without, wordOf } from './conditions.ts';
import { countsOf } from './counting.ts';
import { ReadingSteps } from './day-rows.ts';
import { Flags } from './flags.ts';
import type { Span } from './months.ts';
import { listedAt, peopleSteps } from './people.ts';
import { type Asked, askedOf, type Question, rulesOfLongest, spanOf } from './question.ts';
import { pruned } from './reads.ts';
import {
  inner,
  type Join,
  type Plan,
  query,
  type Relation,
  rows,
  type Source,
  type Step,
  table,
  union,
} from './relation.ts';
import { bigint, bitsAnd, bitsOr, call, column, equal, integer, type Scalar, text } from './scalar.ts';
import { Slots } from './slots.ts';

/**
 * Counts by version, practice, stratum and month: what `countByHand` counts, in one pass. Columns: `asked` (the number of the
 * version in `askedOf`), `practice_code`, `stratum` (a number, see `strataOf`), `bit`, `register`, `exclusions`, `pcas`,
 * `numerator`, and `rule_0`… with `reasons`.
 */
export function planCounts(question: Question): Plan {
  const asked = askedOf(question);
  return compiled(question, asked, 'registered', (cascade, span) =>
    union(asked.map((one, number) => countsOf(number, one, cascade(one.version), question, asked, span))),
  );
}

/**
 * Where every patient stands: one row a version and registration, with the months of the register, of each rule and of each value
 * of a stratum as words. Columns: `asked`, `patient_id`, `practice_code`, `registered`, `register`, `rule_0`…, `is_0_0`…. With a `practice` only its rows.
 */
export function planStates(question: Question, practice: string | null = null): Plan {
  const asked = askedOf(question);
  const where = practice === null ? {} : { where: equal(column('state.practice_code'), text(practice)) };
  return compiled(question, asked, 'everybody', (cascade) =>
    union(
      asked.map(({ version }, number) =>
        query(
          rows(cascade(version), 'state'),
          {
            asked: integer(number),
            patient_id: column('state.patient_id'),
            practice_code: column('state.practice_code'),
            registered: column('state.registered'),
            register: column('state.register'),
            ...ruleColumns(version, asked, (rule) => column(`state.rule_${rule}`)),
            ...Object.fromEntries(valueColumns(question.strata).map((name) => [name, column(`state.${name}`)])),
          },
          where,
        ),
      ),
    ),
  );
}

type Cascade = (version: Version) => Relation;

/** The plan of a question, and who of its people appear in the answer: all, or those who are ever on a register. */
function compiled(
  question: Question,
  asked: readonly Asked[],
  who: 'everybody' | 'registered',
  answer: (cascade: Cascade, span: Span) => Relation,
): Plan {
  if (asked.length === 0) throw new Error('no definition is in force in any of the months');
  const span = spanOf(question);
  const early = new Flags('early', null);
  const late = new Flags('late', early);
  const [open, closed] = [true, false].map((wanted) => asked.filter((one) => isOpen(one, span) === wanted));
  const registers = bitsOrEach((closed ?? []).map(({ version }) => wordOf(version.over.when, early, span)));
  const cascades = new Map<Version, Relation>();
  // Whatever asks for a flag, a reading or a slot comes before the steps that make them.
  for (const [versions, flags, of] of [
    [open ?? [], early, 'candidate'],
    [closed ?? [], late, 'member'],
  ] as const) {
    const condition = (test: Test) => wordOf(test, flags, span);
    for (const { version } of versions) cascades.set(version, cascadeOf(version, question, of, condition));
  }
  const last = answer((version) => cascades.get(version) ?? impossibleVersion(version), span);
  // Strata of people on no register are asked for where everybody appears.
  const people = who === 'everybody' && question.strata.length > 0 ? everybody : 'cohort';
  return pruned({
    steps: [
      ...peopleSteps(span),
      { name: everybody, relation: listedAt(null) },
      ...withFlags('candidate', table('spell', 'person_months'), [], early, everybody, question, span),
      { name: 'cohort', relation: cohortOf(registers) },
      ...withFlags(
        'member',
        table('candidate', 'person_months'),
        who === 'everybody' ? [] : [inner(table('cohort'), equal(column('cohort.patient'), patient))],
        late,
        people,
        question,
        span,
        early.columns,
      ),
    ],
    answer: last,
  });
}

/** Whether a register is open to all of an age: its people are no fewer than the list, and are looked at with it. */
function isOpen({ version }: Asked, span: Span): boolean {
  const flags = new Flags('none', null);
  wordOf(version.over.when, flags, span);
  return flags.isEmpty;
}

function impossibleVersion({ id }: Version): never {
  throw new Error(`${id} was not asked for`);
}

const bitsOrEach = (words: readonly Scalar[]): Scalar =>
  bitsOr(...new Map(words.map((word) => [JSON.stringify(word), word])).values());
const patient = column('person_months.patient');

/** The step with everybody whose record is read at all. */
const everybody = 'listed';

/** Those who are on one of the registers in some month. Only their records are read for all that is asked beyond it. */
function cohortOf(registers: Scalar): Relation {
  const some = call('not', equal(bitsAnd(column('member.months'), registers), bigint(0)));
  return query(
    table('candidate', 'member'),
    { patient: column('member.patient'), patient_id: column('member.patient_id') },
    { where: some, grouped: true },
  );
}

const ofSpell = [
  'patient',
  'patient_id',
  'practice_code',
  'from_day',
  'from_month',
  'months',
  'sex',
  'ethnicity',
  'imd_decile',
  'birth_year',
  'birth_month',
  'birth_date',
];

/** The steps up to spells with flags beside them; the record is read for `people` alone. */
function withFlags(
  name: string,
  from: Source,
  joins: readonly Join[],
  flags: Flags,
  people: string,
  { codelists }: Question,
  span: Span,
  carried: readonly string[] = [],
): readonly Step[] {
  const slots = new Slots(`${name}_hit`, people, people === everybody);
  const readings = new ReadingSteps(slots, name);
  const made = flags.made(readings, span, patient);
  const kept = [...ofSpell, ...carried].map((one): [string, Scalar] => [one, column(`person_months.${one}`)]);
  return [
    ...(made.steps.length === 0 ? [] : slots.steps(codelists, span)),
    ...readings.steps(),
    ...made.steps,
    {
      name,
      relation: query(from, { ...Object.fromEntries(kept), ...made.columns }, { joins: [...joins, ...made.joins] }),
    },
  ];
}

/** A version's cascade over every registration: for each rule the months in which it is the one that stops the patient. */
function cascadeOf(
  version: Version,
  { mode, strata }: Question,
  of: 'candidate' | 'member',
  condition: (test: Test) => Scalar,
): Relation {
  const monthly = version.monthly.map((records) => condition({ kind: 'has', records, window: inMonth }));
  const base = query(table(of, 'member'), {
    patient_id: column('member.patient_id'),
    practice_code: column('member.practice_code'),
    registered: column('member.months'),
    register: bitsAnd(
      column('member.months'),
      condition(version.over.when),
      ...(mode === 'month' ? [bitsOr(...monthly)] : []),
    ),
    ...Object.fromEntries(version.rules.map(({ when }, rule) => [`when_${rule}`, condition(when)])),
    ...Object.fromEntries(
      strata.flatMap(({ values }, at) => values.map(({ when }, value) => [`is_${at}_${value}`, condition(when)])),
    ),
  });
  const names = ['patient_id', 'practice_code', 'registered', 'register', ...valueColumns(strata)];
  return query(rows(base, 'base'), {
    ...Object.fromEntries(names.map((name) => [name, column(`base.${name}`)])),
    ...Object.fromEntries(version.rules.map((_, rule) => [`rule_${rule}`, stops(rule)])),
  });
}

/** The column of each value of each stratum: the months in which its condition holds. */
function valueColumns(strata: Question['strata']): readonly string[] {
  return strata.flatMap(({ values }, at) => values.map((_, value) => `is_${at}_${value}`));
}

const inMonth = { kind: 'months', from: 0, to: 1, anchor: 'month-end' } as const;

/** The months in which a rule holds and none before it. */
function stops(rule: number): Scalar {
  const reached = bitsAnd(column('base.register'), column(`base.when_${rule}`));
  const earlier = Array.from({ length: rule }, (_, before) => column(`base.when_${before}`));
  return earlier.length === 0 ? reached : without(reached, bitsOr(...earlier));
}

/** One column a rule, as many as the longest cascade has, so that all versions have the same columns. */
function ruleColumns(version: Version, asked: readonly Asked[], of: (rule: number) => Scalar): Record<string, Scalar> {
  const columns = Array.from({ length: rulesOfLongest(asked) }, (_, rule): [string, Scalar] => [
    `rule_${rule}`,
    rule < version.rules.length ? of(rule) : bigint(0),
  ]);
  return Object.fromEntries(columns);
}
