import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { stopEmbedded, superuser } from './embedded.ts';
import { type Database, databaseOn, openEmbedded, ownerConnection, prepare, withClient } from './open.ts';
import { databaseName, ownerRole } from './roles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder and socket folder of the server that the test files of one run share. */
    embedded: { dataDir: string; host: string };
  }
}

/** Once a run, before all test files: one server with one migrated database, which serves as the template of all others. */
export default async function shareServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder();
  const embedded = await openEmbedded(join(folder, 'var'), { durable: false });
  await prepare(ownerConnection(embedded));
  project.provide('embedded', embedded);
  return async () => {
    await stopEmbedded(embedded.dataDir);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A new migrated database with nothing in it, for one test file: call it at the top of the file. It is closed at its end. */
export async function freshDatabase(): Promise<Database> {
  const database = databaseOn(ownerConnection(inject('embedded'), await copy(databaseName)));
  afterAll(() => database.close());
  return database;
}

/** A new database without even the migrations. @returns its name on the shared server */
export function emptyDatabase(): Promise<string> {
  return copy('template0');
}

async function copy(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const { host } = inject('embedded');
  await withClient({ host, user: superuser, database: 'postgres' }, (client) =>
    client.query(`create database ${name} template ${template} owner ${ownerRole}`),
  );
  return name;
}

/** A new folder for a test's own installation. PostgreSQL may run as another account, which has to pass through it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
