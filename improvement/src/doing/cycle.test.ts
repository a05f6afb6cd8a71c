import { describe, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { type Day, day } from '../time/index.ts';
import { closed, did, done, form, planned, planOf, studied, study, withdrawn, written } from './cycle.example.ts';
import {
  advance,
  type Cycle,
  type CycleState,
  compare,
  diagram,
  headline,
  nextStep,
  predictionLate,
  readPlan,
  readStep,
  type StepName,
  stepTable,
} from './index.ts';

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
    const reached = [forms.do, forms.study, forms.act].reduce<Cycle>((cycle, fields) => {
      const taken = take(cycle, fields);
      return taken.ok ? taken.value : cycle;
    }, planned());
    expect(reached).toEqual(closed);
  });

  const withdrawal: Fields = { step: 'withdraw', because: 'The monitors did not arrive.' };
  const all: Record<StepName, Fields> = { ...forms, withdraw: withdrawal };
  const states: Record<CycleState, Cycle> = {
    planned: planned(),
    done,
    studied,
    closed,
    withdrawn,
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
    [0, 1, 1, 2, 'as_expected', '1 of 2 is half of one: either way is half a patient off'],
    [1, 1, 1, 2, 'as_expected', 'and the other way'],
  ])('%d of %d against %d of %d: %s, %s', (result, covered, predicted, scale, expected) => {
    expect(compare({ result, covered }, { predicted, scale })).toBe(expected);
  });
});

describe('the headline and the one next step', () => {
  const short = planned({ state: 'studied', did, study: { ...study, result: 26, covered: 38, comparison: 'less' } });
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
    [withdrawn, '2026-05-01', 'Test withdrawn: the monitors did not arrive', 'Plan the next test'],
  ])('$1: $2', (cycle, today, sentence, label) => {
    expect(headline(cycle, day(today))).toBe(sentence);
    expect(nextStep(cycle, day(today))?.label ?? null).toBe(label);
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
