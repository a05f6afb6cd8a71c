import { type Chart, type ChartOptions, chart, type Words } from '@tandem/spc';
import { longMonth, type Month, month, shortMonth } from '../time/index.ts';
import { type Baseline, baselineIn, pointsForLimits } from './baseline.ts';
import { type Form, kindName, profileTitle, rulesFit, rulesInWords } from './chart-rules.ts';
import type { ChartRules, Chosen, PhaseStart } from './chart-setting.ts';
import { type Definition, definitionFor, latestDefinition, type Measure, windows } from './measure.ts';
import { type Series, seriesOf } from './series.ts';
import type { Submission } from './submission.ts';
import { countWord } from './words.ts';

/** Which months are drawn, and what people chose for the chart. Months outside `from` to `to` are passed over. */
export type ChartWishes = Chosen & {
  from: Month;
  to: Month;
  /** The last month before the change, on which average and limits stay fixed unless somebody chose otherwise. `null`: all months make them. */
  baselineTo: Month | null;
};

/** Why a chart is of its kind. */
export type KindReason = 'overlapping' | 'few_points' | 'counts' | 'rates' | 'chosen';

export type ChartPlan = {
  options: ChartOptions;
  kindReason: KindReason;
  /** Months with a value. */
  usable: number;
  /** Rules in force that a person chose. */
  rules: ChartRules | null;
  /** Phase starts inside the series, in order, with why. */
  phases: readonly PhaseStart[];
  /** Months of the series that are left out, with why. */
  excluded: Chosen['exclude'];
  /** The months that fix average and limits, or `null` where nothing is fixed. */
  baseline: Baseline | null;
  /** Choices that are kept and not in force, each with why, as whole sentences. */
  waiting: readonly string[];
};

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
 * - Rules that a person chose take the place of the last two, and those of a run chart also that of the second.
 *
 * Average and limits are fixed at `baselineTo` where 12 months with a value lie before it in its phase, or as a person
 * chose. A definition that changes what is counted starts a phase of its own, and targets follow the definition of each month.
 */
export function planChart(measure: Measure, series: Series, wishes: ChartWishes): ChartPlan {
  const { months, observations } = series;
  const usable = observations.filter(({ y }) => y !== null).length;
  const windowMonths = Math.max(1, ...months.map((of) => windows[definitionFor(measure, of).window]));
  const { kindReason, rules, unmet } = readingOf(windowMonths, usable, series, wishes.rules);
  const phases = phasesIn(measure, months, wishes.phases);
  const phaseStarts = phases.map(({ from }) => months.indexOf(from));
  const excluded = wishes.exclude.filter((left) => months.includes(left.month));
  const exclude = excluded.map((left) => months.indexOf(left.month));
  const fixed = baselineIn(series, phaseStarts, exclude, wishes);
  const targets = months.map((of) => definitionFor(measure, of).target);
  const options: ChartOptions = {
    ...(rules === null ? kinds[kindReason] : optionsOf(rules)),
    direction: latestDefinition(measure).direction,
    windowMonths,
    phaseStarts,
    exclude,
    ...(targets.some((target) => target !== null) ? { target: targets } : {}),
    ...(fixed.freeze === null ? {} : { freeze: fixed.freeze }),
  };
  const waiting = [...unmet, ...fixed.unmet, ...outside(months, wishes)];
  return { options, kindReason, usable, rules, phases, excluded, baseline: fixed.baseline, waiting };
}

const kinds = {
  overlapping: { kind: 'run', profile: 'run-anhoej' },
  few_points: { kind: 'run', profile: 'run-anhoej' },
  counts: { kind: 'p', profile: 'xmr-mdc' },
  rates: { kind: 'i', profile: 'xmr-mdc' },
  chosen: { kind: 'run', profile: 'run-anhoej' },
} as const satisfies Record<KindReason, Pick<ChartOptions, 'kind' | 'profile'>>;

function optionsOf({ kind, profile, version }: ChartRules): Pick<ChartOptions, 'kind' | 'profile' | 'profileVersion'> {
  return { kind, profile, profileVersion: version };
}

