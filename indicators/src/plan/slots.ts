import { monthEnd } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import { entriesOf } from '../codelists/matching.ts';
import type { Span } from './months.ts';
import { inner, query, type Relation, type Step, table, union, written } from './relation.ts';
import { both, call, choose, column, double, equal, integer, longAgo, type Scalar, text } from './scalar.ts';

/** A set of codes of one table. A plan asks for rows by the number of their slot. */
type Slot = { table: 'event' | 'issue'; lists: readonly string[] };

/** The slots a plan uses for some of the people, numbered as they are first asked for. */
export class Slots {
  readonly #slots: { slot: Slot; since: number }[] = [];
  /** The step with the rows of all slots. */
  readonly hits: string;
  /** The step with the people whose rows are wanted. */
  readonly people: string;

  constructor(hits: string, people: string) {
    this.hits = hits;
    this.people = people;
  }

  /** `since` is the first day that can matter to the one who asks; the earliest of all that was asked for counts. */
  numberOf(slot: Slot, since: number | null): number {
    const key = (one: Slot) => `${one.table} ${[...one.lists].toSorted().join(' ')}`;
    const at = this.#slots.findIndex((one) => key(one.slot) === key(slot));
    const known = this.#slots[at];
    if (known === undefined) return this.#slots.push({ slot, since: since ?? longAgo }) - 1;
    known.since = Math.min(known.since, since ?? longAgo);
    return at;
  }

  /** The rows of the record that belong to a slot, with day and month as numbers. None can matter after the last month. */
  steps(codelists: Codelists, { first, count }: Span): readonly Step[] {
    const entries = this.#slots.flatMap(({ slot, since }, number) =>
      entriesOf(slot.lists, codelists).map(({ system, code }) => ({ number, since, table: slot.table, system, code })),
    );
    const last = monthEnd(first + count - 1);
    const hits = (...of: [Part['of'], readonly Entry[], Scalar, Scalar, Scalar]) =>
      hitsOf({ of: of[0], entries: of[1], on: of[2], value: of[3], converted: of[4] }, this.people, last);
    const unique = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
    const ofEvents = unique.filter((entry) => entry.table === 'event');
    const ofIssues = unique.filter((entry) => entry.table === 'issue' && entry.system === '');
    const beginnings = unique.filter(
      ({ table, system }) => table === 'issue' && (system === 'bnf' || system === 'name'),
    );
    const lengths = [...new Set(beginnings.map(({ system, code }) => `${system} ${code.length}`))];
    const parts = [
      ...(ofEvents.length === 0
        ? []
        : [hits('event', ofEvents, both(sameCode('event'), sameSystem), column('event.value'), refusable)]),
      ...(ofIssues.length === 0 ? [] : [hits('issue', ofIssues, sameCode('issue'), noValue, integer(0))]),
      ...lengths.map((of) => {
        const [system = '', length] = of.split(' ');
        const those = beginnings.filter((entry) => entry.system === system && entry.code.length === Number(length));
        return hits('issue', those, beginning(system, Number(length)), noValue, integer(0));
      }),
    ];
    return [{ name: this.hits, relation: parts.length === 0 ? noHits : union(parts) }];
  }
}

const noValue: Scalar = { kind: 'unknown', as: 'double' };
const refusable: Scalar = choose(
  [[call('coalesce', column('event.converted'), equal(integer(1), integer(0))), integer(1)]],
  integer(0),
);
const sameCode = (of: string) => equal(column(`${of}.code`), column('wanted.code'));
const sameSystem = equal(column('event.system'), column('wanted.system'));

function beginning(system: string, length: number): Scalar {
  const field = system === 'bnf' ? column('issue.bnf') : call('small-letters', column('issue.name'));
  return equal(call('beginning', field, integer(length)), column('wanted.code'));
}

type Entry = { number: number; since: number; system: string; code: string };
type Part = { of: 'event' | 'issue'; entries: readonly Entry[]; on: Scalar; value: Scalar; converted: Scalar };

function hitsOf({ of, entries, on, value, converted }: Part, people: string, last: number): Relation {
  const cells = entries.map(({ number, since, system, code }) => [
    integer(number),
    integer(since),
    text(system),
    text(code),
  ]);
  const day = call('day-of-date', column(`${of}.date`));
  return query(
    table(of),
    {
      patient: column('people.patient'),
      slot: column('wanted.slot'),
      day,
      month: call('month-of-date', column(`${of}.date`)),
      value,
      converted,
    },
    {
      joins: [
        inner(written('wanted', ['slot', 'since', 'system', 'code'], cells), on),
        inner(table(people, 'people'), equal(column('people.patient_id'), column(`${of}.patient_id`))),
      ],
      where: both(call('at-least', day, column('wanted.since')), call('at-most', day, integer(last))),
    },
  );
}

/** No list has a code: nobody has a record. */
const noHits: Relation = query(
  written(
    'nobody',
    ['patient', 'slot', 'day', 'month', 'value', 'converted'],
    [[integer(0), integer(0), integer(0), integer(0), double(0), integer(0)]],
  ),
  {
    patient: column('nobody.patient'),
    slot: column('nobody.slot'),
    day: column('nobody.day'),
    month: column('nobody.month'),
    value: column('nobody.value'),
    converted: column('nobody.converted'),
  },
  { where: equal(integer(1), integer(0)) },
);
