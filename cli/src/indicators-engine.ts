import {
  countRows,
  type Engine,
  EngineFault,
  type Extract,
  openDuckDb,
  openTrino,
  readTrinoUrl,
} from '@tandem/indicators/engines';
import type { AtHand } from './extract-at-hand.ts';
import { extractIn } from './extract-files.ts';
import { UserError } from './user-error.ts';

/** What counts, the rows it counts, and whether they are those of the account. */
export type Counting = {
  open: () => Promise<Engine>;
  extractOf: (folder: string, problems: string[]) => Extract;
  check: (engine: Engine, extract: Extract, account: AtHand['account']) => Promise<void>;
};
type Values = { engine: string; url?: string | undefined; at?: string | undefined };

/** Engines by name: a new one is a row here. */
const engines: Readonly<Record<string, (values: Values, problems: string[]) => Counting>> = { duckdb, trino };

/** The engine that was asked for; what is wrong with the asking is among the problems. */
export function countingOf(values: Values, problems: string[]): Counting {
  const found = Object.entries(engines).find(([name]) => name === values.engine);
  if (found) return found[1](values, problems);
  problems.push(`There is no engine "${values.engine}"; there are ${Object.keys(engines).join(' and ')}.`);
  return embedded;
}

const embedded: Counting = { open: () => openDuckDb(), extractOf: extractIn, check: async () => {} };

function duckdb({ url, at }: Values, problems: string[]): Counting {
  if (url !== undefined || at !== undefined) problems.push('--url and --at are for --engine trino.');
  return embedded;
}

/** The folder of the extract says what was taken in; its rows lie where Trino reads them, a folder for each table. */
function trino({ url, at }: Values, problems: string[]): Counting {
  const place = url === undefined ? null : readTrinoUrl(url);
  if (place === null) {
    problems.push('--engine trino needs --url https://USER@HOST:PORT/CATALOG/SCHEMA, where it may make tables.');
    return embedded;
  }
  const password = process.env.TANDEM_TRINO_PASSWORD ?? place.password;
  if (password !== null && !place.server.startsWith('https:'))
    problems.push(`A password travels by https alone; --url says ${place.server}.`);
  const folderOf = (table: string) => (at === undefined ? [] : [`${at.replace(/\/$/, '')}/${table}`]);
  return {
    open: async () => forTheTerminal(openTrino({ ...place, password }, interruption())),
    extractOf: () => ({ patient: folderOf('patient'), event: folderOf('event'), issue: folderOf('issue') }),
    check: sameRows,
  };
}

/** Records elsewhere may be others than those that were taken in: a wrong `--at` would be counted as if it were right. */
async function sameRows(engine: Engine, extract: Extract, { rows }: AtHand['account']): Promise<void> {
  const found = await countRows(engine, extract);
  const differs = Object.entries(rows ?? {}).filter(([table, number]) => (found[table] ?? 0) !== number);
  if (differs.length === 0) return;
  const said = differs.map(([table, number]) => `${found[table] ?? 0} rows of ${table}, not ${number}`);
  throw new UserError(`Trino reads other records than were taken in: ${said.join('; ')}. See --at and --url.`);
}

/** The first interruption is for us: tables in Trino have to go. The second ends the program as ever. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.error('Waiting for Trino to end its statement and dropping what was made there. Once more ends at once.');
      stop.abort();
    });
  }
  return stop.signal;
}

/** What Trino cannot do is said in a sentence. */
function forTheTerminal(engine: Engine): Engine {
  const said = (fault: unknown): never => {
    throw fault instanceof EngineFault ? new UserError(fault.message) : fault;
  };
  return {
    ...engine,
    version: () => engine.version().catch(said),
    run: (plan, extract) => engine.run(plan, extract).catch(said),
  };
}
