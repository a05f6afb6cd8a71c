import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import {
  clearStalePostmaster,
  endOfLog,
  isPostmaster,
  makeSocketFolder,
  type Place,
  placeOf,
  readPostmaster,
} from './place.ts';
import { chooseRunAs, commandAs, type RunAs } from './run-as.ts';

/** A running embedded server: the folder of its socket is its address. It has no other. */
export type Embedded = { readonly host: string; readonly dataDir: string };

export const superuser = 'postgres';

const startMsMax = 30_000;
const logBytesMax = 10_000_000;

/**
 * Gives the embedded PostgreSQL of a data folder: the running one, or a new one after making the data when there are none.
 * Several processes may ask at once, and a killed server or a killed first start needs no help.
 * @param options.durable false for data nobody keeps: nothing is flushed to the disk
 */
export async function startEmbedded(
  dataDir: string,
  options: { durable: boolean } = { durable: true },
): Promise<Embedded> {
  const place = placeOf(dataDir);
  const running = await findRunning(place);
  if (running) return running;

  mkdirSync(dataDir, { recursive: true });
  const binaries = findBinaries();
  const runAs = chooseRunAs(binaries, place.folder, dataDir);
  createData(place, binaries, runAs);
  clearStalePostmaster(place);
  makeSocketFolder(place, [process.getuid?.() ?? 0, statSync(place.folder).uid]);
  give(place.sockets, runAs);
  return launch(place, binaries, runAs, options.durable);
}

/** Whether the server of this data folder runs, whether or not it answers yet. */
export function isEmbeddedRunning(dataDir: string): boolean {
  const found = readPostmaster(placeOf(dataDir));
  return found !== undefined && isPostmaster(found.pid);
}

/**
 * Ends the server of this data folder at once but in order: open transactions are rolled back, everything acknowledged is
 * on disk. Returns when it has ended; true when there was one.
 */
export async function stopEmbedded(dataDir: string): Promise<boolean> {
  const place = placeOf(dataDir);
  const found = readPostmaster(place);
  if (!found || !isPostmaster(found.pid)) return false;
  process.kill(found.pid, 'SIGINT');
  while (isPostmaster(found.pid)) await pause(20);
  rmSync(place.sockets, { recursive: true, force: true });
  return true;
}

/** Keeps trying until a server answers: another process may be starting it too, or a killed one may still be clearing up. */
async function launch(place: Place, binaries: Binaries, runAs: RunAs, durable: boolean): Promise<Embedded> {
  const until = performance.now() + startMsMax;
  let child: ChildProcess | undefined;
  while (performance.now() < until) {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null)
      child = run(place, binaries, runAs, durable);
    await pause(40);
    const running = await findRunning(place);
    if (running) return running;
  }
  throw new Error(`The embedded PostgreSQL did not start. The end of ${place.log}:\n${endOfLog(place)}`);
}

function run(place: Place, binaries: Binaries, runAs: RunAs, durable: boolean): ChildProcess {
  const settings = [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=60',
  ];
  if (!durable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  const args = ['-D', place.folder, '-k', place.sockets, ...settings.flatMap((setting) => ['-c', setting])];
  const { file, args: all, options } = commandAs(runAs, binaries.postgres, args);
  const logged = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(place.log, logged > logBytesMax ? 'w' : 'a');
  // A session of its own: Ctrl-C in the terminal must reach us first, so that we can end it in order.
  const child = spawn(file, all, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  return child;
}

async function findRunning(place: Place): Promise<Embedded | undefined> {
  const postmaster = readPostmaster(place);
  if (!postmaster || !isPostmaster(postmaster.pid)) return undefined;
  const client = new pg.Client({ host: postmaster.sockets, user: superuser, database: 'postgres' });
  client.on('error', () => {}); // the server may go away in between; the query below then says so
  try {
    await client.connect();
    await client.query('select 1');
    return { host: postmaster.sockets, dataDir: place.dataDir };
  } catch {
    return undefined; // starting, stopping or just gone: the caller asks again
  } finally {
    await client.end().catch(() => {});
  }
}

/** Made beside and renamed when complete, so that a killed first start leaves nothing half made in its place. */
function createData(place: Place, binaries: Binaries, runAs: RunAs): void {
  if (statSync(place.folder, { throwIfNoEntry: false })) return;
  removeAbandonedDrafts(place);
  const draft = `${place.folder}.new-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  give(draft, runAs);
  const args = [
    '-D',
    draft,
    '-U',
    superuser,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--no-locale',
  ];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  const { file, args: all, options } = commandAs(runAs, binaries.initdb, args);
  const made = spawnSync(file, all, { ...options, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
  if (made.status !== 0) throw new Error(`initdb failed in ${draft}: ${made.error?.message ?? made.stderr}`);
  try {
    renameSync(draft, place.folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!statSync(place.folder, { throwIfNoEntry: false })) throw error; // else another start was first: use its data
  }
}

function removeAbandonedDrafts(place: Place): void {
  const drafts = readdirSync(place.dataDir).filter((name) => name.startsWith('postgres.new-'));
  for (const name of drafts) {
    if (statSync(`/proc/${name.split('-').at(-1)}`, { throwIfNoEntry: false })) continue;
    rmSync(join(place.dataDir, name), { recursive: true, force: true });
  }
}

function give(path: string, runAs: RunAs): void {
  if (runAs.kind === 'account') chownSync(path, runAs.uid, runAs.gid);
}
