import { monthEnd } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import { entriesOf } from '../codelists/matching.ts';
import { medicineSteps, ofMedicines } from './medicines.ts';
import type { Span } from './months.ts';
import { inner, type Join, query, type Relation, type Step, table, union, written } from './relation.ts';
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
  readonly #everybody: boolean;

  /** @param everybody whether these are all people there are, so that it is their codes that leave most rows out */
  constructor(hits: string, people: string, everybody: boolean) {
    this.hits = hits;
    this.people = people;
    this.#everybody = everybody;
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
    const last = monthEnd(first + count - 1);
    const events = this.#entriesOf('event', codelists);
    const medicines = this.#entriesOf('issue', codelists);
    const wanted = `${this.hits}_medicine`;
    const parts = [
      ...(events.length === 0
        ? []
        : [hitsOf('event', byCode(events), this.#everybody ? oneOf(events) : [], this.people, last)]),
      ...(medicines.length === 0 ? [] : [hitsOf('issue', ofMedicines(wanted), [], this.people, last)]),
    ];
    return [
      ...(medicines.length === 0 ? [] : medicineSteps(wanted, medicines)),
      { name: this.hits, relation: parts.length === 0 ? noHits : union(parts) },
    ];
  }

  #entriesOf(of: Slot['table'], codelists: Codelists) {
    const entries = this.#slots.flatMap(({ slot: { table: from, lists }, since }, slot) =>
      from === of ? entriesOf(lists, codelists).map(({ system, code }) => ({ slot, since, system, code })) : [],
    );
    return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  }
}

const noValue: Scalar = { kind: 'unknown', as: 'double' };
const refusable: Scalar = choose(
  [[call('coalesce', column('event.converted'), equal(integer(1), integer(0))), integer(1)]],
  integer(0),
);

/** What a row of each table has beside its day: an issue has no value. */
const valuesOf: Record<Slot['table'], { value: Scalar; converted: Scalar }> = {
  event: { value: column('event.value'), converted: refusable },
  issue: { value: noValue, converted: integer(0) },
};

function byCode(entries: readonly { slot: number; since: number; system: string; code: string }[]): Join {
  const cells = entries.map(({ slot, since, system, code }) => [
    integer(slot),
    integer(since),
    text(system),
    text(code),
  ]);
  return inner(
    written('wanted', ['slot', 'since', 'system', 'code'], cells),
    both(equal(column('event.code'), column('wanted.code')), equal(column('event.system'), column('wanted.system'))),
  );
}

/** Of everybody's record few rows are wanted, and a database that is told so first reads the rest of those alone. */
function oneOf(entries: readonly { code: string }[]): readonly Scalar[] {
  const codes = [...new Set(entries.map(({ code }) => code))];
  return [call('is-one-of', column('event.code'), ...codes.map(text))];
}

function hitsOf(of: Slot['table'], wanted: Join, also: readonly Scalar[], people: string, last: number): Relation {
  const day = call('day-of-date', column(`${of}.date`));
  return query(
    table(of),
    {
      patient: column('people.patient'),
      slot: column('wanted.slot'),
      day,
      month: call('month-of-date', column(`${of}.date`)),
      ...valuesOf[of],
    },
    {
      joins: [wanted, inner(table(people, 'people'), equal(column('people.patient_id'), column(`${of}.patient_id`)))],
      where: both(...also, call('at-least', day, column('wanted.since')), call('at-most', day, integer(last))),
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
