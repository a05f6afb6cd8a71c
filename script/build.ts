import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumOfSources } from './sources.ts';
import { inTurn } from './turn.ts';

const root = join(import.meta.dirname, '..');
const mark = join(root, 'web/build/.sources');

inTurn(join(root, 'node_modules/.building'), buildIfStale).catch((error: unknown) => {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function buildIfStale(): Promise<void> {
  const sum = sumOfSources(root);
  if (read(mark) === sum) return;
  const began = performance.now();
  rmSync(mark, { force: true });
  const { build } = await import('./make.ts'); // its compilers take longer to load than a whole start may take
  build();
  writeFileSync(mark, sum);
  console.log(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
