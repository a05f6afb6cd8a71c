import type { Pool, PoolClient } from 'pg';
import { requestRole } from './roles.ts';

/**
 * Runs work in one transaction on the server's own connection: committed when the work returns, undone when it throws.
 * The connection is the owner's until somebody is named: for what belongs to no person yet, such as accepting an invitation.
 */
export async function asOwner<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken); // a connection that cannot even undo is thrown away
  }
}

/**
 * Runs work in one transaction as the person who asked for it: the role of requests, which row level security holds, and
 * the person's number in `app.person_id`, which the policies read. All statements must go through the given client;
 * nothing of it outlives the transaction.
 * @param personId `null` for nobody: policies then find no person and give no rows
 */
export async function asPerson<T>(
  pool: Pool,
  personId: string | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return asOwner(pool, async (client) => {
    await become(client, requestRole, personId);
    return work(client);
  });
}

/**
 * Runs the work of several people in one transaction: all of it is kept or nothing, however it ends.
 * @param work gets the connection, which starts as the owner's, and a way to go on as somebody: row level security then
 * holds every statement, until the next change. `null`: as the owner again
 */
export async function asSeveral<T>(
  pool: Pool,
  work: (client: PoolClient, goOnAs: (personId: string | null) => Promise<void>) => Promise<T>,
): Promise<T> {
  return asOwner(pool, (client) =>
    work(client, (personId) => become(client, personId === null ? 'none' : requestRole, personId)),
  );
}

async function become(client: PoolClient, role: string, personId: string | null): Promise<void> {
  await client.query(`select set_config('role', $1, true), set_config('app.person_id', $2, true)`, [
    role,
    personId ?? '',
  ]);
}

/** After many rows at once: lets the planner count them, so that the first questions are answered quickly too. */
export async function refreshStatistics(pool: Pool): Promise<void> {
  await pool.query('analyze');
}
