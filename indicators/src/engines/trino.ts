import { randomUUID } from 'node:crypto';
import { BasicAuth, type QueryResult, Trino } from 'trino-client';
import { inlined } from '../plan/inline.ts';
import type { Plan } from '../plan/relation.ts';
import { trino } from '../sql/dialect.ts';
import { printPlan } from '../sql/print.ts';
import { type Engine, EngineFault, type Extract, type Row } from './engine.ts';
import { columnsOf } from './tables.ts';
import { requestFault, statementFault } from './trino-faults.ts';

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
 * of their own, so that runs may go on side by side, and are dropped whatever happens. After `stop` nothing more is begun.
 */
export function openTrino(place: TrinoPlace, stop?: AbortSignal): Engine {
  const { user, password, ...rest } = place;
  const client = Trino.create({ ...rest, source: 'tandem', session, auth: new BasicAuth(user, password ?? undefined) });
  const drop: Ask = (sql) => rowsOf(client, sql, place);
  // A statement under way is waited for: a table that came to be after its drop would stay, and hold rows of patients.
  const ask: Ask = async (sql) => {
    if (stop?.aborted) throw new EngineFault('The question was taken back; nothing is left of it in Trino.');
    return drop(sql);
  };
  return {
    name: 'trino',
    version: async () => String((await ask('SELECT version() AS version'))[0]?.version),
    run: (plan, extract) => runPlan({ ask, drop }, place, plan, extract),
    close: () => {},
  };
}

type Ask = (sql: string) => Promise<readonly Row[]>;

async function runPlan({ ask, drop }: { ask: Ask; drop: Ask }, place: TrinoPlace, whole: Plan, extract: Extract) {
  // A table costs Trino a moment each; what is read once is as well written where it is read.
  const plan = inlined(whole);
  const mark = `tandem_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const own = (name: string) => `${place.catalog}.${place.schema}.${mark}_${name}`;
  const named = Object.entries(extract).map(([name, [folder]]) => ({
    name,
    folder,
    as: folder === undefined ? `${place.catalog}.${place.schema}.${name}` : own(name),
  }));
  const names = Object.fromEntries([
    ...plan.steps.map(({ name }) => [name, own(name)]),
    ...named.map(({ name, as }) => [name, as]),
  ]);
  const script = printPlan(plan, trino, names);
  const tried: string[] = [];
  const made = new Set<string>();
  const make = async (name: string, sql: string) => {
    tried.push(name);
    await ask(sql);
    made.add(name);
  };
  const work = async () => {
    const folders = named.flatMap(({ name, folder, as }) => (folder === undefined ? [] : [{ name, folder, as }]));
    await all(folders.map(({ name, folder, as }) => make(as, declared(name, as, folder))));
    for (const { name, sql } of script.keep) await make(own(name), sql);
    return ask(exact(script.ask, Object.keys(columnsOfAnswer(plan))));
  };
  const [outcome] = await Promise.allSettled([work()]);
  const left = (await undropped(drop, tried)).filter((name) => made.has(name));
  if (outcome.status === 'fulfilled' && left.length === 0) return outcome.value;
  const fault = outcome.status === 'rejected' ? outcome.reason : new EngineFault('Trino: not every table was dropped.');
  if (left.length === 0 || !(fault instanceof EngineFault)) throw fault;
  throw new EngineFault(`${fault.message} Left in Trino, where they have to be dropped: ${left.join(', ')}.`);
}

/** Waits for all, so that nothing of them goes on after the first has failed. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** Drops tables and says which could not be. */
async function undropped(drop: Ask, tables: readonly string[]): Promise<readonly string[]> {
  const outcomes = await Promise.allSettled(tables.map((name) => drop(trino.drop(name))));
  return tables.filter((_, at) => outcomes[at]?.status === 'rejected');
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

async function rowsOf(client: Trino, sql: string, { server, user }: TrinoPlace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let names: readonly string[] = [];
  try {
    for await (const { columns, data, error } of await client.query(sql)) {
      if (error) throw statementFault(error);
      names = columns?.map(({ name }) => name) ?? names;
      rows.push(...(data ?? []).map((cells) => rowOf(names, cells)));
    }
  } catch (fault) {
    throw requestFault(fault, server, user);
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
