import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { measureChart } from './chart.ts';
import { nothingChosen } from './chart-setting.ts';
import { exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { csvOf, tableOf } from './numbers.ts';
import type { Submission, Value } from './submission.ts';

const wishes = { ...nothingChosen, from: month('2025-10'), to: month('2026-10'), baselineTo: null };
const counted = exampleMonths(
  '2025-10',
  Array.from({ length: 12 }, (_, index) => [20 + (index % 2), 40] as const),
);
const with_ = (of: string, value: Value): Submission[] =>
  counted.map((one) => (one.month === of ? exampleSubmission({ ...one, value }) : one));

function september(submissions: readonly Submission[]) {
  const made = measureChart(exampleMeasure(), submissions, wishes);
  return { table: tableOf(made)[11], line: csvOf(made).split('\r\n')[12] };
}

test.each([
  ['counts', { kind: 'counts', numerator: 25, denominator: 40 }, '25', '40', '62.5%', '2026-09,25,40,0.625,'],
  ['nobody eligible', { kind: 'nobody_eligible' }, '', '', 'nobody eligible', '2026-09,,,nobody eligible,'],
  [
    'a hidden number',
    { kind: 'suppressed' },
    '',
    '',
    'hidden by its source: a small number',
    '2026-09,,,hidden by its source: a small number,',
  ],
  ['none to be had', { kind: 'not_available' }, '', '', 'not available', '2026-09,,,not available,'],
] satisfies [string, Value, string, string, string, string][])(
  '%s',
  (_, value, numerator, denominator, figure, line) => {
    const month = september(with_('2026-09', value));
    expect(month.table).toMatchObject({ label: 'September 2026', numerator, denominator, value: figure });
    expect(month.line?.startsWith(line)).toBe(true);
  },
);

test('every month has its row, and one not sent is a word, never 0', () => {
  const made = measureChart(exampleMeasure(), counted, wishes);
  expect(tableOf(made)).toHaveLength(13);
  expect(tableOf(made).at(-1)).toMatchObject({ label: 'October 2026', value: 'not sent', numerator: '', says: '' });
  expect(csvOf(made).split('\r\n')[13]).toMatch(/^2026-10,,,not sent,/);
});

test('average, limits, target and what the mark says stand beside the value', () => {
  const made = measureChart(exampleMeasure(), counted, { ...wishes, to: month('2026-09') });
  const centre =
    counted.reduce((sum, { value }) => sum + (value.kind === 'counts' ? value.numerator : 0), 0) / (12 * 40);
  expect(tableOf(made)[0]).toMatchObject({ centre: `${(100 * centre).toFixed(1)}%`, target: '60.0%' });
  const [header, first] = csvOf(made).split('\r\n');
  expect(header).toBe('month,numerator,denominator,value,centre,lower,upper,target,says');
  const { lower, upper } = made.chart.points[0] ?? {};
  const exact = [0.5, centre, lower, upper, 0.6].map((value) => String(Number(value?.toPrecision(12))));
  expect(first).toBe(['2025-10', 20, 40, ...exact, 'not judged'].join(','));
});

test('a ready rate has no counts, and a limit that no value can reach is not printed', () => {
  const values = [0.1, 0.6, 0.05, 0.7, 0.1, 0.5, 0.02, 0.6, 0.1, 0.7, 0.05, 0.6, 0.1];
  const sent = values.map((value, index) =>
    exampleSubmission({
      ...counted[0],
      id: `r${index}`,
      month: month(index < 3 ? `2025-1${index}` : `2026-${String(index - 2).padStart(2, '0')}`),
      value: { kind: 'rate', value },
    }),
  );
  const made = measureChart(exampleRate('percent'), sent, wishes);
  expect(made.chart.points[0]?.lower).toBeLessThan(0);
  expect(tableOf(made)[0]).toMatchObject({ numerator: '', denominator: '', value: '10.0%', lower: '', upper: '' });
});

test('a month left out is said to be', () => {
  const exclude = [{ month: month('2026-09'), reason: 'strike' }];
  expect(tableOf(measureChart(exampleMeasure(), counted, { ...wishes, exclude }))[11]?.says).toBe('left out');
});
