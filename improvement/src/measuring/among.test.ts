import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { practicesAmong } from './among.ts';
import { measureChart } from './chart.ts';
import { nothingChosen } from './chart-setting.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate } from './examples.ts';
import type { Measure } from './measure.ts';

const to = month('2026-10');
const wishes = { ...nothingChosen, from: month('2025-05'), to, baselineTo: null };
const practice = (ods: string, numerator: number, measure: Measure = exampleMeasure(), chosen: object = {}) => {
  const sent = exampleMonths(
    '2025-05',
    Array.from({ length: 18 }, () => [numerator, 40] as const),
  );
  return { ods, name: ods, drawn: measureChart(measure, sent, { ...wishes, ...chosen }) };
};

test('practices stand by their last twelve months, those left out apart', () => {
  const left = { exclude: [{ month: month('2026-05'), reason: 'flood' }] };
  const found = practicesAmong([practice('F1', 20), practice('F2', 30, exampleMeasure(), left)], to);
  if (found.kind !== 'funnel') throw new Error(found.why);
  expect([found.from, found.to]).toEqual(['2025-11', '2026-10']);
  expect(found.funnel.units.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
    ['F1', 240, 480],
    ['F2', 330, 440],
  ]);
  expect(found.funnel.target).toBeCloseTo(570 / 920, 12);
  expect(found.funnel.adjusted).toBe(true);
});

test('values that cover a year themselves are taken once', () => {
  const rolling = exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] });
  const found = practicesAmong([practice('F1', 20, rolling), practice('F2', 30, rolling)], to);
  expect(found.kind === 'funnel' && found.funnel.units.map(({ denominator }) => denominator)).toEqual([40, 40]);
});

test.each([
  ['ready rates', [practice('F1', 20, exampleRate('percent'))], /ready rates/],
  ['one practice', [practice('F1', 20)], /Fewer than two/],
  ['nobody', [], /Fewer than two/],
] as const)('%s are not compared', (_, practices, why) => {
  const found = practicesAmong(
    practices.map((one) => one),
    to,
  );
  expect(found).toEqual({ kind: 'none', why: expect.stringMatching(why) });
});
