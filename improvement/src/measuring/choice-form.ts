import { profileOf } from '@tandem/spc';
import { choiceIn, type Fields, typed, wholeIn } from '../fields.ts';
import { fine, type Outcome, problems } from '../outcome.ts';
import { longMonth, type Month, readMonth } from '../time/index.ts';
import { formOf, type MeasureChart, seriesChart } from './chart.ts';
import { rulesFor, rulesInWords } from './chart-rules.ts';
import {
  type ChartChoice,
  type ChartRules,
  type ChartSetting,
  type ChosenBaseline,
  chosenBy,
  standingSettings,
} from './chart-setting.ts';
import { rebaseOffer } from './rebase-offer.ts';
import { gapWords } from './words.ts';

/** A chart as it stands, and every setting that was ever kept for it. */
export type SetChart = { drawn: MeasureChart; settings: readonly ChartSetting[] };

/** The same chart with these settings in place of those it has: what a choice would change, before it is kept. */
export function redrawn({ measure, series, wishes }: MeasureChart, settings: readonly ChartSetting[]): MeasureChart {
  return seriesChart(measure, series, { ...wishes, ...chosenBy(settings) });
}

/** The chart as it would be with one choice more. */
export function tried({ drawn, settings }: SetChart, choice: ChartChoice): MeasureChart {
  const last = { id: 'tried', choice, reason: 'not kept yet', by: '', at: '' };
  return redrawn(drawn, [...settings, last]);
}

/** Reads a choice for a chart; the field `choice` names its kind. What could change nothing is a problem too. */
export function readChoice(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  const kind = choiceIn(fields, 'choice', readers, 'Choose what to change: rules, average, new phase or a month.');
  if (!kind.ok) return kind;
  const alwaysOpen = kind.value === 'undo';
  if (!alwaysOpen && chart.drawn.plan.kindReason === 'overlapping')
    return problems({ field: '', says: 'Nothing is judged on this chart, so there is nothing to choose for it.' });
  return readers[kind.value](fields, chart);
}

type Reader = (fields: Fields, chart: SetChart) => Outcome<ChartChoice>;

const readers = {
  rules: readRules,
  baseline: readBaseline,
  phase: readPhase,
  exclude: readExclusion,
  not_now: readNotNow,
  undo: readUndoing,
} as const satisfies Record<ChartChoice['kind'], Reader>;

/** Reads `profile`. */
function readRules(fields: Fields, { drawn }: SetChart): Outcome<ChartChoice> {
  const offered = rulesFor(formOf(drawn.series));
  const rules = offered.find(({ profile }) => profile === typed(fields, 'profile'));
  if (rules === undefined) return problems({ field: 'profile', says: 'Choose rules from the list.' });
  if (inUse(rules, drawn)) {
    const says = `${rulesInWords(rules)} is in use already. Choose other rules, or leave the chart as it is.`;
    return problems({ field: 'profile', says });
  }
  return fine({ kind: 'rules', rules });
}

function inUse({ kind, profile, version }: ChartRules, { chart }: MeasureChart): boolean {
  return chart.kind === kind && chart.profile.id === profile && chart.profile.version === version;
}

/** Reads `to`, a month or `all`; or `first`, how many months, where that is given. */
function readBaseline(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  if (fields.first !== undefined) return readCount(fields, chart);
  if (typed(fields, 'to') === 'all') return fine({ kind: 'baseline', baseline: 'all' });
  const to = monthIn(fields, 'to', chart);
  return to.ok ? inForce('to', { to: to.value }, chart) : to;
}

function readCount(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  const most = Math.max(1, chart.drawn.series.months.length);
  const says = `Write how many months as a whole number from 1 to ${most}.`;
  const months = wholeIn(fields, 'first', { least: 1, most, says });
  return months.ok ? inForce('first', { months: months.value }, chart) : months;
}

function inForce(field: string, baseline: ChosenBaseline, chart: SetChart): Outcome<ChartChoice> {
  const choice = { kind: 'baseline', baseline } as const;
  const before = new Set(chart.drawn.plan.waiting);
  const [why] = tried(chart, choice).plan.waiting.filter((words) => !before.has(words));
  return why === undefined ? fine(choice) : problems({ field, says: why });
}

