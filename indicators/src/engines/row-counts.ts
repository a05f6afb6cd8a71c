import { query, table, union } from '../plan/relation.ts';
import { aggregate, integer } from '../plan/scalar.ts';
import type { Engine, Extract } from './engine.ts';
import { tables } from './tables.ts';

/** How many rows of each table an engine finds: whether it reads what was prepared, and not something else. */
export async function countRows(engine: Engine, extract: Extract): Promise<Readonly<Record<string, number>>> {
  const names = Object.keys(tables);
  const counts = names.map((name, asked) =>
    query(table(name), { asked: integer(asked), number: aggregate('count', integer(1)) }, { grouped: true }),
  );
  const rows = await engine.run({ steps: [], answer: union(counts) }, extract);
  // Of a table without rows there is no group.
  const numbers = new Map(rows.map(({ asked, number }) => [Number(asked), Number(number)]));
  return Object.fromEntries(names.map((name, asked) => [name, numbers.get(asked) ?? 0]));
}
