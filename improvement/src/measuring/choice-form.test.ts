import { describe, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { month } from '../time/index.ts';
import { type ChartWishes, leftOutSentence, measureChart, planSentence } from './chart.ts';
import { type ChartChoice, type ChartSetting, chosenBy, nothingChosen, standingSettings } from './chart-setting.ts';
import { choiceInWords, readChoice, redrawn, type SetChart, tried } from './choice-form.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { offeredReason, offerInWords, rebaseOffer } from './rebase-offer.ts';

/** Two years to October 2026: 13 months about 4 in 10, then 11 months about 7 in 10. */
const counts = Array.from({ length: 24 }, (_, index) => [(index < 13 ? 16 : 28) + (index % 3), 40] as const);
const submissions = exampleMonths('2024-11', counts);
const wishes: ChartWishes = {
  ...nothingChosen,
  from: month('2024-11'),
  to: month('2026-10'),
  baselineTo: month('2025-11'),
};
const measure = exampleMeasure();
const kept = (...choices: ChartChoice[]): ChartSetting[] =>
  choices.map((choice, index) => ({
    id: `s${index + 1}`,
    choice,
    reason: `Reason ${index + 1}`,
    by: 'priya',
    at: `2026-11-0${index + 1}T09:00:00.000Z`,
  }));
const chartOf = (...choices: ChartChoice[]): SetChart => {
  const settings = kept(...choices);
  const drawn = measureChart(measure, submissions, { ...wishes, ...chosenBy(settings) });
  return { drawn, settings };
};

const western: ChartChoice = {
  kind: 'rules',
  rules: { profile: 'western-electric', version: 1, kind: 'p' },
};
const run: ChartChoice = { kind: 'rules', rules: { profile: 'run-anhoej', version: 1, kind: 'run' } };
const phase: ChartChoice = { kind: 'phase', from: month('2025-12') };
const may: ChartChoice = { kind: 'exclude', month: month('2026-05') };
const undo = (of: string): ChartChoice => ({ kind: 'undo', of });

describe('settings of a chart', () => {
  test('come to nothing where there are none', () => {
    expect(chosenBy([])).toEqual(nothingChosen);
  });

  test('hold in their order, the latest of rules and baseline alone', () => {
    const all = { kind: 'baseline', baseline: 'all' } as const;
    const chosen = chosenBy(kept(western, phase, all, may, run));
    expect(chosen).toEqual({
      rules: run.kind === 'rules' && run.rules,
      baseline: 'all',
      phases: [{ from: '2025-12', reason: 'Reason 2' }],
      exclude: [{ month: '2026-05', reason: 'Reason 4' }],
    });
  });

  test('undone bring back what stood before, and are kept', () => {
    const settings = kept(western, run, may, undo('s2'), undo('s3'));
    expect(chosenBy(settings).rules).toEqual(western.kind === 'rules' && western.rules);
    expect(chosenBy(settings).exclude).toEqual([]);
    expect(standingSettings(settings).map(({ id }) => id)).toEqual(['s1']);
    expect(settings).toHaveLength(5);
  });
});

describe('the chart follows', () => {
  test('chosen rules, with the version they were chosen in', () => {
    const { drawn } = chartOf(western);
    expect(drawn.chart).toMatchObject({ kind: 'p', profile: { id: 'western-electric', version: 1 } });
    expect(planSentence(drawn.plan)).toBe(
      'P chart with chosen rules: Western Electric rules; average fixed on the 13 months to November 2025.',
    );
  });

  test('a retired version as it was when it was chosen', () => {
    const { drawn } = chartOf({ kind: 'rules', rules: { profile: 'xmr-mdc', version: 1, kind: 'p' } });
    expect(drawn.chart.profile).toEqual({ id: 'xmr-mdc', version: 1 });
  });

  test('a new phase with its reason, and the old months keep their own average', () => {
    const { drawn } = chartOf(phase);
    expect(drawn.plan.phases).toEqual([{ from: '2025-12', reason: 'Reason 1' }]);
    expect(drawn.plan.baseline).toBeNull();
    const [before, after] = drawn.chart.phases;
    expect(before?.centre).toBeCloseTo(counts.slice(0, 13).reduce((sum, [n]) => sum + n, 0) / (13 * 40), 12);
    expect(after?.centre).toBeCloseTo(counts.slice(13).reduce((sum, [n]) => sum + n, 0) / (11 * 40), 12);
  });

  test('a month left out, and says so', () => {
    const { drawn } = chartOf(may);
    expect(drawn.chart.points[18]).toMatchObject({ x: '2026-05', excluded: true, signals: [] });
    expect(leftOutSentence(drawn.plan)).toBe('May 2026 left out: Reason 1.');
  });

  test('all months, the months to one of them, and the first so many', () => {
    const centre = (choice: ChartChoice) => chartOf(choice).drawn.chart.phases[0]?.baselineCount;
    expect([
      centre({ kind: 'baseline', baseline: 'all' }),
      centre({ kind: 'baseline', baseline: { to: month('2026-01') } }),
      centre({ kind: 'baseline', baseline: { months: 12 } }),
    ]).toEqual([24, 15, 12]);
  });

  test('a choice before it is kept, without touching what is', () => {
    const chart = chartOf();
    expect(tried(chart, may).plan.excluded).toHaveLength(1);
    expect(redrawn(chart.drawn, []).chart).toEqual(chart.drawn.chart);
  });

  test.each([
    ['limits before there are 12 months', submissions.slice(13), western, /waits: limits need 12 months/],
    ['counts where there are none', [], western, /waits: limits need 12/],
  ] as const)('rules wait for %s', (_, sent, choice, why) => {
    const { plan } = measureChart(measure, sent, { ...wishes, ...chosenBy(kept(choice)) });
    expect(plan).toMatchObject({ kindReason: 'few_points', rules: null });
    expect(plan.waiting).toEqual([expect.stringMatching(why)]);
  });

  test('rules of a run chart need not wait', () => {
    const { plan, chart } = measureChart(measure, submissions.slice(13), { ...wishes, ...chosenBy(kept(run)) });
    expect([plan.kindReason, chart.kind]).toEqual(['chosen', 'run']);
  });

  test('rules for counts wait where ready rates came', () => {
    const rates = submissions.map((one) =>
      exampleSubmission({ ...one, measure: 'ITEMS', value: { kind: 'rate', value: 0.5 } }),
    );
    const { plan } = measureChart(exampleRate('percent'), rates, { ...wishes, ...chosenBy(kept(western)) });
    expect(plan.kindReason).toBe('rates');
    expect(plan.waiting).toEqual([expect.stringMatching(/needs counts/)]);
  });

  test('months that are no longer on it are said', () => {
    const old = chartOf({ kind: 'phase', from: month('2020-01') }, { kind: 'exclude', month: month('2020-02') });
    expect(old.drawn.plan.waiting).toEqual([
      'The new phase from January 2020 is not drawn: no month before it is on this chart.',
      'February 2020 was left out, and is not among the months of this chart.',
    ]);
  });
});

describe('reading a choice', () => {
  const gapped = submissions.filter((one) => one.month !== '2026-03');
  const withGap: SetChart = { drawn: measureChart(measure, gapped, wishes), settings: [] };
  const rolling: SetChart = {
    drawn: measureChart(
      exampleMeasure({ definitions: [exampleDefinition({ window: 'rolling_12' })] }),
      submissions,
      wishes,
    ),
    settings: [],
  };

  test.each([
    [{ choice: 'rules', profile: 'western-electric' }, western],
    [{ choice: 'rules', profile: 'run-anhoej' }, run],
    [
      { choice: 'baseline', to: '2026-01' },
      { kind: 'baseline', baseline: { to: '2026-01' } },
    ],
    [
      { choice: 'baseline', to: 'all' },
      { kind: 'baseline', baseline: 'all' },
    ],
    [
      { choice: 'baseline', first: '12' },
      { kind: 'baseline', baseline: { months: 12 } },
    ],
    [{ choice: 'phase', from: '2025-12' }, phase],
    [{ choice: 'phase', from: 'December 2025' }, phase],
    [{ choice: 'exclude', month: '2026-05' }, may],
    [
      { choice: 'not_now', from: '2025-12' },
      { kind: 'not_now', from: '2025-12' },
    ],
  ] as const)('%j', (fields, choice) => {
    expect(readChoice(fields, chartOf())).toEqual({ ok: true, value: choice });
  });

  test.each([
    [{}, chartOf(), 'choice', 'Choose what to change: rules, average, new phase or a month.'],
    [{ choice: 'rules' }, chartOf(), 'profile', 'Choose rules from the list.'],
    [{ choice: 'rules', profile: 'xmr-mdc' }, chartOf(), 'profile', /^NHS Making Data Count \(P chart\) is in use/],
    [{ choice: 'baseline', to: '' }, chartOf(), 'to', 'Choose a month.'],
    [{ choice: 'baseline', to: '2025-02' }, chartOf(), 'to', /4 months of its phase have a value up to then, and 12/],
    [{ choice: 'baseline', to: '2025-11' }, chartOf(phase), 'to', /its phase ends with that month/],
    [{ choice: 'baseline', first: '3' }, chartOf(), 'first', /3 of them have a value in the latest phase, and 12/],
    [{ choice: 'baseline', first: '99' }, chartOf(), 'first', /whole number from 1 to 24/],
    [{ choice: 'baseline', first: 'a dozen' }, chartOf(), 'first', /whole number/],
    [{ choice: 'phase', from: '2025-12' }, chartOf(phase), 'from', 'A phase starts in December 2025 already.'],
    [{ choice: 'phase', from: '2024-11' }, chartOf(), 'from', /^No month before November 2024 has a value/],
    [{ choice: 'phase', from: '2031-01' }, chartOf(), 'from', /^January 2031 is not on this chart, which runs from/],
    [{ choice: 'phase', from: 'soon' }, chartOf(), 'from', /"soon" is not a month/],
    [{ choice: 'exclude', month: '2026-05' }, chartOf(may), 'month', /left out already/],
    [{ choice: 'exclude', month: '2026-03' }, withGap, 'month', 'March 2026 has no value: not sent.'],
    [{ choice: 'not_now', from: '2025-10' }, chartOf(), '', /not proposed|proposed there any more/],
    [{ choice: 'undo', of: 's9' }, chartOf(may), '', /not in force any more/],
    [{ choice: 'undo', of: 's1' }, chartOf(may, undo('s1')), '', /not in force any more/],
    [{ choice: 'exclude', month: '2026-05' }, rolling, '', /^Nothing is judged on this chart/],
  ] satisfies [Fields, SetChart, string, string | RegExp][])('%j is refused', (fields, chart, field, says) => {
    const read = readChoice(fields, chart);
    expect(read).toEqual({ ok: false, problems: [{ field, says: expect.stringMatching(says) }] });
  });
});

describe('a new phase', () => {
  test('is proposed where a shift has lasted, with the facts, and nothing starts by itself', () => {
    const chart = chartOf();
    const offer = rebaseOffer(chart);
    if (!offer) throw new Error('nothing is proposed');
    expect(offer.x).toBe('2025-12');
    expect(offerInWords(chart.drawn, offer)).toContain('nothing is re-based by itself');
    expect(offeredReason(chart.drawn, offer)).toBe('Average 72.7% since December 2025, 42.3% before.');
    expect(chart.drawn.chart.phases).toHaveLength(1);
  });

  test('is not proposed again to those who wait, until they undo that, or start it', () => {
    const notNow: ChartChoice = { kind: 'not_now', from: month('2025-12') };
    expect(rebaseOffer(chartOf(notNow))).toBeNull();
    expect(rebaseOffer(chartOf(notNow, undo('s1')))?.x).toBe('2025-12');
    expect(rebaseOffer(chartOf(phase))).toBeNull();
  });
});

test.each([
  [western, 'Rules: Western Electric rules (P chart)'],
  [run, 'Rules: Anhøj’s run chart rules (run chart)'],
  [{ kind: 'baseline', baseline: 'all' }, 'Average and limits from all months'],
  [{ kind: 'baseline', baseline: { to: month('2025-11') } }, 'Average and limits fixed on the months to November 2025'],
  [{ kind: 'baseline', baseline: { months: 12 } }, 'Average and limits fixed on the first 12 months of each phase'],
  [phase, 'New phase from December 2025'],
  [may, 'May 2026 left out'],
  [{ kind: 'not_now', from: month('2025-12') }, 'No new phase from December 2025 for now'],
  [undo('s1'), 'Undone: May 2026 left out'],
] satisfies [ChartChoice, string][])('in words: %j', (choice, words) => {
  expect(choiceInWords(choice, kept(may))).toBe(words);
});
