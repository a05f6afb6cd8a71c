import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, day, month } from '../time/index.ts';
import { exampleDefinition, exampleMeasure, exampleMonths, exampleRate, exampleSubmission } from './examples.ts';
import { currentOf } from './revision.ts';
import type { Submission, Value } from './submission.ts';
import { type Decided, type Offered, type SubmitContext, submit, summary, summarySentence } from './submit.ts';

const september = month('2026-09');
const of = (numerator: number, denominator: number): Value => ({ kind: 'counts', numerator, denominator });

function offer(part: Partial<Offered> = {}): Offered {
  return { row: 1, practice: 'F82001', measure: 'HOME', month: september, value: of(26, 47), reason: null, ...part };
}

/** A store in memory: what `submit` is told of is what stands in it. */
function context(stored: readonly Submission[], part: Partial<SubmitContext> = {}): SubmitContext {
  const source = part.source ?? 'practice';
  const current = currentOf(stored).filter((one) => one.source === source);
  const here = (practice: string, measure: string) =>
    current.filter((one) => one.practice === practice && one.measure === measure);
  return {
    today: day('2026-11-09'),
    source,
    practices: new Map([
      ['F82001', { name: 'Lanternfield Surgery', opened: day('1974-04-01'), closed: null }],
      ['F82002', { name: 'Pike Street Surgery', opened: null, closed: day('2024-11-01') }],
      ['F82003', { name: 'Wrenfold Surgery', opened: day('2026-02-16'), closed: null }],
      ['F82004', { name: 'Hazelmoor Practice', opened: null, closed: null }],
    ]),
    mayEnter: (practice) => practice !== 'F82004',
    measures: new Map([exampleMeasure(), exampleRate('percent')].map((measure) => [measure.id, measure])),
    current: (practice, measure, at) => here(practice, measure).find((one) => one.month === at),
    recordSource: (practice, measure) =>
      stored.find((one) => one.practice === practice && one.measure === measure)?.source,
    recent: (practice, measure, at) =>
      here(practice, measure).filter((one) => one.month < at && one.month >= addMonths(at, -12)),
    askWhenUnlike: false,
    defaultReason: null,
    ...part,
  };
}

function decideOne(offered: Offered, stored: readonly Submission[] = [], part: Partial<SubmitContext> = {}): Decided {
  const [decided] = submit([offered], context(stored, part));
  if (!decided) throw new Error('one was offered and none was decided on');
  return decided;
}

test('a first value is new', () => {
  expect(decideOne(offer())).toEqual({
    kind: 'new',
    offered: offer(),
    fromOtherSource: false,
    submission: {
      practice: 'F82001',
      measure: 'HOME',
      definitionVersion: 1,
      month: '2026-09',
      value: of(26, 47),
      source: 'practice',
      reason: null,
      revises: null,
    },
  });
});

describe('rejected, with the field and what to do', () => {
  test.each([
    [
      'a month that is not over',
      offer({ month: month('2026-11') }),
      'month',
      /^November 2026 is not over yet: send it from 1 December\.$/,
    ],
    [
      'next year',
      offer({ month: month('2026-12') }),
      'month',
      /^December 2026 is not over yet: send it from 1 January 2027\.$/,
    ],
    ['an unknown practice', offer({ practice: 'F99999' }), 'practice', /"F99999" is not a practice we know/],
    [
      'a practice that the sender may not send for',
      offer({ practice: 'F82004' }),
      'practice',
      /^You cannot send values for Hazelmoor Practice \(F82004\)\. Ask your programme team if you should\.$/,
    ],
    [
      'a practice that had closed',
      offer({ practice: 'F82002' }),
      'practice',
      /closed on 1 November 2024, before September 2026/,
    ],
    [
      'a practice not yet open',
      offer({ practice: 'F82003', month: month('2026-01') }),
      'practice',
      /opened on 16 February 2026, after/,
    ],
    ['an unknown measure', offer({ measure: 'BP9' }), 'measure', /"BP9" is not a measure we know/],
    ['a rate for a measure of counts', offer({ value: { kind: 'rate', value: 0.5 } }), 'value', /takes two counts/],
    ['counts for a ready rate', offer({ measure: 'ITEMS' }), 'value', /takes one ready rate/],
    ['a numerator above its denominator', offer({ value: of(48, 47) }), 'numerator', /48 out of 47 cannot be/],
  ])('%s', (_, offered, field, says) => {
    const decided = decideOne(offered);
    expect(decided).toEqual({ kind: 'rejected', offered, problems: [{ field, says: expect.stringMatching(says) }] });
  });

  test('all that is wrong is told at once', () => {
    const decided = decideOne(offer({ practice: 'X', measure: 'Y', month: month('2027-01') }));
    expect(decided.kind === 'rejected' && decided.problems.map(({ field }) => field)).toEqual([
      'practice',
      'month',
      'measure',
    ]);
  });
});

