import { describe, expect, test } from 'vitest';
import { openClock } from '../clock.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { protection } from '../store/accounts.ts';
import { isFirstLink, link, makeFirstLink, makeLink, openLinks, type Purpose } from '../store/links.ts';
import { markLeft, personByEmail } from '../store/people.ts';
import { smallProgramme } from '../store/testing.ts';
import { acceptFirstLink, acceptLink } from './links.ts';

const password = 'kettle orbit ninety moss';

describe('the first link of an empty installation', async () => {
  const { pool } = await freshDatabase();
  const who = { name: 'Ada Winterbourne', email: 'ada@example.test', password };

  test('ends with the next one that is made', async () => {
    const earlier = await makeFirstLink(pool);
    const later = await makeFirstLink(pool);
    expect([await isFirstLink(pool, earlier ?? ''), await isFirstLink(pool, later ?? '')]).toEqual([false, true]);
  });

  test('makes one administrator, once, of however many who try at the same moment', async () => {
    const token = (await makeFirstLink(pool)) ?? '';
    const tries = [who, { ...who, email: 'bo@example.test' }, { ...who, email: 'cy@example.test' }];
    const made = await Promise.all(tries.map((one) => acceptFirstLink(pool, openClock(), token, one)));
    const [id, ...more] = made.filter((one) => one !== null);
    expect([id !== undefined, more]).toEqual([true, []]);
    const { rows } = await pool.query('select role, scope from holding');
    expect(rows).toEqual([{ role: 'administrator', scope: 'install' }]);
    expect(await protection(pool, id ?? '')).toEqual({ hasPassword: true, hasSecondFactor: false });
  });

  test('is never made again once there is somebody', async () => {
    expect(await makeFirstLink(pool)).toBeNull();
  });
});

describe('an invitation', async () => {
  const { pool } = await freshDatabase();
  const cast = await smallProgramme(pool);
  const make = (purpose: Purpose = 'invitation', by = cast.administrator) =>
    asPerson(pool, by, (db) => makeLink(db, cast.Priya, purpose));
  const state = async (token: string) => (await link(pool, token))?.state ?? 'unknown';

  test('is open, then used, and works once', async () => {
    const token = await make();
    expect(await link(pool, token)).toMatchObject({
      name: 'Priya',
      email: 'priya@example.test',
      purpose: 'invitation',
      state: 'open',
    });
    expect(await acceptLink(pool, token, password)).toBe(cast.Priya);
    expect(await state(token)).toBe('used');
    expect(await acceptLink(pool, token, password)).toBeNull();
  });

  test('is given to one of two who open it at the same moment', async () => {
    const token = await make();
    const given = await Promise.all([
      acceptLink(pool, token, password),
      acceptLink(pool, token, 'moss kettle ninety orbit'),
    ]);
    expect(given.filter((person) => person !== null)).toEqual([cast.Priya]);
  });

  test('ends with every other link of the same person', async () => {
    const [earlier, later] = [await make(), await make('reset')];
    expect((await asPerson(pool, cast.administrator, openLinks)).get(cast.Priya)).toBe('reset');
    await acceptLink(pool, later, password);
    expect(await state(earlier)).toBe('used');
    expect((await asPerson(pool, cast.administrator, openLinks)).size).toBe(0);
  });

  test('expires after seven days', async () => {
    const token = await make();
    const { rows } = await pool.query(
      'select expires_at - made_at = make_interval(days => 7) as week from invitation where used_at is null',
    );
    expect(rows).toEqual([{ week: true }]);
    await pool.query(`update invitation set expires_at = now() - interval '1 second' where used_at is null`);
    expect(await state(token)).toBe('expired');
    expect(await acceptLink(pool, token, password)).toBeNull();
  });

  test('opens nothing for somebody who has left meanwhile', async () => {
    const token = await make();
    const leave = (on: ReturnType<ReturnType<typeof openClock>['today']> | null) =>
      asPerson(pool, cast.administrator, (db) => markLeft(db, cast.Priya, on));
    await leave(openClock().today());
    expect([await state(token), await acceptLink(pool, token, password)]).toEqual(['used', null]);
    await leave(null);
  });

  test('that nobody made is unknown', async () => {
    expect(await state('nonsense')).toBe('unknown');
    expect(await acceptLink(pool, 'nonsense', password)).toBeNull();
  });

  test('has 256 bits, of which the database holds only a hash', async () => {
    const token = await make();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await pool.query(
      `select from invitation where encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toEqual([]);
  });

  test.each(['Priya', 'Lead', 'Viewer'] as const)('is made by administrators alone: not by %s', async (name) => {
    await expect(make('invitation', cast[name])).rejects.toMatchObject({ code: '42501' });
  });

  test('is written down with who accepted it, never with the link', async () => {
    const token = await make();
    await acceptLink(pool, token, password);
    const { rows } = await pool.query('select person, action, noun_id, detail from audit order by id desc limit 1');
    expect(rows).toEqual([{ person: cast.Priya, action: 'accepted the invitation', noun_id: cast.Priya, detail: {} }]);
  });

  test('leaves the person as they were', async () => {
    const found = await asPerson(pool, cast.administrator, (db) => personByEmail(db, 'PRIYA@example.test'));
    expect(found).toMatchObject({ id: cast.Priya, grants: [{ role: 'practice_member', scopeId: 'F86001' }] });
  });
});
