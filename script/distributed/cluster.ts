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
  /** What Trino tells of a statement by its id. */
  about: (id: string) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** How a cluster is made. One without workers has a coordinator that computes. */
export type Wanted = { workers: number; lock?: Lock };

/** Only who has the password is let in, and only by the port that is locked. */
export type Lock = { user: string; password: string; certificate: string; config: (port: number) => readonly string[] };

/** Starts a coordinator and so many workers on this machine, each a process of its own that ends with this one. */
export async function startCluster(server: Server, folder: string, { workers, lock }: Wanted): Promise<Cluster> {
  const files = join(folder, 'files');
  mkdirSync(join(files, 'metastore'), { recursive: true });
  const port = await freePort();
  const locked = lock === undefined ? null : { ...lock, port: await freePort() };
  const processes: ChildProcess[] = [];
  const stop = async () => {
    const running = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    for (const one of running) one.stdin?.end();
    await Promise.all(running.map((one) => once(one, 'exit')));
  };
  const place = locked === null ? `http://127.0.0.1:${port}` : `https://127.0.0.1:${locked.port}`;
  const auth = new BasicAuth(lock?.user ?? 'tandem', lock?.password);
  const client = Trino.create({ server: place, auth, ...(lock ? { ssl: { ca: lock.certificate } } : {}) });
  const ask = (sql: string) => rowsOf(client, sql);
  const config = [`node-scheduler.include-coordinator=${workers === 0}`, ...(locked?.config(locked.port) ?? [])];
  try {
    processes.push(startNode(server, { folder, files, name: 'coordinator', port, coordinator: port, config }));
    for (let at = 1; at <= workers; at++) {
      const own = { folder, files, name: `worker${at}`, port: await freePort(), coordinator: port, config: [] };
      processes.push(startNode(server, own));
    }
    await allThere(ask, processes, folder);
    await ask('CREATE SCHEMA IF NOT EXISTS hive.tandem');
    return {
      url: `${place.replace('://', `://${auth.username}@`)}/hive/tandem`,
      files,
      ask,
      about: (id) => client.queryInfo(id),
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

type Node = {
  folder: string;
  files: string;
  name: string;
  port: number;
  coordinator: number;
  config: readonly string[];
};

function startNode(server: Server, node: Node): ChildProcess {
  const home = join(node.folder, node.name);
  mkdirSync(join(home, 'etc/catalog'), { recursive: true });
  const config = [
    `coordinator=${node.port === node.coordinator}`,
    `http-server.http.port=${node.port}`,
    'node.internal-address=127.0.0.1',
    `discovery.uri=http://127.0.0.1:${node.coordinator}`,
    `plugin.dir=${join(server.folder, 'plugin')}`,
    'query.max-memory-per-node=900MB',
    'memory.heap-headroom-per-node=300MB',
    ...node.config,
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
  const keep = join(import.meta.dirname, 'keep');
  return spawn(keep, [server.java, ...options, ...main], { cwd: home, stdio: ['pipe', log, log] });
}

async function allThere(ask: Cluster['ask'], processes: readonly ChildProcess[], folder: string) {
  const nodes = "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'";
  for (;;) {
    const fallen = processes.find(({ exitCode }) => exitCode !== null);
    if (fallen) throw new Error(`a process of the cluster ended with ${fallen.exitCode}; its log is in ${folder}`);
    const [active] = await ask(nodes).catch(notYet);
    if (Number(active?.[0]) === processes.length) return;
    await pause(1000);
  }
}

/** A server that is starting answers with all kinds of errors; that nobody is let in is no matter of time. */
function notYet(fault: unknown): readonly unknown[][] {
  if (/ 40[13]$/.test(String(fault))) throw fault;
  return [];
}

async function rowsOf(client: Trino, sql: string): Promise<readonly unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { data, error } of await client.query(sql)) {
    if (error) throw new Error(error.message);
    rows.push(...(data ?? []));
  }
  return rows;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
