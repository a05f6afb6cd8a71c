import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { stopEmbedded } from '../server/database/embedded.ts';
import { scratchFolder } from '../server/database/testing.ts';
import { root } from '../server/root.ts';

/** A server of the built product with an installation of its own. */
export type Serving = {
  /** Its address, without a slash at the end. */
  url: string;
  /** The line that was waited for. */
  line: string;
  /** Ends server and database, and removes everything they kept. */
  stop(): Promise<void>;
};

/**
 * Starts the built product on a free port in a new data folder.
 * @param env what it is told besides: nothing that a developer has set for a server of their own reaches it
 * @param until the line of its output by which it is ready
 * @throws when it ends before it has said that line
 */
export async function serve(env: Record<string, string>, until: RegExp): Promise<Serving> {
  const folder = scratchFolder();
  const dataDir = join(folder, 'var');
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'web/build/server/main.js')], {
    env: { ...process.env, ...unset, NODE_ENV: 'development', PORT: `${port}`, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    await ended(server);
    await stopEmbedded(dataDir);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: `http://127.0.0.1:${port}`, line: await heard(server, until), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const unset = { HOST: '', BASE_URL: '', DATABASE_URL: '', SECRET: '', TANDEM_TODAY: '' };

/** The first line that the server says and that is waited for. What it says later is let go, so that it never waits for us. */
async function heard(server: ChildProcess, until: RegExp): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  server.stdout?.on('data', (part: Buffer) => {
    said += part.toString();
    const line = said.split('\n').find((one) => until.test(one));
    if (line !== undefined) resolve(line);
    said = said.slice(said.lastIndexOf('\n') + 1);
  });
  server.once('error', reject);
  server.once('exit', (code) => reject(new Error(`the server under test ended with ${code} before it said ${until}`)));
  return promise;
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once('exit', () => resolve());
  server.kill('SIGTERM');
  await promise;
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
