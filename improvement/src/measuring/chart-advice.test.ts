import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { measureChart } from './chart.ts';
import { rulesAdvice } from './chart-advice.ts';
import { nothingChosen } from './chart-setting.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import type { Measure } from './measure.ts';
import type { Submission } from './submission.ts';

const wishes = { ...nothingChosen, from: month('2024-11'), to: month('2026-10'), baselineTo: null };
const sent = exampleMonths(
  '2024-11',
  Array.from({ length: 24 }, (_, k) => [18 + ((k * 7) % 5), 40] as const),
);
const rates = sent.map((one, k) =>
  exampleSubmission({ ...one, measure: 'ITEMS', value: { kind: 'rate', value: 1 + ((k * 7) % 5) / 10 } }),
);
const rolling = exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] });

test.each([
  ['counts', exampleMeasure(), sent, 'NHS Making Data Count (P chart)'],
  ['ready rates', exampleRate('number'), rates, 'NHS Making Data Count (I chart)'],
  ['few months', exampleMeasure(), sent.slice(16), 'Anhøj’s run chart rules (run chart)'],
  ['months that share their data', rolling, sent, 'Anhøj’s run chart rules (run chart)'],
] satisfies [string, Measure, Submission[], string][])('%s', (_, measure, submissions, rules) => {
  const advice = rulesAdvice(measureChart(measure, submissions, wishes));
  expect(advice.rules).toBe(rules);
  expect(advice.why).toMatch(/^[A-Z0-9].*\.$/);
});