/** Reads `from`. */
function readPhase(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  const from = monthIn(fields, 'from', chart);
  if (!from.ok) return from;
  const { months, gaps } = chart.drawn.series;
  const at = months.indexOf(from.value);
  const says = chart.drawn.plan.phases.some((phase) => phase.from === from.value)
    ? `A phase starts in ${longMonth(from.value)} already.`
    : gaps.slice(0, at).every((gap) => gap !== null)
      ? `No month before ${longMonth(from.value)} has a value, so there is no earlier phase to part from.`
      : gaps.slice(at).every((gap) => gap !== null)
        ? `No month from ${longMonth(from.value)} on has a value yet.`
        : null;
  return says === null ? fine({ kind: 'phase', from: from.value }) : problems({ field: 'from', says });
}

/** Reads `month`. */
function readExclusion(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  const read = monthIn(fields, 'month', chart);
  if (!read.ok) return read;
  const month = read.value;
  const { series, plan } = chart.drawn;
  const gap = series.gaps[series.months.indexOf(month)] ?? null;
  if (plan.excluded.some((left) => left.month === month))
    return problems({
      field: 'month',
      says: `${longMonth(month)} is left out already. Undo that to include it again.`,
    });
  if (gap !== null) return problems({ field: 'month', says: `${longMonth(month)} has no value: ${gapWords[gap]}.` });
  return fine({ kind: 'exclude', month });
}

/** Reads `from`. */
function readNotNow(fields: Fields, chart: SetChart): Outcome<ChartChoice> {
  const offer = rebaseOffer(chart);
  if (offer === null || offer.x !== typed(fields, 'from'))
    return problems({ field: '', says: 'No new phase is proposed there any more. Look at the chart again.' });
  const from = monthIn(fields, 'from', chart);
  return from.ok ? fine({ kind: 'not_now', from: from.value }) : from;
}

/** Reads `of`. */
function readUndoing(fields: Fields, { settings }: SetChart): Outcome<ChartChoice> {
  const found = standingSettings(settings).find(({ id }) => id === typed(fields, 'of'));
  if (found) return fine({ kind: 'undo', of: found.id });
  return problems({ field: '', says: 'This setting is not in force any more, so there is nothing to undo.' });
}

function monthIn(fields: Fields, field: string, { drawn }: SetChart): Outcome<Month> {
  const read = readMonth(typed(fields, field));
  if (!read.ok) return problems({ field, says: typed(fields, field) === '' ? 'Choose a month.' : read.says });
  if (drawn.series.months.includes(read.value)) return fine(read.value);
  const [first, last] = [drawn.series.months[0], drawn.series.months.at(-1)];
  const says = `${longMonth(read.value)} is not on this chart${first && last ? `, which runs from ${longMonth(first)} to ${longMonth(last)}` : ''}.`;
  return problems({ field, says });
}

/** A choice in a few words, for histories and headings: `New phase from December 2025`. */
export function choiceInWords(choice: ChartChoice, settings: readonly ChartSetting[]): string {
  switch (choice.kind) {
    case 'rules':
      return `Rules: ${rulesInWords(choice.rules)}`;
    case 'baseline':
      return baselineInWords(choice.baseline);
    case 'phase':
      return `New phase from ${longMonth(choice.from)}`;
    case 'exclude':
      return `${longMonth(choice.month)} left out`;
    case 'not_now':
      return `No new phase from ${longMonth(choice.from)} for now`;
    case 'undo': {
      const undone = settings.find(({ id }) => id === choice.of);
      return `Undone: ${undone ? choiceInWords(undone.choice, settings) : 'a setting'}`;
    }
  }
}

function baselineInWords(baseline: ChosenBaseline): string {
  if (baseline === 'all') return 'Average and limits from all months';
  if ('to' in baseline) return `Average and limits fixed on the months to ${longMonth(baseline.to)}`;
  return `Average and limits fixed on the first ${baseline.months} months of each phase`;
}

/** The profile that a chart was read by, in the version that it was read by. */
export function profileOfChart({ chart }: MeasureChart) {
  return profileOf({ kind: chart.kind, profile: chart.profile.id, profileVersion: chart.profile.version });
}
