import { type Chart, type ChartOptions, chart, type Words } from '@tandem/spc';
import { longMonth, type Month, month, shortMonth } from '../time/index.ts';
import { type Definition, definitionFor, latestDefinition, type Measure, windows } from './measure.ts';
import { type Series, seriesOf } from './series.ts';
import type { Submission } from './submission.ts';
import { countWord } from './words.ts';

/** A new level begins here: somebody re-based with a reason, or the definition changed. */
export type PhaseStart = { from: Month; reason: string };

/** What people chose for a chart. Months outside `from` to `to` are passed over. */
export type ChartWishes = {
  from: Month;
  to: Month;
  /** The last month before the change: average and limits stay as they were up to it. `null`: all months make them. */
  baselineTo: Month | null;
  phases: readonly PhaseStart[];
  exclude: readonly { month: Month; reason: string }[];
};

/** Why a chart is of its kind. */
export type KindReason = 'overlapping' | 'few_points' | 'counts' | 'rates';

export type ChartPlan = {
  options: ChartOptions;
  kindReason: KindReason;
  /** Months with a value. */
  usable: number;
  /** Phase starts inside the series, in order, with why. */
  phases: readonly PhaseStart[];
  /** The months that fix average and limits, or `null` where nothing is fixed. */
  baseline: { from: Month; to: Month; months: number } | null;
};

/** Limits from fewer months would be drawn from chance. A baseline needs as many. */
const pointsForLimits = 12;

/**
 * Chooses how a series is read:
 *
 * - Overlapping months (rolling 12, year to date): a line and its target, and nothing is judged, because neighbouring
 *   values share most of their data and every rule would cry signal where nothing changed.
 * - Under 12 months with a value: a run chart with Anhoej's rules. Limits from so few would not be firm, while
 *   the median and its runs need no spread (and themselves stay silent under 10 useful months).
 * - From 12, counts: a P chart, whose limits widen where fewer people were counted, with the Making Data Count rules.
 *   Small denominators keep their chart; the library warns where the limits are rough.
 * - From 12, ready rates: an I chart with the same rules, because without counts only the months' own spread is known.
 *
 * Average and limits are fixed at `baselineTo` where 12 months with a value lie before it in its phase. A definition
 * that changes what is counted starts a phase of its own, and targets follow the definition of each month.
 */
export function planChart(measure: Measure, series: Series, wishes: ChartWishes): ChartPlan {
  const { months, observations } = series;
  const usable = observations.filter(({ y }) => y !== null).length;
  const windowMonths = Math.max(1, ...months.map((of) => windows[definitionFor(measure, of).window]));
  const kindReason = reasonFor(windowMonths, usable, series);
  const phases = phasesIn(measure, months, wishes.phases);
  const phaseStarts = phases.map(({ from }) => months.indexOf(from));
  const exclude = wishes.exclude.map((left) => months.indexOf(left.month)).filter((position) => position >= 0);
  const baseline = baselineIn(series, phaseStarts, exclude, wishes.baselineTo);
  const targets = months.map((of) => definitionFor(measure, of).target);
  const options: ChartOptions = {
    ...kinds[kindReason],
    direction: latestDefinition(measure).direction,
    windowMonths,
    phaseStarts,
    exclude,
    ...(targets.some((target) => target !== null) ? { target: targets } : {}),
    ...(baseline ? { freeze: baseline.months } : {}),
  };
  return { options, kindReason, usable, phases, baseline };
}

const kinds = {
  overlapping: { kind: 'run', profile: 'run-anhoej' },
  few_points: { kind: 'run', profile: 'run-anhoej' },
  counts: { kind: 'p', profile: 'xmr-mdc' },
  rates: { kind: 'i', profile: 'xmr-mdc' },
} as const satisfies Record<KindReason, Pick<ChartOptions, 'kind' | 'profile'>>;

function reasonFor(windowMonths: number, usable: number, { observations }: Series): KindReason {
  if (windowMonths > 1) return 'overlapping';
  if (usable < pointsForLimits) return 'few_points';
  const allCounted = observations.every(({ y, n }) => y === null || (n !== undefined && n !== null));
  return allCounted ? 'counts' : 'rates';
}

