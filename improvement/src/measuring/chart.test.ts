import { sentence } from '@tandem/spc';
import { describe, expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { type ChartWishes, measureChart, planChart, planSentence, seriesChart, wordsOf } from './chart.ts';
import { nothingChosen } from './chart-setting.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import type { Measure } from './measure.ts';
import { pooledSeries } from './pooled.ts';
import { seriesOf } from './series.ts';
import type { Submission } from './submission.ts';

/** Two years to October 2026: 13 months about 4 in 10, then 11 months about 7 in 10. */
const counts = Array.from({ length: 24 }, (_, index) => [(index < 13 ? 16 : 28) + (index % 3), 40] as const);
const submissions = exampleMonths('2024-11', counts);
const two: ChartWishes = { ...nothingChosen, from: month('2024-11'), to: month('2026-10'), baselineTo: null };
const plan = (measure: Measure, sent: readonly Submission[], wishes: Partial<ChartWishes> = {}) => {
  const all = { ...two, ...wishes };
  return planChart(measure, seriesOf(sent, all.from, all.to), all);
};
const rates = submissions.map((one) =>
  exampleSubmission({ ...one, measure: 'ITEMS', value: { kind: 'rate', value: 0.5 } }),
);
const rolling = exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] });
const toDate = exampleMeasure({ definitions: [exampleDefinition({ window: 'year_to_date' })] });

test.each([
  ['counts of 24 months', exampleMeasure(), submissions, 'counts', 'p', 'xmr-mdc', 1, 'P chart with stepped limits.'],
  [
    'counts of 12 months',
    exampleMeasure(),
    submissions.slice(12),
    'counts',
    'p',
    'xmr-mdc',
    1,
    'P chart with stepped limits.',
  ],
  [
    'counts of 11 months',
    exampleMeasure(),
    submissions.slice(13),
    'few_points',
    'run',
    'run-anhoej',
    1,
    'Run chart: 11 of the 12 months that limits need have a value.',
  ],
  [
    'nothing yet',
    exampleMeasure(),
    [],
    'few_points',
    'run',
    'run-anhoej',
    1,
    'Run chart: none of the 12 months that limits need have a value yet.',
  ],
  [
    'ready rates',
    exampleRate('percent'),
    rates,
    'rates',
    'i',
    'xmr-mdc',
    1,
    'I chart, because the values came as ready rates without counts.',
  ],
  [
    'a few ready rates',
    exampleRate('percent'),
    rates.slice(20),
    'few_points',
    'run',
    'run-anhoej',
    1,
    'Run chart: four of the 12 months that limits need have a value.',
  ],
  [
    'a rolling year',
    rolling,
    submissions,
    'overlapping',
    'run',
    'run-anhoej',
    12,
    /^Line and target only: .* share most of their data/,
  ],
  ['a year to date', toDate, submissions, 'overlapping', 'run', 'run-anhoej', 12, /^Line and target only/],
])('%s', (_, measure, sent, kindReason, kind, profile, windowMonths, says) => {
  const made = plan(measure, sent);
  expect(made).toMatchObject({ kindReason, options: { kind, profile, windowMonths }, baseline: null });
  expect(planSentence(made)).toMatch(says);
});

test('overlapping months are never judged', () => {
  const { chart } = measureChart(rolling, submissions, { ...two, baselineTo: month('2025-11') });
  expect(chart.signals).toEqual([]);
  expect(chart.verdict).toMatchObject({ variation: null, assurance: null });
});

