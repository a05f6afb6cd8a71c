import type { Records, Test } from '../model.ts';
import { person, type ReadingSteps } from './day-rows.ts';
import { asksForPerson, dayScalar } from './day-tests.ts';
import { begins, ends, firstSeen, type Span, word } from './months.ts';
import { query, type Relation, rows, table } from './relation.ts';
import { aggregate, bigint, call, choose, column, equal, integer, never, or, type Scalar } from './scalar.ts';

/** Conditions on the readings of a day: that there is one, or that the latest is one. */
export type ReadingTest =
  | Extract<Test, { kind: 'latest' }>
  | (Extract<Test, { kind: 'has' }> & { records: Extract<Records, { kind: 'reading' }> });
type Numbered = { number: number; test: ReadingTest };

const readingOf = (test: ReadingTest) => (test.kind === 'latest' ? test.reading : test.records.reading);
const whereOf = (test: ReadingTest) => (test.kind === 'latest' ? test.where : test.records.where);

/** For each reading one pass over its rows, put in order once whatever is asked: a column of months for each condition. */
export function readingColumns(
  tests: readonly Numbered[],
  readings: ReadingSteps,
  span: Span,
): readonly { relation: Relation; numbers: readonly number[] }[] {
  const byReading = Map.groupBy(tests, ({ test }) => JSON.stringify(readingOf(test)));
  return [...byReading.values()].map((those) => ({
    relation: ofOne(those, readings, span),
    numbers: those.map(({ number }) => number),
  }));
}

function ofOne(tests: readonly Numbered[], readings: ReadingSteps, span: Span): Relation {
  const names = tests.map(({ test }) => readings.nameOf(readingOf(test), firstSeen(test.window, span)));
  const [name = ''] = names;
  const inOrder = tests.some(({ test }) => test.kind === 'latest');
  const next: Scalar = { kind: 'next', of: column('reading.month'), order: [[column('reading.day'), 'up']] };
  const good = tests.flatMap(({ number, test }): [string, Scalar][] => {
    const where = whereOf(test);
    return where === null ? [] : [[`good_${number}`, choose([[dayScalar(where), integer(1)]], integer(0))]];
  });
  const judged = query(
    table(name, 'reading'),
    {
      patient: column('reading.patient'),
      day: column('reading.day'),
      month: column('reading.month'),
      ...(inOrder ? { next_month: or(next, integer(never)) } : {}),
      ...Object.fromEntries(good),
    },
    { joins: tests.some(({ test }) => asksFor(test)) ? person : [] },
  );
  const months = tests.map(({ number, test }): [string, Scalar] => [
    `months_${number}`,
    aggregate('bit-or', monthsOf(number, test, span)),
  ]);
  return query(
    rows(judged, 'seen'),
    { patient: column('seen.patient'), ...Object.fromEntries(months) },
    { grouped: true },
  );
}

function asksFor(test: ReadingTest): boolean {
  const where = whereOf(test);
  return where !== null && asksForPerson(where);
}

/** A reading stands from its own month to the end of its window; the latest until the month of the next. */
function monthsOf(number: number, test: ReadingTest, span: Span): Scalar {
  const on = { day: column('seen.day'), month: column('seen.month') };
  const end = ends(test.window, on, span.mode);
  const until = test.kind === 'latest' ? call('least', end, column('seen.next_month')) : end;
  const during = word(begins(test.window, on, span.mode), until, span);
  if (whereOf(test) === null) return during;
  return choose([[equal(column(`seen.good_${number}`), integer(1)), during]], bigint(0));
}
