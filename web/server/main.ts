import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { type Config, readConfig, WrongEnvironment } from './config.ts';
import { type Database, openDatabase } from './database/open.ts';
import { keepEmbeddedRunning } from './database/watch.ts';
import { firstAddress, openDoor } from './door/door.ts';
import type { Door } from './door/sign-in.ts';
import { readAssets } from './host/assets.ts';
import { createHost } from './host/host.ts';
import { type Log, openLog } from './host/log.ts';
import { createPages } from './host/pages.ts';
import type { Readiness } from './host/readiness.ts';
import { markRunning } from './host/running.ts';
import { root } from './root.ts';
import { withSecret } from './secret.ts';
import { hasPeople } from './store/links.ts';

const stopMsMax = 10_000;

let readiness: Readiness = { kind: 'starting', step: 'Starting' };

function say(step: string): void {
  readiness = { kind: 'starting', step };
  console.log(step);
}

/** Opens the port first, so that whoever waits sees how far it is; then everything behind it, in order. */
async function main(): Promise<void> {
  const config = withSecret(readConfig(process.env));
  const log = openLog(config);
  const assets = readAssets(join(root, 'web/build/client'));
  const server = await listen(createHost(config, log, assets, () => readiness).fetch, config);
  const unmark = markRunning(config.dataDir, config.port);

  say('Opening the database');
  const onLost = (error: Error) => log.warn({ err: error }, 'a connection to the database was lost');
  const database = await openDatabase(config, onLost);
  const door = openDoor(database, config, onLost);
  if (config.demo) await fillWithDemo(database, door);
  const stopWatching = config.databaseUrl === undefined ? keepEmbeddedRunning(config.dataDir, log) : () => {};
  const build = await import('virtual:react-router/server-build');
  const answers = async () => (await database.pool.query('select 1')).rowCount === 1;
  readiness = { kind: 'ready', respond: createPages(build, config, door, log), answers };
  console.log(`Tandem is at ${config.baseUrl}`);
  const first = config.demo ? null : await firstAddress(door, config);
  if (first) console.log(`Nobody has an account yet. Whoever opens this address becomes the administrator:\n${first}`);

  onStopSignal(async () => {
    readiness = { kind: 'stopping' };
    stopWatching();
    await close(server);
    await door.close();
    await database.close();
    unmark();
  }, log);
}

/** The first start of a demonstration fills the empty database, and says how far it is. */
async function fillWithDemo({ pool }: Database, { clock }: Door): Promise<void> {
  if (await hasPeople(pool)) return;
  const { countRecords, demoSeed, loadDemo } = await import('@tandem/demo');
  const of = { seed: demoSeed, today: clock.today() };
  console.log('Making and counting the records of the demonstration: invented patients, on this machine alone');
  const counting = (what: string) => {
    readiness = { kind: 'starting', step: `Counting the records of the demonstration: ${what}` };
  };
  const counted = await countRecords({ ...of, progress: counting });
  console.log('Loading the demonstration: invented practices and people');
  const progress = (done: number, total: number, what: string) => {
    readiness = { kind: 'starting', step: `Loading the demonstration: ${done} of ${total}, ${what}` };
    if (done % 10 === 0 || done === total) console.log(`  ${done} of ${total}: ${what}`);
  };
  await loadDemo(pool, { ...of, counted, progress });
}

async function listen(fetch: (request: Request) => Response | Promise<Response>, config: Config): Promise<Server> {
  // Without `createServer` options this is always a plain HTTP/1 server.
  const server = createAdaptorServer({ fetch }) as Server;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(config.port, config.host, resolve);
  await promise.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new WrongEnvironment(
        `Port ${config.port} is in use. Is Tandem running already (script/stop ends it)? Or set PORT.`,
      );
    throw error;
  });
  return server;
}

/** Ends what is being answered, but not for ever. */
async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), stopMsMax);
  await promise;
  clearTimeout(timer);
}

/** The first signal stops in order, the second at once: what was acknowledged is safe either way. */
function onStopSignal(stop: () => Promise<void>, log: Log): void {
  let asked = false;
  const begin = () => {
    if (asked) process.exit(1);
    asked = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', begin);
  process.on('SIGTERM', begin);
}

main().catch((error: unknown) => {
  console.error(error instanceof WrongEnvironment ? error.message : error);
  process.exit(1);
});
