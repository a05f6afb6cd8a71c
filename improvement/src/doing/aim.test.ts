import { describe, expect, test } from 'vitest';
import type { Measure } from '../measuring/index.ts';
import { day, month } from '../time/index.ts';
import { type Aim, type AimContext, aimInWords, baselineFrom, progress, readAim, readings, targetOf } from './index.ts';

const percent = { direction: 'increase', unit: 'percent', unitName: '' } as const;

const aim = (baseline: number, kind: Aim['amount']['kind'], value: number): Aim => ({
  measure: 'bp',
  baseline,
  baselineTo: month('2025-11'),
  baselineMonths: 12,
  amount: { kind, value },
  deadline: day('2027-03-31'),
});

describe('the target is computed', () => {
  // "5% of baseline" with a baseline of 60%: the aim of the Havering collaborative read in both ways.
  test.each([
    [0.6, 'relative', 0.05, 'increase', 0.63],
    [0.6, 'points', 0.05, 'increase', 0.65],
    [0.6, 'level', 0.85, 'increase', 0.85],
    [0.2, 'relative', 0.05, 'decrease', 0.19],
    [0.2, 'points', 0.05, 'decrease', 0.15],
    [0.2, 'level', 0.1, 'decrease', 0.1],
    [1.5, 'relative', 0.1, 'decrease', 1.35],
  ] as const)('from %d by %s %d where %s is better: %d', (baseline, kind, value, direction, target) => {
    expect(targetOf(aim(baseline, kind, value), direction)).toBeCloseTo(target, 12);
  });

  test('both readings of 5% are shown until one is chosen', () => {
    const up = readings(0.6, 0.05, 'increase');
    const down = readings(0.6, 0.05, 'decrease');
    expect([up.relative, up.points].map((value) => value.toFixed(3))).toEqual(['0.630', '0.650']);
    expect([down.relative, down.points].map((value) => value.toFixed(3))).toEqual(['0.570', '0.550']);
  });
});

describe('progress is the share of the way gone', () => {
  test.each([
    ['halfway', 60, 80, 70, 'increase', 0.5],
    ['not begun', 60, 80, 60, 'increase', 0],
    ['there', 60, 80, 80, 'increase', 1],
    ['beyond counts as there', 60, 80, 90, 'increase', 1],
    ['halfway the wrong way', 60, 80, 50, 'increase', -0.5],
    ['far the wrong way counts as -1', 60, 80, 20, 'increase', -1],
    ['halfway down where less is better', 80, 60, 70, 'decrease', 0.5],
    ['the wrong way where less is better', 80, 60, 85, 'decrease', -0.25],
  ] as const)('%s', (_, baseline, level, current, direction, expected) => {
    expect(progress(aim(baseline, 'level', level), current, direction)).toBe(expected);
  });

  test('an aim without a way to go is a bug', () => {
    expect(() => progress(aim(0.6, 'level', 0.6), 0.6, 'increase')).toThrow('has no way to go');
  });
});

describe('the baseline pools twelve months', () => {
  const counts = (numerator: number, denominator: number) => ({ kind: 'counts', numerator, denominator }) as const;

  test('10 of 20 and 90 of 100 are 83.3% together, not the 70% that the mean of percentages gives', () => {
    const points = [
      { month: month('2025-10'), value: counts(10, 20) },
      { month: month('2025-11'), value: counts(90, 100) },
    ];
    expect(baselineFrom(points, month('2025-11'))).toEqual({ value: 100 / 120, months: 2 });
  });

  test('months outside the twelve, hidden ones and later ones are left out', () => {
    const points = [
      { month: month('2024-11'), value: counts(0, 500) },
      { month: month('2024-12'), value: counts(30, 50) },
      { month: month('2025-05'), value: { kind: 'suppressed' } as const },
      { month: month('2025-06'), value: { kind: 'nobody_eligible' } as const },
      { month: month('2025-12'), value: counts(500, 500) },
    ];
    expect(baselineFrom(points, month('2025-11'))).toEqual({ value: 0.6, months: 1 });
  });

  test('ready rates have no counts to pool, so their mean is taken', () => {
    const points = [1, 2, 6].map((value, at) => ({
      month: month(`2025-0${at + 1}`),
      value: { kind: 'rate', value } as const,
    }));
    expect(baselineFrom(points, month('2025-11'))).toEqual({ value: 3, months: 3 });
  });

  test('a year without values has no baseline', () => {
    expect(baselineFrom([], month('2025-11'))).toBeNull();
  });
});

test.each([
  [
    aim(0.6, 'relative', 0.05),
    percent,
    'From 60.0% (12 months to November 2025) to 63.0% by 31 March 2027: 5% of the baseline',
  ],
  [
    { ...aim(0.6, 'points', 0.025), baselineMonths: 1 },
    percent,
    'From 60.0% (one month, November 2025) to 62.5% by 31 March 2027: 2.5 points',
  ],
  [
    { ...aim(0.6, 'level', 0.85), baselineMonths: null },
    percent,
    "From 60.0% (the team's own figure for November 2025) to 85.0% by 31 March 2027: a level the team chose",
  ],
  [
    aim(12.5, 'points', 2.5),
    { direction: 'decrease', unit: 'number', unitName: 'items per 1,000 patients' } as const,
    'From 12.5 items per 1,000 patients (12 months to November 2025) to 10 items per 1,000 patients by 31 March 2027: 2.5 items per 1,000 patients',
  ],
])('an aim in words', (of, definition, words) => {
  expect(aimInWords(of, definition)).toBe(words);
});

