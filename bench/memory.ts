/** Memory of the web process and of all processes of the database: after the first start, at rest, and after a load. */
import { setTimeout as pause } from 'node:timers/promises';
import { inScratchFolder, type Scratch, startScratch } from '../script/scratch.ts';
import { tellerOf } from './rig/figure.ts';
import { load } from './rig/load.ts';
import { databaseProcesses, memoryOf, memoryTogether } from './rig/processes.ts';
import { signIn } from './rig/session.ts';

const restMs = 5_000;
const loadSeconds = 20;
const tell = tellerOf('memory');

await inScratchFolder(async (dataDir) => {
  const first = await startScratch(dataDir);
  await tellMemory(first, 'after the first start').finally(first.stop);

  const product = await startScratch(dataDir);
  try {
    await tellMemory(product, 'at rest');
    const cookie = await signIn(product.url, 'Dr Imogen Castellane');
    await load(`${product.url}/collaboratives/redbridge-blood-pressure`, loadSeconds, cookie);
    await tellMemory(product, `after ${loadSeconds} s of load`);
  } finally {
    await product.stop();
  }
});

async function tellMemory({ pid, dataDir }: Scratch, when: string): Promise<void> {
  await pause(restMs);
  const database = databaseProcesses(dataDir);
  tell(`web process, ${when}`, 'MB', [memoryOf(pid)]);
  tell(`database, all its processes, ${when}`, 'MB', [memoryTogether(database)]);
  tell(`database, all its processes, ${when}`, 'processes', [database.length]);
}
