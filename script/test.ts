import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Outcome, runTool, runVitest } from './suites.ts';

const root = join(import.meta.dirname, '..');
const wanted = process.argv[2];
if (wanted !== 'quick' && wanted !== 'all') throw new Error(`usage: node script/test.ts quick|all, not ${wanted}`);

const tool = (path: string, ...args: string[]) => [process.execPath, join(root, 'node_modules', path), ...args];
const types = (room: string) => tool('typescript/bin/tsc', '-p', room);

const outcomes: Outcome[] = [];

/** Two suites at a time: there are two cores, and each suite waits for disks and processes now and then. */
async function together(...suites: Promise<Outcome>[]): Promise<void> {
  outcomes.push(...(await Promise.all(suites)));
}

await together(
  runTool('route types', tool('@react-router/dev/bin.cjs', 'typegen'), join(root, 'web')),
  runTool('style', tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'), root),
);
await together(
  runTool('types of spc', types('spc'), root),
  runTool('types of improvement', types('improvement'), root),
);
await together(
  runTool('types of indicators', types('indicators'), root),
  runTool('types of intake and engines', types('indicators/src/engines'), root),
);
await together(
  runTool('types of web', types('web'), root),
  runTool('types of scripts, tool and demo', types('.'), root),
);
await together(runTool('dead code', tool('knip/bin/knip.js'), root), runVitest('unit', root));

if (wanted === 'all') {
  await together(runTool('build', [process.execPath, 'script/build.ts'], root));
  await together(runVitest('database', root));
  const chromium = spawnSync(join(root, 'script/chromium'), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (chromium.status === 0) await together(runVitest('browser', root, { CHROMIUM: chromium.stdout.trim() }));
  else
    outcomes.push({
      name: 'browser tests',
      passed: 0,
      failed: 0,
      skipped: ['all of them: there is no Chromium here (see above)'],
    });
}

for (const { name, skipped } of outcomes) for (const why of skipped) console.log(`skipped in ${name}: ${why}`);
const total = (of: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