/** Re-bases that people made, and definitions that changed what is counted; one a month, people's reasons first. */
function phasesIn(measure: Measure, months: readonly Month[], chosen: readonly PhaseStart[]): PhaseStart[] {
  const redefined = measure.definitions.flatMap((definition, index) => {
    const before = measure.definitions[index - 1];
    const changed = before !== undefined && countsDifferently(before, definition);
    return changed ? [{ from: definition.from, reason: `New definition (version ${definition.version})` }] : [];
  });
  const starts = [...chosen, ...redefined].filter(({ from }) => months.indexOf(from) > 0);
  const first = new Map<Month, PhaseStart>();
  for (const start of starts) if (!first.has(start.from)) first.set(start.from, start);
  return [...first.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const meaning = ['population', 'numerator', 'denominator', 'exclusions', 'form', 'unit', 'window'] as const;

function countsDifferently(before: Definition, after: Definition): boolean {
  return meaning.some((part) => before[part] !== after[part]);
}

/** The library counts a baseline from the start of its phase, so this does too. */
function baselineIn(
  { months, observations }: Series,
  phaseStarts: readonly number[],
  exclude: readonly number[],
  baselineTo: Month | null,
): ChartPlan['baseline'] {
  const last = baselineTo === null ? -1 : months.indexOf(baselineTo);
  const first = Math.max(0, ...phaseStarts.filter((start) => start <= last));
  const from = months[first];
  if (last < 0 || baselineTo === null || from === undefined) return null;
  const positions = months.map((_, position) => position).slice(first, last + 1);
  const counted = positions.filter((position) => observations[position]?.y != null && !exclude.includes(position));
  return counted.length < pointsForLimits ? null : { from, to: baselineTo, months: positions.length };
}

/** One computed value for the picture, the table, the icon, the sentence and the file. */
export type MeasureChart = {
  measure: Measure;
  /** The definition of the last month, for units and words. */
  definition: Definition;
  series: Series;
  plan: ChartPlan;
  chart: Chart;
};

/**
 * The chart of one practice's measure.
 * @param submissions current submissions of the source of record for this practice and measure
 */
export function measureChart(measure: Measure, submissions: readonly Submission[], wishes: ChartWishes): MeasureChart {
  return seriesChart(measure, seriesOf(submissions, wishes.from, wishes.to), wishes);
}

/** The chart of a series, a pooled one for instance. */
export function seriesChart(measure: Measure, series: Series, wishes: ChartWishes): MeasureChart {
  const plan = planChart(measure, series, wishes);
  return {
    measure,
    definition: definitionFor(measure, wishes.to),
    series,
    plan,
    chart: chart(series.observations, plan.options),
  };
}

/** How the chart was made, in the words under its title: `P chart with stepped limits; average fixed on the 13 months to November 2025.` */
export function planSentence({ kindReason, baseline, usable, options }: ChartPlan): string {
  const fixed = baseline ? `; average fixed on the ${baseline.months} months to ${longMonth(baseline.to)}` : '';
  switch (kindReason) {
    case 'overlapping':
      return `Line and target only: each value covers up to ${options.windowMonths ?? 1} months, so neighbouring values share most of their data and no rule can be read from them.`;
    case 'few_points':
      return `Run chart: ${countWord(usable)} of the ${pointsForLimits} months that limits need have a value${usable === 0 ? ' yet' : ''}.`;
    case 'counts':
      return `P chart with stepped limits${fixed}.`;
    case 'rates':
      return `I chart, because the values came as ready rates without counts${fixed}.`;
  }
}

/** How the library's sentences name this measure and its months. */
export function wordsOf(measure: Measure): Words {
  return {
    subject: measure.name,
    period: (x) => longMonth(month(x)),
    periodShort: (x) => `${shortMonth(month(x))} ${x.slice(2, 4)}`,
    unit: 'month',
  };
}
