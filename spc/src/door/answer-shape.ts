import { kinds } from '../limits/kinds.ts';
import type { ChartKind, RuleName } from '../model.ts';
import { choice, described, either, flag, list, number, object, orNull, type Reader, text, whole } from './readers.ts';
import { funnelKinds } from './request.ts';

/**
 * What an answer holds, in the same words as requests: its JSON Schema comes from here, and tests read answers with it, so
 * that neither can lag behind the other.
 */

// The table has exactly the names of its type.
const chartKinds = Object.keys(kinds) as readonly ChartKind[];
const ruleNames: readonly RuleName[] = [
  'outside',
  'shift',
  'trend',
  'two_of_three',
  'four_of_five',
  'alternating',
  'within_one_sigma',
  'outside_one_sigma',
  'run_too_long',
  'crossings_too_few',
  'runs_test',
];

const all = <const Fields extends Readonly<Record<string, Reader<unknown>>>>(fields: Fields) =>
  // Object.keys forgets that they are the names of the fields.
  object(fields, Object.keys(fields) as (keyof Fields & string)[]);
const key = either(text, (value) => typeof value === 'string', number());
const column = list(orNull(number()));
const flags = list(flag);
const position = whole({ from: 1 });
const counts = list(whole({ from: 0 }));
const maybeCounts = list(orNull(whole({ from: 0 })));
const warnings = list(all({ code: text, message: text }));

const pointType = choice('unknown_point_type', [
  'common_cause',
  'special_cause_improvement',
  'special_cause_concern',
  'special_cause_neutral_high',
  'special_cause_neutral_low',
]);

const pointColumns = {
  x: list(key),
  y: column,
  n: column,
  cl: column,
  lcl: described('Three standard deviations below, as `ucl` is above.', column),
  ucl: column,
  lcl95: described('Two standard deviations.', column),
  ucl95: column,
  lcl68: described('One standard deviation.', column),
  ucl68: column,
  target: column,
  phase: list(position),
  baseline: described('Within the stretch that centre and limits are made from.', flags),
  included: flags,
  sigmaSignal: flags,
  signals: list(list(choice('unknown_rule', ruleNames))),
  pointType: list(orNull(pointType)),
  tail: described('Where few are expected: the exact chance of a value at least as far out.', column),
};

const points = object(
  { ...pointColumns, pos: described('CUSUM charts: the sums in standard deviations.', column), neg: column },
  // As above.
  Object.keys(pointColumns) as (keyof typeof pointColumns)[],
);

const phases = all({
  from: list(position),
  to: list(position),
  cl: column,
  baseline: counts,
  provisional: flags,
  nObs: counts,
  nUseful: counts,
  longestRun: maybeCounts,
  longestRunMax: maybeCounts,
  crossings: maybeCounts,
  crossingsMin: maybeCounts,
  runsSignal: flags,
});

const signal = all({
  rule: choice('unknown_rule', ruleNames),
  phase: position,
  from: position,
  to: position,
  completesAt: position,
  side: choice('unknown_side', ['above', 'below', 'up', 'down', 'none']),
  points: list(position),
  meaning: choice('unknown_meaning', ['improvement', 'concern', 'neither']),
});

const verdict = all({
  variationIcon: orNull(
    choice('unknown_icon', [
      'common_cause',
      'improvement_high',
      'improvement_low',
      'concern_high',
      'concern_low',
      'neutral_high',
      'neutral_low',
      'no_data',
    ]),
  ),
  assuranceIcon: orNull(choice('unknown_icon', ['pass', 'fail', 'hit_or_miss', 'not_judged'])),
  conflict: flag,
  sentence: text,
  asOf: orNull(key),
});

const limits = {
  lcl95: column,
  ucl95: column,
  lcl998: column,
  ucl998: column,
  odLcl95: column,
  odUcl95: column,
  odLcl998: column,
  odUcl998: column,
};

/** The three kinds of answer. */
export const answers = {
  chartAnswer: all({
    chart: choice('unknown_chart', chartKinds),
    profile: all({ id: text, version: position }),
    points,
    phases,
    signals: list(signal),
    verdict,
    warnings,
  }),
  funnelAnswer: all({
    chart: choice('unknown_chart', funnelKinds),
    groups: all({
      group: list(text),
      numerator: column,
      denominator: column,
      ratio: column,
      z: column,
      ...limits,
      outlier: counts,
      apart: list(orNull(choice('unknown_side', ['high', 'low']))),
    }),
    phi: number(),
    tau2: number(),
    target: orNull(number()),
    curve: all({ denominator: column, ...limits }),
    verdict: all({ sentence: text, spread: text }),
    warnings,
  }),
  errorAnswer: all({ error: all({ code: text, message: text, path: text }) }),
};
