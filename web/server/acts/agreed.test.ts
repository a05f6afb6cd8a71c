import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { agreementShown } from '../store/agreements.ts';
import { current, pooled } from '../store/submissions.ts';
import { analystIn, row } from './testing.ts';

const database = await freshDatabase();
const { pool } = database;
const { cast, analyst, handIn } = await analystIn(database);

describe('exact counts under an agreement', () => {
  const parties = ['collaborative:bp-one', 'programme:east'];
  const agreement = { id: 'dsa-7', parties, measures: ['hyp.bp'], expires: '2099-04-01' };
  const policy = { id: 'agreement', agreement } as const;
  const more = { extract: { date: '2026-06-10', inputs: [] } };
  const shownTo = async (who: string, at: string) =>
    (await asPerson(pool, who, (db) => current(db, ['F86001'], ['bp']))).find((one) => one.month === at)?.value;
  const exactly = (numerator: number, denominator: number) => ({ kind: 'counts', numerator, denominator });

  /** The agreement as it would stand had other people signed it, or for another time. */
  async function signedBy(others: readonly string[], expires: string): Promise<void> {
    await pool.query('alter table agreement no force row level security');
    await pool.query('update agreement set parties = $1, expires = $2', [others, expires]);
    await pool.query('alter table agreement force row level security');
  }

  test('are looked at without anything being kept', async () => {
    expect(await handIn([row('2026-01', 33, 18)], { more, policy, keep: false })).toMatchObject({ accepted: 1 });
    expect((await pool.query('select from agreement')).rowCount).toBe(0);
  });

  test('are shown to its parties', async () => {
    const other = row('2026-01', 29, 11, { practiceCode: 'F86003' });
    const rows = [row('2026-01', 33, 18), row('2026-02', 33, 4), row('2026-03', 0, 0), other];
    expect(await handIn(rows, { more, policy })).toMatchObject({ stored: true, accepted: 4 });
    for (const party of [cast.Priya, cast.Lead, analyst]) {
      expect(await shownTo(party, '2026-01')).toEqual(exactly(18, 33));
      expect(await shownTo(party, '2026-02')).toEqual(exactly(4, 33));
      expect(await shownTo(party, '2026-03')).toEqual({ kind: 'nobody_eligible' });
    }
  });

  test('are served to everybody else in their published form, and to nobody exactly when it is over', async () => {
    await signedBy(['practice:F86002'], agreement.expires);
    for (const other of [cast.Priya, cast.Lead, analyst]) {
      expect(await shownTo(other, '2026-01')).toEqual(exactly(20, 35));
      expect(await shownTo(other, '2026-02')).toEqual({ kind: 'suppressed' });
      const direct = await asPerson(pool, other, (db) => db.query('select from agreed_count'));
      expect(direct.rowCount).toBe(0);
    }
    expect(await shownTo(cast.Colm, '2026-01')).toEqual(exactly(18, 33));
    await signedBy(parties, '2026-01-01');
    for (const former of [cast.Priya, cast.Colm, analyst])
      expect(await shownTo(former, '2026-01')).toEqual(exactly(20, 35));
    await signedBy(parties, agreement.expires);
  });

  test('are pooled in their published form alone', async () => {
    const sums = await asPerson(pool, cast.Viewer, (db) => pooled(db, 'bp-one'));
    const of = (at: string) => sums.filter((sum) => sum.month === at);
    expect(of('2026-01')).toMatchObject([{ numerator: 20, denominator: 35, reporting: 1 }]);
    expect(of('2026-02')).toEqual([]);
  });

  test('say on the chart whose they are', async () => {
    const shown = { id: 'dsa-7', expires: '2099-04-01' };
    expect(await asPerson(pool, cast.Priya, (db) => agreementShown(db, 'F86001', 'bp'))).toEqual(shown);
    expect(await asPerson(pool, cast.Viewer, (db) => agreementShown(db, 'F86001', 'bp'))).toBeNull();
  });

  test('twice change nothing, and a late record revises them', async () => {
    expect(await handIn([row('2026-01', 33, 18)], { more, policy })).toMatchObject({ stored: false, same: 1 });
    expect(await handIn([row('2026-01', 33, 19)], { more, policy })).toMatchObject({ stored: true, revised: 1 });
    expect(await shownTo(cast.Priya, '2026-01')).toEqual(exactly(19, 33));
  });

  test.each<[string, Partial<typeof agreement>, RegExp]>([
    ['that is over', { id: 'dsa-8', expires: '2026-01-01' }, /ended on 1 January 2026/],
    ['with other parties than the one of that id', { parties: ['programme:east'] }, /with other parties/],
    ['that the sender is no party of', { id: 'dsa-9', parties: ['practice:F86001'] }, /You are no party/],
  ])('of one %s are refused', async (_, other, says) => {
    const otherPolicy = { id: 'agreement', agreement: { ...agreement, ...other } } as const;
    const answer = await handIn([row('2026-04', 33, 18)], { more, policy: otherPolicy });
    expect(answer).toMatchObject({
      stored: false,
      faults: [{ column: 'agreement', says: expect.stringMatching(says) }],
    });
  });
});
