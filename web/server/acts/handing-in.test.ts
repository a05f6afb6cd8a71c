import { randomUUID } from 'node:crypto';
import { type Decided, type Offered, practiceSource, type Submission, type Value } from '@tandem/improvement/measuring';
import { day, type Month, month } from '@tandem/improvement/time';
import { RouterContextProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { type Visit, visit } from '../door/guard.ts';
import { visitorContext } from '../door/visitor.ts';
import { addDefinition, measures as measuresOf, saveMeasure } from '../store/measures.ts';
import { addGrant, addPerson } from '../store/people.ts';
import { isConflict } from '../store/rows.ts';
import { current, history, historyLength, importedValues, importOf, imports, pooled } from '../store/submissions.ts';
import { smallProgramme } from '../store/testing.ts';
import { chartsOf } from '../views/charting.ts';
import { sendMonth, viewMonth } from '../views/month.ts';
import { chooseSource, viewQuestions } from '../views/questions.ts';
import { decideOn, despiteOthers, keep } from './handing-in.ts';
import { type Answer, answerImport, type Said } from './importing.ts';

const { pool } = await freshDatabase();
const { Priya, Colm, administrator } = await smallProgramme(pool);
const Analyst = randomUUID();
const today = day('2026-11-09');

await asPerson(pool, administrator, async (db) => {
  await addPerson(db, { id: Analyst, name: 'Analyst', email: 'analyst@example.test' });
  const held = { role: 'analyst', scope: 'programme', scopeId: 'east', from: day('2024-11-01'), until: null } as const;
  await addGrant(db, Analyst, held);
  const [bp] = await measuresOf(db, ['bp']);
  const [definition] = bp?.definitions ?? [];
  if (!bp || !definition) throw new Error('the small programme has no measure bp');
  // A ready percentage, and a second measure of counts so that one test does not stand in another's way.
  await saveMeasure(db, { id: 'ready', name: 'Ready percentage', kind: 'process', definitions: [] });
  await addDefinition(db, 'ready', { ...definition, form: 'rate' });
  await saveMeasure(db, { id: 'other', name: 'Other counts', kind: 'process', definitions: [definition] });
});

function as<T>(personId: string, work: (visitor: Visit) => Promise<T>): Promise<T> {
  const context = new RouterContextProvider();
  const inside = <R>(id: string, run: Parameters<typeof asPerson<R>>[2]) => asPerson(pool, id, run);
  context.set(visitorContext, { personId, sessionId: null, today, asPerson: inside });
  return visit({ request: new Request('http://tandem.test/'), context }, work);
}

const header = 'month,practice,measure,numerator,denominator,value,note';

/** Sends lines as a person who says yes to whatever the preview shows. */
async function send(personId: string, lines: readonly string[], said: Partial<Said> = {}): Promise<Answer> {
  const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
  const given = { fileName: 'values.csv', bytes };
  const whole = { practice: null, measure: null, source: practiceSource, reason: '', because: '', ...said };
  return as(personId, async (visitor) => {
    const shown = await answerImport(visitor, given, whole, null);
    return shown.kind === 'preview' ? answerImport(visitor, given, whole, shown.preview.mark) : shown;
  });
}

function stands(measure: string, at: string, source = practiceSource): Promise<Submission | undefined> {
  return as(Priya, async ({ db }) =>
    (await current(db, ['F86001'], [measure])).find((one) => one.month === at && one.source === source),
  );
}

const of = (numerator: number, denominator: number): Value => ({ kind: 'counts', numerator, denominator });

// The table of decision 5, row by row: what is typed, and what becomes of it.
describe('stored', () => {
  test.each<[what: string, line: string, measure: string, month: string, value: Value]>([
    ['two counts', '2025-01,F86001,bp,30,40,,', 'bp', '2025-01', of(30, 40)],
    ['0 of 0', '2025-02,F86001,bp,0,0,,', 'bp', '2025-02', { kind: 'nobody_eligible' }],
    ['a thousands comma', '2025-03,F86001,bp,"1,200","2,000",,', 'bp', '2025-03', of(1200, 2000)],
    ['n/a', '2025-04,F86001,bp,n/a,n/a,,', 'bp', '2025-04', { kind: 'not_available' }],
    ['z, as national files have it', '2025-05,F86001,bp,z,z,,', 'bp', '2025-05', { kind: 'not_available' }],
    ['*', '2025-06,F86001,bp,*,40,,', 'bp', '2025-06', { kind: 'suppressed' }],
    ['the first day of the month', '01/07/2025,F86001,bp,30,40,,', 'bp', '2025-07', of(30, 40)],
    ['a month as Excel shows it', 'Aug-25,F86001,bp,30,40,,', 'bp', '2025-08', of(30, 40)],
    ['a month as programs write it', '20250901,F86001,bp,30,40,,', 'bp', '2025-09', of(30, 40)],
    // Day 45,931 of Excel's calendar is 1 October 2025: 25,569 is 1 January 1970, and 20,362 days lie between.
    ["Excel's own number of a day", '45931,F86001,bp,30,40,,', 'bp', '2025-10', of(30, 40)],
    [
      '62.5% of a ready percentage',
      '2025-01,F86001,ready,,,62.5%,',
      'ready',
      '2025-01',
      { kind: 'rate', value: 0.625 },
    ],
  ])('%s', async (_, line, measure, at, value) => {
    expect(await send(Priya, [line])).toMatchObject({ kind: 'stored' });
    expect(await stands(measure, at)).toMatchObject({ value, by: Priya, revises: null, reason: null });
  });
});

describe('refused', () => {
  test.each<[what: string, lines: string[], column: string, says: RegExp]>([
    [
      'a future month',
      ['2026-12,F86001,bp,3,4,,'],
      'month',
      /December 2026 is not over yet: send it from 1 January 2027/,
    ],
    [
      'the present month',
      ['2026-11,F86001,bp,3,4,,'],
      'month',
      /November 2026 is not over yet: send it from 1 December/,
    ],
    ['numerator above denominator', ['2024-12,F86001,bp,41,40,,'], 'numerator', /41 out of 40 cannot be/],
    ['some of zero', ['2024-12,F86001,bp,3,0,,'], 'denominator', /3 out of 0 cannot be/],
    ['no denominator', ['2024-12,F86001,bp,30,,,'], 'denominator', /Fill in "reviewed" too: 30 out of how many/],
    ['no numerator', ['2024-12,F86001,bp,,40,,'], 'numerator', /Fill in "at target" too: how many of the 40/],
    ['a practice nobody knows', ['2024-12,F99999,bp,3,4,,'], 'practice', /"F99999" is not a practice we know/],
    [
      'a practice of others',
      ['2024-12,F86002,bp,3,4,,'],
      'practice',
      /You cannot send values for Quillbrook \(F86002\)/,
    ],
    ['a middle day', ['13/12/2024,F86001,bp,3,4,,'], 'month', /neither the first nor the last day of a month/],
    ['a percentage for a count', ['2024-12,F86001,bp,62.5%,40,,'], 'numerator', /is a percentage. Give a count/],
  ])('%s', async (_, lines, column, says) => {
    const before = await as(Priya, ({ db }) => historyLength(db, { practice: 'F86001', month: null, measure: null }));
    const answer = await send(Priya, lines);
    expect(problemsOf(answer)).toEqual([{ row: 2, column, says: expect.stringMatching(says) }]);
    expect(await as(Priya, ({ db }) => historyLength(db, { practice: 'F86001', month: null, measure: null }))).toBe(
      before,
    );
  });

  test('two rows for one place, even where they agree', async () => {
    const answer = await send(Priya, ['2024-12,F86001,bp,30,40,,', '2024-12,F86001,bp,30,40,,']);
    expect(problemsOf(answer).map(({ row, says }) => [row, says.slice(0, 8)])).toEqual([
      [2, 'Row 3 is'],
      [3, 'Row 2 is'],
    ]);
  });

  test('the whole file for one row of it', async () => {
    const answer = await send(Priya, ['2024-12,F86001,bp,30,40,,', '2024-11,F86001,bp,x,40,,']);
    expect(problemsOf(answer)).toMatchObject([{ row: 3, column: 'numerator' }]);
    expect(await stands('bp', '2024-12')).toBeUndefined();
  });

  test('a file that cannot be read, for what to do instead', async () => {
    const zip = { fileName: 'values.xlsx', bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04]) };
    const said = { practice: null, measure: null, source: practiceSource, reason: '', because: '' };
    const answer = await as(Priya, (visitor) => answerImport(visitor, zip, said, null));
    expect(answer).toMatchObject({ kind: 'unread', problems: [{ says: expect.stringMatching(/Excel workbook/) }] });
  });
});

