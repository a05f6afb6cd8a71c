import { dayNumber } from '../calendar.ts';
import { impossible, isOfDay, type Part, type Reading, type Records } from '../model.ts';
import { asksForPerson, dayScalar, partColumn } from './day-tests.ts';
import { inner, type Join, left, query, type Relation, rows, type Step, table } from './relation.ts';
import { aggregate, both, call, choose, column, double, either, equal, integer, minus, type Scalar } from './scalar.ts';
import type { Slots } from './slots.ts';

/** The readings a plan has met, each a step of its own, numbered as they are first asked for. */
export class ReadingSteps {
  readonly #steps = new Map<string, readonly Step[]>();
  readonly #prefix: string;
  readonly slots: Slots;

  constructor(slots: Slots, prefix: string) {
    this.slots = slots;
    this.#prefix = prefix;
  }

  /** The step with a reading's rows; days before `since` need not be there. */
  nameOf(reading: Reading, since: number | null): string {
    const key = JSON.stringify(reading);
    const slotOf = ({ lists, carriedDays, beforeFirst }: Part) =>
      this.slots.numberOf(
        { table: 'event', lists },
        since === null || beforeFirst !== undefined ? null : since - carriedDays,
      );
    const firstOf = ({ beforeFirst }: Part) => (beforeFirst === undefined ? null : this.days(beforeFirst, null));
    for (const part of Object.values(reading.parts)) {
      slotOf(part);
      firstOf(part);
    }
    const known = this.#steps.get(key)?.at(-1)?.name;
    if (known) return known;
    const name = `${this.#prefix}_reading_${this.#steps.size}`;
    this.#steps.set(key, stepsOf(reading, name, this.slots.hits, { slotOf, firstOf }));
    return name;
  }

