import { expect, test } from 'vitest';
import { dayNumber, monthOfDay } from '../calendar.ts';
import { deckCodelists } from '../decks/check-deck.ts';
import { planCounts } from '../plan/compile.ts';
import { duckdb, trino } from '../sql/dialect.ts';
import { printPlan } from '../sql/print.ts';
import { catalogue } from './index.ts';

const versions = catalogue.flatMap((series) =>
  series.versions.map(({ id, from }) => ({ id, series, from: monthOfDay(dayNumber(from)) })),
);

test.each(versions)(
  '$id is printed for Trino by its own functions, and by none of those it lacks',
  ({ series, from }) => {
    const to = from + 5;
    const question = { series: [series], mode: 'rolling12', from, to, strata: [], reasons: true } as const;
    const plan = planCounts({ ...question, codelists: deckCodelists(series) });
    const [ours, theirs] = [duckdb, trino].map((dialect) => {
      const { keep, ask } = printPlan(plan, dialect, {});
      return [...keep.map(({ sql }) => sql), ask].join(';\n');
    });
    expect(theirs).toContain('bitwise_or_agg(');
    expect(theirs).not.toMatch(/ [&|] |~|<<|>>|bit_or\(|range\(|QUALIFY|FILTER|ASOF/);
    expect(ours).not.toMatch(/bitwise_/);
  },
);
