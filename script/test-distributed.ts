import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from './distributed/cluster.ts';
import { decksAgree, randomAgree, recordsAgree } from './distributed/conformance.ts';
import { engineOn } from './distributed/engine.ts';
import { fetchTrino, type Server } from './distributed/fetch.ts';
import { tellScaling } from './distributed/scaling.ts';

/** Each part finds what differs, as sentences. */
const parts = { decks: decksAgree, random: randomAgree, records: recordsAgree };

const words = process.argv.slice(2);
const asked = (part: string) => words.length === 0 || words.includes(part);
const server = fetchTrino(join(import.meta.dirname, '../.tools'));
if ('missing' in server) console.log(`skipped: no Trino can be had, because ${server.missing}`);
else await inFolder((folder) => testAll(server, folder));

async function testAll(server: Server, folder: string): Promise<void> {
  console.log(`Trino ${server.version}, a coordinator and two workers`);
  const wanted = Object.entries(parts).filter(([name]) => asked(name));
  if (wanted.length > 0) {
    const differences = await withCluster(server, join(folder, 'two'), 2, async (cluster) => {
      const found: string[] = [];
      for (const [name, part] of wanted) {
        const { cells, differs } = await part(engineOn(cluster), join(folder, name));
        console.log(`${name}: ${cells} compared, ${differs.length} differ`);
        found.push(...differs);
      }
      return found;
    });
    for (const words of differences) console.log(words);
    if (differences.length > 0) process.exitCode = 1;
  }
  if (asked('scaling')) {
    for (const workers of [1, 2])
      await withCluster(server, join(folder, `scaling-${workers}`), workers, (cluster) =>
        tellScaling(cluster, workers, join(folder, 'scaling')),
      );
  }
}

async function withCluster<T>(
  server: Server,
  folder: string,
  workers: number,
  work: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const cluster = await startCluster(server, folder, workers);
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-distributed-'));
  mkdirSync(folder, { recursive: true });
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
