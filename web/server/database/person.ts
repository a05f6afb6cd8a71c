import type { Pool, PoolClient } from 'pg';
import { requestRole } from './roles.ts';

/**
 * Runs work in one transaction as the person who asked for it: the role of requests, which row level security holds, and
 * the person's number in `app.person_id`, which the policies read. Committed when the work returns, undone when it throws.
 * All statements must go through the given client; nothing of it outlives the transaction.
 * @param personId `null` for nobody: policies then find no person and give no rows
 */
export async function asPerson<T>(
  pool: Pool,
  personId: string | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`select set_config('role', $1, true), set_config('app.person_id', $2, true)`, [
      requestRole,
      personId ?? '',
    ]);
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
