import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { stopEmbedded } from '../server/database/embedded.ts';
import { scratchFolder } from '../server/database/testing.ts';
import { root } from '../server/root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built product, which all browser tests of one run share. */
    productUrl: string;
    /** Path of the browser to test with. */
    chromium: string;
  }
}

const startMsMax = 180_000;

/** Once a run: builds the product if need be, starts it with the demonstration in a new data folder, and finds a browser. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', execFileSync(join(root, 'script/chromium'), { encoding: 'utf8' }).trim());
  execFileSync(process.execPath, [join(root, 'script/build.ts')], { stdio: 'inherit' });
  const folder = scratchFolder();
  const dataDir = join(folder, 'var');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(root, 'web/build/server/main.js')], {
    env: { ...process.env, NODE_ENV: 'development', PORT: `${port}`, DATA_DIR: dataDir, TANDEM_DEMO: '1', ...unset },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilHealthy(url, () => server.exitCode);
  project.provide('productUrl', url);
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    await promise;
    await stopEmbedded(dataDir);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What a developer may have set for their own server must not reach the one under test. */
const unset = { HOST: '', BASE_URL: '', DATABASE_URL: '', SECRET: '' };

async function untilHealthy(url: string, exitCode: () => number | null): Promise<void> {
  const until = performance.now() + startMsMax;
  while (performance.now() < until) {
    if (exitCode() !== null) throw new Error(`the server under test ended with ${exitCode()} before it was ready`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`the server under test was not ready in ${startMsMax / 1000} s`);
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