function problemsOf(answer: Answer) {
  if (answer.kind !== 'preview') throw new Error(`a preview was expected, and it was ${answer.kind}`);
  return answer.preview.account.rows.flatMap((row) => (row.kind === 'rejected' ? row.problems : []));
}

describe('the same, a change, a question', () => {
  const lines = ['2025-01,F86001,other,30,40,,', '2025-02,F86001,other,31,40,,', '2025-03,F86001,other,,,,'];

  test('the same file twice changes nothing', async () => {
    const first = await send(Priya, lines);
    if (first.kind !== 'stored') throw new Error(JSON.stringify(first));
    const again = await send(Priya, lines);
    expect(again).toMatchObject({ kind: 'preview', preview: { account: { counts: { same: 2, blank: 1, new: 0 } } } });
    const { made, values, all } = await as(Priya, async ({ db }) => ({
      made: await importOf(db, first.id),
      values: await importedValues(db, first.id, 10),
      all: await imports(db, 1),
    }));
    expect(made).toMatchObject({ fileName: 'values.csv', by: Priya, counts: { new: 2, changed: 0, blank: 1 } });
    expect(values.map(({ month: of }) => of)).toEqual(['2025-01', '2025-02']);
    expect(all).toEqual([made]);
    expect(await as(Colm, ({ db }) => importOf(db, first.id))).toBeNull();
  });

  test('another value needs a reason, and is a revision', async () => {
    const line = '2025-01,F86001,other,32,40,,';
    expect(await send(Priya, [line])).toMatchObject({ kind: 'preview', problems: [{ field: 'reason' }] });
    expect(await send(Priya, [line], { reason: 'two came late' })).toMatchObject({ kind: 'stored' });
    const told = await as(Priya, ({ db }) =>
      history(db, { practice: 'F86001', month: month('2025-01'), measure: 'other' }, { from: 0, most: 10 }),
    );
    expect(told.map(({ submission }) => [submission.value, submission.reason])).toEqual([
      [of(32, 40), 'two came late'],
      [of(30, 40), null],
    ]);
    expect(told[0]?.before).toEqual(told[1]?.submission);
  });

  test('a number unlike the past is asked about, and kept with its reason', async () => {
    const past = ['05', '06', '07', '08', '09', '10'].map((of) => `2025-${of},F86001,other,30,40,,`);
    await send(Priya, past);
    const line = '2025-11,F86001,other,150,400,,';
    expect(await send(Priya, [line])).toMatchObject({
      kind: 'preview',
      problems: [{ field: 'because' }],
      preview: { account: { counts: { ask: 1 } } },
    });
    expect(await send(Priya, [line], { because: 'two lists became one' })).toMatchObject({ kind: 'stored' });
    expect(await stands('other', '2025-11')).toMatchObject({ value: of(150, 400), reason: 'two lists became one' });
  });

  test('a preview that is no longer true is shown again and stores nothing', async () => {
    const given = { fileName: 'a.csv', bytes: new TextEncoder().encode(`${header}\n2025-12,F86001,other,30,40,,`) };
    const said = { practice: null, measure: null, source: practiceSource, reason: 'mine is right', because: '' };
    const shown = await as(Priya, (visitor) => answerImport(visitor, given, said, null));
    if (shown.kind !== 'preview') throw new Error(JSON.stringify(shown));
    await send(Analyst, ['2025-12,F86001,other,29,40,,']);
    const answer = await as(Priya, (visitor) => answerImport(visitor, given, said, shown.preview.mark));
    expect(answer).toMatchObject({ kind: 'preview', isStale: true, preview: { account: { counts: { changed: 1 } } } });
    expect(await stands('other', '2025-12')).toMatchObject({ value: of(29, 40) });
  });
});

