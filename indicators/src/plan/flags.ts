import { type DayTest, impossible, type Records, type Test, type Window } from '../model.ts';
import { person, type ReadingSteps } from './day-rows.ts';
import { asksForPerson, dayScalar } from './day-tests.ts';
import { begins, ends, type Span, word } from './months.ts';
import { inner, left, query, type Relation, rows, type Step, table, union } from './relation.ts';
import {
  aggregate,
  bigint,
  both,
  call,
  choose,
  column,
  equal,
  integer,
  longAgo,
  never,
  or,
  plus,
  type Scalar,
} from './scalar.ts';

/** The conditions that rest on rows of the record. Each becomes a flag: one word of months a patient. */
export type RecordTest = Extract<Test, { kind: 'has' | 'latest' | 'latest-of' | 'first' | 'twice' | 'follows' }>;

/** The flags a plan has met, numbered as they are first asked for; the same condition is the same flag. */
export class Flags {
  readonly #tests: RecordTest[] = [];
  readonly #keys = new Map<string, number>();

  columnOf(test: RecordTest): string {
    const key = JSON.stringify(test);
    const number = this.#keys.get(key) ?? this.#tests.push(test) - 1;
    this.#keys.set(key, number);
    return `flag_${number}`;
  }

  /** One row a patient, one column a flag. */
  steps(readings: ReadingSteps, span: Span): readonly Step[] {
    if (this.#tests.length === 0) return [{ name: 'flags', relation: nobody }];
    const each = this.#tests.map((test, number) => numbered(flagRows(test, readings, span), number));
    const columns = this.#tests.map((_, number): [string, Scalar] => [
      `flag_${number}`,
      aggregate('bit-or', choose([[equal(column('flag.number'), integer(number)), column('flag.months')]], bigint(0))),
    ]);
    const wide = query(
      table('flag'),
      { patient_id: column('flag.patient_id'), ...Object.fromEntries(columns) },
      { grouped: true },
    );
    return [
      { name: 'flag', relation: union(each) },
      { name: 'flags', relation: wide },
    ];
  }
}

/** No condition rests on the record: the people alone. */
const nobody = query(table('person'), { patient_id: column('person.patient_id') });

function numbered(relation: Relation, number: number): Relation {
  return query(
    rows(relation, 'found'),
    {
      patient_id: column('found.patient_id'),
      number: integer(number),
      months: aggregate('bit-or', column('found.months')),
    },
    { grouped: true },
  );
}

/** Rows of patient and months: the months in which a row of the record makes the condition hold. */
function flagRows(test: RecordTest, readings: ReadingSteps, span: Span): Relation {
  switch (test.kind) {
    case 'has':
      return months(readings.days(test.records), test.window, span);
    case 'first':
      return months(firstOf(readings.days(test.records)), test.window, span);
    case 'latest':
      return latest(test.reading, test.where, test.window, readings, span);
    case 'latest-of':
      return latestOf(test, readings, span);
    case 'twice':
      return twice(test, readings, span);
    case 'follows':
      return follows(test, readings, span);
    default:
      return impossible(test);
  }
}

const dayOf = (name: string) => ({ day: column(`${name}.day`), month: column(`${name}.month`) });
const patientOf = (name: string) => column(`${name}.patient_id`);
const samePatient = (a: string, b: string) => equal(patientOf(a), patientOf(b));
const ofDays = (name: string) => ({ patient_id: patientOf(name), ...dayOf(name) });

function months(days: Relation, window: Window, span: Span): Relation {
  const on = dayOf('seen');
  const during = word(begins(window, on, span.mode), ends(window, on, span.mode), span);
  return query(rows(days, 'seen'), { patient_id: patientOf('seen'), months: during });
}

function firstOf(days: Relation): Relation {
  return query(
    rows(days, 'each_day'),
    {
      patient_id: patientOf('each_day'),
      day: aggregate('min', column('each_day.day')),
      month: aggregate('min', column('each_day.month')),
    },
    { grouped: true },
  );
}

/** Readings with the month of the next; a reading stands from its own month until the next one's. */
function withNext(
  reading: Parameters<ReadingSteps['nameOf']>[0],
  where: DayTest | null,
  readings: ReadingSteps,
): Relation {
  const next: Scalar = { kind: 'next', of: column('reading.month'), order: [[column('reading.day'), 'up']] };
  const good = where === null ? equal(integer(1), integer(1)) : dayScalar(where);
  const joins = where !== null && asksForPerson(where) ? person : [];
  return query(
    table(readings.nameOf(reading), 'reading'),
    {
      patient_id: column('reading.patient_id'),
      ...dayOf('reading'),
      next_month: or(next, integer(never)),
      good: choose([[good, integer(1)]], integer(0)),
    },
    { joins },
  );
}

function latest(
  reading: Parameters<ReadingSteps['nameOf']>[0],
  where: DayTest,
  window: Window,
  readings: ReadingSteps,
  span: Span,
): Relation {
  return untilNext(
    rows(withNext(reading, where, readings), 'last'),
    equal(column('last.good'), integer(1)),
    window,
    span,
  );
}

function untilNext(from: ReturnType<typeof rows>, where: Scalar, window: Window, span: Span): Relation {
  const on = dayOf('last');
  const end = call('least', ends(window, on, span.mode), column('last.next_month'));
  return query(
    from,
    { patient_id: patientOf('last'), months: word(begins(window, on, span.mode), end, span) },
    { where },
  );
}

