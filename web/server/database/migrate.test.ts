import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { migrationsFolder, ownerConnection, withClient } from './open.ts';
import { emptyDatabase } from './testing.ts';

const one = { number: 1, name: '0001_one.sql', sql: 'create table one (id int)' };
const two = { number: 2, name: '0002_two.sql', sql: 'create table two (id int)' };
const four = { number: 4, name: '0004_four.sql', sql: 'create table four (id int)' };

/** Migrates a new database with one list after the other; gives what the last one applied. */
async function check(...lists: Migration[][]): Promise<string[]> {
  const connection = ownerConnection(inject('embedded'), await emptyDatabase());
  let applied: string[] = [];
  for (const list of lists) applied = await withClient(connection, (client) => migrate(client, list));
  return applied;
}

describe('migrations', () => {
  test.each([
    ['all on a new database', [[one, two]], ['0001_one.sql', '0002_two.sql']],
    [
      'nothing the second time',
      [
        [one, two],
        [one, two],
      ],
      [],
    ],
    ['only what is new', [[one], [one, two]], ['0002_two.sql']],
    ['a number may be left out', [[one], [one, four]], ['0004_four.sql']],
  ])('%s', async (_, lists, applied) => {
    expect(await check(...lists)).toEqual(applied);
  });

  test.each([
    [
      'a changed file',
      [
        [one, two],
        [{ ...one, sql: 'create table other ()' }, two],
      ],
      '0001_one.sql has changed since',
    ],
    ['a file taken away', [[one, two], [one]], 'has migration 0002_two.sql, which this version does not know'],
    [
      'a file put in between',
      [
        [one, four],
        [one, two, four],
      ],
      '0002_two.sql stands before 0004_four.sql',
    ],
    ['wrong SQL', [[one, { ...two, sql: 'create tabel two ()' }]], 'migration 0002_two.sql failed: syntax error'],
  ])('%s stops the start', async (_, lists, message) => {
    await expect(check(...lists)).rejects.toThrow(message);
  });

  test('a file that fails leaves nothing of itself, and those before it stay', async () => {
    const connection = ownerConnection(inject('embedded'), await emptyDatabase());
    const half = { ...two, sql: 'create table two (id int); select 1 / 0' };
    await expect(withClient(connection, (client) => migrate(client, [one, half]))).rejects.toThrow('division by zero');
    const tables = await withClient(connection, (client) =>
      client.query(`select to_regclass('one') is not null as one, to_regclass('two') is not null as two`),
    );
    expect(tables.rows).toEqual([{ one: true, two: false }]);
  });

  test('several processes at once apply each file once', async () => {
    const connection = ownerConnection(inject('embedded'), await emptyDatabase());
    const applied = await Promise.all(
      Array.from({ length: 5 }, () => withClient(connection, (client) => migrate(client, [one, two]))),
    );
    expect(applied.flat().sort()).toEqual(['0001_one.sql', '0002_two.sql']);
  });

  test('those of the product apply to a new database', async () => {
    const migrations = readMigrations(migrationsFolder);
    expect(await check(migrations)).toEqual(migrations.map(({ name }) => name));
  });
});

describe('the folder of migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-migrations-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('refuses a number twice and a name without a number', () => {
    writeFileSync(join(folder, '0001_a.sql'), '');
    writeFileSync(join(folder, '0001_b.sql'), '');
    expect(() => readMigrations(folder)).toThrow('0001_b.sql has a number that is taken');
    writeFileSync(join(folder, 'notes.sql'), '');
    expect(() => readMigrations(folder)).toThrow('notes.sql should be named like 0001_words.sql');
  });
});
