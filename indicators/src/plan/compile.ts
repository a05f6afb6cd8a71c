import type { Test, Version } from '../model.ts';
import { without, wordOf } from './conditions.ts';
import { countsOf } from './counting.ts';
import { ReadingSteps } from './day-rows.ts';
import { Flags } from './flags.ts';
import type { Span } from './months.ts';
import { peopleSteps } from './people.ts';
import { type Asked, askedOf, type Question, rulesOfLongest, spanOf } from './question.ts';
import { left, type Plan, query, type Relation, rows, table, union } from './relation.ts';
import { bigint, bitsAnd, bitsOr, column, equal, integer, type Scalar, text } from './scalar.ts';
import { Slots } from './slots.ts';

/**
 * Counts by version, practice, stratum and month: what `countByHand` counts, in one pass. Columns: `asked` (the number of the
 * version in `askedOf`), `practice_code`, `stratum` (a number, see `strataOf`), `bit`, `register`, `exclusions`, `pcas`,
 * `numerator`, and `rule_0`… with `reasons`.
 */
export function planCounts(question: Question): Plan {
  const asked = askedOf(question);
  return compiled(question, asked, (cascade, span) =>
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
  return compiled(question, asked, (cascade) =>
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

function compiled(
  question: Question,
  asked: readonly Asked[],
  answer: (cascade: Cascade, span: Span) => Relation,
): Plan {
  if (asked.length === 0) throw new Error('no definition is in force in any of the months');
  const span = spanOf(question);
  const slots = new Slots();
  const readings = new ReadingSteps(slots);
  const flags = new Flags();
  const condition = (test: Test) => wordOf(test, flags, span);
  // Whatever asks for a flag, a reading or a slot comes before the steps that make them.
  const last = answer((version) => cascadeOf(version, question, condition), span);
  const flagSteps = flags.steps(readings, span);
  const readingSteps = readings.steps();
  return {
    steps: [...peopleSteps(span), ...slots.steps(question.codelists), ...readingSteps, ...flagSteps],
    answer: last,
  };
}

/** A version's cascade over every registration: for each rule the months in which it is the one that stops the patient. */
function cascadeOf(version: Version, { mode, strata }: Question, condition: (test: Test) => Scalar): Relation {
  const monthly = version.monthly.map((records) => condition({ kind: 'has', records, window: inMonth }));
  const base = query(
    table('spell'),
    {
      patient_id: column('spell.patient_id'),
      practice_code: column('spell.practice_code'),
      registered: column('spell.months'),
      register: bitsAnd(
        column('spell.months'),
        condition(version.over.when),
        ...(mode === 'month' ? [bitsOr(...monthly)] : []),
      ),
      ...Object.fromEntries(version.rules.map(({ when }, rule) => [`when_${rule}`, condition(when)])),
      ...Object.fromEntries(
        strata.flatMap(({ values }, at) => values.map(({ when }, value) => [`is_${at}_${value}`, condition(when)])),
      ),
    },
    { joins: [left(table('flags'), equal(column('flags.patient_id'), column('spell.patient_id')))] },
  );
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
