import { type Engine, type Extract, openDuckDb, openTrino, readTrinoUrl } from '@tandem/indicators/engines';
import { extractIn } from './extract-files.ts';

/** What counts, and the rows it counts as it finds them. */
export type Counting = { open: () => Promise<Engine>; extractOf: (folder: string, problems: string[]) => Extract };
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

const embedded: Counting = { open: () => openDuckDb(), extractOf: extractIn };

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
  const folderOf = (table: string) => (at === undefined ? [] : [`${at.replace(/\/$/, '')}/${table}`]);
  return {
    open: async () => openTrino({ ...place, password }),
    extractOf: () => ({ patient: folderOf('patient'), event: folderOf('event'), issue: folderOf('issue') }),
  };
}
