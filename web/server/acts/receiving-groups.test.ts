import { ofThoseWaiting } from '@tandem/indicators/release';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { waitingOf } from '../store/waiting.ts';
import { analystIn, row } from './testing.ts';

const database = await freshDatabase();
const { pool } = database;
const { cast, analyst, handIn } = await analystIn(database);

const group = (priority: string, denominator: number, numerator: number, more = {}) =>
  ofThoseWaiting(
    row('2026-03', denominator, numerator, {
      ...{ indicatorId: 'hyp.bp.le79', mode: 'rolling12', strata: { priority } },
      ...more,
    }),
    'higher',
  );
const rows = [group('1', 40, 0), group('2a', 31, 0), group('4', 300, 240)];
const seenBy = (person: string) => asPerson(pool, person, (db) => waitingOf(db, ['F86001', 'F86002']));

test('how many wait in each group is kept beside the values, rounded as it was released', async () => {
  expect(await handIn(rows)).toMatchObject({ stored: true, rows: 3, groups: 3, strata: 0, accepted: 0, faults: [] });
  const found = await seenBy(analyst);
  expect(found.map(({ priority, denominator }) => [priority, denominator])).toEqual([
    ['1', 40],
    ['2a', 30],
    ['4', 60],
  ]);
  expect(found[0]).toMatchObject({ practice: 'F86001', series: 'hyp.bp.le79', month: '2026-03', exact: false });
});

test('the same bundle twice changes nothing', async () => {
  expect(await handIn(rows)).toMatchObject({ stored: false, groups: 0, same: 3 });
});

test('small groups come in suppressed, which is never 0', async () => {
  const more = { extract: { date: '2026-02-10', inputs: [] } };
  await handIn([group('1', 5, 0), group('4', 300, 240)], { more });
  const found = await seenBy(analyst);
  expect(found.map(({ priority, denominator }) => [priority, denominator])).toEqual([
    ['1', null],
    ['4', 60],
  ]);
});

test('an older extract does not take back what is known now', async () => {
  const more = { extract: { date: '2026-02-09', inputs: [] } };
  expect(await handIn([group('1', 40, 0)], { more })).toMatchObject({
    stored: false,
    faults: [{ column: 'extract', says: expect.stringMatching(/10 February 2026/) }],
  });
});

test('groups that the catalogue does not know, and groups split again, are counted and left', async () => {
  const more = { extract: { date: '2026-03-10', inputs: [] } };
  const strange = [
    group('17', 40, 0),
    group('1', 40, 0, { mode: 'month' }),
    group('1', 40, 0, { strata: { priority: '1', sex: 'female' } }),
    group('1', 40, 0, { indicatorId: 'none.such' }),
  ];
  expect(await handIn(strange, { more })).toMatchObject({ stored: false, groups: 0, strata: 4 });
});

test('of a practice that the analyst may not speak for are refused, row by row', async () => {
  const more = { extract: { date: '2026-03-10', inputs: [] } };
  expect(await handIn([group('1', 40, 0, { practiceCode: 'Y99999' })], { more })).toMatchObject({
    stored: false,
    refused: 1,
    faults: [{ row: 2, column: 'practice', says: expect.stringMatching(/Y99999/) }],
  });
});

test('are seen by those alone who may see the values of the practice', async () => {
  const all = (await seenBy(analyst)).length;
  expect(all).toBeGreaterThan(0);
  const seen = await Promise.all(Object.values(cast).map(async (person) => (await seenBy(person)).length));
  expect(new Set(seen)).toEqual(new Set([0, all]));
});

test('are never changed or removed', async () => {
  await expect(pool.query('delete from waiting_count')).rejects.toThrow();
  await expect(pool.query('update waiting_count set numerator = 0')).rejects.toThrow();
});

test('nobody but a person who may send from a source writes them, whatever the program says', async () => {
  const insert = `insert into waiting_count (import, practice, series, mode, month, priority, extract_date, exact, denominator, numerator)
    select id, 'F86001', 'hyp.bp.le79', 'rolling12', '2026-04', '1', '2026-05-01', true, 9, 0 from import limit 1`;
  await expect(asPerson(pool, cast.Viewer, (db) => db.query(insert))).resolves.toMatchObject({ rowCount: 0 });
  await expect(
    asPerson(pool, cast.Viewer, (db) =>
      db.query(insert.replace(/select id/, `select gen_random_uuid()`).replace('from import limit 1', '')),
    ),
  ).rejects.toThrow(/row-level security/);
});
