import type { Rule } from '../model.ts';
import { without } from './conditions.ts';
import { everyMonth, onlyMonths, type Span } from './months.ts';
import { type Asked, type Question, rulesOfLongest, strataOf } from './question.ts';
import { cross, query, type Relation, rows, written } from './relation.ts';
import { aggregate, bigint, bitsAnd, bitsOr, call, choose, column, equal, integer, type Scalar } from './scalar.ts';

/** The counts of one version: words by outcome, equal rows put together, then months taken apart. */
export function countsOf(
  number: number,
  one: Asked,
  cascade: Relation,
  question: Question,
  asked: readonly Asked[],
  span: Span,
): Relation {
  const all = question.mode === 'flow' ? flowing(one, span) : standing(one);
  const counted = { ...all, ...(question.reasons ? reasonsOf(one, question, asked) : {}) };
  const names = Object.keys(counted);
  const outcome = query(
    rows(cascade, 'state'),
    {
      practice_code: column('state.practice_code'),
      stratum: question.strata.length === 0 ? integer(0) : column('split.stratum'),
      ...Object.fromEntries(
        Object.entries(counted).map(([name, bits]) => [
          name,
          onlyMonths(inStratum(bits, question, span), one.from, one.to, span),
        ]),
      ),
    },
    { joins: question.strata.length === 0 ? [] : [cross(splits(question))] },
  );
  return query(rows(byMonth(together(outcome, names), names, span), 'cell'), {
    asked: integer(number),
    practice_code: column('cell.practice_code'),
    stratum: column('cell.stratum'),
    bit: column('cell.bit'),
    ...Object.fromEntries(names.map((name) => [name, column(`cell.${name}`)])),
  });
}

const wordsOf = ({ version }: Asked, action: Rule['action']) =>
  version.rules.flatMap((rule, at) => (rule.action === action ? [column(`state.rule_${at}`)] : []));

/** Where people stand at the end of each month. */
function standing(one: Asked): Record<string, Scalar> {
  return {
    register: column('state.register'),
    exclusions: bitsOr(...wordsOf(one, 'exclude')),
    pcas: bitsOr(...wordsOf(one, 'reject')),
    numerator: bitsOr(...wordsOf(one, 'select')),
  };
}

/** Gaps closed: of those who failed at the end of the month before, those who succeed now. */
function flowing(one: Asked, span: Span): Record<string, Scalar> {
  const stopped = one.version.rules.map((_, rule) => column(`state.rule_${rule}`));
  const failed = without(column('state.register'), bitsOr(...stopped));
  const before = bitsAnd(call('bits-up', failed, integer(1)), everyMonth(span));
  return {
    register: before,
    exclusions: bigint(0),
    pcas: bigint(0),
    numerator: bitsAnd(before, bitsOr(...wordsOf(one, 'select'))),
  };
}

function reasonsOf({ version }: Asked, { mode }: Question, asked: readonly Asked[]): Record<string, Scalar> {
  const none = (rule: number) => mode === 'flow' || rule >= version.rules.length;
  const columns = Array.from({ length: rulesOfLongest(asked) }, (_, rule): [string, Scalar] => [
    `rule_${rule}`,
    none(rule) ? bigint(0) : column(`state.rule_${rule}`),
  ]);
  return Object.fromEntries(columns);
}

function splits({ strata }: Question) {
  const sets = strataOf(strata);
  return written(
    'split',
    ['stratum'],
    sets.map((_, number) => [integer(number)]),
  );
}

/** Only the months in which the patient is in the stratum; in `flow` the month before decides. */
function inStratum(bits: Scalar, { strata, mode }: Question, span: Span): Scalar {
  if (strata.length === 0) return bits;
  const sets = strataOf(strata);
  const cases = sets.map((labels, number): [Scalar, Scalar] => {
    const each = labels.map((label, at) =>
      labelled(
        strata[at]?.values.findIndex((value) => value.label === label) ?? -1,
        at,
        strata[at]?.values.length ?? 0,
        span,
      ),
    );
    return [equal(column('split.stratum'), integer(number)), bitsAnd(...each)];
  });
  const word = choose(cases, bigint(0));
  return bitsAnd(bits, mode === 'flow' ? call('bits-up', word, integer(1)) : word);
}

/** The first label whose condition holds; `unknown` (no number) where none does. */
function labelled(value: number, at: number, count: number, span: Span): Scalar {
  const earlier = Array.from({ length: value < 0 ? count : value }, (_, before) => column(`state.is_${at}_${before}`));
  const own = value < 0 ? everyMonth(span) : column(`state.is_${at}_${value}`);
  return earlier.length === 0 ? own : without(own, bitsOr(...earlier));
}

/** Patients with the same words, counted once: there are far fewer of these than of patients. */
function together(outcome: Relation, names: readonly string[]): Relation {
  return query(
    rows(outcome, 'outcome'),
    {
      practice_code: column('outcome.practice_code'),
      stratum: column('outcome.stratum'),
      ...Object.fromEntries(names.map((name) => [name, column(`outcome.${name}`)])),
      people: aggregate('count', integer(1)),
    },
    { where: call('not', equal(column('outcome.register'), bigint(0))), grouped: true },
  );
}

function byMonth(same: Relation, names: readonly string[], { count }: Span): Relation {
  const bitOf = (name: string) => bitsAnd(call('bits-down', column(`same.${name}`), column('month.bit')), bigint(1));
  const sums = names.map((name): [string, Scalar] => [
    name,
    aggregate('sum', call('multiply', bitOf(name), column('same.people'))),
  ]);
  return query(
    rows(same, 'same'),
    {
      practice_code: column('same.practice_code'),
      stratum: column('same.stratum'),
      bit: column('month.bit'),
      ...Object.fromEntries(sums),
    },
    {
      joins: [cross({ name: 'month', of: { kind: 'numbers', count } })],
      where: equal(bitOf('register'), bigint(1)),
      grouped: true,
    },
  );
}
