import { describe, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { type Day, day, month } from '../time/index.ts';
import {
  advance,
  begin,
  type Cycle,
  type CycleState,
  compare,
  diagram,
  fidelity,
  headline,
  nextLetter,
  nextStep,
  type Plan,
  predictionLate,
  rampOf,
  ramps,
  readPlan,
  readStep,
  type StepName,
  stepTable,
} from './index.ts';

/** The test of the home readings ramp that the test-of-change page is drawn with. */
const form = {
  title: 'Readings come back by text link',
  what: 'A text with a link on day 7, a reminder on day 10.',
  who: '2 nurses',
  starts: '2/3/2026',
  ends: '2026-04-24',
  scale: '40',
  scaleOf: 'patients',
  predicted: '28',
  because: 'nearly everyone carries a phone',
};
const written = day('2026-02-26');

function planOf(change: Fields = {}, today: Day = written): Plan {
  const read = readPlan({ ...form, ...change }, today);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function planned(change: Partial<Cycle> = {}, fields: Fields = {}): Cycle {
  const begun = { id: 'b', project: 'p', practice: 'F86001', letter: 'B', follows: null };
  return { ...begin(planOf(fields), begun, written), ...change };
}

/** The forms that take the test to its end. */
const forms: Record<'do' | 'study' | 'act', Fields> = {
  do: { step: 'do', on: '24/4/2026', happened: 'Nine did not answer.' },
  study: { step: 'study', on: '27/4/2026', result: '31', covered: '40', learnt: 'Six had no smartphone.' },
  act: { step: 'act', on: '30/4/2026', decision: 'adopt', next: 'Beatrix', forOthers: 'Keep paper too.' },
};

function take(cycle: Cycle, fields: Fields, today: Day = day('2026-05-01')) {
  const step = readStep(fields);
  return step.ok ? advance(cycle, step.value, today) : step;
}

function reach(...steps: Fields[]): Cycle {
  return steps.reduce<Cycle>((cycle, fields) => {
    const taken = take(cycle, fields);
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
    return taken.value;
  }, planned());
}

describe('the plan', () => {
  test('is read whole', () => {
    expect(planOf()).toEqual({ ...form, starts: '2026-03-02', ends: '2026-04-24', scale: 40, predicted: 28 });
  });

  test.each([
    ['because', { because: ' ' }, 'Say why you expect that number: the reason is what the test teaches.'],
    ['scale', { scale: '0', predicted: '0' }, 'Write how many as a whole number, 1 or more.'],
    ['scale', { scale: '2.5' }, 'Write how many as a whole number, 1 or more.'],
    ['predicted', { predicted: '41' }, 'You expect 41, but the test covers only 40. Expect 40 or fewer.'],
    ['predicted', { predicted: 'most' }, 'Write the number you expect as a whole number, 0 or more.'],
    ['starts', { starts: '3/2026' }, '"3/2026" is not a date. Write it like 2 March 2026 or 2/3/2026.'],
    [
      'starts',
      { starts: '2/3/2036', ends: '3/3/2036' },
      '2 March 2036 is more than a year from today. Check the year.',
    ],
    ['ends', { ends: '1/3/2026' }, 'The test starts on 2 March 2026, so it cannot end on 1 March 2026.'],
    ['ends', { ends: '4/3/2027' }, 'A test takes at most a year. Plan a shorter one, and then another.'],
    ['what', { what: 'x'.repeat(2001) }, 'Keep this under 2000 characters: it has 2001.'],
  ])('%s: %j', (field, change, says) => {
    expect(readPlan({ ...form, ...change }, written)).toEqual({ ok: false, problems: [{ field, says }] });
  });

  test('an empty form has every problem at once', () => {
    const read = readPlan({}, written);
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(Object.keys(form));
  });

  test.each([
    ['2026-02-26', false, 'before the start'],
    ['2026-03-02', false, 'on the first morning'],
    ['2026-03-03', true, 'after it began'],
  ])('a prediction written on %s is late: %s, %s', (plannedOn, late) => {
    expect(predictionLate(planned({ plannedOn: day(plannedOn) }))).toBe(late);
  });
});

describe('the steps', () => {
  test('lead from the plan to a decision, each part kept', () => {
    expect(reach(forms.do, forms.study, forms.act)).toEqual({
      ...planned(),
      state: 'closed',
      did: { on: '2026-04-24', happened: 'Nine did not answer.' },
      study: { on: '2026-04-27', result: 31, covered: 40, comparison: 'more', learnt: 'Six had no smartphone.' },
      act: { on: '2026-04-30', decision: 'adopt', next: 'Beatrix', forOthers: 'Keep paper too.' },
    });
  });

  const withdrawal: Fields = { step: 'withdraw', because: 'The monitors did not arrive.' };
  const all: Record<StepName, Fields> = { ...forms, withdraw: withdrawal };
  const states: Record<CycleState, Cycle> = {
    planned: planned(),
    done: reach(forms.do),
    studied: reach(forms.do, forms.study),
    closed: reach(forms.do, forms.study, forms.act),
    withdrawn: reach(withdrawal),
  };
  const allowed: Record<CycleState, Partial<Record<StepName, CycleState>>> = {
    planned: { do: 'done', withdraw: 'withdrawn' },
    done: { study: 'studied' },
    studied: { act: 'closed' },
    closed: {},
    withdrawn: {},
  };
  const everyPair = Object.entries(states).flatMap(([state, cycle]) =>
    Object.entries(all).map(([step, fields]) => ({ state, step, cycle, fields })),
  );

  test.each(everyPair)('from $state, $step', ({ state, step, cycle, fields }) => {
    const to = allowed[state as CycleState][step as StepName];
    const taken = take(cycle, fields);
    expect(taken.ok ? taken.value.state : 'refused').toBe(to ?? 'refused');
    if (!taken.ok) expect(taken.problems).toEqual([{ field: 'step', says: expect.stringMatching(/^\w.*\.$/) }]);
  });

  test.each([
    [
      'done before it started',
      states.planned,
      { ...forms.do, on: '1/3/2026' },
      '1 March 2026 is before the test started on 2 March 2026. Check both dates.',
    ],
    [
      'done in the future',
      states.planned,
      { ...forms.do, on: '2/5/2026' },
      '2 May 2026 has not come yet. Write the day it happened.',
    ],
    [
      'compared before it was done',
      states.done,
      { ...forms.study, on: '23/4/2026' },
      '23 April 2026 is before the test was done on 24 April 2026. Check both dates.',
    ],
    [
      'decided before it was compared',
      states.studied,
      { ...forms.act, on: '26/4/2026' },
      '26 April 2026 is before the result was compared on 27 April 2026. Check both dates.',
    ],
  ])('%s is refused', (_, cycle, fields, says) => {
    expect(take(cycle, fields)).toEqual({ ok: false, problems: [{ field: 'on', says }] });
  });

  test.each([
    ['step', { step: 'celebrate' }],
    ['happened', { ...forms.do, happened: '' }],
    ['result', { ...forms.study, result: '41' }],
    ['covered', { ...forms.study, covered: '0' }],
    ['learnt', { ...forms.study, learnt: '' }],
    ['decision', { ...forms.act, decision: 'ignore' }],
    ['next', { ...forms.act, decision: 'adapt', next: '' }],
    ['next', { ...forms.act, decision: 'expand', next: '' }],
    ['because', { step: 'withdraw' }],
  ])('a form with a wrong %s is refused by that field: %j', (field, fields) => {
    const read = readStep(fields);
    expect(read.ok ? [] : read.problems.map((problem) => problem.field)).toEqual([field]);
  });

  test.each(['adopt', 'abandon'])('to %s needs no next test', (decision) => {
    expect(readStep({ ...forms.act, decision, next: '' }).ok).toBe(true);
  });
});

describe('the comparison is in proportion', () => {
  test.each([
    [31, 40, 28, 40, 'more', 'the drawn example'],
    [28, 40, 28, 40, 'as_expected', 'the very number'],
    [27, 40, 28, 40, 'less', 'one fewer of as many'],
    [27, 38, 28, 40, 'as_expected', '28 of 40 is 26.6 of 38: 27 is the nearest'],
    [26, 38, 28, 40, 'less', '0.6 of a patient below 26.6'],
    [28, 38, 28, 40, 'more', 'as many from fewer'],
    [0, 10, 0, 10, 'as_expected', 'nobody, as predicted'],
  ])('%d of %d against %d of %d: %s, %s', (result, covered, predicted, scale, expected) => {
    expect(compare({ result, covered }, { predicted, scale })).toBe(expected);
  });
});

describe('the headline and the one next step', () => {
  const done = reach(forms.do);
  const studied = reach(forms.do, forms.study);
  const closed = reach(forms.do, forms.study, forms.act);
  const short = reach(forms.do, { ...forms.study, result: '26', covered: '38' });
  test.each([
    [planned(), '2026-02-27', 'Test planned from 2 March: we expect 28 of 40 patients', null],
    [planned(), '2025-12-30', 'Test planned from 2 March 2026: we expect 28 of 40 patients', null],
    [planned(), '2026-03-02', 'Test under way since 2 March: we expect 28 of 40 patients', 'Say what happened'],
    [planned(), '2026-04-25', 'Test ended on 24 April: we expected 28 of 40 patients', 'Say what happened'],
    [
      done,
      '2026-04-25',
      'Test done on 24 April: we expected 28 of 40 patients, not compared yet',
      'Compare with the prediction',
    ],
    [studied, '2026-04-28', 'Better than predicted: 31 of 40 patients, we expected 28', 'Decide what next'],
    [closed, '2026-05-01', 'Better than predicted: 31 of 40 patients, we expected 28', 'Plan the next test'],
    [short, '2026-05-01', 'Less than predicted: 26 of 38 patients, we expected 28 of 40', 'Decide what next'],
    [
      reach({ step: 'withdraw', because: 'the monitors did not arrive' }),
      '2026-05-01',
      'Test withdrawn: the monitors did not arrive',
      'Plan the next test',
    ],
  ])('$1: $2', (cycle, today, sentence, label) => {
    expect(headline(cycle, day(today))).toBe(sentence);
    expect(nextStep(cycle, day(today))?.label ?? null).toBe(label);
  });
});

test.each([
  [[], 'A'],
  [['A', 'B'], 'C'],
  [['C', 'A'], 'D'],
  [['Z'], 'AA'],
  [['AZ', 'B'], 'BA'],
  [['ZZ'], 'AAA'],
])('after %j comes %s', (existing, next) => {
  expect(nextLetter(existing)).toBe(next);
});

describe('ramps', () => {
  const test_ = (letter: string, follows: string | null, fields: Fields = {}) =>
    planned({ id: letter, letter, follows }, fields);
  const a = test_('A', null, { scale: '10', predicted: '6' });
  const b = test_('B', 'A');
  const c = test_('C', null);
  const e = test_('E', 'B', { scale: '45' });

  test('tests that grew out of one another stand together in order', () => {
    expect(ramps([e, c, b, a]).map((ramp) => ramp.map(({ letter }) => letter))).toEqual([['A', 'B', 'E'], ['C']]);
    expect(rampOf(b, [e, c, b, a])).toEqual([a, b, e]);
  });

  test('a test that follows one of another project begins a ramp', () => {
    expect(ramps([b])).toEqual([[b]]);
  });

  test('tests that follow one another in a circle are a bug', () => {
    expect(() => ramps([test_('A', 'B'), b])).toThrow('test A follows itself');
  });

  const months = ['2026-02', '2026-03', '2026-04', '2026-05'].map(month);
  const met = (rows: ReturnType<typeof fidelity>) => rows.filter((row) => row.met).map((row) => row.criterion);
  const missing = (rows: ReturnType<typeof fidelity>) => rows.filter((row) => !row.met).map((row) => row.criterion);

  test('a well-kept test in a growing ramp lacks only other conditions', () => {
    const closed = { ...reach(forms.do, forms.study, forms.act), id: 'B', follows: 'A' };
    const rows = fidelity(closed, [a, closed, e], months);
    expect(missing(rows)).toEqual(['conditions']);
    expect(met(rows)).toEqual([
      'prediction',
      'happened',
      'result',
      'decision',
      'owner',
      'for_others',
      'series',
      'scale',
      'data',
    ]);
  });

  test.each([
    ['a new test alone', planned(), [], ['happened', 'series', 'data']],
    [
      'a prediction that came late',
      planned({ plannedOn: day('2026-03-03') }),
      months,
      ['prediction', 'happened', 'series'],
    ],
    [
      'a result counted before the end',
      reach({ ...forms.do, on: '10/4/2026' }, { ...forms.study, on: '11/4/2026' }),
      months,
      ['result', 'decision', 'series'],
    ],
    [
      'adopted with nobody to keep it going',
      reach(forms.do, forms.study, { ...forms.act, next: '' }),
      months,
      ['owner', 'series'],
    ],
  ])('%s', (_, cycle, values, expected) => {
    expect(missing(fidelity(cycle, [cycle], values))).toEqual(expected);
  });

  test.each([
    ['shrinks', [a, test_('B', 'A', { scale: '9', predicted: '6' })]],
    ['stays', [a, test_('B', 'A', { scale: '10', predicted: '6' })]],
    ['grows, then shrinks', [a, b, test_('C', 'B', { scale: '30' })]],
  ])('a scale that %s does not grow', (_, ramp) => {
    expect(missing(fidelity(a, ramp, months))).toContain('scale');
  });

  test('other staff are different conditions; withdrawn tests are no part of a series', () => {
    expect(met(fidelity(a, [a, test_('B', 'A', { who: 'The desk' })], months))).toContain('conditions');
    expect(missing(fidelity(a, [a, { ...b, state: 'withdrawn' }], months))).toContain('series');
  });

  test.each([
    [['2026-01', '2026-02', '2026-03'], false, 'before the first test'],
    [['2026-03', '2026-05', '2026-06'], false, 'with a gap'],
    [['2026-05', '2026-03', '2026-04'], true, 'in any order'],
    [['2026-03', '2026-03', '2026-04'], false, 'one month twice'],
  ])('months %j are three in a row since the start: %s, %s', (values, expected) => {
    expect(met(fidelity(a, [a], values.map(month))).includes('data')).toBe(expected);
  });
});

test('the documents are printed from the table of steps', () => {
  expect(diagram()).toBe(
    [
      'stateDiagram-v2',
      '  [*] --> planned: plan',
      '  planned --> done: do',
      '  planned --> withdrawn: withdraw',
      '  done --> studied: study',
      '  studied --> closed: act',
      '  closed --> [*]',
      '  withdrawn --> [*]',
      '',
    ].join('\n'),
  );
  expect(stepTable().split('\n')).toContain('| done, not compared yet | study | decision awaited |');
});
