import { type Day, parseDay, parseMonth } from '@tandem/improvement/time';
import type { ClientBase } from 'pg';
import { z } from 'zod';

/** One connection inside one person's transaction: row level security answers for that person. */
export type Db = Pick<ClientBase, 'query'>;

/** Runs a statement with bound parameters and reads every row into the exact type that `row` describes. */
export async function all<T>(db: Db, row: z.ZodType<T>, text: string, values: readonly unknown[] = []): Promise<T[]> {
  const answer = await db.query({ text, values: [...values] });
  return answer.rows.map((found: unknown) => row.parse(found));
}

/** The first row, or `null`. */
export async function first<T>(
  db: Db,
  row: z.ZodType<T>,
  text: string,
  values: readonly unknown[] = [],
): Promise<T | null> {
  return (await all(db, row, text, values))[0] ?? null;
}

/** Runs a statement for its effect; gives the number of rows it touched. */
export async function run(db: Db, text: string, values: readonly unknown[] = []): Promise<number> {
  return (await db.query({ text, values: [...values] })).rowCount ?? 0;
}

/** Column readers that every query file shares. */
export const dayColumn = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: `${text} is not a day` });
  return z.NEVER;
});

export const monthColumn = z.string().transform((text, context) => {
  const read = parseMonth(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: `${text} is not a month` });
  return z.NEVER;
});

/** PostgreSQL's code for a broken unique key: somebody else was first. */
export function isConflict(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === '23505';
}
