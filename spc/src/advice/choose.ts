import { counted } from '../explain/words.ts';
import { kinds } from '../limits/kinds.ts';
import type { ChartKind, ProfileId } from '../model.ts';
import { plottedOn } from './borders.ts';
import { cautionsFor, firmFrom, limitsFrom } from './cautions.ts';
import { type Alternative, choiceFor } from './choices.ts';
import { type DataDescription, type Measured, readingOf } from './data.ts';
import { type Facts, factsOf } from './facts.ts';

/** Which chart to draw, and why. Kind, profile and window can go into `chart` as they are. */
export type ChartAdvice = {
  kind: ChartKind;
  profile: ProfileId;
  /** Above 1: neighbouring values share data, and the chart is a line and its target, without rules. */
  windowMonths: number;
  /** One sentence. */
  why: string;
  /** What else would do, and when; for too few points the chart to turn to later. */
  alternatives: readonly Alternative[];
  /** Sentences to show beside the chart. */
  cautions: readonly string[];
};

/** A year to date covers up to a year. */
const longestWindow = 12;

/**
 * Advises on a chart for the data described: from what they are, how many points there are, whether neighbours share data,
 * and, where the numbers are given, how rare the events are and how wide the values spread. Takes the numbers for what they
 * are: values that cannot be what was said are taken for something else, and a caution says so.
 */
export function adviseChart(data: DataDescription): ChartAdvice {
  const reading = readingOf(data);
  const facts = factsOf(data, reading);
  const advice = adviceFor(data, facts);
  return reading.instead === null ? advice : { ...advice, cautions: [reading.instead, ...advice.cautions] };
}

function adviceFor(data: DataDescription, facts: Facts): ChartAdvice {
  if (data.cumulative || (data.windowMonths ?? 1) > 1) return lineOnly(data, facts);
  const { kind, why, alternatives } = choiceFor(facts);
  if (facts.points < limitsFrom) {
    return {
      kind: 'run',
      profile: 'run-anhoej',
      windowMonths: 1,
      why: `${counted(facts.points, facts.unit)} are too few for limits, which need ${limitsFrom}: a run chart shows the line and its middle.`,
      alternatives: kind === 'run' ? alternatives : [{ kind, why: `Later: ${why(facts)}` }],
      cautions: cautionsFor(facts, 'run'),
    };
  }
  const cautions = cautionsFor(facts, kind);
  return { kind, profile: profileFor(kind, facts), windowMonths: 1, why: why(facts), alternatives, cautions };
}

/** Where limits are rough or provisional, runs are the safer sign. */
function profileFor(kind: ChartKind, facts: Facts): ProfileId {
  const rough = kinds[kind].values === 'part of n' && 2 * facts.small > facts.points;
  return rough || plottedOn(kind, facts) < firmFrom ? 'run-anhoej' : kinds[kind].profile;
}

/** The month on its own, for each sort of data that can pile up. */
const independent: Readonly<Record<Measured, Alternative>> = {
  proportion: {
    kind: 'p',
    why: 'Count what was achieved this month out of what was due this month: such months are independent and can be judged.',
  },
  rate: { kind: 'u', why: 'Count the events of each month on its own: such months are independent and can be judged.' },
  count: {
    kind: 'c',
    why: 'Count the events of each month on its own: such months are independent and can be judged.',
  },
  value: { kind: 'i', why: 'Use the value of each month on its own: such months are independent and can be judged.' },
  subgroup_values: { kind: 'xbar', why: 'Use the values of each month on its own: such months are independent.' },
  time_between: {
    kind: 't',
    why: 'Give each time between two events once: such times are independent and can be judged.',
  },
  cases_between: {
    kind: 'g',
    why: 'Give the cases between two events once: such counts are independent and can be judged.',
  },
};

function lineOnly({ windowMonths = 1 }: DataDescription, facts: Facts): ChartAdvice {
  const sharing =
    windowMonths > 1
      ? `Each value covers ${windowMonths} months, so neighbouring values share data`
      : 'Each value carries on from the one before, so neighbouring values share data';
  return {
    kind: 'run',
    profile: 'run-anhoej',
    windowMonths: windowMonths > 1 ? windowMonths : longestWindow,
    why: `${sharing}: only the line and its target are shown.`,
    alternatives: [independent[facts.what]],
    cautions: ['Rules of chance would cry signal in many such series although nothing had changed.'],
  };
}
