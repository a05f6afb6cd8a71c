import { column, type OutsideCase, picked, printed, record, type Translation } from './outside-case.ts';

const options = {
  freeze: 'freeze',
  partAfter: 'partAfter',
  exclude: 'exclude',
  centreLine: 'centreLine',
  target: 'target',
  multiply: 'multiply',
  aggregate: 'aggregate',
  allowNegativeLimits: 'allowNegativeLimits',
  screenMovingRanges: 'screenMovingRanges',
};

const pointNames = {
  x: 'x',
  y: 'y',
  n: 'n',
  cl: 'cl',
  lcl: 'lcl',
  ucl: 'ucl',
  lcl95: 'lcl95',
  ucl95: 'ucl95',
  sigmaSignal: 'sigmaSignal',
  part: 'phase',
  baseline: 'baseline',
  include: 'included',
};

const counts = { nObs: 'nObs', nUseful: 'nUseful', longestRun: 'longestRun', crossings: 'crossings' };
const judged = { longestRunMax: 'longestRunMax', crossingsMin: 'crossingsMin', runsSignal: 'runsSignal' };

/** The R package qicharts2: every column of points and phases. Only Anhøj's runs test has a counterpart of ours. */
export function qicharts2({ chart, options: asked, input, expected }: OutsideCase): readonly Translation[] {
  const { points, phases } = expected;
  const anhoej = (asked.runsMethod ?? 'anhoej') === 'anhoej';
  const sized = chart === 'xbar' || chart === 's';
  return [
    {
      request: { chart, profile: 'qicharts2', options: picked(asked, options), input: picked(input, inputNames) },
      expected: {
        points: {
          ...picked(points, pointNames),
          ...(sized && { n: column(points, 'subgroupSize') }),
        },
        phases: { ...picked(phases, counts), ...(anhoej && record(picked(phases, judged))) },
      },
      tolerance: printed,
    },
  ];
}

const inputNames = { x: 'x', y: 'y', n: 'n' };
