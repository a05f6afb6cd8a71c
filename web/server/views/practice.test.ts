import { practiceSource } from '@tandem/improvement/measuring';
import { addMonths, type Day, day, month } from '@tandem/improvement/time';
import { RouterContextProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { decideOn, keep } from '../acts/handing-in.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { type Visit, visit } from '../door/guard.ts';
import { visitorContext } from '../door/visitor.ts';
import { takenOverBy } from '../store/mergers.ts';
import { savePractices } from '../store/organisations.ts';
import { smallProgramme } from '../store/testing.ts';
import { viewChart } from './chart.ts';
import { valuesOf, viewPractice } from './practice.ts';

const { pool } = await freshDatabase();
const { Priya, Colm, Safiya, Lead, Viewer, administrator } = await smallProgramme(pool);
const today = day('2026-11-09');

function as<T>(personId: string, work: (visitor: Visit) => Promise<T>, on: Day = today): Promise<T> {
  const context = new RouterContextProvider();
  context.set(visitorContext, {
    personId,
    sessionId: null,
    today: on,
    asPerson: (id, inside) => asPerson(pool, id, inside),
  });
  return visit({ request: new Request('http://tandem.test/'), context }, work);
}

/** 23 months that wander round 24 of 40, to September 2026. */
async function send(personId: string, practice: string): Promise<void> {
  const offered = Array.from({ length: 23 }, (_, at) => ({
    row: at + 1,
    practice,
    measure: 'bp',
    month: addMonths(month('2024-11'), at),
    value: { kind: 'counts', numerator: 23 + (at % 3), denominator: 40 } as const,
    reason: null,
  }));
  await asPerson(pool, personId, async (db) => {
    const batch = { offered, source: practiceSource, today, askWhenUnlike: false, defaultReason: null };
    await keep(db, await decideOn(db, batch), practiceSource);
  });
}

await send(Priya, 'F86001');
await send(Colm, 'F86002');
// Quillbrook closed and went to Hollin Wharf, which is in another collaborative.
await asPerson(pool, administrator, (db) =>
  savePractices(db, [
    { ods: 'F86002', name: 'Quillbrook', opened: null, closed: day('2026-10-15'), succeededBy: 'F86003' },
  ]),
);

const refused = { status: 404 };

describe('a practice as its pages see it', () => {
  test('is asked for the month that is over, and its charts end with it', async () => {
    const { view, values } = await as(Priya, async (visitor) => {
      const view = await viewPractice(visitor, 'F86001', 'see_values');
      return { view, values: await valuesOf(visitor, view) };
    });
    expect(view).toMatchObject({ month: '2026-10', part: { kind: 'asked' }, successor: null });
    expect(values.standing).toMatchObject({ month: '2026-10', in: 0, of: 1, late: false });
    expect(values.charts[0]?.series.months.at(-1)).toBe('2026-10');
    expect(values.dataTo).toBe('2026-09-30');
  });

  test.each([
    ['a neighbour', Colm],
    ['the lead', Lead],
    ['a practice that took a neighbour over, and its team with it', Safiya],
  ])('is open to %s', async (_, person) => {
    const view = await as(person, (visitor) => viewPractice(visitor, 'F86001', 'see_values'));
    expect(view.practice.name).toBe('Lanternfield');
  });

  test.each([
    ['those who see sums alone', Viewer, 'F86001'],
    ['anybody, when there is no such practice', Lead, 'F99999'],
  ])('is not there for %s', async (_, person, ods) => {
    await expect(as(person, (visitor) => viewPractice(visitor, ods, 'see_values'))).rejects.toMatchObject(refused);
  });

  test('that closed says where its patients are, and is asked for nothing', async () => {
    const view = await as(Lead, (visitor) => viewPractice(visitor, 'F86002', 'see_values'));
    expect(view.part).toMatchObject({ kind: 'not_asked', because: 'closed' });
    expect(view.successor?.ods).toBe('F86003');
  });

  test('that took another over carries on its team beside its own', async () => {
    expect(await as(Safiya, ({ db }) => takenOverBy(db, 'F86003'))).toEqual(['F86002']);
    const own = await as(Safiya, (visitor) => viewPractice(visitor, 'F86003', 'see_values'));
    expect([own.collaborative?.id, own.others.map(({ id }) => id)]).toEqual(['bp-two', ['bp-one']]);
    const taken = await as(Safiya, (visitor) => viewPractice(visitor, 'F86003', 'see_values', 'bp-one'));
    expect([taken.collaborative?.id, taken.part.kind]).toEqual(['bp-one', 'asked']);
  });
});

describe('a chart', () => {
  const ofPractice = { scope: { kind: 'practice', id: 'F86001' }, measure: 'bp' } as const;
  const together = { scope: { kind: 'collaborative', id: 'bp-one' }, measure: 'bp' } as const;

  test('of a practice has the learning sets that were held, and its source in words', async () => {
    const found = await as(Priya, (visitor) => viewChart(visitor, ofPractice));
    if (found.kind !== 'chart') throw new Error(found.why);
    expect(found.view.around.events.map(({ title }) => title)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Learning set ${number}`),
    );
    expect(found.view.source).toBe('What the practice itself entered.');
  });

  test('of all together counts who reported, for those who see sums alone too', async () => {
    const found = await as(Viewer, (visitor) => viewChart(visitor, together));
    if (found.kind !== 'chart') throw new Error(found.why);
    expect(found.view.counts?.find((one) => one.month === '2026-09')).toEqual({
      month: '2026-09',
      reporting: 2,
      enrolled: 2,
    });
  });

  test.each([
    ['nothing', null],
    ['an unknown measure', { ...ofPractice, measure: 'none' }],
    ['a measure the collaborative does not have', { ...together, measure: 'none' }],
    ['an unknown collaborative', { ...together, scope: { kind: 'collaborative', id: 'none' } as const }],
  ])('that names %s is not there', async (_, named) => {
    await expect(as(Lead, (visitor) => viewChart(visitor, named))).rejects.toMatchObject(refused);
  });

  test('of one practice is not there for those who see sums alone', async () => {
    await expect(as(Viewer, (visitor) => viewChart(visitor, ofPractice))).rejects.toMatchObject(refused);
  });
});
