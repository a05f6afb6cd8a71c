import type { Codelists } from '../codelists/codelist.ts';
import { entriesOf } from '../codelists/matching.ts';
import { inner, query, type Relation, type Step, table, union, written } from './relation.ts';
import { both, call, choose, column, double, equal, integer, type Scalar, text } from './scalar.ts';

/** A set of codes of one table. A plan asks for rows by the number of their slot. */
type Slot = { table: 'event' | 'issue'; lists: readonly string[] };

/** The slots a plan uses, numbered as they are first asked for. */
export class Slots {
  readonly #slots: Slot[] = [];

  numberOf(slot: Slot): number {
    const key = (one: Slot) => `${one.table} ${[...one.lists].toSorted().join(' ')}`;
    const at = this.#slots.findIndex((one) => key(one) === key(slot));
    return at >= 0 ? at : this.#slots.push(slot) - 1;
  }

  /** The rows of the record that belong to a slot, with day and month as numbers; a table of codes comes before. */
  steps(codelists: Codelists): readonly Step[] {
    const entries = this.#slots.flatMap((slot, number) =>
      entriesOf(slot.lists, codelists).map(({ system, code }) => ({ number, table: slot.table, system, code })),
    );
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
    return [{ name: 'hit', relation: parts.length === 0 ? noHits : union(parts) }];
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

type Entry = { number: number; system: string; code: string };

function hits(
  of: 'event' | 'issue',
  entries: readonly Entry[],
  on: Scalar,
  value: Scalar,
  converted: Scalar,
): Relation {
  const cells = entries.map(({ number, system, code }) => [integer(number), text(system), text(code)]);
  const day = call('day-of-date', column(`${of}.date`));
  return query(
    table(of),
    {
      patient_id: column(`${of}.patient_id`),
      slot: column('wanted.slot'),
      day,
      month: call('month-of-day', day),
      value,
      converted,
    },
    { joins: [inner(written('wanted', ['slot', 'system', 'code'], cells), on)] },
  );
}

/** No list has a code: nobody has a record. */
const noHits: Relation = query(
  written(
    'nobody',
    ['patient_id', 'slot', 'day', 'month', 'value', 'converted'],
    [[text(''), integer(0), integer(0), integer(0), double(0), integer(0)]],
  ),
  {
    patient_id: column('nobody.patient_id'),
    slot: column('nobody.slot'),
    day: column('nobody.day'),
    month: column('nobody.month'),
    value: column('nobody.value'),
    converted: column('nobody.converted'),
  },
  { where: equal(integer(1), integer(0)) },
);
