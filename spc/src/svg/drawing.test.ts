import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../model.ts';
import { assuranceIcon, drawChart, mark, type Size, sizes, variationIcon } from './index.ts';
import { texts } from './read-svg.ts';
import { monthsFrom, sampleChart, samplePicture, scaled } from './sample-chart.ts';
import { kindChart } from './sample-kinds.ts';

const every = Object.keys(sizes) as Size[]; // the table's own keys

const ticksOf = (svg: string, left: number) =>
  texts(svg)
    .filter(({ x, text }) => x <= left && /^[\d.,−]+%?$/.test(text))
    .map(({ text }) => text);

const steady = Array.from({ length: 24 }, (_, index) => 40 + ((index * 5) % 9));

describe('the vertical axis', () => {
  // A step of 1, 2 or 5 times a power of ten; the end of the axis on the same decimal; a little air.
  test.each<{ y: number[]; values: 'percent' | 'number'; by: number; ticks: string[] }>([
    { y: [40, 70], values: 'percent', by: 1, ticks: ['100%', '80', '60', '40'] },
    { y: [8, 80], values: 'percent', by: 1, ticks: ['100%', '80', '60', '40', '20', '0'] },
    { y: [0, 0], values: 'percent', by: 1, ticks: ['5%', '4', '3', '2', '1', '0'] },
    { y: [40, 70], values: 'number', by: 80, ticks: ['80', '70', '60', '50', '40', '30'] },
    { y: [40, 70], values: 'number', by: 80_000, ticks: ['80,000', '70,000', '60,000', '50,000', '40,000', '30,000'] },
    { y: [40, 70], values: 'number', by: -80, ticks: ['−30', '−40', '−50', '−60', '−70', '−80'] },
    { y: [40, 70], values: 'number', by: 0.08, ticks: ['0.08', '0.07', '0.06', '0.05', '0.04', '0.03'] },
  ])('$values of $y times $by', ({ y, values, by, ticks }) => {
    const svg = drawChart(scaled(sampleChart({ y }), by), samplePicture('full', { values }));
    expect(ticksOf(svg, 110)).toEqual(ticks);
  });

  test('is the given one on small multiples, unless a value lies beyond it', () => {
    const axis = { from: 0.3, to: 0.9 };
    expect(ticksOf(drawChart(sampleChart({ y: [30, 60] }), samplePicture('multiple', { axis })), 40)).toEqual([
      '90%',
      '70',
      '50',
      '30',
    ]);
    expect(ticksOf(drawChart(sampleChart({ y: [4, 60] }), samplePicture('multiple', { axis })), 40).at(-1)).toBe('0');
  });
});

describe('limits that are no limits', () => {
  const dashed = (svg: string) => [...svg.matchAll(/stroke-dasharray="5 4"/g)].length;
  const limits = (lower: number, upper: number): Chart => {
    const chart = sampleChart({ y: steady });
    return { ...chart, points: chart.points.map((point) => ({ ...point, lower, upper })) };
  };

  test.each([
    { lower: 0.2, upper: 0.9, lines: 2 },
    { lower: 0, upper: 0.9, lines: 1 },
    { lower: -0.1, upper: 0.9, lines: 1 },
    { lower: 0.2, upper: 1, lines: 1 },
    { lower: -0.1, upper: 1.2, lines: 0 },
  ])('$lower to $upper: $lines lines', ({ lower, upper, lines }) => {
    const svg = drawChart(limits(lower, upper), samplePicture('full'));
    expect(dashed(svg)).toBe(lines);
    expect(texts(svg).filter(({ text }) => text.endsWith(' limit'))).toHaveLength(lines);
  });

  test('a number that was never negative gets no limit below nothing', () => {
    const svg = drawChart(limits(-3, 9), samplePicture('full', { values: 'number' }));
    expect(texts(svg).map(({ text }) => text)).not.toContain('Lower limit');
    expect(ticksOf(svg, 48)).not.toContain('−2');
  });
});

