import type { Problem } from '../outcome.ts';
import { addMonths, type Day, dayAndMonth, firstDay, lastDay, longDay, longMonth, type Month } from '../time/index.ts';
import { definitionFor, type Measure } from './measure.ts';
import { placeKey } from './revision.ts';
import type { NewSubmission, Submission, Value } from './submission.ts';
import { type Unlike, unlikeThePast } from './unlike.ts';
import { sameValue, valueProblem } from './value.ts';
import { countWord, quote, valueSentence } from './words.ts';

/** A value that somebody hands in, by form, paste, file or feed. `row` is where it stands in what was handed in. */
export type Offered = {
  row: number;
  practice: string;
  measure: string;
  month: Month;
  value: Value;
  reason: string | null;
};

/** What a practice must tell here: its name, and when it saw patients. `closed` is the first day it no longer did. */
export type PracticeSpan = { name: string; opened: Day | null; closed: Day | null };

/** Everything `submit` needs to know, loaded before. Months are looked up in the same source only. */
export type SubmitContext = {
  today: Day;
  source: string;
  practices: ReadonlyMap<string, PracticeSpan>;
  /** Whether the sender may send for this practice, by its ODS code. */
  mayEnter: (practice: string) => boolean;
  measures: ReadonlyMap<string, Measure>;
  /** The latest value for this place from this same source. */
  current: (practice: string, measure: string, month: Month) => Submission | undefined;
  /** The source of record; `undefined` while nothing was ever sent. */
  recordSource: (practice: string, measure: string) => string | undefined;
  /** Up to 12 earlier months from this same source, latest revisions. */
  recent: (practice: string, measure: string, month: Month) => readonly Submission[];
  /** Whether somebody is there to answer: then a number unlike the past is asked about first. */
  askWhenUnlike: boolean;
  /** The reason of corrections that bring none, `Import of FILE`; `null`: a correction must bring its own. */
  defaultReason: string | null;
};

/**
 * What becomes of an offered value. `new` and `changed` are to be stored; with `fromOtherSource` they are kept as a
 * question beside the source of record and never used. `ask` is not stored until it comes again with a reason.
 */
export type Decided =
  | { kind: 'new'; offered: Offered; submission: NewSubmission; fromOtherSource: boolean }
  | { kind: 'changed'; offered: Offered; submission: NewSubmission; previous: Submission; fromOtherSource: boolean }
  | { kind: 'same'; offered: Offered; previous: Submission }
  | { kind: 'ask'; offered: Offered; unlike: readonly Unlike[] }
  | { kind: 'rejected'; offered: Offered; problems: readonly Problem[] };

/**
 * Decides on every offered value, in order: the one function that all values pass, whichever way they come in. Pure and
 * the same every time: what it accepted, offered again after storing, is `same`.
 */
export function submit(offered: readonly Offered[], context: SubmitContext): Decided[] {
  const rows = Map.groupBy(offered, placeKey);
  return offered.map((one) => {
    const twins = (rows.get(placeKey(one)) ?? []).filter((other) => other !== one);
    return decide(one, twins, context);
  });
}

function decide(one: Offered, twins: readonly Offered[], context: SubmitContext): Decided {
  const measure = context.measures.get(one.measure);
  const problems = [
    ...practiceProblems(one, context),
    ...overProblems(one.month, context.today),
    ...(measure ? valueProblems(one, measure) : [unknownMeasure(one.measure)]),
    ...twinProblems(one, twins),
  ];
  if (!measure || problems.length > 0) return { kind: 'rejected', offered: one, problems };

  const previous = context.current(one.practice, one.measure, one.month);
  if (previous && sameValue(previous.value, one.value)) return { kind: 'same', offered: one, previous };
  const reason = one.reason ?? (previous ? context.defaultReason : null);
  if (previous && reason === null)
    return { kind: 'rejected', offered: one, problems: [reasonNeeded(one, previous, measure)] };

  const definition = definitionFor(measure, one.month);
  if (context.askWhenUnlike && one.reason === null) {
    const unlike = unlikeThePast(one.value, context.recent(one.practice, one.measure, one.month), definition);
    if (unlike.length > 0) return { kind: 'ask', offered: one, unlike };
  }
  const submission: NewSubmission = {
    practice: one.practice,
    measure: one.measure,
    definitionVersion: definition.version,
    month: one.month,
    value: one.value,
    source: context.source,
    reason,
    revises: previous?.id ?? null,
  };
  const record = context.recordSource(one.practice, one.measure);
  const fromOtherSource = record !== undefined && record !== context.source;
  return previous
    ? { kind: 'changed', offered: one, submission, previous, fromOtherSource }
    : { kind: 'new', offered: one, submission, fromOtherSource };
}

