import { column, numbers, type OutsideCase, record } from './outside-case.ts';

type Expected = Readonly<Record<string, unknown>>;

/** Where another program is wrong: in which cases, why we say so, and what is expected instead. */
type Fault = {
  cases: RegExp;
  reason: string;
  right(expected: Expected, one: OutsideCase): Expected;
};

const limits = ['lcl', 'ucl', 'lcl95', 'ucl95', 'lcl68', 'ucl68'];

const faults: readonly Fault[] = [
  {
    cases: /constant|all-zero|all-one/,
    reason:
      'A series that never changes has ranges of 0 alone; screening keeps ranges below 0, none is left and the limits are not numbers. They lie on the centre line.',
    right: onTheCentre,
  },
  {
    cases: /^mdc-constant/,
    reason: 'Without limits every target counts as hit or miss. Limits that lie on one value say whether it is met.',
    right: iconOfOneValue,
  },
  {
    cases: /^ip-.*(freeze|exclude)/,
    reason: 'The baseline moves the centre alone; the spread is still found from every point.',
    right: (expected) => without(expected, [...limits, 'sigmaSignal']),
  },
  {
    cases: /part-and-freeze/,
    reason: 'The baseline is passed over where there are phases. It holds inside each phase.',
    right: (expected) => ({
      points: record(without(expected, [...limits, 'cl', 'sigmaSignal', 'baseline']).points),
      phases: { nObs: column(expected.phases, 'nObs') },
    }),
  },
  {
    cases: /missing/,
    reason: 'The denominator of a missing value is an empty sum, 0.',
    right: (expected) => without(expected, ['n']),
  },
  {
    cases: /^funnel-pr-near-one/,
    reason:
      'The upper limit of the largest unit has passed a quarter turn on the arcsine scale and falls below 1 again; a limit beyond every proportion is 1.',
    right: upToOne,
  },
  {
    cases: /^funnel-rc-/,
    reason: 'The width of the limits does not depend on how many events there are.',
    right: (expected) => ({
      ...expected,
      groups: remaining(expected.groups, ['odLcl95', 'odUcl95', 'odLcl998', 'odUcl998', 'outlier']),
    }),
  },
];

/** What is expected of us: their answer with its faults set right, or not looked at where right is not known. */
export function withoutFaults(one: OutsideCase, expected: unknown): unknown {
  return faults.filter(({ cases }) => cases.test(one.id)).reduce((so, { right }) => right(so, one), record(expected));
}

function without(expected: Expected, names: readonly string[]): Expected {
  return { ...expected, points: remaining(expected.points, names) };
}

function remaining(columns: unknown, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record(columns)).filter(([name]) => !names.includes(name)));
}

function onTheCentre(expected: Expected): Expected {
  const { points } = expected;
  const centre = column(points, 'cl');
  const known = numbers(points, 'y');
  const missing = (name: string) => numbers(points, name).every((limit) => limit === null);
  const vanished = limits.filter((name) => name in record(points) && missing(name));
  const lines = vanished.map((name) => [name, known.map((y, k) => (y === null ? null : centre[k]))]);
  const near = 'near' in record(points) && { near: known.map((y) => (y === null ? null : false)) };
  return { ...expected, points: { ...record(points), ...Object.fromEntries(lines), ...near } };
}

/** Strictly, as that package compares: a target at the value itself is neither met nor missed. */
function iconOfOneValue(expected: Expected, { options }: OutsideCase): Expected {
  const value = numbers(expected.points, 'cl').at(-1) ?? Number.NaN;
  const { target, improvementDirection } = options;
  if (typeof target !== 'number' || improvementDirection === 'neutral') return expected;
  const ahead = improvementDirection === 'decrease' ? target - value : value - target;
  const assuranceIcon = ahead > 0 ? 'pass' : ahead < 0 ? 'fail' : 'hit_or_miss';
  return { ...expected, verdict: { ...record(expected.verdict), assuranceIcon } };
}

function upToOne(expected: Expected, { input }: OutsideCase): Expected {
  const denominators = numbers(input, 'denominator').map((n) => n ?? 0);
  const largest = Math.max(...denominators);
  const upper = numbers(expected.groups, 'odUcl998').map((limit, k) => (denominators[k] === largest ? 1 : limit));
  return {
    ...expected,
    groups: { ...remaining(expected.groups, ['outlier']), ...(upper.length > 0 && { odUcl998: upper }) },
  };
}
