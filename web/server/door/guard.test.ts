import { randomUUID } from 'node:crypto';
import type { Capability } from '@tandem/improvement/access';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { openClock } from '../clock.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { placeOfPractice } from '../store/places.ts';
import { everyRole, everySomebody, oracle, practices, type Reached } from '../testing.ts';
import { type Visit, visit, visitIfSignedIn } from './guard.ts';
import { visitorContext } from './visitor.ts';

/* The first lock alone: by its own word, without a row of data being read. */

const { pool } = await freshDatabase();
const today = openClock().today();
const { cast, idOf } = await everyRole(pool, today);

function asked(personId: string | null, method = 'GET') {
  const context = new RouterContextProvider();
  context.set(visitorContext, { personId, sessionId: null, today, asPerson: (id, work) => asPerson(pool, id, work) });
  return { request: new Request('http://localhost/practices/F86001?month=2026-01', { method }), context };
}

const capabilities: (keyof Reached & Capability)[] = [
  'see_values',
  'see_history',
  'see_projects',
  'enter_values',
  'edit_projects',
  'set_charts',
];

test.each(everySomebody.filter((name) => name !== 'person who left'))('%s may do what the table says', async (name) => {
  const said = await visit(asked(idOf(name)), async ({ db, may }) => {
    const reached: Record<string, string> = Object.fromEntries(capabilities.map((capability) => [capability, '']));
    for (const ods of practices) {
      const place = await placeOfPractice(db, ods);
      for (const capability of capabilities) if (place && may(capability, place)) reached[capability] += ods.slice(-1);
    }
    return reached;
  });
  expect(said).toEqual(oracle[name]);
});

test('what is out of reach and what does not exist give the same answer', async () => {
  for (const ods of ['F86003', 'F99999']) {
    const answer = await visit(asked(idOf('local_lead')), async ({ db, need }) =>
      need('see_values', await placeOfPractice(db, ods)),
    ).catch((thrown) => thrown);
    expect([answer.status, answer.statusText, await answer.text()]).toEqual([404, 'Not found', '']);
  }
});

const strangers = [
  { who: 'nobody', id: () => null },
  { who: 'a person who has left', id: () => idOf('person who left') },
  { who: 'a session of somebody unknown', id: () => randomUUID() },
];

test.each(strangers)('$who is led to the sign-in page, and back', async ({ id }) => {
  const answer = await visit(asked(id()), async () => 'inside').catch((thrown) => thrown);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    '/sign-in?to=%2Fpractices%2FF86001%3Fmonth%3D2026-01',
  ]);
});

test.each(strangers)('$who sends a form: led to the sign-in page, then to the page of the form', async ({ id }) => {
  const answer = await visit(asked(id(), 'POST'), async () => 'inside').catch((thrown) => thrown);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fpractices%2FF86001']);
});

test.each(strangers)('$who on a page for everybody is a visitor', async ({ id }) => {
  expect(await visitIfSignedIn(asked(id()), async (found) => found)).toBeNull();
});

test('what a visit throws is rolled back, what it returns is kept', async () => {
  const rename = ({ db }: Visit, name: string) => db.query('update area set name = $1', [name]);
  await visit(asked(cast.administrator), async (found) => {
    await rename(found, 'Thrown');
    throw new Response(null, { status: 409 });
  }).catch(() => null);
  expect((await pool.query('select name from area')).rows).toEqual([{ name: 'Redbridge' }]);
  await visit(asked(cast.administrator), async (found) => {
    await rename(found, 'Kept');
    return new Response(null, { status: 303 });
  });
  expect((await pool.query('select name from area')).rows).toEqual([{ name: 'Kept' }]);
});
