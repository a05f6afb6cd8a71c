import { describe, expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { changeBy, chartBefore } from './before.ts';
import { type ChartWishes, measureChart } from './chart.ts';
import { nothingChosen } from './chart-setting.ts';
import { latestWords, leadSentence, targetFigure } from './chart-words.ts';
import { monthStanding } from './due.ts';
import { entryTask } from './entry-task.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { monthDetails } from './month-detail.ts';
import { standingOf } from './tally.ts';

/** 13 steady months to November 2025, around 20 of 40, then 11 at 30 of 40. */
const steady = Array.from({ length: 13 }, (_, k) => [k % 2 === 0 ? 19 : 21, 40] as const);
const better = Array.from({ length: 11 }, () => [30, 40] as const);
const sent = exampleMonths('2024-11', [...steady, ...better]);
const wishes: ChartWishes = {
  from: month('2024-11'),
  to: month('2026-10'),
  baselineTo: month('2025-11'),
  ...nothingChosen,
};
const drawn = measureChart(exampleMeasure(), sent, wishes);

describe('the lead of a chart', () => {
  test('says the latest value with its counts, the fixed average and the target', () => {
    // 7 × 19 + 6 × 21 = 259 of 520
    expect(leadSentence(drawn)).toBe(
      '75.0% in October 2026 (30 of 40). Up to November 2025 the average was 49.8%; the target is 60%.',
    );
    expect(latestWords(drawn)).toEqual({ figure: '75.0%', counts: '30 of 40', month: 'October 2026' });
  });

  test('of a ready rate has no counts, and without a target names none', () => {
    const rate = exampleSubmission({ measure: 'ITEMS', month: month('2026-10'), value: { kind: 'rate', value: 1.5 } });
    const only = measureChart(exampleRate('number'), [rate], { ...wishes, baselineTo: null });
    expect(leadSentence(only)).toBe(
      '1.50 items per 1,000 patients in October 2026. The middle value is 1.50 items per 1,000 patients.',
    );
  });

  test('without any value says so', () => {
    expect(leadSentence(measureChart(exampleMeasure(), [], wishes))).toBe('No month has a value yet.');
  });

  test.each([
    [0.8, '80%'],
    [0.625, '62.5%'],
  ])('a target of %s is written %s', (target, written) => {
    expect(targetFigure(target, exampleDefinition())).toBe(written);
  });
});

describe('a month in words', () => {
  const of = (text: string, chart = drawn) => monthDetails(chart).find((one) => one.month === text);

  test('gives its numbers and its place in each rule', () => {
    expect(of('2026-01')).toMatchObject({ title: 'January 2026: 75.0%, 30 of 40' });
    expect(of('2026-01')?.lines[0]).toMatch(/^Above the upper limit of 7\d\.\d%$/);
    expect(of('2026-01')?.lines).toContain('Month 2 of 11 in a row above the average');
  });

  test('within chance, and not judged, are said too', () => {
    expect(of('2025-03')?.lines).toEqual(['Within what chance gives']);
    const short = measureChart(exampleMeasure(), sent.slice(0, 5), { ...wishes, to: month('2025-03') });
    expect(of('2025-03', short)?.lines).toEqual(['Not judged']);
  });

  test('a gap says why it is one, and nothing else', () => {
    const holed = measureChart(exampleMeasure(), sent.slice(0, -1), wishes);
    expect(of('2026-10', holed)).toEqual({ month: '2026-10', title: 'October 2026: not sent', lines: [] });
  });

  test('a month that was left out belongs to no rule', () => {
    const without = measureChart(exampleMeasure(), sent, {
      ...wishes,
      exclude: [{ month: month('2026-01'), reason: 'flood' }],
    });
    expect(of('2026-01', without)?.lines).toEqual(['Left out of limits and rules: flood']);
  });
});

describe('what a month changed', () => {
  test('the chart before it is the one made without it', () => {
    expect(chartBefore(drawn, month('2026-10'))?.chart).toEqual(
      measureChart(exampleMeasure(), sent.slice(0, -1), { ...wishes, to: month('2026-09') }).chart,
    );
    expect(chartBefore(drawn, month('2024-11'))).toBeNull();
  });

  test('is a sentence where the verdict turned, and none where it stayed', () => {
    const turned = measureChart(exampleMeasure(), sent.slice(0, 14), { ...wishes, to: month('2025-12') });
    expect(standingOf(turned.chart)).toBe('improving');
    expect(changeBy(turned, month('2025-12'))).toBe(
      'Home readings returned is now improving; a month ago it showed no change',
    );
    expect(changeBy(drawn, month('2026-10'))).toBeNull();
  });
});

describe('the month to enter', () => {
  const [home, calls] = [
    exampleMeasure(),
    exampleMeasure({ id: 'CALLS', name: 'GP calls', definitions: [exampleDefinition({ source: 'QI 4, calls' })] }),
  ];
  const task = (measures: (typeof home)[], submissions: typeof sent) =>
    entryTask(monthStanding(measures, submissions, month('2026-10'), day('2026-11-09'), 14));

  test.each([
    [[home], [], 'Enter home readings returned for October', 'The numbers are in: QI 3, home readings.'],
    [[home, calls], [], 'Enter two measures for October', 'The numbers are in: QI 3, home readings; QI 4, calls.'],
    [[home, calls], sent, 'Enter GP calls for October', 'The numbers are in: QI 4, calls.'],
  ])('%#', (measures, submissions, title, hint) => {
    expect(task(measures, submissions)).toEqual({ title, hint, button: 'Enter October' });
  });

  test('there is none when everything is in', () => {
    expect(task([home], sent)).toBeNull();
  });
});
