import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

/** One numbered file of SQL. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/** Any number that no other program uses in this database. */
const lock = 7_263_342_001;

/** The migrations of a folder in order: files named `0001_words.sql`, no number twice. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const migrations = names.map((name) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (!(number > 0)) throw new Error(`migration ${name} should be named like 0001_words.sql`);
    return { number, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
  migrations.forEach(({ name, number }, index) => {
    if (migrations[index - 1]?.number === number) throw new Error(`migration ${name} has a number that is taken`);
  });
  return migrations;
}

/**
 * Applies what is not yet applied, each file in a transaction of its own, one process at a time.
 * @returns the names of the files applied now
 * @throws when a file that was applied has changed since, or when the database is newer than the program
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    await client.query(
      `create table if not exists migration (
         number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<Applied>('select number, name, sha256 from migration order by number');
    rows.forEach((applied, index) => void check(applied, migrations[index]));
    const waiting = migrations.slice(rows.length);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
  }
}

type Applied = { number: number; name: string; sha256: string };

/** What was applied must be the beginning of what there is, unchanged. */
function check(applied: Applied, known: Migration | undefined): void {
  if (!known)
    throw new Error(`the database has migration ${applied.name}, which this version does not know: use a newer one`);
  if (known.number !== applied.number)
    throw new Error(
      `migration ${known.name} stands before ${applied.name}, which was applied: give it a higher number`,
    );
  if (sumOf(known) !== applied.sha256)
    throw new Error(`migration ${known.name} has changed since it was applied: undo the change and add a new file`);
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      sumOf(migration),
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function sumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
