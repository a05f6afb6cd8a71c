import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BasicAuth, Trino } from 'trino-client';
import type { Server } from './fetch.ts';

/** A running cluster. Files below `files` are `local:///…` to it; `schema` is where a run may make its tables. */
export type Cluster = {
  url: string;
  files: string;
  ask: (sql: string) => Promise<readonly unknown[][]>;
  stop: () => Promise<void>;
};

/** Starts a coordinator, which computes nothing itself, and so many workers on this machine, each a process of its own. */
export async function startCluster(server: Server, folder: string, workers: number): Promise<Cluster> {
  const files = join(folder, 'files');
  mkdirSync(join(files, 'metastore'), { recursive: true });
  const port = await freePort();
  const processes: ChildProcess[] = [];
  const stop = async () => {
    const running = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    for (const one of running) one.kill('SIGTERM');
    await Promise.all(running.map((one) => once(one, 'exit')));
  };
  const client = Trino.create({ server: `http://127.0.0.1:${port}`, auth: new BasicAuth('tandem') });
  const ask = (sql: string) => rowsOf(client, sql);
  try {
    processes.push(await startNode(server, { folder, files, name: 'coordinator', port, coordinator: port }));
    for (let at = 1; at <= workers; at++) {
      const own = { folder, files, name: `worker${at}`, port: await freePort(), coordinator: port };
      processes.push(await startNode(server, own));
    }
    await allThere(ask, workers, processes, folder);
    await ask('CREATE SCHEMA IF NOT EXISTS hive.tandem');
    return { url: `http://tandem@127.0.0.1:${port}/hive/tandem`, files, ask, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

type Node = { folder: string; files: string; name: string; port: number; coordinator: number };

async function startNode(server: Server, node: Node): Promise<ChildProcess> {
  const home = join(node.folder, node.name);
  mkdirSync(join(home, 'etc/catalog'), { recursive: true });
  const config = [
    `coordinator=${node.port === node.coordinator}`,
    ...(node.port === node.coordinator ? ['node-scheduler.include-coordinator=false'] : []),
    `http-server.http.port=${node.port}`,
    'node.internal-address=127.0.0.1',
    `discovery.uri=http://127.0.0.1:${node.coordinator}`,
    `plugin.dir=${join(server.folder, 'plugin')}`,
    'query.max-memory-per-node=900MB',
    'memory.heap-headroom-per-node=300MB',
  ];
  const hive = [
    'connector.name=hive',
    'hive.metastore=file',
    'hive.metastore.catalog.dir=local:///metastore',
    'fs.native-local.enabled=true',
    `local.location=${node.files}`,
    'hive.security=allow-all',
  ];
  writeFileSync(join(home, 'etc/config.properties'), `${config.join('\n')}\n`);
  writeFileSync(join(home, 'etc/catalog/hive.properties'), `${hive.join('\n')}\n`);
  const log = openSync(join(home, 'log'), 'w');
  const options = [
    '-server',
    '-Xmx1500M',
    '-XX:+UseSerialGC',
    '-Djdk.attach.allowAttachSelf=true',
    '--add-modules=jdk.incubator.vector',
    '-Dnode.environment=test',
    `-Dnode.id=${node.name}`,
    `-Dnode.data-dir=${join(home, 'data')}`,
    '-Dconfig=etc/config.properties',
  ];
  const main = ['-cp', join(server.folder, 'lib/*'), 'io.trino.server.TrinoServer'];
  return spawn(server.java, [...options, ...main], { cwd: home, stdio: ['ignore', log, log] });
}

async function allThere(ask: Cluster['ask'], workers: number, processes: readonly ChildProcess[], folder: string) {
  for (;;) {
    const fallen = processes.find(({ exitCode }) => exitCode !== null);
    if (fallen) throw new Error(`a process of the cluster ended with ${fallen.exitCode}; its log is in ${folder}`);
    const active = await ask(
      "SELECT node_id FROM system.runtime.nodes WHERE state = 'active' AND NOT coordinator",
    ).catch(() => []);
    if (active.length === workers) return;
    await pause(1000);
  }
}

async function rowsOf(client: Trino, sql: string): Promise<readonly unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { data, error } of await client.query(sql)) {
    if (error) throw new Error(error.message);
    rows.push(...(data ?? []));
  }
  return rows;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