describe('nothing stands on anything else', () => {
  test('labels at line ends keep one line height, and all are there', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.7, noNaN: true }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        fc.constantFrom<Size>('full', 'full_phone', 'pooled', 'card', 'card_phone', 'test'),
        (centre, apart, size) => {
          const chart = sampleChart({ y: steady });
          const points = chart.points.map((point) => ({
            ...point,
            centre,
            target: centre + apart / 2,
            lower: centre - apart,
            upper: centre + apart,
          }));
          const svg = drawChart({ ...chart, points }, samplePicture(size));
          const row = sizes[size];
          const labels = texts(svg).filter(({ x }) => x === row.width - row.right + 8);
          const heights = labels.map(({ y }) => y).toSorted((a, b) => a - b);
          const words = ['Target', 'Average', ...(row.limits === 'lines' ? ['Upper limit', 'Lower limit'] : [])];
          for (const word of words) expect(labels.filter(({ text }) => text.startsWith(word))).toHaveLength(1);
          // Coordinates are rounded to a tenth.
          for (const [index, y] of heights.slice(1).entries()) {
            expect(y - (heights[index] ?? 0)).toBeGreaterThan(row.font * 1.3 - 0.2);
          }
        },
      ),
      { seed: 20261109, numRuns: 200 },
    );
  });

  test('rings and bars', () => {
    const key = fc.constantFrom(...monthsFrom('2023-11', 24));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), fc.array(fc.tuple(key, key), { maxLength: 8 }), (sets, spans) => {
        const tests = spans.map(([a, b]) => ({
          letter: 'A',
          from: a < b ? a : b,
          to: a < b ? b : a,
          running: false,
          title: '',
        }));
        const learningSets = sets.map((x, index) => ({ number: index + 1, x, title: '' }));
        const svg = drawChart(
          sampleChart({ y: steady }),
          samplePicture('full', { annotations: { learningSets, tests, phases: [] } }),
        );
        const rings = [...svg.matchAll(/<circle cx="([\d.]+)" cy="21" r="12"/g)].map((match) => Number(match[1]));
        expect(rings).toHaveLength(sets.length);
        const order = rings.toSorted((a, b) => a - b);
        for (const [index, x] of order.slice(1).entries()) expect(x - (order[index] ?? 0)).toBeGreaterThan(24);
        const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="[\d.]+" rx="3"/g)].map(
          ([, x, y, width]) => ({ from: Number(x), to: Number(x) + Number(width), y }),
        );
        expect(bars).toHaveLength(tests.length);
        const clashes = bars.filter((bar, index) =>
          bars.some((other, place) => place > index && other.y === bar.y && other.from < bar.to && bar.from < other.to),
        );
        expect(clashes).toEqual([]);
      }),
      { seed: 20261109, numRuns: 200 },
    );
  });
});

