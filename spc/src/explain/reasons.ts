import { isHigh } from '../meaning.ts';
import type { Chart, Point, RuleName, Signal } from '../model.ts';
import { profileOf } from '../profiles.ts';
import { periodAt, periodList, span } from './periods.ts';
import { centreName, runLength } from './sentence.ts';
import { capitalised, countedInWords, inWords, listed, ordinal, type Words } from './words.ts';

/** One entry of the list "Why do we say so?". */
export type Reason = {
  /** The signals it speaks of, as indices into `Chart.signals`. */
  signals: readonly number[];
  title: string;
  detail: string;
};

/** Signals of one phase, rule and side that are told together. */
type Group = { rule: RuleName; phase: number; signals: Signal[]; indices: number[]; latest: number };

/** Every signal in words: what the verdict rests on first, then the latest first. Short signs of one kind are gathered. */
export function reasons(chart: Chart, words: Words): Reason[] {
  const { because } = chart.verdict;
  const leads = ({ indices }: Group) => (because !== null && indices.includes(because) ? 1 : 0);
  return groups(chart.signals)
    .sort((a, b) => leads(b) - leads(a) || b.latest - a.latest)
    .map((group) => ({
      signals: group.indices,
      title: title(chart, group, words),
      detail: [detail(chart, group, words), ...recordOnly(chart, group)].join(' '),
    }));
}

const gathered: readonly RuleName[] = ['outside', 'two_of_three', 'four_of_five'];

function groups(signals: readonly Signal[]): Group[] {
  const found: Group[] = [];
  for (const [index, signal] of signals.entries()) {
    const group = found.find(
      ({ rule, phase, signals: [first] }) =>
        gathered.includes(rule) && rule === signal.rule && phase === signal.phase && first?.side === signal.side,
    );
    if (group === undefined) {
      found.push({ rule: signal.rule, phase: signal.phase, signals: [signal], indices: [index], latest: signal.to });
    } else {
      group.signals.push(signal);
      group.indices.push(index);
      group.latest = signal.to;
    }
  }
  return found;
}

function title(chart: Chart, { rule, phase, signals }: Group, { unit }: Words): string {
  const [signal] = signals;
  if (signal === undefined) return '';
  const high = isHigh(signal.side);
  const side = high ? 'above' : 'below';
  const limit = high ? 'upper limit' : 'lower limit';
  switch (rule) {
    case 'shift':
    case 'run_too_long':
      return `${capitalised(countedInWords(runLength(chart, signal), unit))} in a row ${side} the ${centreName(chart)}`;
    case 'trend':
      return `${capitalised(countedInWords(signal.points.length, unit))}, each ${high ? 'higher' : 'lower'} than the one before`;
    case 'outside':
      return `${capitalised(countedInWords(signals.length, unit))} ${side} the ${limit}`;
    case 'two_of_three':
      return `Two of three ${unit}s close to or beyond the ${limit}`;
    case 'four_of_five':
      return `Four of five ${unit}s well ${side} the ${centreName(chart)}`;
    case 'alternating':
      return `${capitalised(countedInWords(signal.points.length, unit))} in a row up and down by turns`;
    case 'within_one_sigma':
      return `${capitalised(countedInWords(signal.points.length, unit))} in a row unusually close to the ${centreName(chart)}`;
    case 'outside_one_sigma':
      return `${capitalised(countedInWords(signal.points.length, unit))} in a row away from the ${centreName(chart)}, on both sides`;
    case 'runs_test':
      return `${capitalised(countedInWords((chart.phases[phase]?.crossings ?? 0) + 1, 'run'))} on one side or the other of the ${centreName(chart)}`;
    case 'crossings_too_few': {
      const { crossings } = chart.phases[phase] ?? {};
      const times = crossings === 1 ? 'only once' : `only ${countedInWords(crossings ?? 0, 'time')}`;
      return crossings === 0 ? `Never crossed the ${centreName(chart)}` : `Crossed the ${centreName(chart)} ${times}`;
    }
  }
}

function detail(chart: Chart, { rule, phase, signals }: Group, words: Words): string {
  const { points } = chart;
  const [signal] = signals;
  if (signal === undefined) return '';
  const months = listed(signals.map(({ from, to }) => span(points, from, to, words)));
  switch (rule) {
    case 'shift':
    case 'trend':
    case 'alternating':
    case 'within_one_sigma':
    case 'outside_one_sigma':
      return `${months}. ${rarity(chart, signal, words)}`;
    case 'run_too_long': {
      const { longestRunMax, useful } = chart.phases[phase] ?? {};
      return `${months}. By chance alone there are rarely more than ${longestRunMax} in a row among ${useful} ${words.unit}s.`;
    }
    case 'outside':
      return signals.length === 1
        ? `${[months, ...figures(points[signal.from])].join(', ')}.`
        : `${periodList(
            points,
            signals.map(({ from }) => from),
            words,
          )}.`;
    case 'two_of_three':
    case 'four_of_five':
      return `${months}.`;
    case 'runs_test':
      return `${months}. By chance alone so ${tooFewRuns(chart, phase) ? 'few' : 'many'} are rare among ${chart.phases[phase]?.useful} ${words.unit}s.`;
    case 'crossings_too_few': {
      const { crossingsMin, useful } = chart.phases[phase] ?? {};
      return `${months}. By chance alone there are rarely fewer than ${crossingsMin} crossings among ${useful} ${words.unit}s.`;
    }
  }
}

/** The length the rule asks for is the profile's; where it was reached is the signal's. */
function rarity(chart: Chart, signal: Signal, words: Words): string {
  const length = lengthOf(chart, signal.rule) ?? signal.points.length;
  const completed = periodAt(chart.points, signal.completesAt, words);
  return `By chance alone, ${inWords(length)} in a row is rare; the ${ordinal(length)} came in ${completed}.`;
}

function lengthOf({ kind, profile: { id, version } }: Chart, rule: RuleName): number | undefined {
  const settings = profileOf({ kind, profile: id, profileVersion: version }).rules[rule];
  return settings !== undefined && 'length' in settings ? settings.length : undefined;
}

/** A series without order crosses its middle about every second time. */
function tooFewRuns({ phases }: Chart, phase: number): boolean {
  const { useful = 0, crossings } = phases[phase] ?? {};
  return (crossings ?? 0) < useful / 2;
}

/** `23.8%`, `10 of 42`. */
function figures(point: Point | undefined): string[] {
  if (point === undefined || point.value === null) return [];
  if (point.numerator === null || point.denominator === null) return [String(Number(point.value.toPrecision(4)))];
  return [`${(100 * point.value).toFixed(1)}%`, `${point.numerator} of ${point.denominator}`];
}

function recordOnly({ phases }: Chart, { phase }: Group): string[] {
  return phase < phases.length - 1 ? ['Before the re-base; kept for the record.'] : [];
}
