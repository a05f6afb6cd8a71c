import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chart } from '../chart.ts';
import type { ChartKind, ChartOptions } from '../model.ts';
import { drawChart, type Picture, type Size, sizes, variationIcon } from './index.ts';
import { forbidden, unbalanced } from './read-svg.ts';
import { monthsFrom, type Sample, sampleChart, samplePicture, scaled } from './sample-chart.ts';
import { everyKind } from './sample-kinds.ts';

const every = Object.keys(sizes) as Size[]; // the table's own keys

const long = 'A very long name '.repeat(30);
const samples: Record<string, Sample> = {
  'no points': { y: [], target: 0.8 },
  'all gaps': { y: Array.from({ length: 24 }, () => null), target: 0.8 },
  'one point': { y: [40], target: 0.8 },
  'two points': { y: [40, 41] },
  constant: { y: Array.from({ length: 24 }, () => 40), target: 0.5 },
  'always 0 %': { y: Array.from({ length: 24 }, () => 0), target: 0 },
  'always 100 %': { y: Array.from({ length: 24 }, () => 80), target: 1 },
  'ten years': {
    y: Array.from({ length: 120 }, (_, index) => 30 + ((index * 7) % 23)),
    phaseStarts: [30, 60],
    target: 0.6,
  },
  'every second month missing': { y: Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 40 : null)) },
  'all left out': { y: [30, 40, 50], exclude: [0, 1, 2] },
  'a phase of one point': { y: Array.from({ length: 20 }, (_, index) => 30 + (index % 5)), phaseStarts: [18, 19] },
};
const busy = (x: string): Partial<Picture> => ({
  title: long,
  annotations: {
    learningSets: Array.from({ length: 30 }, (_, index) => ({ number: index + 1, x, title: long })),
    tests: Array.from({ length: 30 }, (_, index) => ({
      letter: `A${index}`,
      from: x,
      to: '2030-01',
      running: index % 2 === 0,
      title: long,
    })),
    phases: monthsFrom('2023-11', 120).map((month) => ({ x: month, reason: long })),
  },
  counts: {
    caption: long,
    entries: monthsFrom('2023-11', 120).map((month) => ({ x: month, text: '1,234', strong: false })),
  },
  pending: { x: '2035-01', text: long },
  focus: { x, lines: [long, long] },
  notes: [{ x, text: long }],
  start: x,
  window: {
    from: x,
    to: '2030-01',
    label: long,
    dates: long,
    predicted: { value: 0.2, label: long },
    actual: { value: 2, label: long },
  },
});

