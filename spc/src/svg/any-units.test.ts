import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FunnelKind, funnel } from '../funnel/index.ts';
import { type CompareSize, drawDeciles, drawFunnel } from './index.ts';
import { forbidden, unbalanced } from './read-svg.ts';
import { monthsFrom, samplePicture } from './sample-chart.ts';
import { sampleUnits } from './sample-kinds.ts';

const long = 'A very long name '.repeat(30);

describe('every funnel draws any units', () => {
  const unit = fc.record({
    numerator: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
    denominator: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 })),
  });
  const sizesOf = fc.constantFrom<CompareSize>('compare', 'compare_phone', 'full');

  test('whatever their counts', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }),
        fc.constantFrom<FunnelKind>('funnel-pr', 'funnel-rc', 'funnel-sr'),
        fc.boolean(),
        fc.constantFrom(1, 1e-6, 1e9),
        sizesOf,
        (counts, kind, overdispersionAdjusted, multiply, size) => {
          const units = counts.map(({ numerator, denominator }, at) => ({
            group: `${at} ${long}`,
            numerator: kind === 'funnel-pr' ? Math.min(numerator, denominator) : numerator,
            denominator,
          }));
          const placed = funnel(units, { kind, overdispersionAdjusted, multiply });
          const picture = { ...samplePicture(size), size, denominators: long, own: `0 ${long}` };
          const svg = drawFunnel(placed, { ...picture, values: multiply === 1 ? 'percent' : 'number' });
          expect(svg).not.toMatch(forbidden);
          expect(unbalanced(svg)).toEqual([]);
          const marks = [...svg.matchAll(/<(?:circle|path)[^>]*fill="#(?:a6a6a6|490092|005eb8)"/g)].length;
          expect(marks).toBe(units.filter(({ denominator }) => denominator > 0).length);
        },
      ),
      { seed: 20261109, numRuns: 80 },
    );
  });

  test('deciles of any periods', () => {
    const known = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 9, maxLength: 9 });
    const period = fc.record({
      deciles: fc.option(known, { nil: null }),
      own: fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 40 }), sizesOf, (given, size) => {
        const keys = monthsFrom('2023-11', given.length);
        const periods = given.map(({ deciles, own }, at) => ({
          x: keys[at] ?? '',
          deciles: deciles?.toSorted((a, b) => a - b) ?? null,
          own,
        }));
        const svg = drawDeciles(periods, { ...samplePicture(size), size, own: long, values: 'number' });
        expect(svg).not.toMatch(forbidden);
        expect(unbalanced(svg)).toEqual([]);
      }),
      { seed: 20261109, numRuns: 200 },
    );
  });

  test('names are shown, never obeyed', () => {
    const hostile = '"><script>alert(1)</script>';
    const units = [...sampleUnits(30), { group: hostile, numerator: 10, denominator: 1000 }];
    const picture = { ...samplePicture('compare'), size: 'compare' as const, denominators: hostile, own: hostile };
    const svg = drawFunnel(funnel(units, { kind: 'funnel-pr' }), picture);
    expect(unbalanced(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });
});
