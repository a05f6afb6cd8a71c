import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../../indicators/src/engines/index.ts';
import type { Cluster } from './cluster.ts';
import type { Found, Place } from './part.ts';
import { computable, recordsOf } from './records.ts';

const main = join(import.meta.dirname, '../../cli/src/main.ts');

/** How a command of the tool ended, and what it said to whoever called it. */
export type Ended = { code: number | null; says: string };

/** Runs `tandem indicators run` on a prepared extract as a person would; `whileRunning` may do something to it meanwhile. */
export async function runTool(
  asked: { prepared: string; out: string; more: readonly string[]; env?: NodeJS.ProcessEnv },
  whileRunning: (process: { interrupt: () => void }) => Promise<void> = async () => {},
): Promise<Ended> {
  const months = ['--from', '2025-11', '--to', '2026-10', '--ledger', `${asked.out}.ledger.json`];
  const args = ['indicators', 'run', '--extract', asked.prepared, '--out', asked.out, ...months, ...asked.more];
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...asked.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let says = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    says += text;
  });
  const ended = once(child, 'close');
  await whileRunning({ interrupt: () => child.kill('SIGINT') });
  await ended;
  return { code: child.exitCode, says };
}

/** Lays the files of a prepared extract where the cluster reads them, and says where that is for `--at`. */
export function laid({ files }: Cluster, prepared: string, name: string): string {
  for (const table of Object.keys(tables)) {
    mkdirSync(join(files, name, table), { recursive: true });
    const path = join(files, name, table, 'all.parquet');
    if (!existsSync(path)) linkSync(join(prepared, `${table}.parquet`), path);
  }
  return `local:///${name}`;
}

/** Some of every family that the starter lists are enough for. */
const some = computable.filter((_, at) => at % 16 === 0);
export const few = ['--indicators', some.map(({ id }) => id).join(',')];
/** What differs in the asking, by a name that a file may have. */
const questions: Readonly<Record<string, { more: readonly string[]; ending: string }>> = {
  protected: { more: [...few, '--by', 'sex'], ending: 'csv' },
  exact: { more: [...few, '--exact', '--mode', 'rolling12,qof-year,month,flow'], ending: 'json' },
};

/** The tool writes the same file whichever engine counted, and a manifest that differs only in the engine. */
export async function toolAgrees({ cluster, folder }: Place): Promise<Found> {
  const prepared = await recordsOf(0.05, folder);
  const at = laid(cluster, prepared, 'tool');
  await declare(cluster, at);
  const engines = {
    duckdb: [],
    trino: ['--engine', 'trino', '--url', cluster.url, '--at', at],
    'trino-tables': ['--engine', 'trino', '--url', cluster.url],
  };
  const says: string[] = [];
  let passed = 0;
  for (const [name, { more, ending }] of Object.entries(questions)) {
    const written = new Map<string, string>();
    for (const [engine, by] of Object.entries(engines)) {
      mkdirSync(join(folder, engine), { recursive: true });
      // One name in folders of their own: the manifest names the file.
      const out = join(folder, engine, `${name}.${ending}`);
      const ended = await runTool({ prepared, out, more: [...more, ...by] });
      if (ended.code === 0) written.set(engine, fingerprint(out));
      else says.push(`${name} by ${engine} ended with ${ended.code}: ${ended.says}`);
    }
    for (const engine of ['trino', 'trino-tables']) {
      const same = written.get(engine) !== undefined && written.get(engine) === written.get('duckdb');
      if (same) passed += 1;
      else says.push(`${name}: the file by ${engine} is not the one by duckdb`);
    }
  }
  for (const table of Object.keys(tables)) await cluster.ask(`DROP TABLE hive.tandem.${table}`);
  const all = Object.keys(questions).length * 2;
  return { compared: `${all} files of the tool`, passed, failed: all - passed, says };
}

/** The tables that are read where no folder is named. */
async function declare({ ask }: Cluster, at: string): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
    await ask(
      `CREATE TABLE hive.tandem.${table} (${typed.join(', ')}) WITH (format = 'PARQUET', external_location = '${at}/${table}')`,
    );
  }
}

/** Of a result and its manifest, all but who counted and how it was asked to. */
function fingerprint(out: string): string {
  const { engine: _, options, ...manifest } = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
  const { engine: __, at: ___, out: ____, ledger: _____, ...asked } = options;
  return createHash('sha256')
    .update(readFileSync(out))
    .update(JSON.stringify([manifest, asked]))
    .digest('hex');
}
