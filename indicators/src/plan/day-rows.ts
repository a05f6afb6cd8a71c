import { dayNumber } from '../calendar.ts';
import { impossible, type Part, type Reading, type Records } from '../model.ts';
import { asksForPerson, dayScalar, partColumn } from './day-tests.ts';
import { inner, left, query, type Relation, rows, type Step, table } from './relation.ts';
import { aggregate, both, call, choose, column, double, either, equal, integer, minus, type Scalar } from './scalar.ts';
import type { Slots } from './slots.ts';

/** The readings a plan has met, each a step of its own, numbered as they are first asked for. */
export class ReadingSteps {
  readonly #steps = new Map<string, readonly Step[]>();
  readonly slots: Slots;

  constructor(slots: Slots) {
    this.slots = slots;
  }

  nameOf(reading: Reading): string {
    const key = JSON.stringify(reading);
    const known = this.#steps.get(key)?.at(-1)?.name;
    if (known) return known;
    const name = `reading_${this.#steps.size}`;
    this.#steps.set(key, stepsOf(reading, name, this.slots));
    return name;
  }

  steps(): readonly Step[] {
    return [...this.#steps.values()].flat();
  }

  /** The days of records as rows of patient, day and month; a day may be there more than once. */
  days(records: Records): Relation {
    switch (records.kind) {
      case 'coded':
        return ofSlot(this.slots.numberOf({ table: 'event', lists: records.lists }), records.since, records.before);
      case 'issued':
        return ofSlot(this.slots.numberOf({ table: 'issue', lists: records.lists }), null, null);
      case 'reading': {
        const { reading, where } = records;
        const select = {
          patient_id: column('reading.patient_id'),
          day: column('reading.day'),
          month: column('reading.month'),
        };
        const parts =
          where === null ? {} : { where: dayScalar(where), joins: where && asksForPerson(where) ? person : [] };
        return query(table(this.nameOf(reading), 'reading'), select, parts);
      }
      default:
        return impossible(records);
    }
  }
}

export const person = [inner(table('person'), equal(column('person.patient_id'), column('reading.patient_id')))];

function ofSlot(slot: number, since: string | null, before: string | null): Relation {
  const conditions = [
    equal(column('hit.slot'), integer(slot)),
    ...(since === null ? [] : [call('at-least', column('hit.day'), integer(dayNumber(since)))]),
    ...(before === null ? [] : [call('less', column('hit.day'), integer(dayNumber(before)))]),
  ];
  const select = { patient_id: column('hit.patient_id'), day: column('hit.day'), month: column('hit.month') };
  return query(table('hit'), select, { where: both(...conditions) });
}

/** A reading's rows: the parts of the day itself side by side, carried parts brought from before, incomplete days left out. */
function stepsOf(reading: Reading, name: string, slots: Slots): readonly Step[] {
  const parts = Object.entries(reading.parts);
  const fresh = parts.filter(([, { carriedDays }]) => carriedDays === 0);
  const carried = parts.filter(([, { carriedDays }]) => carriedDays > 0);
  const slotOf = (part: Part) => slots.numberOf({ table: 'event', lists: part.lists });
  const numbers = [...new Set(fresh.map(([, part]) => slotOf(part)))];
  const ofDay = query(
    table('hit'),
    {
      patient_id: column('hit.patient_id'),
      day: column('hit.day'),
      month: column('hit.month'),
      ...Object.fromEntries(fresh.map(([part, of]) => [partColumn(part), valueOfDay(of, slotOf(of))])),
    },
    { where: either(...numbers.map((slot) => equal(column('hit.slot'), integer(slot)))), grouped: true },
  );
  const steps = carried.flatMap(([part, of], at) =>
    carriedSteps(part, of, slotOf(of), `${name}_carried_${at}`, `${name}_day`),
  );
  const complete = either(...reading.complete.map((set) => both(...set.map((part) => isKnown(part, carried)))));
  const whole = query(
    table(`${name}_day`, 'fresh'),
    {
      patient_id: column('fresh.patient_id'),
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
    equal(column(`carried_${part}.patient_id`), column('fresh.patient_id')),
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

/** For each day of the reading, the value of the latest day on or before it, not too long before. */
function carriedSteps(part: string, of: Part, slot: number, name: string, days: string): readonly Step[] {
  const values = query(
    table('hit'),
    { patient_id: column('hit.patient_id'), day: column('hit.day'), value: valueOfDay(of, slot) },
    { where: equal(column('hit.slot'), integer(slot)), grouped: true },
  );
  const onOrBefore = both(
    equal(column('source.patient_id'), column('target.patient_id')),
    call('at-most', column('source.day'), column('target.day')),
    call('at-least', column('source.day'), minus(column('target.day'), integer(of.carriedDays))),
    call('not', call('is-unknown', column('source.value'))),
  );
  const last = query(
    table(days, 'target'),
    {
      patient_id: column('target.patient_id'),
      day: column('target.day'),
      source_day: aggregate('max', column('source.day')),
    },
    { joins: [inner(table(`${name}_values`, 'source'), onOrBefore)], grouped: true },
  );
  const brought = query(
    rows(last, 'last'),
    { patient_id: column('last.patient_id'), day: column('last.day'), [partColumn(part)]: column('source.value') },
    {
      joins: [
        inner(
          table(`${name}_values`, 'source'),
          both(
            equal(column('source.patient_id'), column('last.patient_id')),
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