function measure(id: string, over: Partial<Measure['definitions'][number]>): Measure {
  const definition: Measure['definitions'][number] = {
    version: 1,
    from: month('2024-11'),
    population: 'Adults with hypertension',
    numerator: 'Latest reading at target',
    denominator: 'Reviewed this month',
    exclusions: 'none',
    source: 'QI 1',
    frequency: 'monthly',
    direction: 'increase',
    target: 0.8,
    form: 'counts',
    unit: 'percent',
    unitName: '',
    window: 'month',
    numeratorLabel: 'at target',
    denominatorLabel: 'reviewed',
    ...over,
  };
  return { id, name: id, kind: 'outcome', definitions: [definition] };
}

const context: AimContext = {
  today: day('2026-01-15'),
  measures: [
    measure('bp', {}),
    measure('missed', { direction: 'decrease' }),
    measure('items', { direction: 'decrease', unit: 'number', form: 'rate' }),
    measure('visits', { direction: 'neutral', unit: 'number', form: 'rate' }),
    measure('new', {}),
    measure('never', {}),
  ],
  baselineOf: (id) => {
    const known: Record<string, number> = { bp: 0.6, missed: 0.2, items: 12, visits: 30, never: 0 };
    const value = known[id];
    return value === undefined ? null : { value, months: 12 };
  },
};

const form = { measure: 'bp', amount: '5', kind: 'relative', baselineTo: '2025-11', deadline: '31/3/2027' };

describe('the aim form', () => {
  test.each([
    ['5% of the baseline', {}, { baseline: 0.6, baselineMonths: 12, amount: { kind: 'relative', value: 0.05 } }],
    ['5 points', { kind: 'points', amount: '5%' }, { amount: { kind: 'points', value: 0.05 } }],
    ['a level', { kind: 'level', amount: '85' }, { amount: { kind: 'level', value: 0.85 } }],
    ["the team's own baseline", { baseline: '55%' }, { baseline: 0.55, baselineMonths: null }],
    ['points of a number', { measure: 'items', kind: 'points' }, { amount: { kind: 'points', value: 5 } }],
    [
      'a lower level of a number',
      { measure: 'items', kind: 'level', amount: '9.5' },
      { amount: { kind: 'level', value: 9.5 } },
    ],
    [
      'a level where neither way is better',
      { measure: 'visits', kind: 'level' },
      { amount: { kind: 'level', value: 5 } },
    ],
  ])('%s', (_, change, expected) => {
    expect(readAim({ ...form, ...change }, context)).toMatchObject({ ok: true, value: expected });
  });

  test.each([
    ['measure', { measure: 'lipids' }, "Choose one of your collaborative's measures."],
    ['amount', { amount: 'a lot' }, 'Write how much as a number, for instance 5.'],
    [
      'deadline',
      { deadline: '15/1/2026' },
      '15 January 2026 is not in the future. Choose a day to reach the target by.',
    ],
    ['deadline', { deadline: '31/2/2027' }, '"31/2/2027" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
    ['baselineTo', { baselineTo: '2026-02' }, 'February 2026 has not come yet. A baseline ends with a month that has.'],
    ['baseline', { baseline: '140' }, 'Write the baseline as a percentage from 0 to 100.'],
    [
      'baseline',
      { measure: 'new' },
      'There are no values in the year to November 2025. Write the baseline yourself, or choose another month.',
    ],
    ['kind', { kind: '' }, 'Choose what 5 means: 5% of the baseline (63.0%), 5 points (65.0%), or the level 5%.'],
    ['kind', { measure: 'items', kind: '' }, 'Choose what the amount means.'],
    ['kind', { measure: 'visits' }, 'For this measure neither more nor less is better: choose a level to reach.'],
    ['kind', { measure: 'never' }, 'The baseline is 0, and any percentage of it is 0: choose points or a level.'],
    [
      'amount',
      { kind: 'points', amount: '45' },
      'The target would be 105.0%, which cannot be reached. Choose a smaller amount.',
    ],
    [
      'amount',
      { measure: 'missed', kind: 'points', amount: '25' },
      'The target would be -5.0%, which cannot be reached. Choose a smaller amount.',
    ],
    ['amount', { amount: '0' }, 'The target would be 60.0%, no better than the baseline of 60.0%. Aim beyond it.'],
    [
      'amount',
      { kind: 'level', amount: '50' },
      'The target would be 50.0%, no better than the baseline of 60.0%. Aim beyond it.',
    ],
    [
      'amount',
      { measure: 'items', kind: 'points', amount: '5%' },
      'This measure is not a percentage: write 5 without the %.',
    ],
  ])('%s: %j', (field, change, says) => {
    expect(readAim({ ...form, ...change }, context)).toEqual({ ok: false, problems: [{ field, says }] });
  });

  test('an empty form has every problem at once, each by its field', () => {
    const read = readAim({}, context);
    const fields = read.ok ? [] : read.problems.map(({ field }) => field);
    expect(fields).toEqual(['measure', 'baselineTo', 'amount', 'kind', 'deadline']);
  });
});