test.each([
  ['on its last day a month is not over', '2026-10-31', 'rejected'],
  ['on the day after it is', '2026-11-01', 'new'],
])('%s', (_, today, kind) => {
  expect(decideOne(offer({ month: month('2026-10') }), [], { today: day(today) }).kind).toBe(kind);
});

test.each([
  ['the month in which a practice closes', 'F82002', '2024-10', 'new'],
  ['the month after', 'F82002', '2024-11', 'rejected'],
  ['the month in which a practice opens', 'F82003', '2026-02', 'new'],
])('%s', (_, practice, at, kind) => {
  expect(decideOne(offer({ practice, month: month(at) })).kind).toBe(kind);
});

describe('a second value for one place', () => {
  const stored = [exampleSubmission()];

  test('the same again changes nothing', () => {
    expect(decideOne(offer(), stored)).toEqual({ kind: 'same', offered: offer(), previous: stored[0] });
  });

  test('a correction needs a reason from somebody who can give one', () => {
    const offered = offer({ value: of(27, 47) });
    const says = 'September 2026 was sent as 55.3% (26 of 47). Say why it changes.';
    expect(decideOne(offered, stored)).toEqual({ kind: 'rejected', offered, problems: [{ field: 'reason', says }] });
  });

  test.each([
    ['its own reason', 'recount', null, 'recount'],
    ['the reason of the import', null, 'Import of october.csv', 'Import of october.csv'],
    ['its own before that of the import', 'recount', 'Import of october.csv', 'recount'],
  ])('a correction keeps %s and names what it revises', (_, reason, defaultReason, kept) => {
    const decided = decideOne(offer({ value: of(27, 47), reason }), stored, { defaultReason });
    expect(decided).toMatchObject({
      kind: 'changed',
      previous: stored[0],
      submission: { reason: kept, revises: 's1' },
    });
  });

  test('hidden after counted is a correction like any other', () => {
    const decided = decideOne(offer({ value: { kind: 'suppressed' }, reason: 'small number' }), stored);
    expect(decided.kind).toBe('changed');
  });

  test('from another source it is kept, marked, and revises nothing', () => {
    const decided = decideOne(offer({ value: of(27, 47) }), stored, { source: 'dashboard' });
    expect(decided).toMatchObject({
      kind: 'new',
      fromOtherSource: true,
      submission: { source: 'dashboard', revises: null },
    });
  });
});

test('neither of two rows for one place is taken, even where they agree', () => {
  const rows = [offer({ row: 2 }), offer({ row: 3, month: month('2026-08') }), offer({ row: 7 })];
  const decided = submit(rows, context([]));
  expect(decided.map(({ kind }) => kind)).toEqual(['rejected', 'new', 'rejected']);
  const says = 'Row 7 is for the same practice, measure and month (September 2026). Keep one of them.';
  expect(decided[0]).toMatchObject({ problems: [{ field: 'month', says }] });
  expect(decided[2]).toMatchObject({ problems: [{ says: expect.stringMatching(/^Row 2 is/) }] });
});

