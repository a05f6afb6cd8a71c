import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../limits/kinds.ts';
import { notFinite } from '../reference/agreement.ts';
import { answers } from './answer-shape.ts';
import { analyse } from './index.ts';
import { funnelKinds } from './request.ts';

const settings = { seed: 20261125, numRuns: 1_500 };

/** Sizes at both ends of what a double holds among ordinary ones. */
const size = fc.oneof(
  fc.integer({ min: -40, max: 40 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(0, 1e50, -1e50, 1e-50, 5e-324, 1e16, 1e300, null),
);
const usual = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 9 });
const place = fc.integer({ min: 0, max: 30 });
const wild = fc.array(fc.tuple(size, size, place), { maxLength: 40 });
const columns = fc.oneof({ weight: 3, arbitrary: fc.array(fc.tuple(usual, usual, place), { maxLength: 40 }) }, wild);
const options = fc.record(
  {
    freeze: fc.integer({ min: 1, max: 40 }),
    partAfter: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    exclude: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
    centreLine: fc.oneof(usual, size),
    target: fc.oneof(usual, size),
    multiply: fc.constantFrom(1, 100, 1e50, 1e60),
    windowMonths: fc.constantFrom(1, 12),
    aggregate: fc.constantFrom('mean', 'median', 'sum'),
    overdispersionAdjusted: fc.boolean(),
    standardisedRatioMethod: fc.constantFrom('SHMI', 'CQC'),
    trimBy: fc.constantFrom(0, 0.1, 0.49),
  },
  { requiredKeys: [] },
);

/** What somebody might send who knows the words. */
const request = fc.record({ columns, options }).chain((given) =>
  fc.constantFrom(...Object.keys(kinds), ...funnelKinds).map((chart) => {
    const rows = given.columns;
    const kind = Object.entries(kinds).find(([name]) => name === chart)?.[1];
    const bottom = rows.map(([, n]) => (n === null ? null : Math.abs(n)));
    const top = rows.map(([y], k) => {
      const positive = kind?.values === 'any' || y === null ? y : Math.abs(y);
      const most = bottom[k] ?? null;
      return positive === null || most === null || kind?.values === 'any' ? positive : Math.min(positive, most);
    });
    const names = rows.map(([, , x]) => x);
    const points = new Set(names).size;
    const { partAfter, exclude, ...others } = given.options;
    const within = (positions: readonly number[] = []) => positions.filter((position) => position <= points);
    const options = { ...others, partAfter: within(partAfter), exclude: within(exclude) };
    return {
      chart,
      options,
      input: kind
        ? { x: names, y: top, n: bottom }
        : { group: rows.map((_, k) => `${k}`), numerator: top, denominator: bottom },
    };
  }),
);

describe('the door', () => {
  it('answers whatever is asked in its words with finite numbers of the promised shape, or says where it is wrong', () => {
    let answered = 0;
    fc.assert(
      fc.property(request, (asked) => {
        const answer = analyse(asked);
        expect(notFinite(answer)).toEqual([]);
        const shape = 'error' in answer ? 'errorAnswer' : 'points' in answer ? 'chartAnswer' : 'funnelAnswer';
        if (shape === 'errorAnswer') answers[shape].read(answer, () => 'answer');
        else answered++;
      }),
      settings,
    );
    expect(answered).toBeGreaterThan(200);
  });

  it('gives each facet of many the answer that it has alone', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 2, maxLength: 5 }), (facets) => {
        const alone = facets.map((facet) => JSON.stringify(analyse(structuredClone(facet))));
        expect(facets.toReversed().map((facet) => JSON.stringify(analyse(facet)))).toEqual(alone.toReversed());
      }),
      { ...settings, numRuns: 200 },
    );
  });

  it('answers anything else with an error', () => {
    fc.assert(
      fc.property(fc.anything(), (asked) => {
        expect(analyse(asked)).toHaveProperty('error.code');
      }),
      settings,
    );
  });
});
