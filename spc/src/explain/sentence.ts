import { isHigh } from '../meaning.ts';
import type { Chart, RuleName, Signal, Warning } from '../model.ts';
import { periodAt } from './periods.ts';
import { counted, countedInWords, type Words } from './words.ts';

/**
 * What the chart says, in one plain sentence without a full stop: the rule that fired, since when, which way, and what it
 * means. It rests on the verdict alone, so that it cannot differ from the icon.
 */
export function sentence(chart: Chart, words: Words): string {
  const { variation, because } = chart.verdict;
  const signal = because === null ? undefined : chart.signals[because];
  if (variation === null) return targetOnly(chart, words);
  if (variation === 'no_data') return tooLittle(chart, words);
  if (signal === undefined) return unchanged(chart, words);
  return `${words.subject} ${happening(chart, signal, words)}${consequence(chart, signal)}`;
}

/** What the centre line of this kind of chart is called. */
export function centreName({ kind }: Pick<Chart, 'kind'>): 'average' | 'middle value' {
  return kind === 'run' || kind === 'g' ? 'middle value' : 'average';
}

/** How many points of a run lie off the centre line; those on it do not count. */
export function runLength({ points }: Chart, signal: Signal): number {
  return signal.points.filter((at) => points[at]?.value !== points[at]?.centre).length;
}

const sideless: ReadonlySet<RuleName> = new Set([
  'crossings_too_few',
  'runs_test',
  'alternating',
  'within_one_sigma',
  'outside_one_sigma',
]);

function happening(chart: Chart, signal: Signal, words: Words): string {
  const asOf = chart.verdict.asOf ?? signal.to;
  const side = isHigh(signal.side) ? 'above' : 'below';
  const limit = isHigh(signal.side) ? 'the upper limit' : 'the lower limit';
  switch (signal.rule) {
    case 'shift':
    case 'run_too_long':
      return staying(chart, signal, side, words);
    case 'trend':
      return `${has(words)} ${isHigh(signal.side) ? 'risen' : 'fallen'} ${words.unit} after ${words.unit} from ${periodAt(chart.points, signal.from, words)} to ${periodAt(chart.points, signal.to, words)}`;
    case 'outside':
      return `${was(words)} ${side} ${limit} in ${periodAt(chart.points, asOf, words)}`;
    case 'two_of_three':
      return `${was(words)} close to or beyond ${limit} in two of three ${words.unit}s, most recently ${periodAt(chart.points, asOf, words)}`;
    case 'four_of_five':
      return `${was(words)} well ${side} the ${centreName(chart)} in four of five ${words.unit}s, most recently ${periodAt(chart.points, asOf, words)}`;
    case 'crossings_too_few':
      return crossing(chart, signal, words);
    case 'runs_test':
      return `${has(words)} changed: moved between the two sides of the ${centreName(chart)} ${counted(chart.phases[signal.phase]?.crossings ?? 0, 'time')}, which chance rarely gives`;
    case 'alternating':
      return `${has(words)} gone up and down by turns for ${counted(signal.points.length, words.unit)}: two things may be mixed in one chart`;
    case 'within_one_sigma':
      return `${has(words)} stayed closer to the ${centreName(chart)} than chance allows for ${counted(signal.points.length, words.unit)}`;
    case 'outside_one_sigma':
      return `${has(words)} stayed away from the ${centreName(chart)} on both sides for ${counted(signal.points.length, words.unit)}: two things may be mixed in one chart`;
  }
}

function staying(chart: Chart, signal: Signal, side: string, words: Words): string {
  const length = counted(runLength(chart, signal), words.unit);
  const last = chart.verdict.asOf ?? signal.to;
  const until = last === chart.points.length - 1 ? '' : ` to ${periodAt(chart.points, last, words)}`;
  if (chart.phases[signal.phase]?.fixed) {
    return `${has(words)} been ${side} ${words.plural ? 'their' : 'its'} old ${centreName(chart)} for ${length} running${until}`;
  }
  const since = until === '' ? ` since ${periodAt(chart.points, signal.from, words)}` : until;
  return `${has(words)} been ${side} the ${centreName(chart)} for ${length} in a row${since}`;
}

function crossing(chart: Chart, signal: Signal, words: Words): string {
  const { crossings, crossingsMin } = chart.phases[signal.phase] ?? {};
  const times = crossings === 1 ? 'once' : countedInWords(crossings ?? 0, 'time');
  return `${has(words)} changed: crossed the ${centreName(chart)} ${times}, where chance gives at least ${crossingsMin}`;
}

function consequence({ verdict }: Chart, { meaning, rule }: Signal): string {
  const doubt = verdict.conflict ? ', though another sign disagrees' : '';
  switch (meaning) {
    case 'improvement':
      return `: improvement${doubt}`;
    case 'concern':
      return `: getting worse${doubt}`;
    case 'neither':
      // Whether a change without a side is good or bad is not known, which is not the same as neither.
      return sideless.has(rule) ? '' : ': changed, neither good nor bad';
  }
}

function unchanged(chart: Chart, words: Words): string {
  const { asOf } = chart.verdict;
  const phase = chart.phases.length - 1;
  const earlier = chart.signals.some((signal) => signal.phase === phase);
  if (!earlier || asOf === null) return `${words.subject} ${has(words)} not changed beyond chance`;
  return `${words.subject} ${words.plural ? 'show' : 'shows'} no change beyond chance in ${periodAt(chart.points, asOf, words)}`;
}

function targetOnly({ windowMonths, points }: Chart, words: Words): string {
  const target = points.some((point) => point.target !== null) ? 'against the target only' : 'without a verdict';
  const share = windowMonths > 2 ? 'most' : 'half';
  return `${words.subject} ${words.plural ? 'are' : 'is'} shown ${target}: each value covers ${counted(windowMonths, 'month')}, so neighbouring ${words.unit}s share ${share} of their data`;
}

function tooLittle(chart: Chart, words: Words): string {
  const few = chart.warnings.find((warning) => warning.code === 'few_points');
  const none = chart.verdict.asOf === null || few === undefined;
  if (none) return `${words.subject} ${has(words)} no data yet`;
  return `${words.subject} ${has(words)} ${shortfall(chart, few, words)}`;
}

function shortfall(chart: Chart, few: Extract<Warning, { code: 'few_points' }>, words: Words): string {
  const phase = chart.phases.at(-1);
  const values = chart.points.filter(({ value, excluded }) => value !== null && !excluded).length;
  const count = `${few.useful} of ${counted(few.needed, words.unit)}`;
  if (few.useful === values) return `too little data yet: ${count}`;
  if (few.useful === phase?.useful && chart.profile.id === 'run-anhoej') {
    return `too little data yet: ${count} away from the ${centreName(chart)}`;
  }
  if (few.useful >= few.needed) return 'too little data yet: too few neighbouring values';
  if (phase?.fixed) return `too little data in the fixed ${centreName(chart)}: ${count}`;
  return `too little data since the new start in ${periodAt(chart.points, phase?.from ?? 0, words)}: ${count}`;
}

function has({ plural }: Words): string {
  return plural ? 'have' : 'has';
}

function was({ plural }: Words): string {
  return plural ? 'were' : 'was';
}
