import { needsOf } from '../language/needs.ts';
import type { Records, Series, Version } from '../model.ts';
import { saidOf, windowSaid } from './words.ts';

/** An indicator in plain English, a line each: what a clinician reads and what its definition says are one thing. */
export function explain(series: Series): readonly string[] {
  return [
    `${series.id}: ${series.title}`,
    '',
    series.why,
    directions[series.direction],
    ...series.versions.flatMap((version) => ['', ...explainVersion(version)]),
    ...(series.priorities.length === 0 ? [] : ['', 'On a worklist, in this order:']),
    ...series.priorities.map(({ id, says }) => `  ${id}: ${says}`),
    ...(series.actions.length === 0 ? [] : ['', 'First action:']),
    ...series.actions.map(({ says }) => `  ${says}`),
  ];
}

const directions = {
  higher: 'Higher is better.',
  lower: 'Lower is better.',
  none: 'Neither higher nor lower is better.',
} as const;
const outcomes = { exclude: 'left out', select: 'success', reject: 'exception' } as const;
const evidence = {
  A: 'read in a primary source',
  B: 'read in a secondary source',
  M: 'recalled, to be confirmed',
} as const;

function explainVersion(version: Version): readonly string[] {
  const { lists, tables, readings } = needsOf(version);
  const until = version.to === null ? 'on' : `to ${version.to}`;
  return [
    `${version.id}, from ${version.from} ${until}`,
    `  Source: ${version.source} (${evidence[version.evidence]}).`,
    `  About: ${version.over.title}: whoever ${saidOf(version.over.when)}.`,
    '  The first of these that holds decides:',
    ...version.rules.map(
      (rule, at) =>
        `    ${at + 1}. ${outcomes[rule.action]} ${rule.reason}: ${rule.says}. Exactly: ${saidOf(rule.when)}.`,
    ),
    '  Whoever meets none of them: in the denominator, not in the numerator.',
    ...monthlySaid(version.monthly),
    ...version.parameters.map(
      ({ name, value, unit, unconfirmed }) =>
        `  Parameter ${name}: ${value} ${unit}${unconfirmed === null ? '' : `. Unconfirmed: ${unconfirmed}`}`,
    ),
    ...version.unconfirmed.map((words) => `  Unconfirmed: ${words}.`),
    `  Needs: ${tables.join(', ')}; codelists ${lists.join(', ') || 'none'}${readings.length === 0 ? '' : `; readings ${readings.join(', ')}`}.`,
  ];
}

function monthlySaid(monthly: readonly Records[]): readonly string[] {
  if (monthly.length === 0)
    return ['  There is no monthly reading but `flow`: nothing in a month makes a person count.'];
  const month = { kind: 'months', from: 0, to: 1, anchor: 'month-end' } as const;
  const events = monthly.map((records) => saidOf({ kind: 'has', records, window: month }));
  const named = events.map((event) => event.replace(windowSaid(month), 'in the month'));
  return [`  In the mode \`month\` a person counts who ${named.join(' or ')}.`];
}
