import { describe, expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { type ChartWishes, measureChart } from './chart.ts';
import { nothingChosen } from './chart-setting.ts';
import { differenceInWords } from './difference-words.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { monthDetails } from './month-detail.ts';
import { signalRows, warningsOn } from './signal-row.ts';

/** 13 steady months to November 2025, around 20 of 40, then 11 at 30 of 40. */
const steady = Array.from({ length: 13 }, (_, k) => [k % 2 === 0 ? 19 : 21, 40] as const);
const better = Array.from({ length: 11 }, () => [30, 40] as const);
const sent = exampleMonths('2024-11', [...steady, ...better]);
const wishes: ChartWishes = {
  ...nothingChosen,
  from: month('2024-11'),
  to: month('2026-10'),
  baselineTo: month('2025-11'),
};
const drawn = measureChart(exampleMeasure(), sent, wishes);
const phases = [{ from: month('2025-12'), reason: 'Text messages' }];

describe('the table of signs', () => {
  test('says rule, months, when it was complete, which way and what that means', () => {
    expect(signalRows(drawn)).toContainEqual({
      rule: 'Run on one side',
      months: 'December 2025 to October 2026',
      completeIn: 'June 2026',
      way: 'above the average',
      meaning: 'improvement',
      disagrees: false,
      isPast: false,
    });
  });

  test('has the latest complete first, and every signal of the chart', () => {
    const rows = signalRows(drawn);
    const at = rows.map(({ completeIn }) => drawn.series.months.findIndex((of) => monthName(of) === completeIn));
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    expect(rows).toHaveLength(drawn.chart.signals.length);
  });

  test('marks what a new phase has left behind, and signs that disagree', () => {
    // An outlier below in the first phase, which the new one does not touch.
    const low = exampleMonths('2024-11', [...steady.slice(0, 12), [2, 40], ...better]);
    const rows = signalRows(measureChart(exampleMeasure(), low, { ...wishes, baselineTo: null, phases }));
    expect(rows).toContainEqual(expect.objectContaining({ rule: 'Beyond a limit', meaning: 'concern' }));
    expect(rows.every(({ isPast }) => isPast)).toBe(true);
    const falling = [39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29].map((n) => [n, 40] as const);
    const torn = measureChart(exampleMeasure(), exampleMonths('2024-11', [...steady, ...falling]), wishes);
    const both = signalRows(torn).filter(({ disagrees }) => disagrees);
    expect(new Set(both.map(({ meaning }) => meaning))).toEqual(new Set(['improvement', 'concern']));
  });
});

function monthName(of: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${of}-01`),
  );
}

describe('the difference in words', () => {
  test('of a fixed baseline and the months since', () => {
    // 259 of 520 before, 330 of 440 since: 0.4981 and 0.75.
    expect(differenceInWords(drawn)).toEqual({
      says: expect.stringMatching(/^Up by 25\.2 percentage points \(95% interval: 1\d\.\d to 3\d\.\d\)\.$/),
      sure: 'Both ends of the interval are a rise.',
      levels: [
        { name: 'Fixed baseline', months: 'November 2024 to November 2025', figure: '49.8%', counts: '259 of 520' },
        { name: 'Since then', months: 'December 2025 to October 2026', figure: '75.0%', counts: '330 of 440' },
      ],
      notes: [expect.stringContaining('the signs tell')],
    });
  });

  test('of two phases that may be the same', () => {
    const same = exampleMonths('2024-11', [...steady, ...better.map((_, k) => [20 + (k % 2), 40] as const)]);
    const found = differenceInWords(measureChart(exampleMeasure(), same, { ...wishes, phases }));
    expect(found?.levels.map(({ name }) => name)).toEqual(['Phase before', 'Present phase']);
    expect(found?.says).toContain('interval: −');
    expect(found?.sure).toMatch(/may be the same/);
  });

  test('of ready rates in their unit, with how many months made them', () => {
    const rates = sent.map((one, k) =>
      exampleSubmission({
        ...one,
        measure: 'ITEMS',
        value: { kind: 'rate', value: (k < 13 ? 1.5 : 1.2) + (k % 3) / 100 },
      }),
    );
    const found = differenceInWords(measureChart(exampleRate('number'), rates, wishes));
    expect(found?.says).toMatch(/^Down by 0\.\d+ items per 1,000 patients \(95% interval: −0\.\d+ to −0\.\d+\)\.$/);
    expect(found?.levels.map(({ counts }) => counts)).toEqual(['13 months', '11 months']);
  });

  test('of months that share their data, or of one stretch alone, there is none', () => {
    const rolling = exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] });
    expect(differenceInWords(measureChart(rolling, sent, wishes))).toBeNull();
    expect(differenceInWords(measureChart(exampleMeasure(), sent, { ...wishes, baselineTo: null }))).toBeNull();
  });
});

describe('warnings', () => {
  const slow = Array.from({ length: 24 }, (_, k) => [200 + Math.round(60 * Math.sin(k / 4)), 400] as const);

  test('tell of neighbours that are alike, once', () => {
    const codes = warningsOn(
      measureChart(exampleMeasure(), exampleMonths('2024-11', slow), { ...wishes, baselineTo: null }),
    );
    expect(codes.filter(({ code }) => code === 'serial_correlation')).toHaveLength(1);
  });

  test('do not where months share their data anyhow', () => {
    const rolling = exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] });
    const found = warningsOn(measureChart(rolling, exampleMonths('2024-11', slow), wishes));
    expect(found.map(({ code }) => code)).toEqual(['overlapping_windows']);
  });
});

test('a month of few people says the exact chance', () => {
  const few = exampleMonths('2024-11', [...Array.from({ length: 23 }, (_, k) => [3 + (k % 2), 4] as const), [0, 4]]);
  const last = monthDetails(measureChart(exampleMeasure(), few, { ...wishes, baselineTo: null })).at(-1);
  expect(last?.lines).toContainEqual(
    expect.stringMatching(/^Small numbers: by chance alone \S+% of such months are as low or lower$|under 0\.1%/),
  );
});
