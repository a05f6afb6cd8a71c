import { join } from 'node:path';
import pg from 'pg';
import { type Config, WrongEnvironment } from '../config.ts';
import { root } from '../root.ts';
import { saveRules } from '../store/rules.ts';
import { type Embedded, startEmbedded, stopEmbedded, superuser } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createOwner, databaseName, ensureRequestRole, ownerRole } from './roles.ts';
import { types } from './values.ts';

/** The migrated database. Requests use `asPerson(pool, …)`; the bare pool is the owner, for work that belongs to no person. */
export type Database = {
  readonly pool: pg.Pool;
  /** How to connect, for a library that keeps a pool of its own. */
  readonly connection: pg.ClientConfig;
  /** Ends the pool; ends the embedded server too, when no other process uses it. */
  close(): Promise<void>;
};

export const migrationsFolder = join(root, 'web/server/store/migrations');

/**
 * Opens the database of this installation: starts the embedded server if none is named, then migrates.
 * @param onLost told when an idle connection breaks; the pool itself goes on
 * @throws with words for the person at the terminal when it cannot be opened
 */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  onLost: (error: Error) => void = () => {},
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const connection = { connectionString: config.databaseUrl };
    await withClient(connection, async () => {}).catch(cannotReach);
    await prepare(connection);
    return databaseOn(connection, onLost);
  }
  const embedded = await openEmbedded(config.dataDir);
  const connection = ownerConnection(embedded);
  await prepare(connection);
  const database = databaseOn(connection, onLost);
  return {
    ...database,
    close: async () => {
      await database.close();
      if (!(await isUsed(embedded))) await stopEmbedded(embedded.dataDir);
    },
  };
}

/** The driver's own words, without the address: it may hold a password. */
function cannotReach(cause: Error & { code?: string }): never {
  throw new WrongEnvironment(`DATABASE_URL must lead to a PostgreSQL that answers: ${cause.message || cause.code}`, {
    cause,
  });
}

/** The embedded server with its owner and its (perhaps empty) database. */
export async function openEmbedded(dataDir: string, options?: { durable: boolean }): Promise<Embedded> {
  const embedded = await startEmbedded(dataDir, options);
  await withClient({ host: embedded.host, user: superuser, database: 'postgres' }, createOwner);
  return embedded;
}

export function ownerConnection(embedded: Embedded, database = databaseName): pg.ClientConfig {
  return { host: embedded.host, user: ownerRole, database };
}

/** Brings the database at this address up to date. */
export async function prepare(connection: pg.ClientConfig): Promise<void> {
  await withClient(connection, async (client) => {
    await ensureRequestRole(client);
    await migrate(client, readMigrations(migrationsFolder));
    await saveRules(client);
  });
}

export function databaseOn(connection: pg.ClientConfig, onLost: (error: Error) => void = () => {}): Database {
  // Roles begin and end with the day in London, in the policies as in the guard.
  const options = '-c timezone=Europe/London';
  const pool = new pg.Pool({ ...connection, types, max: 12, application_name: 'tandem', options });
  pool.on('error', onLost); // without a listener a stopping server would end this process
  return { pool, connection, close: () => pool.end() };
}

export async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, types });
  client.on('error', () => {}); // the statement under way fails and tells
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function isUsed(embedded: Embedded): Promise<boolean> {
  const { rows } = await withClient({ host: embedded.host, user: superuser, database: 'postgres' }, (client) =>
    client.query(`select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`),
  );
  return rows.length > 0;
}
