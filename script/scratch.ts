import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stopEmbedded } from '../web/server/database/embedded.ts';

/** A running product of one's own. Times are milliseconds from the moment `script/server` was called. */
export type Scratch = {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  readonly listeningMs: number;
  readonly readyMs: number;
  /** Ends the server and its database, in order. */
  stop(): Promise<void>;
};

/** The day that it is in these demonstrations, so that every run sees the same figures. */
export const scratchDay = '2026-11-09';

const startMsMax = 180_000;
const root = join(import.meta.dirname, '..');

/** Gives a new data folder for as long as the work lasts. */
export async function inScratchFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-scratch-'));
  chmodSync(folder, 0o755); // PostgreSQL may run as another account, which has to pass through it
  try {
    return await work(join(folder, 'var'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A product with a new demonstration for as long as the work lasts. */
export async function withDemo<T>(work: (product: Scratch) => Promise<T>): Promise<T> {
  return inScratchFolder(async (dataDir) => {
    const product = await startScratch(dataDir);
    try {
      return await work(product);
    } finally {
      await product.stop();
    }
  });
}

/** Starts the product on a free port, as a newcomer does, and waits until it is ready. The first start fills the folder. */
export async function startScratch(dataDir: string): Promise<Scratch> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const server = spawn(join(root, 'script/server'), {
    env: { ...process.env, ...unset, PORT: `${port}`, DATA_DIR: dataDir, TANDEM_DEMO: '1', TANDEM_TODAY: scratchDay },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = Promise.withResolvers<void>();
  server.once('exit', () => ended.resolve());
  const { pid } = server;
  if (pid === undefined) throw new Error('script/server could not be run');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended.promise;
    await stopEmbedded(dataDir);
  };
  try {
    const times = await untilReady(url, began, () => server.exitCode);
    return { url, pid, dataDir, ...times, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a developer may have set for their own server must not reach this one. */
const unset = { HOST: '', BASE_URL: '', DATABASE_URL: '', SECRET: '', NODE_ENV: '' };

async function untilReady(url: string, began: number, exitCode: () => number | null) {
  let listeningMs: number | undefined;
  while (performance.now() - began < startMsMax) {
    if (exitCode() !== null) throw new Error(`the server ended with ${exitCode()} before it was ready`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer) listeningMs ??= performance.now() - began;
    if (answer?.ok && listeningMs !== undefined) return { listeningMs, readyMs: performance.now() - began };
    await pause(10);
  }
  throw new Error(`the server was not ready in ${startMsMax / 1000} s`);
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const server = createServer().listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  return address.port;
}
