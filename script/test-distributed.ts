import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomAgree, recordsAgree } from './distributed/cells.ts';
import { type Cluster, startCluster, type Wanted } from './distributed/cluster.ts';
import { engineOn } from './distributed/engine.ts';
import { fetchTrino, type Server } from './distributed/fetch.ts';
import { makeLock } from './distributed/lock.ts';
import { lockHolds } from './distributed/locked.ts';
import type { Found, Place } from './distributed/part.ts';
import { refusalsAreClear } from './distributed/refusals.ts';
import { tellScaling } from './distributed/scaling.ts';
import { toolAgrees } from './distributed/tool.ts';
import { changedDecksAgree, decksAgree } from './distributed/worked-patients.ts';
import { worklistsAgree } from './distributed/worklists.ts';

/** What is put to a coordinator with two workers. */
const parts: Readonly<Record<string, (place: Place) => Promise<Found>>> = {
  decks: decksAgree,
  worklists: worklistsAgree,
  random: randomAgree,
  records: recordsAgree,
  tool: toolAgrees,
  refusals: refusalsAreClear,
};
/** Short forms of these, for somebody who changes the catalogue: done where they are asked for by name. */
const shortForms: typeof parts = { changed: changedDecksAgree };
/** What has clusters of its own. */
const others = ['locked', 'scaling'];
const names = [...Object.keys(parts), ...Object.keys(shortForms), ...others];

const words = process.argv.slice(2);
const strange = words.filter((word) => !names.includes(word));
if (strange.length > 0) throw new Error(`there are the parts ${names.join(', ')}, not ${strange.join(', ')}`);
const asked = (part: string) => words.length === 0 || words.includes(part);

const running = new Set<Cluster>();
const folder = mkdtempSync(join(tmpdir(), 'tandem-distributed-'));
// Cut off, it ends what it started first. Where it cannot even do that, the servers' own keepers do.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => end().finally(() => process.exit(code)));

const totals = { passed: 0, failed: 0, skipped: 0 };
const server = fetchTrino(join(import.meta.dirname, '../.tools'));
try {
  if ('missing' in server) {
    totals.skipped = [...Object.keys(parts), ...others].filter(asked).length;
    console.log(`skipped: no Trino can be had, because ${server.missing}`);
  } else await testAll(server);
} finally {
  await end();
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
if (totals.failed > 0) process.exitCode = 1;

async function testAll(server: Server): Promise<void> {
  console.log(`Trino ${server.version} on ${server.java}`);
  const wanted = [
    ...Object.entries(parts).filter(([name]) => asked(name)),
    ...Object.entries(shortForms).filter(([name]) => words.includes(name)),
  ];
  if (wanted.length > 0) {
    await withCluster(server, 'two', { workers: 2 }, async (cluster) => {
      for (const [name, part] of wanted) {
        const place = { cluster, engine: engineOn(cluster), folder: join(folder, name) };
        await tell(name, () => part(place));
      }
    });
  }
  if (asked('locked')) {
    const lock = makeLock(server, join(folder, 'locked'));
    await withCluster(server, 'locked', { workers: 0, lock }, (cluster) =>
      tell('locked', () => lockHolds(cluster, lock, join(folder, 'locked'))),
    );
  }
  if (asked('scaling')) {
    for (const workers of [1, 2])
      await withCluster(server, `scaling-${workers}`, { workers }, (cluster) =>
        tell('scaling', () => tellScaling(cluster, workers, join(folder, 'scaling'))),
      );
  }
}

/** A part that breaks off has failed; the others go on. */
async function tell(name: string, part: () => Promise<Found>): Promise<void> {
  const began = performance.now();
  const broken = (fault: unknown) => ({ compared: 'broken off', passed: 0, failed: 1, says: [String(fault)] });
  const { compared, passed, failed, says } = await part().catch(broken);
  for (const one of says) console.log(`  ${one}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${name}: ${compared}; ${passed} checks hold, ${failed} do not (${seconds} s)`);
  totals.passed += passed;
  totals.failed += failed;
}

async function withCluster(
  server: Server,
  name: string,
  wanted: Wanted,
  work: (cluster: Cluster) => Promise<void>,
): Promise<void> {
  const cluster = await startCluster(server, join(folder, name), wanted);
  running.add(cluster);
  try {
    await work(cluster);
  } finally {
    await cluster.stop();
    running.delete(cluster);
  }
}

async function end(): Promise<void> {
  await Promise.all([...running].map((cluster) => cluster.stop()));
  rmSync(folder, { recursive: true, force: true });
}