function latestOf(
  { groups, is, window }: Extract<Test, { kind: 'latest-of' }>,
  readings: ReadingSteps,
  span: Span,
): Relation {
  const all = union(
    groups.map(({ records }, rank) =>
      query(rows(readings.days(records), 'one'), { ...ofDays('one'), rank: integer(rank) }),
    ),
  );
  const next: Scalar = {
    kind: 'next',
    of: column('entry.month'),
    order: [
      [column('entry.day'), 'up'],
      [column('entry.rank'), 'up'],
    ],
  };
  const ranked = query(rows(all, 'entry'), {
    patient_id: patientOf('entry'),
    ...dayOf('entry'),
    rank: column('entry.rank'),
    next_month: or(next, integer(never)),
  });
  const wanted = groups.flatMap(({ name }, rank) => (is.includes(name) ? [integer(rank)] : []));
  const where = wanted
    .map((rank) => equal(column('last.rank'), rank))
    .reduce((a, b) => call('or', a, b), equal(integer(1), integer(0)));
  return untilNext(rows(ranked, 'last'), where, window, span);
}

/**
 * An entry is the first of its window from the month in which the one before has left it. Another must follow far enough
 * behind, and the time ends with the first of `noneSince` on or after it.
 */
function twice(
  { records, window, apartDays, noneSince }: Extract<Test, { kind: 'twice' }>,
  readings: ReadingSteps,
  span: Span,
): Relation {
  const { mode } = span;
  const days = query(rows(readings.days(records), 'each_day'), ofDays('each_day'), { grouped: true });
  const before = (of: Scalar): Scalar => ({ kind: 'next', of, order: [[column('entry.day'), 'down']] });
  const withBefore = query(rows(days, 'entry'), {
    ...ofDays('entry'),
    free: or(before(ends(window, dayOf('entry'), mode)), integer(longAgo)),
  });
  const followed = query(
    rows(withBefore, 'one'),
    {
      ...ofDays('one'),
      free: column('one.free'),
      second: aggregate('min', begins(window, dayOf('two'), mode)),
    },
    {
      joins: [
        inner(
          rows(days, 'two'),
          both(
            samePatient('one', 'two'),
            call('at-least', column('two.day'), plus(column('one.day'), integer(apartDays))),
          ),
        ),
      ],
      grouped: true,
    },
  );
  const on = dayOf('pair');
  const start = call(
    'greatest',
    call('greatest', begins(window, on, mode), column('pair.free')),
    column('pair.second'),
  );
  const select = (stop: Scalar) => ({
    patient_id: patientOf('pair'),
    months: word(start, call('least', ends(window, on, mode), stop), span),
  });
  if (noneSince === null) return query(rows(followed, 'pair'), select(integer(never)));
  return query(rows(stopped(followed, readings.days(noneSince)), 'pair'), select(column('pair.stop')));
}

/** The month of the first of some days on or after each row. */
function stopped(pairs: Relation, days: Relation): Relation {
  const stop = or(aggregate('min', column('later.month')), integer(never));
  return query(
    rows(pairs, 'one'),
    { ...ofDays('one'), free: column('one.free'), second: column('one.second'), stop },
    {
      joins: [
        left(
          rows(days, 'later'),
          both(samePatient('one', 'later'), call('at-least', column('later.day'), column('one.day'))),
        ),
      ],
      grouped: true,
    },
  );
}

function follows(
  { index, pick, where, window, entry, fromDays, toDays }: Extract<Test, { kind: 'follows' }>,
  readings: ReadingSteps,
  span: Span,
): Relation {
  const day = column('mark.day');
  const inTime = both(
    samePatient('mark', 'after'),
    call('at-least', column('after.day'), plus(day, integer(fromDays))),
    ...(toDays === null ? [] : [call('at-most', column('after.day'), plus(day, integer(toDays)))]),
  );
  const paired = query(
    rows(marks(index, pick, where, readings), 'mark'),
    {
      ...ofDays('mark'),
      next_month: column('mark.next_month'),
      entry_month: aggregate('min', column('after.month')),
    },
    { joins: [inner(rows(readings.days(entry), 'after'), inTime)], grouped: true },
  );
  const on = dayOf('pair');
  const start = call('greatest', begins(window, on, span.mode), column('pair.entry_month'));
  const end = call('least', ends(window, on, span.mode), column('pair.next_month'));
  return query(rows(paired, 'pair'), { patient_id: patientOf('pair'), months: word(start, end, span) });
}

/** Index days with the month in which a later one takes their place. */
function marks(
  index: Records,
  pick: 'first' | 'latest' | 'any',
  where: DayTest | null,
  readings: ReadingSteps,
): Relation {
  const days = query(rows(readings.days(index), 'each_day'), ofDays('each_day'), { grouped: true });
  const next: Scalar = { kind: 'next', of: column('one.month'), order: [[column('one.day'), 'up']] };
  const replaced = pick === 'latest' ? or(next, integer(never)) : integer(never);
  const picked = query(rows(pick === 'first' ? firstOf(days) : days, 'one'), {
    ...ofDays('one'),
    next_month: replaced,
  });
  if (where === null || index.kind !== 'reading') return picked;
  return query(
    table(readings.nameOf(index.reading), 'reading'),
    { ...ofDays('reading'), next_month: column('picked.next_month') },
    {
      joins: [
        inner(
          rows(picked, 'picked'),
          both(samePatient('picked', 'reading'), equal(column('picked.day'), column('reading.day'))),
        ),
        ...(asksForPerson(where) ? person : []),
      ],
      where: dayScalar(where),
    },
  );
}
