import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { medianSteps, type StepOptions } from './index.ts';

const three: StepOptions = { baselinePoints: 3, runLength: 3, direction: 'both' };

describe('medians that follow sustained runs, worked by hand', () => {
  it.each<[string, (number | null)[], Partial<StepOptions>, unknown[]]>([
    ['needs baseline and run together', [1, 2, 3, 9, 9], {}, []],
    ['keeps the first median where nothing lasts', [1, 2, 3, 9, 9, 1], {}, [[2, 0, 2, 5, 'baseline']]],
    [
      'starts the next at the first of the run, from the run alone',
      [1, 2, 3, 1, 7, 9, 8, 20, 6],
      {},
      [
        [2, 0, 2, 4, 'baseline'],
        [8, 4, 6, 8, 'sustained'],
      ],
    ],
    [
      'passes over values on the median, which neither break nor lengthen the run',
      [1, 2, 3, 7, 2, 9, 2, 8],
      {},
      [
        [2, 0, 2, 3, 'baseline'],
        [8, 3, 7, 7, 'sustained'],
      ],
    ],
    [
      'goes on behind the run and may come back',
      [1, 2, 3, 7, 8, 9, 1, 2, 0],
      {},
      [
        [2, 0, 2, 3, 'baseline'],
        [8, 3, 5, 6, 'sustained'],
        [1, 6, 8, 8, 'sustained'],
      ],
    ],
    ['looks on one side alone when asked', [1, 2, 3, 7, 8, 9], { direction: 'below' }, [[2, 0, 2, 5, 'baseline']]],
    [
      'does not count missing values as months of anything',
      [null, 1, null, 2, 3, 7, null, 8, 9, null],
      {},
      [
        [2, 1, 4, 5, 'baseline'],
        [8, 5, 8, 8, 'sustained'],
      ],
    ],
    [
      'takes the mean of the middle two of an even baseline',
      [1, 2, 7, 7, 5],
      { baselinePoints: 2, direction: 'above' },
      [
        [1.5, 0, 1, 2, 'baseline'],
        [7, 2, 4, 4, 'sustained'],
      ],
    ],
  ])('%s', (_, values, options, expected) => {
    const steps = medianSteps(values, { ...three, ...options });
    expect(steps.map(({ median, from, to, extendTo, kind }) => [median, from, to, extendTo, kind])).toEqual(expected);
  });

  it('reverses with the values', () => {
    const values = [1, 2, 3, 7, 8, 9, 1, 2, 0, 1, 8, 9, 7];
    const mirrored = medianSteps(
      values.map((value) => -value),
      { ...three, direction: 'below' },
    );
    const plain = medianSteps(values, { ...three, direction: 'above' });
    expect(mirrored.map((step) => ({ ...step, median: -step.median }))).toEqual(plain);
  });
});

/** Outside reference cases: `SPC_CASES` names a folder that has them. */
const folder = process.env.SPC_CASES;
const needs = folder === undefined ? ' (SPC_CASES names no folder of outside cases)' : '';

type Case = {
  id: string;
  options: StepOptions;
  input: { x: readonly string[]; y: readonly (number | null)[] };
  expected: {
    medians: { median: number[]; start: string[]; end: string[]; extendTo: string[]; runType: string[] };
  };
};

const cases =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => name.startsWith('auto-rebase-'))
        // The shape is the folder's own promise; a case that breaks it fails its comparison.
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case);

describe.skipIf(folder === undefined)(`runcharter${needs}`, () => {
  it('finds cases', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)('$id', ({ input: { x, y }, options, expected: { medians } }) => {
    const steps = medianSteps(y, options);
    expect({
      median: steps.map(({ median }) => median),
      start: steps.map(({ from }) => x[from]),
      end: steps.map(({ to }) => x[to]),
      extendTo: steps.map(({ extendTo }) => x[extendTo]),
      runType: steps.map(({ kind }) => kind),
    }).toEqual(medians);
  });
});
