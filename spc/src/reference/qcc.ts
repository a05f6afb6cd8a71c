import type { RuleName } from '../model.ts';
import { column, numbers, type OutsideCase, picked, printed, record, type Translation } from './outside-case.ts';

/** Their rule numbers in our names. */
const westernElectric: Readonly<Record<string, RuleName>> = {
  rule1: 'outside',
  rule2: 'two_of_three',
  rule3: 'four_of_five',
  rule4: 'shift',
};
const nelson: Readonly<Record<string, RuleName>> = {
  rule1: 'outside',
  rule2: 'shift',
  rule3: 'trend',
  rule4: 'alternating',
  rule5: 'two_of_three',
  rule6: 'four_of_five',
  rule7: 'within_one_sigma',
  rule8: 'outside_one_sigma',
};

/** The R package qcc: its charts by name, and the rules that fire on a chart of single values. */
export function qcc(one: OutsideCase): readonly Translation[] | string {
  switch (one.chart) {
    case 'i-rules':
      return [
        rules(one, 'western-electric', westernElectric, one.expected.westernElectric),
        rules(one, 'nelson', nelson, one.expected.nelson),
      ];
    case 'xbar':
    case 'S':
      return [lines(one, one.chart.toLowerCase(), subgroups(column(one.input, 'data')))];
    case 'p':
    case 'u':
    case 'c':
      return [lines(one, one.chart, picked(one.input, { data: 'y', ...(one.chart !== 'c' && { sizes: 'n' }) }))];
    case 'ewma':
    case 'cusum':
      return [lines(one, one.chart, picked(one.input, { y: 'y', data: 'y' }))];
    default:
      return `an ${one.chart} chart is not offered`;
  }
}

const options = { lambda: 'lambda', nSigmas: 'nSigmas', decisionInterval: 'decisionInterval', seShift: 'seShift' };
const results = { statistics: 'y', ewma: 'y', lcl: 'lcl', ucl: 'ucl', pos: 'pos', neg: 'neg', cl: 'cl' };

function lines({ options: asked, expected }: OutsideCase, chart: string, input: unknown): Translation {
  return {
    request: { chart, profile: 'western-electric', options: picked(asked, options), input },
    expected: { points: picked(whole(expected), results) },
    tolerance: printed,
  };
}

/** A column of one entry is meant for every point. */
function whole(expected: OutsideCase['expected']): Record<string, unknown> {
  const entries = Object.entries(expected);
  return Object.fromEntries(
    entries.map(([name, entry]) => [name, Array.isArray(entry) && entry.length === 1 ? entry[0] : entry]),
  );
}

/** A row a subgroup: the same x for each of its values. */
function subgroups(rows: readonly unknown[]): unknown {
  const values = rows.map((row) => (Array.isArray(row) ? row : []));
  return { x: values.flatMap((row, k) => row.map(() => k + 1)), y: values.flat() };
}

function rules({ input, expected }: OutsideCase, profile: string, names: typeof nelson, theirs: unknown): Translation {
  const ofRules = Object.entries(names).map(([number, rule]) => [rule, column(theirs, number)]);
  return {
    request: { chart: 'i', profile, input: picked(input, { x: 'x', y: 'y' }) },
    expected: {
      points: picked(expected, { cl: 'cl', lcl: 'lcl', ucl: 'ucl' }),
      completions: Object.fromEntries(ofRules),
    },
    view: (answer) => ({ ...record(answer), completions: completions(answer, Object.values(names)) }),
    tolerance: printed,
  };
}

/** Per rule, every kept point at which its pattern is complete, counted from 1. */
function completions(answer: unknown, names: readonly RuleName[]): Record<string, number[]> {
  const { points, signals } = record(answer);
  const kept = numbers(points, 'y').flatMap((y, k) => (y === null ? [] : [k + 1]));
  const found = (Array.isArray(signals) ? signals : []).map(record);
  const complete = (rule: RuleName) => (position: number) =>
    found.some((one) => one.rule === rule && Number(one.completesAt) <= position && position <= Number(one.to));
  return Object.fromEntries(names.map((rule) => [rule, kept.filter(complete(rule))]));
}
