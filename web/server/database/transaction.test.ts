import { describe, expect, test } from 'vitest';
import { freshDatabase } from './testing.ts';
import { asPerson } from './transaction.ts';

const { pool } = await freshDatabase();

const whoAmI = `select current_user as role, nullif(current_setting('app.person_id', true), '') as person`;

await pool.query(`create table note (person text not null, words text not null);
  alter table note enable row level security;
  alter table note force row level security;
  create policy own on note using (person = nullif(current_setting('app.person_id', true), ''));
  grant select, insert on note to tandem_app`);

describe('work as a person', () => {
  test('runs in the role of requests, which row level security holds', async () => {
    const { rows } = await asPerson(pool, 'p1', (client) => client.query(whoAmI));
    expect(rows).toEqual([{ role: 'tandem_app', person: 'p1' }]);
    const { rows: rights } = await pool.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin from pg_roles where rolname = 'tandem_app'`,
    );
    expect(rights).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false }]);
  });

  test('leaves neither role nor person behind on the connection', async () => {
    await asPerson(pool, 'p1', (client) => client.query('select 1'));
    const { rows } = await pool.query(whoAmI);
    expect(rows).toEqual([{ role: 'tandem_owner', person: null }]);
  });

  test('is undone as a whole when it throws, and the connection is still good', async () => {
    const failing = asPerson(pool, 'undone', async (client) => {
      await client.query(`insert into note values ('undone', 'half')`);
      throw new Error('second half failed');
    });
    await expect(failing).rejects.toThrow('second half failed');
    const { rowCount } = await asPerson(pool, 'undone', (client) => client.query('select from note'));
    expect(rowCount).toBe(0);
  });

  test('cannot become the owner of tables or make new ones', async () => {
    await expect(asPerson(pool, 'p1', (client) => client.query('create table mine ()'))).rejects.toThrow(
      'permission denied',
    );
    await expect(asPerson(pool, 'p1', (client) => client.query('drop table note'))).rejects.toThrow('must be owner');
  });

  test('sees its own rows and no others, in fifty transactions at once', async () => {
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    const seen = await Promise.all(
      people.map((person) =>
        asPerson(pool, person, async (client) => {
          await client.query('insert into note values ($1, $2)', [person, 'hello']);
          await client.query('select pg_sleep(0.005)');
          return (await client.query<{ person: string }>('select person from note')).rows.map((row) => row.person);
        }),
      ),
    );
    expect(seen).toEqual(people.map((person) => [person]));
  });

  test('nobody sees no rows', async () => {
    const { rowCount } = await asPerson(pool, null, (client) => client.query('select from note'));
    expect(rowCount).toBe(0);
  });
});

test('values come out as the words of the domain', async () => {
  const { rows } = await pool.query(
    `select date '2026-03-29' as day, timestamptz '2026-03-29 01:30:00+01' as instant, 42::int8 as whole, 62.5::numeric as share`,
  );
  expect(rows).toEqual([{ day: '2026-03-29', instant: '2026-03-29T00:30:00.000Z', whole: 42, share: 62.5 }]);
});

test('a whole number that would lose digits is an error, not a wrong number', async () => {
  await expect(pool.query('select 9007199254740993::int8')).rejects.toThrow('9007199254740993');
});
