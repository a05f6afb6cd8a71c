import { type DayTest, impossible, type Records, type Test, type Window } from '../model.ts';
import { person, type ReadingSteps } from './day-rows.ts';
import { asksForPerson, dayScalar } from './day-tests.ts';
import { begins, ends, firstSeen, type Span, word } from './months.ts';
import { inner, left, query, type Relation, rows, table, union } from './relation.ts';
import { aggregate, both, call, column, equal, integer, longAgo, never, or, plus, type Scalar } from './scalar.ts';

/** Conditions for which the rows of a record have to be put in order or beside each other. */
export type OrderTest = Extract<Test, { kind: 'latest-of' | 'first' | 'twice' | 'follows' }>;

/** Rows of patient and months: the months in which a row of the record makes the condition hold. */
export function orderedRows(test: OrderTest, readings: ReadingSteps, span: Span): Relation {
  switch (test.kind) {
    case 'first':
      return first(test, readings, span);
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
const patientOf = (name: string) => column(`${name}.patient`);
const samePatient = (a: string, b: string) => equal(patientOf(a), patientOf(b));
const ofDays = (name: string) => ({ patient: patientOf(name), ...dayOf(name) });

function first({ records, window }: Extract<Test, { kind: 'first' }>, readings: ReadingSteps, span: Span): Relation {
  const on = dayOf('seen');
  const during = word(begins(window, on, span.mode), ends(window, on, span.mode), span);
  return query(rows(firstOf(readings.days(records, null)), 'seen'), { patient: patientOf('seen'), months: during });
}

function firstOf(days: Relation): Relation {
  return query(
    rows(days, 'each_day'),
    {
      patient: patientOf('each_day'),
      day: aggregate('min', column('each_day.day')),
      month: aggregate('min', column('each_day.month')),
    },
    { grouped: true },
  );
}

function untilNext(from: ReturnType<typeof rows>, where: Scalar, window: Window, span: Span): Relation {
  const on = dayOf('last');
  const end = call('least', ends(window, on, span.mode), column('last.next_month'));
  return query(from, { patient: patientOf('last'), months: word(begins(window, on, span.mode), end, span) }, { where });
}

function latestOf(
  { groups, is, window }: Extract<Test, { kind: 'latest-of' }>,
  readings: ReadingSteps,
  span: Span,
): Relation {
  const all = union(
    groups.map(({ records }, rank) =>
      query(rows(readings.days(records, firstSeen(window, span)), 'one'), { ...ofDays('one'), rank: integer(rank) }),
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
    patient: patientOf('entry'),
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
  const since = firstSeen(window, span);
  const days = query(rows(readings.days(records, since), 'each_day'), ofDays('each_day'), { grouped: true });
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
    patient: patientOf('pair'),
    months: word(start, call('least', ends(window, on, mode), stop), span),
  });
  if (noneSince === null) return query(rows(followed, 'pair'), select(integer(never)));
  return query(rows(stopped(followed, readings.days(noneSince, since)), 'pair'), select(column('pair.stop')));
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
  const since = firstSeen(window, span);
  const afterwards = readings.days(entry, since === null ? null : since + Math.min(fromDays, 0));
  const day = column('mark.day');
  const inTime = both(
    samePatient('mark', 'after'),
    call('at-least', column('after.day'), plus(day, integer(fromDays))),
    ...(toDays === null ? [] : [call('at-most', column('after.day'), plus(day, integer(toDays)))]),
  );
  const paired = query(
    rows(marks(index, pick, where, readings, pick === 'first' ? null : since), 'mark'),
    {
      ...ofDays('mark'),
      next_month: column('mark.next_month'),
      entry_month: aggregate('min', column('after.month')),
    },
    { joins: [inner(rows(afterwards, 'after'), inTime)], grouped: true },
  );
  const on = dayOf('pair');
  const start = call('greatest', begins(window, on, span.mode), column('pair.entry_month'));
  const end = call('least', ends(window, on, span.mode), column('pair.next_month'));
  return query(rows(paired, 'pair'), { patient: patientOf('pair'), months: word(start, end, span) });
}

/** Index days with the month in which a later one takes their place. */
function marks(
  index: Records,
  pick: 'first' | 'latest' | 'any',
  where: DayTest | null,
  readings: ReadingSteps,
  since: number | null,
): Relation {
  const days = query(rows(readings.days(index, since), 'each_day'), ofDays('each_day'), { grouped: true });
  const next: Scalar = { kind: 'next', of: column('one.month'), order: [[column('one.day'), 'up']] };
  const replaced = pick === 'latest' ? or(next, integer(never)) : integer(never);
  const picked = query(rows(pick === 'first' ? firstOf(days) : days, 'one'), {
    ...ofDays('one'),
    next_month: replaced,
  });
  if (where === null || index.kind !== 'reading') return picked;
  return query(
    table(readings.nameOf(index.reading, since), 'reading'),
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
