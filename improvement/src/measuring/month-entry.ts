import type { Problem } from '../outcome.ts';
import { addMonths, type Day, longDay, longMonth, type Month } from '../time/index.ts';
import { type MonthStanding, standingSentence } from './due.ts';
import { type EntryFields, readEntry } from './entry.ts';
import { type Definition, definitionFor, type Measure } from './measure.ts';
import { type Box, readCell } from './reading.ts';
import { practiceSource, type Submission } from './submission.ts';
import type { Decided, Offered } from './submit.ts';
import type { Unlike } from './unlike.ts';
import { sameValue } from './value.ts';
import { countWord, figureWithUnit, valueSentence } from './words.ts';

/** One row of the page on which a practice enters a month, as it came back from the browser. */
export type TypedRow = {
  measure: Measure;
  fields: EntryFields;
  /** What stands for this month from the practice itself. */
  stored: Submission | undefined;
  /** What counts for this month, where another source is the source of record. */
  fromElsewhere: Submission | undefined;
  /** The id of what stood there when the page was made; `null`: nothing did. */
  seen: string | null;
  /** The person pressed "Keep" for this row's unlikely number. */
  keeps: boolean;
};

/** What is stored for one measure around the month that is entered. */
export type MonthRow = Pick<TypedRow, 'measure' | 'stored' | 'fromElsewhere'> & {
  definition: Definition;
  /** What counts for the month before. */
  before: Submission | undefined;
  /** The source of record, where it is not the practice itself. */
  recordSource: string | undefined;
};

/**
 * The rows of the page, one for each measure in the order given.
 * @param current current submissions of one practice, from every source
 * @param recordSource the source of record of a measure; `undefined` while nothing was ever sent
 */
export function monthRows(
  measures: readonly Measure[],
  current: readonly Submission[],
  month: Month,
  recordSource: (measure: string) => string | undefined,
): MonthRow[] {
  return measures.map((measure) => {
    const record = recordSource(measure.id) ?? practiceSource;
    const from = (source: string, at: Month) =>
      current.find((one) => one.measure === measure.id && one.month === at && one.source === source);
    const isElsewhere = record !== practiceSource;
    return {
      measure,
      definition: definitionFor(measure, month),
      stored: from(practiceSource, month),
      fromElsewhere: isElsewhere ? from(record, month) : undefined,
      before: from(record, addMonths(month, -1)),
      recordSource: isElsewhere ? record : undefined,
    };
  });
}

/** How far a row is. Only `saved` rows are stored as they stand in their boxes. */
export type RowState =
  | { kind: 'saved' }
  | { kind: 'to_enter' }
  /** A number unlike the past, which needs a yes with its reason. */
  | { kind: 'to_check'; unlike: readonly Unlike[]; problems: readonly Problem[] }
  | { kind: 'to_correct'; problems: readonly Problem[] }
  /** Somebody else stored another value since the page was made. */
  | { kind: 'overtaken'; by: Submission };

/** What is read from the rows: values to decide on, and the states of those that offer none. */
export type MonthRead = { offered: readonly Offered[]; states: ReadonlyMap<string, RowState> };

/** Reads every row by itself, so that a problem in one keeps no other from being stored. */
export function readMonthRows(rows: readonly TypedRow[], practice: string, month: Month): MonthRead {
  const offered: Offered[] = [];
  const states = new Map<string, RowState>();
  for (const [index, row] of rows.entries()) {
    const entry = readEntry(row.fields, definitionFor(row.measure, month));
    switch (entry.kind) {
      case 'problems':
        states.set(row.measure.id, { kind: 'to_correct', problems: entry.problems });
        break;
      case 'blank':
        states.set(row.measure.id, row.stored ? emptied(row.measure, row.stored, month) : stateOfStored(row));
        break;
      case 'value': {
        const { value, reason } = entry;
        if (row.stored && row.stored.id !== row.seen && !sameValue(row.stored.value, value))
          states.set(row.measure.id, { kind: 'overtaken', by: row.stored });
        else offered.push({ row: index + 1, practice, measure: row.measure.id, month, value, reason });
      }
    }
  }
  return { offered, states };
}

/** How far a row is that nobody has touched. */
export function stateOfStored({ stored, fromElsewhere }: Pick<TypedRow, 'stored' | 'fromElsewhere'>): RowState {
  return { kind: stored || fromElsewhere ? 'saved' : 'to_enter' };
}

