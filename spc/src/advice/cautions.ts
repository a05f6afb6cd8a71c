import { capitalised, countedInWords } from '../explain/words.ts';
import type { ChartKind } from '../model.ts';
import { profiles } from '../profiles.ts';
import { borders, isWide, plottedOn, rounded } from './borders.ts';
import type { Facts } from './facts.ts';

const { firstPhase, useful: runsFrom } = profiles['run-anhoej'].minimum;

/** Fewer points have no limits, and fewer have no firm ones. */
export const { limits: limitsFrom, firm: firmFrom } = firstPhase;

type Caution = { when: (facts: Facts, kind: ChartKind) => boolean; say: (facts: Facts) => string };

/** What to know before trusting the chart advised; every row that applies is said. */
const cautions: readonly Caution[] = [
  {
    when: ({ points }) => points < runsFrom,
    say: ({ unit }) => `Nothing is judged until ${runsFrom} ${unit}s lie off the middle line.`,
  },
  {
    when: (facts, kind) => kind !== 'run' && plottedOn(kind, facts) < firmFrom,
    say: () => `Limits are provisional under ${firmFrom} points, so only runs are judged.`,
  },
  {
    when: ({ what }, kind) => (kind === 'g' && what !== 'cases_between') || (kind === 't' && what !== 'time_between'),
    say: ({ unit }) =>
      `This cannot be made from numbers per ${unit}: record the date, or the place in line, of each event.`,
  },
  {
    when: (facts, kind) => facts.points >= limitsFrom && plottedOn(kind, facts) < limitsFrom,
    say: ({ events, points, unit }) =>
      `${points} ${unit}s hold about ${rounded((events ?? 0) * points)} events, and limits need ${limitsFrom}: go back further in the records.`,
  },
  {
    when: ({ small }, kind) => small > 0 && (kind === 'p' || kind === 'pp'),
    say: ({ small, unit }) =>
      `${capitalised(countedInWords(small, unit))} ${small === 1 ? 'has' : 'have'} fewer than five people expected on one side, so limits are rough there.`,
  },
  {
    when: ({ events, what }, kind) =>
      events !== null && what !== 'proportion' && kind !== 't' && events >= borders.rare && events < borders.scarce,
    say: ({ events, unit }) =>
      `With ${rounded(events)} events a ${unit} many ${unit}s show none, and a fall is hard to see: the time between events shows it sooner.`,
  },
  {
    when: (facts, kind) => isWide(facts) && (kind === 'p' || kind === 'u' || kind === 'c'),
    say: ({ sigmaZ }) =>
      `The values spread ${rounded(sigmaZ)} times as wide as chance alone: look for what differs before trusting points outside.`,
  },
  {
    when: ({ sigmaZ, meanDenominator }, kind) =>
      kind === 'p' && sigmaZ === null && (meanDenominator ?? 0) > borders.largeDenominator,
    say: () =>
      'With so many people a P chart often leaves chance too little room: the values will tell whether a P′ chart is needed.',
  },
  {
    when: ({ nobody }) => nobody > 0,
    say: ({ nobody, unit }) =>
      `${capitalised(countedInWords(nobody, unit))} with nobody to count will be ${nobody === 1 ? 'a gap' : 'gaps'}.`,
  },
  {
    when: ({ zeros, what }, kind) => kind === 't' && what === 'time_between' && zeros > 0,
    say: ({ zeros, unit }) =>
      `${capitalised(countedInWords(zeros, 'time'))} of zero cannot be charted: for two ${unit}s on one day give half a day.`,
  },
  {
    when: ({ single }, kind) => (kind === 'xbar' || kind === 's') && single > 0,
    say: ({ single, unit }) =>
      `${capitalised(countedInWords(single, unit))} with fewer than two values will have no limits.`,
  },
  {
    when: ({ areaKnown }, kind) => kind === 'c' && !areaKnown,
    say: ({ unit }) =>
      `Check that each ${unit} has the same chance of events, for instance as many patients or open days.`,
  },
];

/** Every caution that applies to a chart of this kind. */
export function cautionsFor(facts: Facts, kind: ChartKind): string[] {
  return cautions.filter(({ when }) => when(facts, kind)).map(({ say }) => say(facts));
}
