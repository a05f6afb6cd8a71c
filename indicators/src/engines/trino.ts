import { randomUUID } from 'node:crypto';
import { BasicAuth, type QueryResult, Trino } from 'trino-client';
import type { Plan } from '../plan/relation.ts';
import { trino } from '../sql/dialect.ts';
import { printPlan } from '../sql/print.ts';
import type { Engine, Extract, Row } from './engine.ts';
import { columnsOf } from './tables.ts';

/** Where a Trino is, and the catalog and schema in which it may make the tables of a run. */
export type TrinoPlace = { server: string; user: string; password: string | null; catalog: string; schema: string };

/** Reads `https://USER:PASSWORD@HOST:PORT/CATALOG/SCHEMA`; `null` where something of it is missing. The password may be. */
export function readTrinoUrl(text: string): TrinoPlace | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const [catalog, schema, ...more] = url.pathname.split('/').filter((part) => part !== '');
  const named = [catalog, schema].every((name) => name !== undefined && /^[a-z][a-z0-9_]*$/.test(name));
  if (!/^https?:$/.test(url.protocol) || url.username === '' || !catalog || !schema || !named || more.length > 0)
    return null;
  const password = url.password === '' ? null : decodeURIComponent(url.password);
  return { server: url.origin, user: decodeURIComponent(url.username), password, catalog, schema };
}

/**
 * Trino, which reads the Parquet files where they lie. Of each table an extract names the folder, as Trino's file system calls
 * it (`s3://bucket/extract/event`); a table without one is the table of that name in the schema. The tables of a run have names
 * of their own, so that runs may go on side by side, and are dropped whatever happens.
 */
export function openTrino(place: TrinoPlace): Engine {
  const { user, password, ...rest } = place;
  const client = Trino.create({ ...rest, source: 'tandem', session, auth: new BasicAuth(user, password ?? undefined) });
  return {
    name: 'trino',
    version: async () => String((await ask(client, 'SELECT version() AS version'))[0]?.version),
    run: (plan, extract) => runPlan(client, place, plan, extract),
    close: () => {},
  };
}

async function runPlan(client: Trino, place: TrinoPlace, plan: Plan, extract: Extract): Promise<readonly Row[]> {
  const mark = `tandem_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const own = (name: string) => `${place.catalog}.${place.schema}.${mark}_${name}`;
  const folders = Object.entries(extract).map(([name, [folder]]) => ({ name, folder }));
  const names = Object.fromEntries([
    ...plan.steps.map(({ name }) => [name, own(name)]),
    ...folders.map(({ name, folder }) => [
      name,
      folder === undefined ? `${place.catalog}.${place.schema}.${name}` : own(name),
    ]),
  ]);
  const script = printPlan(plan, trino, names);
  const made: string[] = [];
  const make = async (name: string, sql: string) => {
    made.push(name);
    await ask(client, sql);
  };
  try {
    for (const { name, folder } of folders)
      if (folder !== undefined) await make(own(name), declared(name, own(name), folder));
    for (const { name, sql } of script.keep) await make(own(name), sql);
    return await ask(client, exact(script.ask, Object.keys(columnsOfAnswer(plan))));
  } finally {
    for (const name of made.toReversed()) await ask(client, trino.drop(name));
  }
}

/** A plan joins in the order that suits it; trying other orders took most of the time of a question. */
const session = { join_reordering_strategy: 'NONE' };

/** A table over files that are there; dropping it leaves them. */
function declared(name: string, as: string, folder: string): string {
  const columns = Object.entries(columnsOf(name)).map(([column, type]) => `${column} ${type}`);
  const location = folder.replaceAll("'", "''");
  return `CREATE TABLE ${as} (${columns.join(', ')}) WITH (format = 'PARQUET', external_location = '${location}')`;
}

function columnsOfAnswer({ answer }: Plan): Readonly<Record<string, unknown>> {
  const [first] = answer.kind === 'union' ? answer.of : [answer];
  if (first === undefined) throw new Error('a plan asks for nothing');
  return first.kind === 'query' ? first.select : {};
}

/** Numbers travel as text: a word of sixty months is past the whole numbers of JSON. */
function exact(sql: string, columns: readonly string[]): string {
  return `SELECT ${columns.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`).join(', ')} FROM (${sql}) AS answer`;
}

async function ask(client: Trino, sql: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let names: readonly string[] = [];
  for await (const { columns, data, error } of await client.query(sql)) {
    if (error) throw new Error(`Trino: ${error.message}`);
    names = columns?.map(({ name }) => name) ?? names;
    rows.push(...(data ?? []).map((cells) => rowOf(names, cells)));
  }
  return rows;
}

function rowOf(names: readonly string[], cells: NonNullable<QueryResult['data']>[number]): Row {
  return Object.fromEntries(names.map((name, at) => [name, plain(cells[at])]));
}

function plain(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`Trino answered with a value no plan asks for: ${String(value)}`);
}
