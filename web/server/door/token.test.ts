import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { analystIn, held, row } from '../acts/testing.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { addGrant, addPerson, endGrant, markLeft } from '../store/people.ts';
import { revokeToken, tokens } from '../store/tokens.ts';
import { visitByToken } from './token.ts';

const database = await freshDatabase();
const { pool } = database;
const { cast, door, today, analyst, token, showing, handIn } = await analystIn(database);

describe('a token', () => {
  const opens = (shown: string) =>
    visitByToken({ door, address: '127.0.0.2' }, showing(shown), async ({ token: id }) => ({ id }));

  test('opens for its person, is not kept, and tells when it was used', async () => {
    const made = await token(analyst, 'Second');
    expect(await opens(made.secret)).toEqual({ id: made.id });
    const { rows } = await pool.query('select * from token');
    expect(JSON.stringify(rows)).not.toContain(made.secret);
    const [latest] = await asPerson(pool, analyst, tokens);
    expect(latest).toMatchObject({ id: made.id, name: 'Second', state: 'open', lastUsed: expect.any(String) });
  });

  test.each([['tandem_nobody-made-this-one-at-all-000000000000'], ['short'], ['']])(
    'that nobody made opens nothing: %j',
    async (shown) => {
      expect(await opens(shown)).toBe('refused');
    },
  );

  test('is revoked by its person alone, and at once', async () => {
    const made = await token();
    expect(await asPerson(pool, cast.administrator, (db) => revokeToken(db, made.id))).toBe(false);
    expect(await opens(made.secret)).toEqual({ id: made.id });
    expect(await asPerson(pool, analyst, (db) => revokeToken(db, made.id))).toBe(true);
    expect(await opens(made.secret)).toBe('refused');
  });

  test('ends by itself', async () => {
    const made = await token();
    await pool.query('alter table token no force row level security');
    await pool.query(`update token set expires_at = now() - interval '1 second' where id = $1`, [made.id]);
    await pool.query('alter table token force row level security');
    expect(await opens(made.secret)).toBe('refused');
    expect((await asPerson(pool, analyst, tokens)).find(({ id }) => id === made.id)?.state).toBe('expired');
  });

  test('is worth nothing when its person may make none any more, or has left', async () => {
    const [other, gone] = [randomUUID(), randomUUID()];
    await asPerson(pool, cast.administrator, async (db) => {
      for (const [at, id] of [other, gone].entries()) {
        await addPerson(db, { id, name: `Other ${at}`, email: `other-${at}@example.test` });
        await addGrant(db, id, held);
      }
    });
    const [first, second] = [await token(other), await token(gone)];
    expect([await opens(first.secret), await opens(second.secret)]).toEqual([{ id: first.id }, { id: second.id }]);
    await asPerson(pool, cast.administrator, async (db) => {
      await endGrant(db, other, held, today);
      await markLeft(db, gone, today);
    });
    expect([await opens(first.secret), await opens(second.secret)]).toEqual(['refused', 'refused']);
  });

  test('is limited in how often it is shown from one address', async () => {
    const tries = await Promise.all(
      Array.from({ length: 605 }, () => visitByToken({ door, address: '10.1.1.1' }, new Headers(), async () => 'in')),
    );
    expect(tries.filter((one) => one === 'wait')).toHaveLength(5);
  });

  test('leaves a record of every use', async () => {
    await handIn([row('2025-03', 98, 61)]);
    await handIn([row('2025-03', 98, 61)]);
    const { rows } = await pool.query<{ action: string; detail: Record<string, unknown> }>(
      `select action, detail from audit where noun = 'token' order by id`,
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['handed in counts', 'asked about counts']));
    expect(rows[0]?.detail).toMatchObject({ accepted: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
