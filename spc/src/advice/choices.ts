import type { ChartKind } from '../model.ts';
import { borders, isRare, isWide, isWideAndMany, rounded } from './borders.ts';
import type { Measured } from './data.ts';
import type { Facts } from './facts.ts';

/** A kind of chart and one sentence why. */
export type Alternative = { kind: ChartKind; why: string };

/** A kind of chart, when it is the one to draw, and what else would do. */
export type Choice = {
  kind: ChartKind;
  when: (facts: Facts) => boolean;
  why: (facts: Facts) => string;
  alternatives: readonly Alternative[];
};

const rareEvents: Choice = {
  kind: 't',
  when: isRare,
  why: (facts) =>
    `On average there are ${rounded(facts.events)} events a ${facts.unit}, so most ${facts.unit}s show none: chart the time between one event and the next.`,
  alternatives: [
    { kind: 'g', why: 'Count the cases between events where time says less about opportunity than cases do.' },
    {
      kind: 'u',
      why: 'Keep to counts or rates where longer periods, such as quarters, hold at least two events each.',
    },
  ],
};

/** For each sort of data the choices in order: the first that applies is advised, and the last always does. */
const choices: Readonly<Record<Measured, readonly [...Choice[], Choice]>> = {
  proportion: [
    {
      kind: 'g',
      when: (facts) => isRare(facts) && (facts.rarerShare ?? 1) < borders.rareShare,
      why: (facts) =>
        `On average ${rounded(facts.events)} people a ${facts.unit} ${facts.rarerWithout ? 'miss out' : 'are counted'}, so most ${facts.unit}s look alike: count the cases between one and the next.`,
      alternatives: [
        {
          kind: 'p',
          why: 'Keep the proportion where longer periods, such as quarters, hold at least five on each side.',
        },
        { kind: 't', why: 'Chart the days between one and the next where cases are not recorded one by one.' },
      ],
    },
    {
      kind: 'pp',
      when: (facts) => isWide(facts) && (facts.meanDenominator ?? 0) > borders.largeDenominator,
      why: (facts) =>
        `With ${rounded(facts.meanDenominator)} people a ${facts.unit} a P chart leaves chance too little room: the values spread ${rounded(facts.sigmaZ)} times as wide.`,
      alternatives: [
        { kind: 'i', why: 'An I chart takes its limits from the values too, but treats all denominators alike.' },
        { kind: 'p', why: 'A P chart is right again once the reason for the wide spread is found and removed.' },
      ],
    },
    {
      kind: 'p',
      when: always,
      why: () =>
        'These are people out of people, so chance is known from the numbers and the limits follow each denominator.',
      alternatives: [
        { kind: 'run', why: 'A run chart needs no limits and reads well where numbers are small.' },
        {
          kind: 'pp',
          why: 'A P′ chart serves where denominators are in the thousands and values spread wider than chance.',
        },
      ],
    },
  ],
  rate: [
    rareEvents,
    {
      kind: 'up',
      when: isWideAndMany,
      why: (facts) =>
        `With ${rounded(facts.events)} events a ${facts.unit} a U chart leaves chance too little room: the rates spread ${rounded(facts.sigmaZ)} times as wide.`,
      alternatives: [
        { kind: 'i', why: 'An I chart takes its limits from the values too, but treats all denominators alike.' },
        { kind: 'u', why: 'A U chart is right again once the reason for the wide spread is found and removed.' },
      ],
    },
    {
      kind: 'u',
      when: always,
      why: () => 'These are events out of an amount of opportunity, so the limits follow each denominator.',
      alternatives: [
        { kind: 'run', why: 'A run chart needs no limits and reads well where events are few.' },
        { kind: 'up', why: 'A U′ chart serves where events are in the hundreds and rates spread wider than chance.' },
      ],
    },
  ],
  count: [
    rareEvents,
    {
      kind: 'i',
      when: isWideAndMany,
      why: (facts) =>
        `With ${rounded(facts.events)} events a ${facts.unit} a C chart leaves chance too little room: the counts spread ${rounded(facts.sigmaZ)} times as wide.`,
      alternatives: [
        { kind: 'up', why: 'A U′ chart is better where you know what the counts are out of.' },
        { kind: 'c', why: 'A C chart is right again once the reason for the wide spread is found and removed.' },
      ],
    },
    {
      kind: 'c',
      when: always,
      why: ({ unit }) => `These are events, and each ${unit} has the same chance of them.`,
      alternatives: [
        { kind: 'u', why: 'A U chart is better where you know what the counts are out of and that changes.' },
        { kind: 'i', why: 'An I chart serves where events come in clusters, such as several from one outbreak.' },
      ],
    },
  ],
  value: [
    {
      kind: 'ip',
      when: ({ unequal }) => unequal,
      why: () => 'The values rest on different denominators, so values from many count for more than values from few.',
      alternatives: [{ kind: 'i', why: 'An I chart is enough where the denominators are nearly the same.' }],
    },
    {
      kind: 'i',
      when: always,
      why: ({ unit }) => `There is one value a ${unit}, so chance is read from how far neighbours differ.`,
      alternatives: [
        { kind: 'run', why: 'A run chart is safer where a few values lie far from the others.' },
        { kind: 'p', why: 'A P chart is better where the values are percentages and you have the counts.' },
      ],
    },
  ],
  subgroup_values: [
    {
      kind: 'i',
      when: ({ meanDenominator }) => meanDenominator !== null && meanDenominator < 2,
      why: ({ unit }) => `Most ${unit}s have a single value, so there is hardly a spread within them to judge by.`,
      alternatives: [{ kind: 'xbar', why: 'An X̄ chart becomes possible with two or more values each time.' }],
    },
    {
      kind: 'xbar',
      when: always,
      why: ({ unit }) =>
        `There are several values a ${unit}: their mean is charted against the spread within each ${unit}.`,
      alternatives: [
        { kind: 's', why: 'Draw an S chart beside it: the limits of the means only hold while the spread is steady.' },
        {
          kind: 'i',
          why: 'An I chart of the means is better where values of one period are alike and periods differ.',
        },
      ],
    },
  ],
  time_between: [
    {
      kind: 't',
      when: always,
      why: () => 'Times between rare events lean to one side; a T chart evens that out before it draws limits.',
      alternatives: [{ kind: 'g', why: 'A G chart is better where you know how many cases lie between events.' }],
    },
  ],
  cases_between: [
    {
      kind: 'g',
      when: always,
      why: () => 'These are cases between rare events, which a G chart is made for.',
      alternatives: [{ kind: 't', why: 'A T chart of the days between events needs no count of cases.' }],
    },
  ],
};

/** The first choice that applies. */
export function choiceFor(facts: Facts): Choice {
  const rows = choices[facts.what];
  const found = rows.find(({ when }) => when(facts));
  if (found === undefined) throw new Error(`No choice applies to ${facts.what}, and the last always should.`);
  return found;
}

function always(): boolean {
  return true;
}
