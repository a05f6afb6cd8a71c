import { describe, expect, test } from 'vitest';
import { decilesOf } from '../deciles.ts';
import type { FunnelKind } from '../funnel/index.ts';
import { type CompareSize, drawChart, drawDeciles, drawFunnel, palette, type Size, sizes } from './index.ts';
import { contrast, forbidden, shapes, textBoxes, texts, unbalanced } from './read-svg.ts';
import { monthsFrom, samplePicture } from './sample-chart.ts';
import { everyKind, kindChart, kindFunnel, sampleUnits } from './sample-kinds.ts';

/** Every picture that is looked at here: its name, its size and its text. */
type Drawn = { name: string; size: Size; idPrefix: string; svg: string };

const every = Object.keys(sizes) as Size[]; // the table's own keys
const comparing: readonly CompareSize[] = ['compare', 'compare_phone', 'full'];
const funnels: readonly FunnelKind[] = ['funnel-pr', 'funnel-rc', 'funnel-sr'];

const charts: Drawn[] = everyKind.flatMap((kind) =>
  every.map((size) => {
    const { chart, values } = kindChart(kind);
    const idPrefix = `${kind}-${size}`;
    return { name: kind, size, idPrefix, svg: drawChart(chart, samplePicture(size, { values, idPrefix })) };
  }),
);
const months = monthsFrom('2024-11', 24).map((x, at) => ({
  x,
  deciles: decilesOf(sampleUnits(84).map(({ numerator, denominator }) => numerator / denominator + at / 400)),
  own: 0.55 + at / 120,
}));
const compared: Drawn[] = comparing.flatMap((size) => {
  const picture = (idPrefix: string) => ({ ...samplePicture(size, { idPrefix }), size });
  const drawn = funnels.flatMap((kind) =>
    [true, false].map((widened) => {
      const idPrefix = `${kind}-${size}-${widened}`;
      const values = kind === 'funnel-pr' ? ('percent' as const) : ('number' as const);
      const words = { values, denominators: 'Patients reviewed in 12 months', own: 'Linden Surgery' };
      return {
        name: kind,
        size,
        idPrefix,
        svg: drawFunnel(kindFunnel(kind, widened), { ...picture(idPrefix), ...words }),
      };
    }),
  );
  const idPrefix = `deciles-${size}`;
  const svg = drawDeciles(months, { ...picture(idPrefix), own: 'Lanternfield Surgery' });
  return [...drawn, { name: 'deciles', size, idPrefix, svg }];
});

/** What stands round a chart in a full year: sets, tests, two new phases, sigma lines, a note, a month to come. */
const busy = {
  annotations: {
    learningSets: ['2025-12', '2026-02', '2026-04', '2026-06', '2026-09'].map((x, at) => ({
      number: at + 1,
      x,
      title: 'A set',
    })),
    tests: ['A', 'B', 'C', 'D'].map((letter, at) => ({
      letter,
      from: `2026-0${at + 1}`,
      to: `2026-0${at + 3}`,
      running: at === 3,
      title: 'A test',
    })),
    phases: [
      { x: '2024-09', reason: 'Re-based September 2024: merger' },
      { x: '2025-07', reason: 'Re-based July 2025: the register was cleaned' },
    ],
  },
  sigmas: [1, 2] as const,
  notes: [{ x: '2024-03', text: 'Counted twice' }],
  pending: { x: '2026-11', text: 'November to come' },
};
const crowded: Drawn[] = everyKind.flatMap((kind) =>
  every.map((size) => {
    const { chart, values } = kindChart(kind, { phaseStarts: [10, 20], freeze: 12 });
    const idPrefix = `busy-${kind}-${size}`;
    return { name: kind, size, idPrefix, svg: drawChart(chart, samplePicture(size, { ...busy, values, idPrefix })) };
  }),
);
const all = [...charts, ...crowded, ...compared];

/** Pale colours that carry nothing a reader must see: what they show is said by a line or a word as well. */
const { grid, rule, band, wash, window, faint, tenths } = palette;
const pale = new Set<string>([grid, rule, band, wash, window, faint, ...tenths]);

describe.each(all)('$idPrefix', ({ size, idPrefix, svg }) => {
  test('holds attributes alone, and text that is XML', () => {
    expect(svg).not.toMatch(forbidden);
    expect(unbalanced(svg)).toEqual([]);
  });

  test('is named, with ids of its own', () => {
    expect([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      `${idPrefix}-title`,
      `${idPrefix}-desc`,
    ]);
    expect(svg).toContain(`role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc"`);
  });

  test('shows nothing by a colour too pale to see', () => {
    for (const { fill, stroke, name } of shapes(svg)) {
      const seen = [fill, stroke].filter((colour) => colour !== 'none');
      if (seen.every((colour) => pale.has(colour))) continue;
      expect(Math.max(...seen.map((colour) => contrast(colour, palette.paper))), name).toBeGreaterThanOrEqual(3);
    }
    for (const { fill, text } of texts(svg)) expect(contrast(fill, palette.band), text).toBeGreaterThanOrEqual(4.5);
  });

  test('keeps its words inside the picture and off one another', () => {
    const boxes = textBoxes(svg);
    const { width, height } = sizes[size];
    const cut = boxes.filter(({ from, to, top, foot }) => from < 0 || to > width + 1 || top < -2 || foot > height);
    expect(cut).toEqual([]);
    const overlapping = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(({ from, to, top, foot }) => from < one.to && one.from < to && top < one.foot && one.top < foot)
        .map((other) => `${one.text} / ${other.text}`),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('without colour', () => {
  const looks = (svg: string) =>
    new Set(
      shapes(svg)
        .filter(({ fill, name }) => fill === 'none' && name === 'path')
        .map(({ dash, width }) => `${dash} ${width}`),
    );

  test('mean, limits, target, sigma lines and data differ in their strokes', () => {
    const { chart } = kindChart('p');
    const svg = drawChart(chart, samplePicture('full', { sigmas: [1, 2] }));
    // The mean and the line of the data are both solid: one is level, the other has its marks.
    expect(looks(svg)).toEqual(new Set(['11 3 2 3 1.5', '5 4 1.2', '1 4 1', '1 6 1', ' 1.5']));
  });

  test('limits of chance, of 95 % and of 99.8 % differ in their strokes', () => {
    const svg = compared.find(({ idPrefix }) => idPrefix === 'funnel-pr-compare-true')?.svg ?? '';
    expect(looks(svg)).toEqual(new Set([' 1.5', '6 4 1.2', '2 4 1.2']));
  });
});

test('a page of all of them has no id twice', () => {
  const ids = all.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  expect(new Set(ids).size).toBe(ids.length);
});