describe('what is drawn of a series', () => {
  const dataLine = (svg: string) =>
    /<path d="([^"]+)" fill="none" stroke="#4c6272" stroke-width="1.5"/.exec(svg)?.[1] ?? '';
  const pieces = (svg: string) => dataLine(svg).split('M').length - 1;

  test.each([
    { name: 'whole', sample: { y: steady }, lines: 1 },
    { name: 'a gap', sample: { y: steady.with(10, 0).map((y) => (y === 0 ? null : y)) }, lines: 2 },
    { name: 'a new phase', sample: { y: steady, phaseStarts: [12] }, lines: 2 },
    {
      name: 'a point between a gap and a phase',
      sample: { y: steady.map((y, i) => (i === 10 ? null : y)), phaseStarts: [12] },
      lines: 2,
    },
  ])('the line of $name has $lines pieces', ({ sample, lines }) => {
    expect(pieces(drawChart(sampleChart(sample), samplePicture('full')))).toBe(lines);
  });

  test('the latest periods alone, with the phase they are in', () => {
    const svg = drawChart(sampleChart({ y: steady, phaseStarts: [12] }), samplePicture('full', { latest: 6 }));
    expect([...svg.matchAll(/class="point" data-x="([^"]+)"/g)].map((match) => match[1])).toEqual(
      monthsFrom('2025-05', 6),
    );
    expect(texts(svg).filter(({ text }) => text.startsWith('Average'))).toHaveLength(1);
  });

  test('points are hooks for a script on large sizes only', () => {
    const hooks = (size: Size) =>
      [...drawChart(sampleChart({ y: steady }), samplePicture(size)).matchAll(/class="point"/g)].length;
    expect(every.filter((size) => hooks(size) === steady.length)).toEqual(['full', 'full_phone', 'pooled']);
    expect(every.filter((size) => hooks(size) === 0)).toEqual([
      'test',
      'test_phone',
      'card',
      'card_phone',
      'compare',
      'compare_phone',
      'multiple',
      'row',
    ]);
  });

  test('a target is where it was, and its label is the last one', () => {
    const target = steady.map((_, index) => (index < 10 ? 0.5 : 0.625));
    const svg = drawChart(sampleChart({ y: steady, target }), samplePicture('card'));
    expect(/<path d="([^"]+)"[^>]*stroke-dasharray="11 3 2 3"/.exec(svg)?.[1]).toMatch(
      /^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+$/,
    );
    expect(texts(svg).map(({ text }) => text)).toContain('Target 62.5%');
  });

  test.each(['run', 'g'] as const)('the middle of a %s chart is a median', (kind) => {
    const { chart, values } = kindChart(kind);
    const svg = drawChart(chart, samplePicture('card', { values }));
    expect(texts(svg).some(({ text }) => text.startsWith('Median '))).toBe(true);
  });

  test('a CUSUM chart is its two sums with the decision interval on both sides', () => {
    const { chart } = kindChart('cusum');
    const svg = drawChart(chart, samplePicture('full'));
    expect(ticksOf(svg, 110)).toEqual(['10', '0', '−10']);
    expect(texts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['20 SD', 'Upper limit', 'Lower limit']));
    expect([...svg.matchAll(/stroke-dasharray="5 4"/g)]).toHaveLength(2);
    // The line of the sums above, the line of those below, each broken at the month that was left out.
    expect(pieces(svg)).toBe(4);
  });

  test.each([
    { name: 'few', count: 13, dash: '1.5 4', words: 2 },
    { name: 'many', count: 30, dash: '5 4', words: 0 },
  ])('limits of $name months are drawn $dash', ({ count, dash, words }) => {
    const y = Array.from({ length: count }, (_, at) => 40 + ((at * 5) % 9));
    const svg = drawChart(sampleChart({ y }), samplePicture('full'));
    expect([...svg.matchAll(new RegExp(`stroke-dasharray="${dash}"`, 'g'))]).toHaveLength(2);
    expect(texts(svg).filter(({ text }) => text === 'provisional')).toHaveLength(words);
  });

  test('months that overlap have their line and their target alone', () => {
    const { chart } = kindChart('p', { windowMonths: 12, freeze: 36 });
    const svg = drawChart(chart, samplePicture('full'));
    expect(texts(svg).filter(({ text }) => /Average|limit/.test(text))).toEqual([]);
    expect(texts(svg).map(({ text }) => text)).toContain('Target 80%');
  });

  test('a target that changed is named at its end and where it held before', () => {
    const svg = drawChart(kindChart('p').chart, samplePicture('full'));
    expect(texts(svg).flatMap(({ text }) => (text.startsWith('Target') ? [text] : []))).toEqual([
      'Target 72%',
      'Target 80%',
    ]);
  });

  test('a month left out is hollow, and one whose rules disagree has a sign', () => {
    const { chart } = kindChart('p');
    const svg = (conflict: boolean) =>
      drawChart({ ...chart, points: chart.points.map((point) => ({ ...point, conflict })) }, samplePicture('row'));
    expect([...svg(false).matchAll(/<circle[^>]*fill="#ffffff"/g)]).toHaveLength(1);
    const signs = (drawn: string) => [
      ...drawn.matchAll(/stroke="#212b32" stroke-width="[\d.]+" stroke-linecap="round"/g),
    ];
    expect(signs(svg(false))).toHaveLength(0);
    expect(signs(svg(true))).toHaveLength(36);
  });

  test('a value that is no number is a bug', () => {
    const chart = scaled(sampleChart({ y: steady }), Number.NaN);
    expect(() => drawChart(chart, samplePicture('card'))).toThrow(RangeError);
  });
});

