import { expect, test } from 'vitest';
import { deckCodelists } from '../decks/check-deck.ts';
import { planCounts } from '../plan/compile.ts';
import { duckdb, trino } from '../sql/dialect.ts';
import { printPlan } from '../sql/print.ts';
import { versionAt } from '../versions.ts';
import { catalogue } from './index.ts';

const month = (year: number) => year * 12 + 2;

test.each(catalogue)('$id is printed for Trino by its own functions, and by none of those it lacks', (series) => {
  const year = [2025, 2018, 2027].find((one) => versionAt(series, month(one)) !== null) ?? 2025;
  const [from, to] = [month(year) - 5, month(year)];
  const question = { series: [series], mode: 'rolling12', from, to, strata: [], reasons: true } as const;
  const plan = planCounts({ ...question, codelists: deckCodelists(series) });
  const [ours, theirs] = [duckdb, trino].map((dialect) => {
    const { keep, ask } = printPlan(plan, dialect, {});
    return [...keep.map(({ sql }) => sql), ask].join(';\n');
  });
  expect(theirs).toContain('bitwise_or_agg(');
  expect(theirs).not.toMatch(/ [&|] |~|<<|>>|bit_or\(|range\(|QUALIFY|FILTER|ASOF/);
  expect(ours).not.toMatch(/bitwise_/);
});
