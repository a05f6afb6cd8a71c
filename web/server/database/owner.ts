import type { Pool, PoolClient } from 'pg';

/**
 * Runs work in one transaction on the server's own connection: for what belongs to no person yet, such as accepting an
 * invitation. Committed when the work returns, undone when it throws.
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
    client.release(broken);
  }
}
