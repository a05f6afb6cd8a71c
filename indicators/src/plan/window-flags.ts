import { dayNumber } from '../calendar.ts';
import type { Mode, Records, Test, Window } from '../model.ts';
import { edge, firstSeen, periodic, type Span, word } from './months.ts';
import { inner, query, type Relation, table, written } from './relation.ts';
import { aggregate, both, call, column, equal, integer, longAgo, never, plus, type Scalar } from './scalar.ts';
import type { Slots } from './slots.ts';

/** Conditions that a row of the record settles by itself: an entry or an issue in a window. */
export type WindowTest = Extract<Test, { kind: 'has' }> & { records: Exclude<Records, { kind: 'reading' }> };

/** How windows are counted; one pass over the record for each way. */
const ways = ['months', 'year', 'days'] as const;
type Way = (typeof ways)[number];

/**
 * All conditions of a kind of window at once: a table with a row for each, joined to the rows of the record by slot. Rows of
 * patient, number and months; nothing is put in order for it.
 */
export function windowRows(
  tests: readonly { number: number; test: WindowTest }[],
  slots: Slots,
  span: Span,
): readonly Relation[] {
  return ways.flatMap((way) => {
    const those = tests.filter(({ test }) => wayOf(test.window, span.mode) === way);
    return those.length === 0 ? [] : [inOnePass(way, those, slots, span)];
  });
}

function wayOf(window: Window, mode: Mode): Way {
  if (window.kind === 'days') return 'days';
  return periodic(window, mode) ? 'year' : 'months';
}

const columns = ['number', 'slot', 'lower', 'upper', 'since', 'before'];

function inOnePass(
  way: Way,
  tests: readonly { number: number; test: WindowTest }[],
  slots: Slots,
  span: Span,
): Relation {
  const cells = tests.map(({ number, test: { records, window } }) => {
    const of = { table: records.kind === 'coded' ? 'event' : 'issue', lists: records.lists } as const;
    const dated = records.kind === 'coded' ? records : { since: null, before: null };
    return [
      number,
      slots.numberOf(of, firstSeen(window, span)),
      window.kind === 'months' ? window.from : 0,
      window.kind === 'days' ? window.days : window.kind === 'ever' ? never : (window.to ?? never),
      dated.since === null ? longAgo : dayNumber(dated.since),
      dated.before === null ? never : dayNumber(dated.before),
    ].map(integer);
  });
  const day = column('hit.day');
  return query(
    table(slots.hits, 'hit'),
    { patient: column('hit.patient'), number: column('rule.number'), months: aggregate('bit-or', seen(way, span)) },
    {
      joins: [
        inner(
          written('rule', columns, cells),
          both(
            equal(column('rule.slot'), column('hit.slot')),
            call('at-least', day, column('rule.since')),
            call('less', day, column('rule.before')),
          ),
        ),
      ],
      grouped: true,
    },
  );
}

/** The months that see a row; the same range as `begins` and `ends` give, with the window read from the rule. */
function seen(way: Way, span: Span): Scalar {
  const [month, lower, upper] = [column('hit.month'), column('rule.lower'), column('rule.upper')];
  if (way === 'days') return word(month, call('month-of-day', plus(column('hit.day'), upper)), span);
  const from = way === 'year' ? call('greatest', month, edge(month, lower, true)) : plus(month, lower);
  return word(from, edge(month, upper, way === 'year'), span);
}
