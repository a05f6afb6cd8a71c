import { type Collaborative, monthOfProgramme, type Practice } from '@tandem/improvement/convening';
import type { Fields } from '@tandem/improvement/fields';

import {
  type EntryFields,
  fieldsOf,
  type MonthRow,
  type MonthStanding,
  monthAskedFor,
  monthProblems,
  monthRows,
  monthStanding,
  practiceSource,
  type RowState,
  readMonthRows,
  rowStates,
  stateOfStored,
  type TypedRow,
} from '@tandem/improvement/measuring';
import type { Problem } from '@tandem/improvement/outcome';
import type { Month } from '@tandem/improvement/time';
import { decideOn, keep } from '../acts/handing-in.ts';
import type { Visit } from '../door/guard.ts';
import { names } from '../store/people.ts';
import { current, history, recordSources, type Sent } from '../store/submissions.ts';
import { viewPractice } from './practice.ts';

/** Everything the page of one month shows. */
export type MonthView = {
  practice: Practice;
  collaborative: Collaborative | null;
  month: Month;
  /** Why the month cannot be sent at all; empty: it can. */
  closed: readonly Problem[];
  standing: MonthStanding;
  /** The month lies in the year of the collaborative, so that it is due on a day. */
  isDue: boolean;
  rows: readonly MonthRow[];
  mayEnter: boolean;
  /** What was sent for the month, latest first; `null`: this person may not see who sent what. */
  log: readonly Sent[] | null;
  /** Of everybody named in the rows and the log. */
  names: ReadonlyMap<string, string>;
};

/** @param wanted the id of one of the practice's collaboratives; else the present one's measures are shown */
export async function viewMonth(visit: Visit, ods: string, month: Month, wanted: string | null): Promise<MonthView> {
  const { db, may, today } = visit;
  const { practice, place, collaborative, measures } = await viewPractice(visit, ods, 'see_values', wanted);
  const ids = measures.map(({ id }) => id);
  const submissions = await current(db, [ods], ids);
  const sources = new Map((await recordSources(db, [ods])).map((one) => [one.measure, one.source]));
  const ofRecord = submissions.filter((one) => one.source === sources.get(one.measure));
  const log = may('see_history', place)
    ? await history(db, { practice: ods, month, measure: null }, { from: 0, most: logMost })
    : null;
  const isDue = collaborative !== null && monthOfProgramme(collaborative, month).when === 'during';
  const standing = monthStanding(measures, ofRecord, month, today, collaborative?.dueDay ?? 1);
  const people = [...submissions.filter((one) => one.month === month), ...(log ?? []).map((sent) => sent.submission)];
  return {
    practice,
    collaborative,
    month,
    closed: monthProblems(practice, month, today),
    standing: { ...standing, late: isDue && standing.late },
    isDue,
    rows: monthRows(measures, submissions, month, (measure) => sources.get(measure)),
    mayEnter: may('enter_values', place),
    log,
    names: await names(db, [...new Set(people.map(({ by }) => by))]),
  };
}

/** No month of a practice has more entries than this, unless it is corrected without end. */
const logMost = 500;

/** A row as it is shown: what stands in its boxes, and how far it is. */
export type ShownRow = MonthRow & { fields: EntryFields; state: RowState };

/** The rows as they are stored. */
export function storedRows({ rows }: MonthView): ShownRow[] {
  return rows.map((row) => ({ ...row, fields: boxesOf(row), state: stateOfStored(row) }));
}

/**
 * Whether nothing is in question and what was typed is stored. `finished`: it is the month that people are asked for, and
 * nothing of it is left to enter, so that the practice's own page says how it stands.
 */
export type Handed =
  | { kind: 'stored'; finished: boolean; stored: number }
  | { kind: 'open'; view: MonthView; rows: ShownRow[] };

/**
 * Stores every row that is right and gives the others back as they were typed.
 * @param fields what the form said, by `MEASURE.numerator` and so on
 */
export async function sendMonth(visit: Visit, view: MonthView, fields: Fields): Promise<Handed> {
  const typed = view.rows.map((row) => typedRow(row, fields));
  const read = readMonthRows(typed, view.practice.ods, view.month);
  const { today } = visit;
  const batch = { offered: read.offered, source: practiceSource, today, askWhenUnlike: true, defaultReason: null };
  const decided = await decideOn(visit.db, batch);
  await keep(visit.db, decided, practiceSource);
  const states = rowStates(typed, read, decided);
  const kinds = new Set([...states.values()].map(({ kind }) => kind));
  if (!kinds.has('to_correct') && !kinds.has('to_check') && !kinds.has('overtaken'))
    return {
      kind: 'stored',
      finished: !kinds.has('to_enter') && view.month === monthAskedFor(today),
      stored: decided.filter(({ kind }) => kind !== 'same').length,
    };
  const after = await viewMonth(visit, view.practice.ods, view.month, view.collaborative?.id ?? null);
  const rows = after.rows.map((row, at): ShownRow => {
    const state = states.get(row.measure.id) ?? stateOfStored(row);
    const kept = state.kind === 'saved' ? undefined : typed[at]?.fields;
    return { ...row, fields: kept ?? boxesOf(row), state };
  });
  return { kind: 'open', view: after, rows };
}

function typedRow(row: MonthRow, fields: Fields): TypedRow {
  const { id } = row.measure;
  const box = (name: keyof EntryFields | 'seen') => fields[`${id}.${name}`] ?? '';
  return {
    ...row,
    fields: {
      numerator: box('numerator'),
      denominator: box('denominator'),
      value: box('value'),
      reason: box('reason'),
    },
    seen: box('seen') === '' ? null : box('seen'),
    keeps: fields.keep === id,
  };
}

function boxesOf({ stored, definition }: MonthRow): EntryFields {
  return stored ? fieldsOf(stored.value, definition) : { numerator: '', denominator: '', value: '', reason: '' };
}