describe('a number unlike the past', () => {
  const past = exampleMonths(
    '2025-10',
    Array.from({ length: 12 }, () => [26, 47] as const),
  );
  const october = offer({ month: month('2026-10'), value: of(29, 145) });

  test.each([
    ['is asked about', october, true, 'ask'],
    ['is kept with a reason', { ...october, reason: 'the new library of monitors' }, true, 'new'],
    ['is not asked about where nobody is there to answer', october, false, 'new'],
    ['that is like it is not asked about', { ...october, value: of(29, 45) }, true, 'new'],
  ] satisfies [string, Offered, boolean, string][])('%s', (_, offered, askWhenUnlike, kind) => {
    expect(decideOne(offered, past, { askWhenUnlike }).kind).toBe(kind);
  });
});

test('the definition that holds for the month is the one it is judged and stored by', () => {
  const measure = exampleMeasure({
    definitions: [exampleDefinition(), exampleDefinition({ version: 2, from: month('2026-04') })],
  });
  const measures = new Map([[measure.id, measure]]);
  const versions = ['2026-03', '2026-04'].map((at) => decideOne(offer({ month: month(at) }), [], { measures }));
  expect(versions).toMatchObject([{ submission: { definitionVersion: 1 } }, { submission: { definitionVersion: 2 } }]);
});

test('what was decided, counted', () => {
  const rows = [offer({ row: 1 }), offer({ row: 2, practice: 'X' }), offer({ row: 3, month: month('2026-08') })];
  const counts = summary(submit(rows, context([exampleSubmission()], { source: 'dashboard' })));
  expect(counts).toEqual({ new: 2, changed: 0, same: 0, ask: 0, rejected: 1, otherSource: 2 });
  expect(summarySentence(counts)).toBe('two new and one rejected');
  expect(summarySentence({ ...counts, changed: 12 })).toBe('two new, 12 changed and one rejected');
  expect(summarySentence(summary([]))).toBe('nothing');
});

const values: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ kind: fc.constant('counts' as const), numerator: fc.nat(60), denominator: fc.nat(60) }),
  fc.constantFrom<Value>({ kind: 'suppressed' }, { kind: 'nobody_eligible' }, { kind: 'not_available' }),
);
const offers = fc.array(
  fc.record({
    row: fc.nat(),
    practice: fc.constantFrom('F82001', 'F82002', 'F82003'),
    measure: fc.constantFrom('HOME', 'ITEMS'),
    month: fc.integer({ min: 0, max: 30 }).map((months) => addMonths(month('2024-06'), months)),
    value: values,
    reason: fc.constantFrom(null, 'recount'),
  }),
  { maxLength: 30 },
);

function store(stored: readonly Submission[], decided: readonly Decided[]): Submission[] {
  const accepted = decided.flatMap((one) => (one.kind === 'new' || one.kind === 'changed' ? [one.submission] : []));
  const at = '2026-11-09T10:00:00.000Z';
  return [...stored, ...accepted.map((one, index) => ({ ...one, id: `${stored.length}-${index}`, by: 'priya', at }))];
}

test('what was accepted, offered again, is the same and changes nothing', () => {
  fc.assert(
    fc.property(offers, offers, (before, offered) => {
      const part = { defaultReason: 'Import of FILE' };
      const stored = store([], submit(before, context([], part)));
      const first = submit(offered, context(stored, part));
      const accepted = first.filter(({ kind }) => kind !== 'rejected').map((one) => one.offered);
      const again = submit(accepted, context(store(stored, first), part));
      expect(first).toHaveLength(offered.length);
      expect(again.map(({ kind }) => kind)).toEqual(accepted.map(() => 'same'));
    }),
    { seed: 20261109 },
  );
});
