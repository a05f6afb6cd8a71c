import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { isEmbeddedRunning, startEmbedded, stopEmbedded, superuser } from './embedded.ts';
import { openDatabase, withClient } from './open.ts';
import { isPostmaster, placeOf } from './place.ts';
import { scratchFolder } from './testing.ts';

const folder = scratchFolder();
const dataDir = join(folder, 'var');
const superuserAt = (host: string) => ({ host, user: superuser, database: 'postgres' });

afterAll(async () => {
  await stopEmbedded(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** Ends the server as a power cut would: the postmaster, and with it in time its children, without a word. */
async function kill(): Promise<void> {
  const pid = Number(readFileSync(join(placeOf(dataDir).folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  while (isPostmaster(pid)) await pause(5);
}

describe('the embedded server', () => {
  test('starts, listens on a socket only, flushes to the disk, and is found again', async () => {
    const { host } = await startEmbedded(dataDir);
    const { rows } = await withClient(superuserAt(host), (client) =>
      client.query(`select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'synchronous_commit',
        'data_checksums', 'server_encoding', 'TimeZone') order by name collate "C"`),
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: 'UTC',
      data_checksums: 'on',
      fsync: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
    expect((await startEmbedded(dataDir)).host).toBe(host);
  });

  test('asked for by many at once, it is one', async () => {
    await stopEmbedded(dataDir);
    const hosts = await Promise.all(Array.from({ length: 5 }, () => startEmbedded(dataDir)));
    const pids = await Promise.all(
      hosts.map(({ host }) =>
        withClient(superuserAt(host), async (client) => {
          const { rows } = await client.query<{ started: string }>('select pg_postmaster_start_time() as started');
          return rows[0]?.started;
        }),
      ),
    );
    expect(new Set(pids).size).toBe(1);
  });

  test('killed while it writes, it starts again with every acknowledged row', async () => {
    const { host } = await startEmbedded(dataDir);
    await withClient(superuserAt(host), (client) =>
      client.query('create table if not exists counted (n int primary key)'),
    );
    const writer = new pg.Client(superuserAt(host));
    writer.on('error', () => {});
    await writer.connect();
    let acknowledged = 0;
    const writing = (async () => {
      for (let n = 1; ; n++) {
        await writer.query('insert into counted values ($1)', [n]);
        acknowledged = n;
        if (n === 40) void kill();
      }
    })();
    await expect(writing).rejects.toThrow();
    await writer.end().catch(() => {});

    const again = await startEmbedded(dataDir);
    const { rows } = await withClient(superuserAt(again.host), (client) =>
      client.query<{ kept: number }>('select count(*)::int as kept from counted where n <= $1', [acknowledged]),
    );
    expect(acknowledged).toBeGreaterThanOrEqual(40);
    expect(rows[0]?.kept).toBe(acknowledged);
  });

  test('a lock file whose process number now belongs to another program does not stop the start', async () => {
    await stopEmbedded(dataDir);
    const lock = join(placeOf(dataDir).folder, 'postmaster.pid');
    writeFileSync(lock, `${process.pid}\n${placeOf(dataDir).folder}\n0\n5432\n${placeOf(dataDir).sockets}\n`);
    expect(isEmbeddedRunning(dataDir)).toBe(false);
    await startEmbedded(dataDir);
    expect(isEmbeddedRunning(dataDir)).toBe(true);
  });
});

test('the last to close the database ends its server, and no one before', async () => {
  const own = join(folder, 'shared');
  const first = await openDatabase({ dataDir: own, databaseUrl: undefined });
  const second = await openDatabase({ dataDir: own, databaseUrl: undefined });
  await second.pool.query('select 1');
  await first.close();
  expect((await second.pool.query('select 1 as here')).rows).toEqual([{ here: 1 }]);
  await second.close();
  expect(isEmbeddedRunning(own)).toBe(false);
});

test('an outside server is used as its address says, and left running', async () => {
  const { host } = await startEmbedded(dataDir);
  await withClient(superuserAt(host), async (client) => {
    await client.query('create role outside login createrole');
    await client.query('create database elsewhere owner outside');
  });
  const databaseUrl = `postgresql://outside@/elsewhere?host=${encodeURIComponent(host)}`;
  const database = await openDatabase({ dataDir: join(folder, 'unused'), databaseUrl });
  expect((await database.pool.query('select current_user as me')).rows).toEqual([{ me: 'outside' }]);
  await database.close();
  expect(isEmbeddedRunning(dataDir)).toBe(true);
});

test('an address where nothing answers is said to be one', async () => {
  const databaseUrl = `postgresql://nobody@/nothing?host=${encodeURIComponent(folder)}`;
  await expect(openDatabase({ dataDir: folder, databaseUrl })).rejects.toThrow(
    'DATABASE_URL must lead to a PostgreSQL',
  );
});

test('an outside user without the rights is told what to run', async () => {
  const { host } = await startEmbedded(dataDir);
  await withClient(superuserAt(host), async (client) => {
    await client.query('drop database if exists elsewhere');
    await client.query('drop role if exists tandem_app');
    await client.query('create role humble login');
    await client.query('create database humble owner humble');
  });
  const databaseUrl = `postgresql://humble@/humble?host=${encodeURIComponent(host)}`;
  await expect(openDatabase({ dataDir: folder, databaseUrl })).rejects.toThrow('needs the right CREATEROLE');
});
