import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { filesBelow } from './sources.ts';

/** What a benchmark prints on standard output, one JSON object a line; its other words go to standard error. */
const figureShape = z.object({
  bench: z.string(),
  figure: z.string(),
  value: z.number(),
  unit: z.string(),
  runs: z.number(),
});
type Figure = z.infer<typeof figureShape>;

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
/** Each file of bench/ itself measures one thing; the folder in it holds what they measure with. */
const files = filesBelow(join(root, 'bench'))
  .filter((path) => path.endsWith('.ts') && dirname(path) === join(root, 'bench'))
  .filter((path) => words.length === 0 || words.some((word) => basename(path).includes(word)));

if (files.length === 0) {
  console.error(
    words.length > 0 ? `no file in bench/ has a name with: ${words.join(', ')}` : 'there is no file in bench/',
  );
  process.exit(1);
}

const figures = files.flatMap(measure);
print(figures);
for (const figure of figures) console.log(JSON.stringify(figure));

function measure(path: string): Figure[] {
  console.error(`measuring ${basename(path, '.ts')}`);
  const ran = spawnSync(process.execPath, [path], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ran.status !== 0) throw new Error(`${path} ended with ${ran.status ?? ran.signal}`);
  return ran.stdout
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => figureShape.parse(JSON.parse(line)));
}

function print(rows: readonly Figure[]): void {
  const cells = rows.map(({ bench, figure, value, unit, runs }) => [
    bench,
    figure,
    value.toLocaleString('en-GB'),
    unit,
    runs === 1 ? '1 run' : `${runs} runs`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  for (const row of cells) {
    console.log(
      row.map((cell, at) => (at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
    );
  }
  console.log();
}