function practiceProblems({ practice, month }: Offered, { practices, mayEnter }: SubmitContext): Problem[] {
  const known = practices.get(practice);
  const field = 'practice';
  if (!known)
    return [{ field, says: `${quote(practice)} is not a practice we know. Check its ODS code, such as F82001.` }];
  if (!mayEnter(practice))
    return [
      {
        field,
        says: `You cannot send values for ${known.name} (${practice}). Ask your programme team if you should.`,
      },
    ];
  return spanProblems(known, month);
}

/** Why nobody can send this month for this practice: it was not open, or the month is not over. Empty: it can be sent. */
export function monthProblems(practice: PracticeSpan, month: Month, today: Day): Problem[] {
  return [...spanProblems(practice, month), ...overProblems(month, today)];
}

function spanProblems({ name, opened, closed }: PracticeSpan, month: Month): Problem[] {
  const field = 'practice';
  const check = 'Check the month and the practice.';
  if (closed !== null && closed <= firstDay(month))
    return [{ field, says: `${name} closed on ${longDay(closed)}, before ${longMonth(month)}. ${check}` }];
  if (opened !== null && opened > lastDay(month))
    return [{ field, says: `${name} opened on ${longDay(opened)}, after ${longMonth(month)}. ${check}` }];
  return [];
}

function overProblems(month: Month, today: Day): Problem[] {
  const after = firstDay(addMonths(month, 1));
  if (after <= today) return [];
  const from = after.slice(0, 4) === month.slice(0, 4) ? dayAndMonth(after) : longDay(after);
  return [{ field: 'month', says: `${longMonth(month)} is not over yet: send it from ${from}.` }];
}

function valueProblems(one: Offered, measure: Measure): Problem[] {
  const problem = valueProblem(one.value, definitionFor(measure, one.month));
  return problem ? [problem] : [];
}

/** Names a measure that does not exist here. */
export function unknownMeasure(name: string): Problem {
  return {
    field: 'measure',
    says: `${quote(name)} is not a measure we know. Give its name or id as the list of measures has it.`,
  };
}

/** Neither of two rows for one place is taken, even where they agree: only the sender knows which one is meant. */
function twinProblems(one: Offered, twins: readonly Offered[]): Problem[] {
  if (twins.length === 0) return [];
  const rows = twins.map((twin) => twin.row).join(', ');
  const where = twins.length === 1 ? `Row ${rows} is` : `Rows ${rows} are`;
  return [
    {
      field: 'month',
      says: `${where} for the same practice, measure and month (${longMonth(one.month)}). Keep one of them.`,
    },
  ];
}

function reasonNeeded(one: Offered, previous: Submission, measure: Measure): Problem {
  const before = valueSentence(previous.value, definitionFor(measure, one.month));
  return { field: 'reason', says: `${longMonth(one.month)} was sent as ${before}. Say why it changes.` };
}

/** How many of each, and how many of the new and changed are from another source than the source of record. */
export type Summary = Record<Decided['kind'] | 'otherSource', number>;

export function summary(decided: readonly Decided[]): Summary {
  const counts: Summary = { new: 0, changed: 0, same: 0, ask: 0, rejected: 0, otherSource: 0 };
  for (const one of decided) {
    counts[one.kind] += 1;
    if ((one.kind === 'new' || one.kind === 'changed') && one.fromOtherSource) counts.otherSource += 1;
  }
  return counts;
}

/** `3 new, 1 changed and 2 rejected`, without what there is none of. */
export function summarySentence(counts: Summary): string {
  const parts = [
    part(counts.new, 'new'),
    part(counts.changed, 'changed'),
    part(counts.same, 'the same as before'),
    part(counts.ask, 'to check'),
    part(counts.rejected, 'rejected'),
  ].filter((text) => text !== null);
  const last = parts.pop();
  if (last === undefined) return 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function part(count: number, what: string): string | null {
  return count === 0 ? null : `${countWord(count)} ${what}`;
}
