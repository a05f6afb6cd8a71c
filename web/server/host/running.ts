import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes down which process serves this data folder on this port, for `script/stop`. Returns how to take it back. */
export function markRunning(dataDir: string, port: number): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, `server-${port}.pid`);
  writeFileSync(path, `${process.pid}\n`);
  return () => rmSync(path, { force: true });
}

/** A server that was written down: it may have been killed since. */
export type Marked = { readonly pid: number; readonly path: string };

export function findMarked(dataDir: string): Marked[] {
  return listIfThere(dataDir)
    .filter((name) => /^server-\d+\.pid$/.test(name))
    .map((name) => join(dataDir, name))
    .map((path) => ({ path, pid: Number(readFileSync(path, 'utf8')) }));
}

/** Whether the process of that number is still a server of Tandem: after a crash its number may belong to another program. */
export function isServer({ pid }: Marked): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('build/server/main.js');
  } catch {
    return false;
  }
}

function listIfThere(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
