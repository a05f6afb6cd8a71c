import { describe, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import type { Measure } from '../measuring/index.ts';
import { day, month } from '../time/index.ts';
import { type AimContext, readAim } from './aim-form.ts';
import { aimFields, aimOffers } from './aim-offer.ts';

const measure = (id: string, name: string, unit: 'percent' | 'number'): Measure => ({
  id,
  name,
  kind: 'process',
  definitions: [
    {
      version: 1,
      from: month('2024-11'),
      population: 'Adults lent a home monitor',
      numerator: 'Readings returned',
      denominator: 'Monitors lent',
      exclusions: 'none',
      source: 'QI 3',
      frequency: 'monthly',
      direction: unit === 'percent' ? 'increase' : 'decrease',
      target: null,
      form: unit === 'percent' ? 'counts' : 'rate',
      unit,
      unitName: unit === 'percent' ? '' : 'items per 1,000 patients',
      window: 'month',
      numeratorLabel: 'returned',
      denominatorLabel: 'lent',
    },
  ],
});
const home = measure('home', 'Home readings returned', 'percent');
const items = measure('items', 'Items prescribed', 'number');
const context: AimContext = {
  today: day('2026-01-15'),
  measures: [home, items],
  baselineOf: (id) => ({ value: id === 'home' ? 0.6 : 12, months: 12 }),
};
const kinds = (fields: Fields) => aimOffers(fields, context, month('2025-10')).kinds;
const form = { measure: 'home', amount: '5', baselineTo: 'November 2025' };

describe('the amount is offered in every way it can be meant', () => {
  // "5%" from 60%: the aim of the Havering collaborative read in both ways. The level of 5% is no improvement on 60%.
  test('5 of a baseline of 60%', () => {
    expect(kinds(form)).toEqual({
      relative: 'A percentage of the baseline: 63.0%',
      points: 'Points added to or taken from the baseline: 65.0%',
      level: 'A level to reach',
    });
  });

  test('a number where less is better', () => {
    expect(kinds({ ...form, measure: 'items', amount: '3' })).toEqual({
      relative: 'A percentage of the baseline: 11.6 items per 1,000 patients',
      points: 'Points added to or taken from the baseline: 9 items per 1,000 patients',
      level: 'A level to reach: 3 items per 1,000 patients',
    });
  });

  test('nothing typed yet', () => {
    expect(Object.values(kinds({}))).not.toContainEqual(expect.stringContaining(':'));
  });
});

test.each([
  [{ value: 0.412, months: 12 }, 'November 2025', 'Home readings returned: 41.2% in the 12 months to November 2025'],
  [{ value: 0.5, months: 1 }, '', 'Home readings returned: 50.0% in the only month with a value up to October 2025'],
  [null, 'Novembre', 'Home readings returned: no values in the year to October 2025'],
])(
  'a measure is offered with its baseline %j up to the month typed (%s), or else the one given',
  (baseline, typed, words) => {
    const offers = aimOffers({ baselineTo: typed }, { ...context, baselineOf: () => baseline }, month('2025-10'));
    expect(offers.measures.home).toBe(words);
  },
);

test.each([
  [{ ...form, kind: 'relative' }],
  [{ ...form, kind: 'points', amount: '2.5' }],
  [{ ...form, kind: 'level', amount: '85', baseline: '57.3' }],
  [{ ...form, measure: 'items', kind: 'points', amount: '0.5' }],
  [{ ...form, measure: 'items', kind: 'relative', amount: '7', baseline: '11.25' }],
])('an aim fills the form that gives the same aim again: %j', (fields) => {
  const aim = readAim({ ...fields, deadline: '31/3/2027' }, context);
  if (!aim.ok) throw new Error(JSON.stringify(aim.problems));
  const definition = { unit: fields.measure === 'items' ? 'number' : 'percent' } as const;
  expect(readAim(aimFields(aim.value, definition), context)).toEqual(aim);
});
