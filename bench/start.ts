/** Cold starts with everything installed and built: the first one of a new folder, which loads the demonstration, and later ones. */
import { inScratchFolder, startScratch } from '../script/scratch.ts';
import { tellerOf } from './rig/figure.ts';

const firstStarts = 3;
const laterStarts = 5;
const tell = tellerOf('start');

const first: number[] = [];
for (let run = 0; run < firstStarts; run++) {
  await inScratchFolder(async (dataDir) => {
    const product = await startScratch(dataDir);
    await product.stop();
    first.push(product.readyMs / 1000);
  });
}
tell('first start, empty folder to ready with the demonstration', 's', first);

await inScratchFolder(async (dataDir) => {
  await (await startScratch(dataDir)).stop();
  const listening: number[] = [];
  const ready: number[] = [];
  for (let run = 0; run < laterStarts; run++) {
    const product = await startScratch(dataDir);
    await product.stop();
    listening.push(product.listeningMs / 1000);
    ready.push(product.readyMs / 1000);
  }
  tell('later start to listening', 's', listening);
  tell('later start to ready', 's', ready);
});