  steps(): readonly Step[] {
    return [...this.#steps.values()].flat();
  }

  /** The days of records as rows of patient, day and month, from `since` on; a day may be there more than once. */
  days(records: Records, since: number | null): Relation {
    const { hits } = this.slots;
    switch (records.kind) {
      case 'coded': {
        const slot = this.slots.numberOf({ table: 'event', lists: records.lists }, since);
        return ofSlot(hits, slot, records.since, records.before);
      }
      case 'issued':
        return ofSlot(hits, this.slots.numberOf({ table: 'issue', lists: records.lists }, since), null, null);
      case 'reading': {
        const { reading, where } = records;
        const select = {
          patient: column('reading.patient'),
          day: column('reading.day'),
          month: column('reading.month'),
        };
        const parts =
          where === null ? {} : { where: dayScalar(where), joins: where && asksForPerson(where) ? person : [] };
        return query(table(this.nameOf(reading, since), 'reading'), select, parts);
      }
      default:
        return impossible(records);
    }
  }
}

export const person = [inner(table('person'), equal(column('person.patient'), column('reading.patient')))];

function ofSlot(hits: string, slot: number, since: string | null, before: string | null): Relation {
  const conditions = [
    equal(column('hit.slot'), integer(slot)),
    ...(since === null ? [] : [call('at-least', column('hit.day'), integer(dayNumber(since)))]),
    ...(before === null ? [] : [call('less', column('hit.day'), integer(dayNumber(before)))]),
  ];
  const select = { patient: column('hit.patient'), day: column('hit.day'), month: column('hit.month') };
  return query(table(hits, 'hit'), select, { where: both(...conditions) });
}

/** How a part's rows are asked for: the number of its slot, and the days before whose first one its value has to lie. */
type Asking = { slotOf: (part: Part) => number; firstOf: (part: Part) => Relation | null };

/** A reading's rows: the parts of the day itself side by side, carried parts brought from before, incomplete days left out. */
function stepsOf(reading: Reading, name: string, hits: string, { slotOf, firstOf }: Asking): readonly Step[] {
  const parts = Object.entries(reading.parts);
  const fresh = parts.filter(([, part]) => isOfDay(part));
  const carried = parts.filter(([, part]) => !isOfDay(part));
  const numbers = [...new Set(fresh.map(([, part]) => slotOf(part)))];
  const ofDay = query(
    table(hits, 'hit'),
    {
      patient: column('hit.patient'),
      day: column('hit.day'),
      month: column('hit.month'),
      ...Object.fromEntries(fresh.map(([part, of]) => [partColumn(part), valueOfDay(of, slotOf(of))])),
    },
    { where: either(...numbers.map((slot) => equal(column('hit.slot'), integer(slot)))), grouped: true },
  );
  const steps = carried.flatMap(([part, of], at) =>
    carriedSteps(part, of, slotOf(of), {
      name: `${name}_carried_${at}`,
      days: `${name}_day`,
      hits,
      first: firstOf(of),
    }),
  );
  const complete = either(...reading.complete.map((set) => both(...set.map((part) => isKnown(part, carried)))));
  const whole = query(
    table(`${name}_day`, 'fresh'),
    {
      patient: column('fresh.patient'),
      day: column('fresh.day'),
      month: column('fresh.month'),
      ...Object.fromEntries(parts.map(([part]) => [partColumn(part), valueColumn(part, carried)])),
    },
    {
      joins: carried.map(([part], at) => left(table(`${name}_carried_${at}`, `carried_${part}`), ofSameDay(part))),
      where: complete,
    },
  );
  return [{ name: `${name}_day`, relation: ofDay }, ...steps, { name, relation: whole }];
}

type Carried = readonly (readonly [string, Part])[];
const isCarried = (part: string, carried: Carried) => carried.some(([name]) => name === part);
const valueColumn = (part: string, carried: Carried): Scalar =>
  column(`${isCarried(part, carried) ? `carried_${part}` : 'fresh'}.${partColumn(part)}`);
const isKnown = (part: string, carried: Carried) => call('not', call('is-unknown', valueColumn(part, carried)));
const ofSameDay = (part: string) =>
  both(
    equal(column(`carried_${part}.patient`), column('fresh.patient')),
    equal(column(`carried_${part}.day`), column('fresh.day')),
  );

/** The one believed value of the day among its hits. */
function valueOfDay({ valid, sameDay, converted, before }: Part, slot: number): Scalar {
  const believed = both(
    equal(column('hit.slot'), integer(slot)),
    call('at-least', column('hit.value'), double(valid[0])),
    call('at-most', column('hit.value'), double(valid[1])),
    ...(converted === 'refuse' ? [equal(column('hit.converted'), integer(0))] : []),
    ...(before === null ? [] : [call('less', column('hit.day'), integer(dayNumber(before)))]),
  );
  const value = choose([[believed, column('hit.value')]], { kind: 'unknown', as: 'double' });
  return aggregate(sameDay === 'lowest' ? 'min' : 'max', value);
}

type Carrying = { name: string; days: string; hits: string; first: Relation | null };

/** For each day of the reading, the value of the latest day that may be brought to it. */
function carriedSteps(part: string, of: Part, slot: number, { name, days, hits, first }: Carrying): readonly Step[] {
  const values = query(
    table(hits, 'hit'),
    { patient: column('hit.patient'), day: column('hit.day'), value: valueOfDay(of, slot) },
    { where: equal(column('hit.slot'), integer(slot)), grouped: true },
  );
  const mayBe =
    first === null
      ? [
          call('at-most', column('source.day'), column('target.day')),
          call('at-least', column('source.day'), minus(column('target.day'), integer(of.carriedDays))),
        ]
      : [call('less', column('source.day'), column('begun.day'))];
  const isSource = both(
    equal(column('source.patient'), column('target.patient')),
    ...mayBe,
    call('not', call('is-unknown', column('source.value'))),
  );
  const last = query(
    table(days, 'target'),
    {
      patient: column('target.patient'),
      day: column('target.day'),
      source_day: aggregate('max', column('source.day')),
    },
    {
      joins: [...(first === null ? [] : [begunBy(first)]), inner(table(`${name}_values`, 'source'), isSource)],
      grouped: true,
    },
  );
  const brought = query(
    rows(last, 'last'),
    { patient: column('last.patient'), day: column('last.day'), [partColumn(part)]: column('source.value') },
    {
      joins: [
        inner(
          table(`${name}_values`, 'source'),
          both(
            equal(column('source.patient'), column('last.patient')),
            equal(column('source.day'), column('last.source_day')),
          ),
        ),
      ],
    },
  );
  return [
    { name: `${name}_values`, relation: values },
    { name, relation: brought },
  ];
}

/** The first of some days of a patient, where the day of the reading is not before it. */
function begunBy(days: Relation): Join {
  const first = query(
    rows(days, 'started'),
    { patient: column('started.patient'), day: aggregate('min', column('started.day')) },
    { grouped: true },
  );
  return inner(
    rows(first, 'begun'),
    both(
      equal(column('begun.patient'), column('target.patient')),
      call('at-most', column('begun.day'), column('target.day')),
    ),
  );
}
