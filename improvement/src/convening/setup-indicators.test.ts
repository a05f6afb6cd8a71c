import { expect, test } from 'vitest';
import { readSetup } from './index.ts';
import { definition, file } from './setup.example.ts';

const problemsWith = (...definitions: object[]) => {
  const read = readSetup({
    ...file,
    measures: file.measures.map((measure, at) => ({
      ...measure,
      definitions: definitions[at] ? [{ ...definition, ...definitions[at] }] : measure.definitions,
    })),
  });
  return read.ok ? [] : read.problems.map(({ says }) => says);
};

test.each([
  { indicator: 'hyp.bp.le79 month', window: 'month', says: null },
  { indicator: 'hyp.bp.le79 flow', window: 'month', says: null },
  { indicator: 'hyp.bp.le79 rolling12', window: 'rolling_12', says: null },
  { indicator: 'hyp.bp.le79 rolling12', window: 'month', says: /Mode rolling12 fills months of another kind/ },
  { indicator: 'hyp.bp.le79 month', window: 'rolling_12', says: /Mode month fills months of another kind/ },
])('$indicator in a window of kind $window', ({ indicator, window, says }) => {
  const found = problemsWith({ indicator, window });
  expect(found).toEqual(says === null ? [] : [expect.stringMatching(says)]);
});

test('a rate is no counts of an indicator', () => {
  const found = problemsWith({ indicator: 'hyp.bp.le79 month', form: 'rate', unit: 'number', unitName: 'per 1,000' });
  expect(found.join()).toContain('An indicator sends counts');
});

test('one series and mode feeds one measure', () => {
  const both = { indicator: 'hyp.bp.le79 month' };
  expect(problemsWith(both, both).join()).toContain('hyp.bp.le79 month feeds the measure bp-at-target already.');
  expect(problemsWith(both, { indicator: 'hyp.bp.ge80 month' })).toEqual([]);
});
