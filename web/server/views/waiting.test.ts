import { ofThoseWaiting } from '@tandem/indicators/release';
import { expect, test } from 'vitest';
import { analystIn, row } from '../acts/testing.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { waitingLists } from './waiting.ts';

const database = await freshDatabase();
const { analyst, handIn } = await analystIn(database);

const group = (indicatorId: string, priority: string, denominator: number, numerator: number) =>
  ofThoseWaiting(
    row('2026-03', denominator, numerator, { indicatorId, mode: 'rolling12', strata: { priority } }),
    indicatorId === 'hyp.groups' ? 'lower' : 'higher',
  );
const lists = () => asPerson(database.pool, analyst, (db) => waitingLists(db, 'F86001'));
const peopleOf = (found: Awaited<ReturnType<typeof lists>>, series: string) =>
  Object.fromEntries(found.find((one) => one.series === series)?.groups.map(({ id, people }) => [id, people]) ?? []);

test('nobody was counted yet', async () => {
  expect(await lists()).toEqual([]);
});

test('a hidden group, and one that did not come, have no number and are never 0', async () => {
  // Where lower is better those wait who were counted, and everybody in a group is.
  await handIn([group('hyp.groups', '1', 5, 5), group('hyp.groups', '2a', 31, 31)]);
  expect(peopleOf(await lists(), 'hyp.groups')).toMatchObject({ '1': null, '2a': 30, '2b': null });
});

test('of a target those wait who are not at it, in urgent groups everybody', async () => {
  await handIn([
    group('hyp.bp.le79', '1', 4, 0),
    group('hyp.bp.le79', '2a', 31, 0),
    group('hyp.bp.le79', '4', 300, 240),
  ]);
  expect(peopleOf(await lists(), 'hyp.bp.le79')).toMatchObject({ '1': null, '2a': 30, '4': 60 });
});

test('where all is open a group that did not come is one that nobody is in', async () => {
  const more = { extract: { date: '2026-02-10', inputs: [] } };
  const policy = { id: 'open', because: 'Invented patients' } as const;
  // Where lower is better those wait who were counted.
  await handIn([group('hyp.groups', '1', 3, 3), group('hyp.groups', '2a', 9, 2)], { more, policy });
  expect(peopleOf(await lists(), 'hyp.groups')).toMatchObject({ '1': 3, '2a': 2, '2b': 0 });
});
