import type { Codelists } from '../codelists/codelist.ts';
import type { Reading } from '../model.ts';
import { ReadingSteps } from './day-rows.ts';
import { partColumn } from './day-tests.ts';
import type { Span } from './months.ts';
import { listedAt, peopleSteps } from './people.ts';
import { pruned } from './reads.ts';
import { inner, type Plan, query, type Relation, rows, table, union } from './relation.ts';
import { aggregate, both, column, equal, integer, type Scalar } from './scalar.ts';
import { Slots } from './slots.ts';

/** What is asked: the latest of each reading of everybody at one practice, as known at the end of a month. */
export type LatestQuestion = { readings: readonly Reading[]; practice: string; month: number; codelists: Codelists };

/**
 * The latest day of each reading with its values. Columns: `reading` (its number in the question), `patient_id`, `day`, and
 * `value_0`… in the order of its parts, unknown where a reading has fewer.
 */
export function planLatest({ readings, practice, month, codelists }: LatestQuestion): Plan {
  const span: Span = { first: month, count: 1, mode: 'rolling12' };
  const slots = new Slots('listed_hit', 'listed', false);
  const made = new ReadingSteps(slots, 'listed');
  const most = Math.max(...readings.map(({ parts }) => Object.keys(parts).length));
  const answers = readings.map((reading, number) => latestOf(reading, number, made.nameOf(reading, null), most));
  return pruned({
    steps: [
      ...peopleSteps(span),
      { name: 'listed', relation: listedAt(practice) },
      ...slots.steps(codelists, span),
      ...made.steps(),
    ],
    answer: union(answers),
  });
}

function latestOf({ parts }: Reading, number: number, step: string, most: number): Relation {
  const last = query(
    table(step, 'reading'),
    { patient: column('reading.patient'), day: aggregate('max', column('reading.day')) },
    { grouped: true },
  );
  const names = Object.keys(parts);
  const values = Array.from({ length: most }, (_, at): [string, Scalar] => {
    const name = names[at];
    const value: Scalar =
      name === undefined ? { kind: 'unknown', as: 'double' } : column(`reading.${partColumn(name)}`);
    return [`value_${at}`, value];
  });
  const ofLast = both(
    equal(column('reading.patient'), column('last.patient')),
    equal(column('reading.day'), column('last.day')),
  );
  return query(
    rows(last, 'last'),
    {
      reading: integer(number),
      patient_id: column('listed.patient_id'),
      day: column('last.day'),
      ...Object.fromEntries(values),
    },
    {
      joins: [
        inner(table(step, 'reading'), ofLast),
        inner(table('listed'), equal(column('listed.patient'), column('last.patient'))),
      ],
    },
  );
}