describe('without colour', () => {
  const shapeOf = (svg: string) =>
    svg.replaceAll(/(fill|stroke)="#[0-9a-f]{6}"/g, '').replace(/aria-label="[^"]*"/, '');

  test('every icon has its own shape', () => {
    const variations = [
      'common_cause',
      'improvement_high',
      'improvement_low',
      'concern_high',
      'concern_low',
      'neutral_high',
      'neutral_low',
      'no_data',
    ] as const;
    const assurances = (['pass', 'fail', 'hit_or_miss', 'not_judged'] as const).map((icon) =>
      assuranceIcon(icon, 'increase', { size: 24 }),
    );
    const shapes = [...variations.map((icon) => variationIcon(icon, { size: 24 })), ...assurances].map(shapeOf);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('the box changes side where low is good; its glyph stays', () => {
    const side = (direction: 'increase' | 'decrease') =>
      /y="([\d.]+)"/.exec(assuranceIcon('pass', direction, { size: 24 }))?.[1];
    expect(Number(side('increase'))).toBeLessThan(Number(side('decrease')));
  });

  test('marks of different standing differ', () => {
    const shapes = (['improvement', 'concern', 'neither', 'within_chance'] as const).map((standing) =>
      shapeOf(mark(standing, 28)),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('a change in the counting', () => {
  const chart = sampleChart({ y: steady });
  const keys = chart.points.map(({ x }) => x);
  const annotated = (counting: readonly { x: string; title: string }[], tests: readonly string[] = []) =>
    samplePicture('full', {
      annotations: {
        learningSets: [],
        tests: tests.map((letter) => ({ letter, from: keys[3] ?? '', to: keys[5] ?? '', running: false, title: '' })),
        phases: [],
        counting,
      },
    });
  const found = (svg: string, text: string) => texts(svg).filter((one) => one.text === text);

  test('is a sign in a lane of its own, below the tests and over its first month', () => {
    const svg = drawChart(chart, annotated([{ x: keys[12] ?? '', title: 'From here by HYP010 <>' }], ['A']));
    const [sign] = found(svg, '#');
    const [letter] = found(svg, 'A');
    expect(sign?.y).toBeGreaterThan(letter?.y ?? Number.POSITIVE_INFINITY);
    expect(sign?.x).toBeGreaterThan(letter?.x ?? Number.POSITIVE_INFINITY);
    expect(found(svg, 'New definition')).toHaveLength(1);
    expect(svg).toContain('<title>From here by HYP010 &lt;&gt;</title>');
  });

  test('takes no room where there is none, or none in the months that are drawn', () => {
    const plain = drawChart(chart, annotated([]));
    expect(found(plain, 'New definition')).toEqual([]);
    expect(drawChart(chart, annotated([{ x: '1999-01', title: 'long ago' }]))).toBe(plain);
  });

  test('stands alone where nothing was tested', () => {
    const svg = drawChart(chart, annotated([{ x: keys[12] ?? '', title: 't' }]));
    expect(found(svg, '#')).toHaveLength(1);
    expect(found(svg, 'Tests of change')).toEqual([]);
  });
});