describe('every size draws every series', () => {
  test.each(every.flatMap((size) => Object.keys(samples).map((name) => ({ size, name }))))(
    '$size: $name',
    ({ size, name }) => {
      const chart = sampleChart(samples[name] ?? { y: [] });
      for (const more of [{}, busy('2023-12'), busy('2024-02-17'), { values: 'number' as const }]) {
        const svg = drawChart(chart, samplePicture(size, more));
        expect(svg).not.toMatch(forbidden);
        expect(unbalanced(svg)).toEqual([]);
        expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${size}"`)).toBe(true);
      }
    },
  );

  test('any series of counts in any unit', () => {
    const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
    const key = fc.constantFrom(...monthsFrom('2023-06', 40), '2024-01-31', '2024-02-10', 'no month');
    const series = fc.record({
      y: fc.array(count, { maxLength: 50 }),
      n: fc.integer({ min: 60, max: 1e6 }),
      freeze: fc.integer({ min: 1, max: 20 }),
      phaseStarts: fc.constantFrom([], [12], [1, 2, 3]),
      target: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      exclude: fc.array(fc.nat({ max: 50 }), { maxLength: 4 }),
      direction: fc.constantFrom('increase' as const, 'decrease' as const, 'neutral' as const),
    });
    const extras = fc.record({
      size: fc.constantFrom(...every),
      scale: fc.constantFrom(1, 1e-6, 1e9, -3),
      sets: fc.array(key, { maxLength: 6 }),
      tests: fc.array(fc.tuple(key, key), { maxLength: 8 }),
      focus: key,
      pending: key,
      latest: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      axis: fc.option(
        fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(series, extras, (sample, { size, scale, sets, tests, focus, pending, latest, axis }) => {
        const picture = samplePicture(size, {
          values: scale === 1 ? 'percent' : 'number',
          annotations: {
            learningSets: sets.map((x, index) => ({ number: index, x, title: '' })),
            tests: tests.map(([from, to]) => ({ letter: 'A', from, to, running: true, title: '' })),
            phases: [],
          },
          focus: { x: focus, lines: ['One', 'Two'] },
          pending: { x: pending, text: 'To come' },
          latest,
          axis: axis === undefined ? undefined : { from: axis[0], to: axis[1] },
        });
        const svg = drawChart(scaled(sampleChart(sample), scale), picture);
        expect(svg).not.toMatch(forbidden);
        expect(unbalanced(svg)).toEqual([]);
      }),
      { seed: 20261109, numRuns: 400 },
    );
  });
});

describe('every kind draws every series', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 0, max: 1e-9, noNaN: true }),
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.constant(0),
  );
  const draw = (kind: ChartKind, y: readonly (number | null)[], options: Partial<ChartOptions>, size: Size) => {
    const positive = kind === 't' ? 1 : 0;
    const observations = y.map((one, at) => ({
      x: monthsFrom('2023-11', y.length)[kind === 'xbar' || kind === 's' ? Math.floor(at / 3) : at] ?? '',
      y: one === null ? null : one + positive,
      n: ['p', 'pp'].includes(kind) ? 2e12 : 4,
    }));
    const drawn = chart(observations, { kind, direction: 'neutral', ...options });
    return drawChart(drawn, samplePicture(size, { values: 'number', sigmas: [1, 2] }));
  };

  test('with gaps, phases and a few left out', () => {
    const series = fc.array(fc.option(value, { nil: null, freq: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom(...everyKind),
        series,
        fc.constantFrom([], [1], [3, 4]),
        fc.constantFrom(...every),
        fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
        (kind, y, phaseStarts, size, target) => {
          const points = kind === 'xbar' || kind === 's' ? Math.ceil(y.length / 3) : y.length;
          const starts = phaseStarts.filter((start) => start < points);
          const exclude = points > 2 ? [2] : [];
          const svg = draw(
            kind,
            y,
            { phaseStarts: starts, exclude, ...(target === undefined ? {} : { target }) },
            size,
          );
          expect(svg).not.toMatch(forbidden);
          expect(unbalanced(svg)).toEqual([]);
        },
      ),
      { seed: 20261109, numRuns: 500 },
    );
  });

  test.each(everyKind)('%s: five hundred points, one, none, all the same, below zero', (kind) => {
    const signed = ['run', 'i', 'mr', 'ip', 'xbar', 's', 'ewma', 'cusum'].includes(kind);
    const all = [
      Array.from({ length: 500 }, (_, at) => 20 + ((at * 7) % 23)),
      [5],
      [],
      Array.from({ length: 24 }, () => 7),
      ...(signed ? [Array.from({ length: 24 }, (_, at) => ((at * 5) % 9) - 4)] : []),
    ];
    for (const y of all) {
      for (const size of every) {
        const svg = draw(kind, y, {}, size);
        expect(svg).not.toMatch(forbidden);
        expect(unbalanced(svg)).toEqual([]);
      }
    }
  });
});

describe('texts from anywhere', () => {
  const hostile = `"><script>alert('1')</script><text style="x" onload='y'>&amp;\u0000\u0008\ud800`;

  test('are shown, never obeyed', () => {
    const picture = samplePicture('full', {
      title: hostile,
      description: hostile,
      idPrefix: `a b"c`,
      label: () => ({ month: hostile, year: hostile }),
      annotations: {
        learningSets: [{ number: 1, x: '2024-01', title: hostile }],
        tests: [{ letter: hostile, from: '2024-01', to: '2024-02', running: false, title: hostile }],
        phases: [{ x: '2024-11', reason: hostile }],
      },
      focus: { x: '2024-03', lines: [hostile, hostile] },
    });
    const svg = drawChart(sampleChart({ y: Array.from({ length: 24 }, () => 40), phaseStarts: [12] }), picture);
    const icon = variationIcon('common_cause', { size: 24, title: hostile });
    for (const drawn of [svg, icon]) {
      expect(unbalanced(drawn)).toEqual([]);
      expect(drawn).not.toMatch(/<script/);
      expect([...drawn].some((character) => character < ' ')).toBe(false);
    }
    expect(svg).toContain('aria-labelledby="a-b-c-title a-b-c-desc"');
    expect(svg).toContain('&lt;script&gt;');
  });
});
