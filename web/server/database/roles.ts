import type { ClientBase } from 'pg';
import { WrongEnvironment } from '../config.ts';

/** Owns the tables and migrates. The name is that of the embedded server; outside it is whoever `DATABASE_URL` names. */
export const ownerRole = 'tandem_owner';

/** Serves requests: owns nothing, bypasses nothing, and is held by row level security. */
export const requestRole = 'tandem_app';

export const databaseName = 'tandem';

/** On a new embedded server: the owner and the database. As superuser; does nothing the second time. */
export async function createOwner(client: ClientBase): Promise<void> {
  await unlessThere(client, `create role ${ownerRole} login createrole nosuperuser nobypassrls`);
  const found = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await unlessThere(client, `create database ${databaseName} owner ${ownerRole}`);
}

/**
 * Makes sure that the role of requests exists, is harmless, and that we may take it on. As the owner, before migrating.
 * @throws naming what the user of the connection lacks
 */
export async function ensureRequestRole(client: ClientBase): Promise<void> {
  const before = await readRole(client);
  if (!before)
    await unlessThere(client, `create role ${requestRole} nologin nosuperuser nobypassrls noinherit`, explain);
  else if (before.unbound)
    throw new WrongEnvironment(
      `The role ${requestRole} bypasses row level security. Alter it: nosuperuser nobypassrls`,
    );

  if (before?.member) return;
  await unlessThere(client, `grant ${requestRole} to current_user`, explain);
}

async function readRole(client: ClientBase): Promise<{ unbound: boolean; member: boolean } | undefined> {
  const { rows } = await client.query<{ unbound: boolean; member: boolean }>(
    `select rolsuper or rolbypassrls as unbound, pg_has_role(current_user, oid, 'member') as member
       from pg_roles where rolname = $1`,
    [requestRole],
  );
  return rows[0];
}

const explain = `The user of DATABASE_URL needs the right CREATEROLE, or a superuser must run, once:
  create role ${requestRole} nologin nobypassrls;
  grant ${requestRole} to (that user);`;

/** Runs a statement that another process may be running too: that it is done already is no failure. */
async function unlessThere(client: ClientBase, statement: string, help?: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isThere = code === '42710' || code === '42P04' || code === '23505'; // duplicate object, database, key
    if (isThere) return;
    throw code === '42501' && help !== undefined ? new WrongEnvironment(help, { cause: error }) : error;
  }
}