/** An emptied box must not look as if it had taken the value back. */
function emptied(measure: Measure, stored: Submission, month: Month): RowState {
  const definition = definitionFor(measure, month);
  const field = definition.form === 'rate' ? 'value' : 'numerator';
  const was = valueSentence(stored.value, definition);
  const says = `${longMonth(month)} was sent as ${was}. Give the right number, or n/a if there is none.`;
  return { kind: 'to_correct', problems: [{ field, says }] };
}

/** The state of every row, once `submit` has decided on what was offered. */
export function rowStates(
  rows: readonly TypedRow[],
  read: MonthRead,
  decided: readonly Decided[],
): ReadonlyMap<string, RowState> {
  const keeps = new Set(rows.filter((row) => row.keeps).map((row) => row.measure.id));
  const made = decided.map((one) => [one.offered.measure, stateOf(one, keeps.has(one.offered.measure))] as const);
  return new Map([...read.states, ...made]);
}

function stateOf(decided: Decided, keeps: boolean): RowState {
  switch (decided.kind) {
    case 'new':
    case 'changed':
    case 'same':
      return { kind: 'saved' };
    case 'ask': {
      const unanswered: Problem = { field: 'reason', says: 'Say why the number is right, or change it.' };
      return { kind: 'to_check', unlike: decided.unlike, problems: keeps ? [unanswered] : [] };
    }
    case 'rejected':
      return { kind: 'to_correct', problems: decided.problems };
  }
}

/** `October 2026: two measures saved, one to check, one to enter`: the heading of the page. */
export function monthHeading(month: Month, states: readonly RowState[]): string {
  const count = (...kinds: RowState['kind'][]) => states.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = [
    [count('saved'), 'saved'],
    [count('to_correct', 'overtaken'), 'to put right'],
    [count('to_check'), 'to check'],
    [count('to_enter'), 'to enter'],
  ] as const;
  const said = counts.filter(([number]) => number > 0);
  if (states.length === 0) return `${longMonth(month)}: no measures are asked for`;
  if (said.length === 1 && states.length > 1 && count('saved') === states.length)
    return `${longMonth(month)}: ${states.length === 2 ? 'both' : `all ${countWord(states.length)}`} measures saved`;
  const parts = said.map(([number, what], index) => {
    const noun = index > 0 ? '' : number === 1 ? ' measure' : ' measures';
    return `${countWord(number)}${noun} ${what}`;
  });
  return `${longMonth(month)}: ${parts.join(', ')}`;
}

/** `Send by 14 November 2026.`, or that it is late. Nothing when everything is in. */
export function sendBy(standing: MonthStanding): string {
  if (standing.missing.length === 0) return '';
  return standing.late ? `It was due on ${longDay(standing.dueOn)}.` : `Send by ${longDay(standing.dueOn)}.`;
}

/** What the practice reads after it sent: `Thank you. October 2026: all 4 measures are in.` */
export function sentSentence(standing: MonthStanding): string {
  return `Thank you. ${standingSentence(standing)}`;
}

/** Over the box for the reason of a change: `71.1% (64 of 90) was sent on 9 November 2026. It changes because` */
export function correctionSentence(stored: Submission, measure: Measure, sentOn: Day): string {
  const was = valueSentence(stored.value, definitionFor(measure, stored.month));
  return `${was} was sent on ${longDay(sentOn)}. It changes because`;
}

/** The percentage or rate as it is typed, or a dash until the boxes hold one. For the page and for its script. */
export function typedFigure(
  fields: Pick<EntryFields, 'numerator' | 'denominator' | 'value'>,
  definition: Pick<Definition, 'form' | 'unit' | 'unitName'>,
): string {
  const number = (text: string, box: Box) => {
    const read = readCell(text, box);
    return read.kind === 'number' ? read.value : Number.NaN;
  };
  const plotted =
    definition.form === 'rate'
      ? number(fields.value, definition.unit)
      : number(fields.numerator, 'count') / number(fields.denominator, 'count');
  const possible = Number.isFinite(plotted) && (definition.unit !== 'percent' || plotted <= 1);
  return possible ? figureWithUnit(plotted, definition) : '–';
}