describe('the baseline', () => {
  const missing = submissions.filter((one) => one.month !== '2025-02' && one.month !== '2025-03');
  test.each([
    ['13 months are fixed', submissions, '2025-11', {}, 13],
    ['12 are enough', submissions, '2025-10', {}, 12],
    ['11 are too few', submissions, '2025-09', {}, null],
    ['13 with two not sent are 11', missing, '2025-11', {}, null],
    ['14 with two not sent are 12, and their places count', missing, '2025-12', {}, 14],
    [
      'a month left out does not count',
      submissions,
      '2025-10',
      { exclude: [{ month: month('2025-01'), reason: 'strike' }] },
      null,
    ],
    [
      'it begins with its phase',
      submissions,
      '2025-12',
      { phases: [{ from: month('2024-12'), reason: 'merger' }] },
      13,
    ],
    ['before the series there is none', submissions, '2024-01', {}, null],
  ] satisfies [string, Submission[], string, Partial<ChartWishes>, number | null][])(
    '%s',
    (_, sent, to, wishes, months) => {
      const made = plan(exampleMeasure(), sent, { ...wishes, baselineTo: month(to) });
      expect(made.baseline?.months ?? null).toBe(months);
      expect(made.options.freeze ?? null).toBe(months === null ? null : to);
    },
  );

  test('is what the average and the words rest on', () => {
    const { chart, plan: made } = measureChart(exampleMeasure(), submissions, { ...two, baselineTo: month('2025-11') });
    const baseline = counts.slice(0, 13);
    const centre = baseline.reduce((sum, [n]) => sum + n, 0) / baseline.reduce((sum, [, d]) => sum + d, 0);
    expect(chart.points.at(-1)?.centre).toBeCloseTo(centre, 12);
    expect(chart.verdict.variation).toBe('improvement_high');
    expect(planSentence(made)).toBe('P chart with stepped limits; average fixed on the 13 months to November 2025.');
  });
});

describe('phases', () => {
  const change = (part: object) =>
    exampleMeasure({
      definitions: [exampleDefinition(), exampleDefinition({ version: 2, from: month('2025-11'), ...part })],
    });

  test.each([
    ['another denominator', { denominator: 'Monitors lent or posted' }, [12]],
    ['another population', { population: 'Everybody' }, [12]],
    ['another target is no other measure', { target: 0.8 }, []],
    ['nor is another name for the search', { source: 'QI 3b' }, []],
  ])('a new definition: %s', (_, part, starts) => {
    expect(plan(change(part), submissions).options.phaseStarts).toEqual(starts);
  });

  test('people come first, the start of the series is none, and months outside are passed over', () => {
    const phases = ['2026-01', '2025-11', '2024-11', '2020-01'].map((from) => ({
      from: month(from),
      reason: 'merger',
    }));
    const made = plan(change({ denominator: 'Other' }), submissions, { phases });
    expect(made.phases).toEqual([
      { from: '2025-11', reason: 'merger' },
      { from: '2026-01', reason: 'merger' },
    ]);
    expect(made.options.phaseStarts).toEqual([12, 14]);
  });

  test('targets follow the definition of the month', () => {
    const { chart } = measureChart(change({ target: 0.8 }), submissions, two);
    expect(chart.points.slice(11, 13).map(({ target }) => target)).toEqual([0.6, 0.8]);
  });

  test('without any target none is asked for', () => {
    expect(plan(exampleRate('percent'), rates).options).not.toHaveProperty('target');
  });
});

test('a pooled series is charted by the same rules', () => {
  const sums = submissions.flatMap(({ month, value }) =>
    value.kind === 'counts'
      ? [{ month, numerator: 2 * value.numerator, denominator: 2 * value.denominator, reporting: 2 }]
      : [],
  );
  const pooled = pooledSeries(exampleMeasure(), sums, two.from, two.to);
  if (pooled.kind !== 'pooled') throw new Error(pooled.why);
  const { chart } = seriesChart(exampleMeasure(), pooled.series, two);
  expect(chart).toMatchObject({ kind: 'p' });
  expect(chart.points[0]).toMatchObject({ numerator: 32, denominator: 80 });
});

test('the sentence names the measure and its months', () => {
  const measure = exampleMeasure();
  const words = wordsOf(measure);
  expect([words.period('2026-10'), words.periodShort('2026-10')]).toEqual(['October 2026', 'Oct 26']);
  const { chart } = measureChart(measure, submissions, { ...two, baselineTo: month('2025-11') });
  expect(sentence(chart, words)).toContain('Home readings returned');
});