type Reading = { kindReason: KindReason; rules: ChartRules | null; unmet: readonly string[] };

/** The rules that a person chose where these months have what they need; else those for the data, and why. */
function readingOf(windowMonths: number, usable: number, series: Series, chosen: ChartRules | null): Reading {
  const kindReason = reasonFor(windowMonths, usable, series);
  if (chosen === null) return { kindReason, rules: null, unmet: [] };
  const name = rulesInWords(chosen);
  const wait = (why: string): Reading => ({
    kindReason,
    rules: null,
    unmet: [`${name} was chosen and waits: ${why}.`],
  });
  if (kindReason === 'overlapping') return wait('months that share their data are not judged');
  if (!rulesFit(chosen, formOf(series))) return wait('it needs counts, and these months came as ready rates');
  if (kindReason === 'few_points' && chosen.kind !== 'run')
    return wait(`limits need ${pointsForLimits} months with a value`);
  return { kindReason: 'chosen', rules: chosen, unmet: [] };
}

function reasonFor(windowMonths: number, usable: number, series: Series): KindReason {
  if (windowMonths > 1) return 'overlapping';
  if (usable < pointsForLimits) return 'few_points';
  return formOf(series);
}

/** What the months of a series have in common: counts in each, or nothing but ready values. */
export function formOf({ observations }: Series): Form {
  return observations.every(({ y, n }) => y === null || (n !== undefined && n !== null)) ? 'counts' : 'rates';
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

/** What people chose for months that this chart does not draw. */
function outside(months: readonly Month[], { phases, exclude }: ChartWishes): string[] {
  const phase = phases
    .filter(({ from }) => months.indexOf(from) <= 0)
    .map(({ from }) => `The new phase from ${longMonth(from)} is not drawn: no month before it is on this chart.`);
  const left = exclude
    .filter(({ month }) => !months.includes(month))
    .map(({ month }) => `${longMonth(month)} was left out, and is not among the months of this chart.`);
  return [...phase, ...left];
}

/** One computed value for the picture, the table, the icon, the sentence and the file. */
export type MeasureChart = {
  measure: Measure;
  /** The definition of the last month, for units and words. */
  definition: Definition;
  series: Series;
  wishes: ChartWishes;
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
    wishes,
    plan,
    chart: chart(series.observations, plan.options),
  };
}

/** How the chart was made, in the words under its title: `P chart with stepped limits; average fixed on the 13 months to November 2025.` */
export function planSentence(plan: ChartPlan): string {
  const { kindReason, usable, options } = plan;
  switch (kindReason) {
    case 'overlapping':
      return `Line and target only: each value covers up to ${options.windowMonths ?? 1} months, so neighbouring values share most of their data and no rule can be read from them.`;
    case 'few_points':
      return `Run chart: ${countWord(usable)} of the ${pointsForLimits} months that limits need have a value${usable === 0 ? ' yet' : ''}.`;
    case 'counts':
      return `P chart with stepped limits${fixedWords(plan)}.`;
    case 'rates':
      return `I chart, because the values came as ready rates without counts${fixedWords(plan)}.`;
    case 'chosen':
      return `${chosenWords(plan)}${fixedWords(plan)}.`;
  }
}

function fixedWords({ baseline, options }: ChartPlan): string {
  const line = options.kind === 'run' ? 'middle value' : 'average';
  return baseline ? `; ${line} fixed on the ${baseline.months} months to ${longMonth(baseline.to)}` : '';
}

function chosenWords({ rules }: ChartPlan): string {
  if (rules === null) return '';
  const name = kindName(rules.kind);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} with chosen rules: ${profileTitle(rules)}`;
}

/** What people left out, under the title of a chart: `May 2026 left out: power cut.` Empty where all months count. */
export function leftOutSentence({ excluded }: Pick<ChartPlan, 'excluded'>): string {
  return excluded
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, reason }) => `${longMonth(month)} left out: ${reason.replace(/[.\s]+$/, '')}.`)
    .join(' ');
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