describe('two at once', () => {
  const batch = (numerator: number, at: Month, reason: string | null) => ({
    offered: [
      { row: 1, practice: 'F86001', measure: 'other', month: at, value: of(numerator, 40), reason } satisfies Offered,
    ],
    source: practiceSource,
    today,
    askWhenUnlike: false,
    defaultReason: null,
  });

  test.each([
    ['first values', month('2026-01'), null],
    ['corrections', month('2026-02'), 'found later'],
  ])('%s: the second is told, and sees the first when it decides again', async (_, at, reason) => {
    if (reason !== null) await send(Priya, [`${at},F86001,other,20,40,,`]);
    const tries: Decided['kind'][] = [];
    const faults: unknown[] = [];
    const second = () =>
      as(Priya, async ({ db }) => {
        const [mine] = await decideOn(db, batch(31, at, reason));
        if (!mine) throw new Error('one was offered and none was decided on');
        tries.push(mine.kind);
        // Between the second's decision and its storing, the first stores.
        if (tries.length === 1)
          await as(
            Analyst,
            async (first) =>
              void (await keep(first.db, await decideOn(first.db, batch(30, at, reason)), practiceSource)),
          );
        await keep(db, [mine], practiceSource).catch((fault) => {
          faults.push(fault);
          throw fault;
        });
      });
    await despiteOthers(second);
    expect(faults.map(isConflict)).toEqual([true]);
    expect(tries).toEqual(reason === null ? ['new', 'rejected'] : ['changed', 'changed']);
    expect(await stands('other', at)).toMatchObject({ value: of(reason === null ? 30 : 31, 40) });
  });

  test('other faults are thrown as they are', async () => {
    const fault = new Error('the disk is full');
    await expect(despiteOthers(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});

test.each(['update submission set numerator = 1', 'delete from submission', 'truncate submission cascade'])(
  'nothing takes a submission away: %s',
  async (statement) => {
    await expect(as(Priya, ({ db }) => db.query(statement))).rejects.toThrow(/permission denied|must be owner/);
    await expect(pool.query(statement)).rejects.toThrow(/append-only/);
  },
);

describe('a value from another source than the one of record', () => {
  test('is kept, drawn and pooled nowhere, until a person chooses; a choice that was overtaken is told', async () => {
    await send(Colm, ['2026-03,F86002,bp,30,40,,', '2026-04,F86002,bp,30,40,,']);
    await send(Analyst, ['2026-03,F86002,bp,10,40,,'], { source: 'feed' });
    const [bp] = await as(Colm, ({ db }) => measuresOf(db, ['bp']));
    if (!bp) throw new Error('the small programme has no measure bp');
    const drawn = () =>
      as(Colm, async ({ db }) => {
        const charts = await chartsOf(db, { practices: ['F86002'], measures: [bp], year: null, today });
        const sums = (await pooled(db, 'bp-one')).filter((sum) => sum.month === '2026-03');
        return { sent: charts.sent('F86002').map(({ value }) => value), sums: sums.map((sum) => sum.numerator) };
      });
    expect(await drawn()).toEqual({ sent: [of(30, 40), of(30, 40)], sums: [30] });
    const asked = await as(Colm, (visitor) => viewQuestions(visitor, 'F86002'));
    expect(asked.questions).toMatchObject([
      { other: 'feed', isAnswered: false, months: [{ other: { value: of(10, 40) }, ofRecord: { value: of(30, 40) } }] },
    ]);

    const choice = { practice: 'F86002', measure: 'bp', source: 'feed' };
    expect(await as(Colm, (visitor) => chooseSource(visitor, choice, practiceSource))).toBe(true);
    expect(await as(Analyst, (visitor) => chooseSource(visitor, choice, practiceSource))).toBe(false);
    expect(await drawn()).toEqual({ sent: [of(10, 40)], sums: [10] });
    const after = await as(Colm, (visitor) => viewQuestions(visitor, 'F86002'));
    expect(after.questions).toMatchObject([{ other: practiceSource, isAnswered: true }]);
    await expect(as(Priya, (visitor) => viewQuestions(visitor, 'F86002'))).rejects.toMatchObject({ status: 404 });
  });

  test('may be sent only by those who speak for other sources', async () => {
    const answer = await send(Priya, ['2024-12,F86001,bp,10,40,,'], { source: 'feed' });
    expect(problemsOf(answer)).toMatchObject([{ column: 'practice', says: expect.stringMatching(/You cannot send/) }]);
  });
});

describe("a month's page", () => {
  const at = month('2026-10');
  const sent = (fields: Record<string, string>, who = Priya) =>
    as(who, async (visitor) => sendMonth(visitor, await viewMonth(visitor, 'F86001', at, null), fields));
  const seen = async () => (await stands('bp', at))?.id ?? '';

  test('keeps what was typed where it cannot be stored', async () => {
    const handed = await sent({ 'bp.numerator': '41', 'bp.denominator': '40' });
    expect(handed).toMatchObject({
      kind: 'open',
      rows: [{ fields: { numerator: '41', denominator: '40' }, state: { kind: 'to_correct' } }],
    });
    expect(await stands('bp', at)).toBeUndefined();
  });

  test('stores, changes with a reason, and tells whose value came between', async () => {
    expect(await sent({ 'bp.numerator': '30', 'bp.denominator': '40' })).toEqual({
      kind: 'stored',
      finished: true,
      stored: 1,
    });
    const before = await seen();
    const change = { 'bp.numerator': '31', 'bp.denominator': '40', 'bp.seen': before };
    expect(await sent(change)).toMatchObject({ rows: [{ state: { problems: [{ field: 'reason' }] } }] });
    expect(await sent({ ...change, 'bp.reason': 'one came late' })).toMatchObject({ kind: 'stored', stored: 1 });
    const overtaken = { ...change, 'bp.numerator': '32', 'bp.reason': 'two came late' };
    expect(await sent(overtaken, Analyst)).toMatchObject({
      rows: [{ state: { kind: 'overtaken', by: { value: of(31, 40), by: Priya } }, fields: { numerator: '32' } }],
    });
    expect(await sent({ ...overtaken, 'bp.seen': await seen() }, Analyst)).toMatchObject({ kind: 'stored' });
    expect(await stands('bp', at)).toMatchObject({ value: of(32, 40), by: Analyst });
  });

  test('is shown to neighbours to read, and without its history', async () => {
    const view = await as(Colm, (visitor) => viewMonth(visitor, 'F86001', at, null));
    expect(view).toMatchObject({ mayEnter: false, log: null });
    const own = await as(Priya, (visitor) => viewMonth(visitor, 'F86001', at, null));
    expect(own.log?.map(({ submission }) => submission.by)).toEqual([Analyst, Priya, Priya]);
  });

  test('cannot be sent before it is over', async () => {
    const view = await as(Priya, (visitor) => viewMonth(visitor, 'F86001', month('2026-11'), null));
    expect(view.closed).toMatchObject([{ field: 'month' }]);
  });
});
