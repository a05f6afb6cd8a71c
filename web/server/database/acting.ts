import type { Pool, PoolClient } from 'pg';
import { requestRole } from './roles.ts';

/**
 * Runs the work of several people in one transaction: all of it is kept or nothing, however it ends.
 * @param work gets the connection, which starts as the owner's, and a way to go on as somebody: row level security then
 * holds every statement, until the next change. `null`: as the owner again
 */
export async function asSeveral<T>(
  pool: Pool,
  work: (client: PoolClient, goOnAs: (personId: string | null) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const goOnAs = async (personId: string | null) => {
    await client.query(`select set_config('role', $1, true), set_config('app.person_id', $2, true)`, [
      personId === null ? 'none' : requestRole,
      personId ?? '',
    ]);
  };
  try {
    await client.query('begin');
    const value = await work(client, goOnAs);
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

/** After many rows at once: lets the planner count them, so that the first questions are answered quickly too. */
export async function refreshStatistics(pool: Pool): Promise<void> {
  await pool.query('analyze');
}
