import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongEnvironment } from '../config.ts';

/** Where one embedded PostgreSQL lives. */
export type Place = {
  /** The folder given to Tandem (`DATA_DIR`). */
  readonly dataDir: string;
  /** The data folder of PostgreSQL inside it. */
  readonly folder: string;
  /** Where its socket appears: a short path, since a socket path may not be longer than about 100 bytes. */
  readonly sockets: string;
  readonly log: string;
};

/** What a running (or killed) postmaster has written about itself. */
export type Postmaster = { readonly pid: number; readonly sockets: string };

export function placeOf(dataDir: string): Place {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return {
    dataDir,
    folder: join(dataDir, 'postgres'),
    sockets: join(tmpdir(), `tandem-${name}`),
    log: join(dataDir, 'postgres.log'),
  };
}

/** Makes the socket folder, for its owner alone. @throws when someone else has put a folder of that name there */
export function makeSocketFolder(place: Place, allowedOwners: readonly number[]): void {
  mkdirSync(place.sockets, { recursive: true, mode: 0o700 });
  const found = lstatSync(place.sockets);
  if (found.isDirectory() && allowedOwners.includes(found.uid) && (found.mode & 0o077) === 0) return;
  throw new WrongEnvironment(
    `${place.sockets} belongs to someone else or is open to others. Remove it, then start again.`,
  );
}

/** Reads `postmaster.pid`: line 1 is the process, line 5 the socket folder. `undefined` when there is none. */
export function readPostmaster(place: Place): Postmaster | undefined {
  const lines = readIfThere(join(place.folder, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  return lines && pid > 0 ? { pid, sockets: lines[4]?.trim() || place.sockets } : undefined;
}

/** Whether that process lives and is a PostgreSQL: after a crash its number may have gone to another program. */
export function isPostmaster(pid: number): boolean {
  return readIfThere(`/proc/${pid}/comm`)?.trim() === 'postgres';
}

/** Removes what a killed server left, when its process number now belongs to another program and would stop the start. */
export function clearStalePostmaster(place: Place): void {
  const left = readPostmaster(place);
  if (left && readIfThere(`/proc/${left.pid}/comm`) !== undefined && !isPostmaster(left.pid)) {
    rmSync(join(place.folder, 'postmaster.pid'), { force: true });
  }
}

/** The last lines of the server's log, for a message. */
export function endOfLog(place: Place): string {
  return (readIfThere(place.log) ?? '').trim().split('\n').slice(-5).join('\n');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
