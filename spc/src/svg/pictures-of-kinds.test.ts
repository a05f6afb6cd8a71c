import { describe, expect, test } from 'vitest';
import { chart } from '../chart.ts';
import { decilesOf } from '../deciles.ts';
import { funnel } from '../funnel/index.ts';
import type { ChartKind, ChartOptions } from '../model.ts';
import { type CompareSize, drawChart, drawDeciles, drawFunnel, type FunnelPicture, type Picture } from './index.ts';
import { monthsFrom, sampleChart, samplePicture } from './sample-chart.ts';
import { kindChart, kindFunnel, sampleUnits } from './sample-kinds.ts';

function ofKind(kind: ChartKind, size: Picture['size'], options: Partial<ChartOptions>, more: Partial<Picture> = {}) {
  const { chart, values } = kindChart(kind, options);
  return drawChart(chart, samplePicture(size, { values, idPrefix: kind, ...more }));
}

const rebased = {
  learningSets: [],
  tests: [],
  phases: [{ x: '2024-11', reason: 'Re-based November 2024: a new register' }],
};

/** Steady, then far up, then down again month after month: the first months of the fall are good news and bad news. */
const upAndDown = [50, 53, 48, 51, 49, 52, 50, 47, 51, 50, 53, 49, 50, 48, 52, 51, 75, 71, 68, 64, 61, 57, 54, 51];
const disputed = chart(
  monthsFrom('2024-11', upAndDown.length).map((x, at) => ({ x, y: upAndDown[at] ?? null })),
  { kind: 'i', direction: 'increase', freeze: 16 },
);
const rolling = chart(
  monthsFrom('2024-11', 24).map((x, at) => ({ x, y: 600 + at * 4, n: 1000 })),
  { kind: 'p', direction: 'increase', windowMonths: 12, target: 0.7 },
);
const few = sampleChart({ first: '2025-10', y: [44, 51, 47, 55, 49, 46, 52, 58, 50, 47, 53, 55, 49], target: 0.8 });

const units = sampleUnits(84);
function funnelOf(size: CompareSize, widened: boolean, more: Partial<FunnelPicture> = {}) {
  const words = { denominators: 'Patients reviewed in 12 months', own: 'Linden Surgery' };
  return drawFunnel(kindFunnel('funnel-pr', widened), { ...samplePicture(size), size, ...words, ...more });
}
const places = monthsFrom('2024-11', 24).map((x, at) => ({
  x,
  deciles:
    at === 9
      ? null
      : decilesOf(
          units.map(
            ({ numerator, denominator }, one) => numerator / denominator + at / 400 + 0.01 * Math.sin(at * 2.4 + one),
          ),
        ),
  own: at === 4 ? null : 0.56 + at / 110 + 0.03 * Math.sin(at * 2.4),
}));

const pictures: Record<string, string> = {
  'p-sigma-lines': ofKind('p', 'full', { phaseStarts: [12], freeze: 12 }, { sigmas: [1, 2], annotations: rebased }),
  'p-provisional': drawChart(few, samplePicture('pooled')),
  'p-overlapping-months': drawChart(rolling, samplePicture('card')),
  'i-conflict': drawChart(disputed, samplePicture('pooled', { values: 'number' })),
  s: ofKind('s', 'pooled', {}),
  t: ofKind('t', 'pooled', {}),
  ewma: ofKind('ewma', 'pooled', { target: 0.75 }),
  cusum: ofKind('cusum', 'full', { phaseStarts: [12], freeze: 12 }, { annotations: rebased }),
  'cusum-phone': ofKind('cusum', 'card_phone', {}),
  'u-phone': ofKind('u', 'full_phone', {}, { latest: 18 }),
  'no-values': drawChart(sampleChart({ y: [null, null, null], target: 0.8 }), samplePicture('card')),
  'one-value': drawChart(sampleChart({ y: [40], target: 0.8 }), samplePicture('card')),
  'five-hundred': drawChart(
    sampleChart({
      first: '1984-01',
      y: Array.from({ length: 500 }, (_, at) => 40 + Math.round(9 * Math.sin(at * 2.4))),
    }),
    samplePicture('full'),
  ),
  'huge-numbers': drawChart(
    chart(
      monthsFrom('2024-11', 24).map((x, at) => ({ x, y: 1.2e9 + 1e8 * Math.sin(at * 2.4) })),
      { kind: 'i', direction: 'decrease', target: 1.1e9 },
    ),
    samplePicture('card_phone', { values: 'number' }),
  ),
  funnel: funnelOf('compare', true),
  'funnel-chance': funnelOf('compare', false),
  'funnel-phone': funnelOf('compare_phone', true),
  'funnel-ratio': drawFunnel(kindFunnel('funnel-sr', true), {
    ...samplePicture('full'),
    size: 'full',
    values: 'number',
    denominators: 'Expected admissions',
    own: 'Fern Surgery',
  }),
  'funnel-few': drawFunnel(
    funnel(
      sampleUnits(12).map(({ group, numerator, denominator }) => ({
        group,
        numerator: Math.round(numerator / 40),
        denominator: Math.round(denominator / 40),
      })),
      { kind: 'funnel-pr' },
    ),
    { ...samplePicture('compare_phone'), size: 'compare_phone', denominators: 'Patients with AF', own: 'Fern Surgery' },
  ),
  deciles: drawDeciles(places, { ...samplePicture('compare'), size: 'compare', own: 'Linden Surgery' }),
  'deciles-phone': drawDeciles(places, {
    ...samplePicture('compare_phone'),
    size: 'compare_phone',
    own: 'Linden Surgery',
  }),
};

describe('stored pictures', () => {
  test.each(Object.entries(pictures))('%s', async (name, svg) => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`pictures/kinds/${name}.svg`);
  });
});
