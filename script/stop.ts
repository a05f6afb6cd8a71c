import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../web/server/config.ts';
import { stopEmbedded } from '../web/server/database/embedded.ts';
import { findMarked, isServer } from '../web/server/host/running.ts';

/** A server that does not end in this time after being asked is made to. */
const patienceMs = 15_000;

const { dataDir } = readConfig(process.env);

for (const server of findMarked(dataDir)) {
  if (isServer(server)) {
    process.kill(server.pid, 'SIGTERM');
    const until = performance.now() + patienceMs;
    while (isServer(server) && performance.now() < until) await pause(50);
    if (isServer(server)) process.kill(server.pid, 'SIGKILL');
    console.log(`stopped the server (process ${server.pid})`);
  }
  rmSync(server.path, { force: true });
}
if (await stopEmbedded(dataDir)) console.log('stopped the database');
