import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from './spc-chart.ts';

let folder = '';
const said: string[] = [];
const warned: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spc-chart-'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void warned.push(line));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Twelve practices near 60 %, one far above. */
const units = ['group,numerator,denominator', 'Fern,190,200'].concat(
  Array.from({ length: 11 }, (_, at) => `Practice ${at + 1},${118 + at},200`),
);
const series = [
  'x,y,n',
  ...Array.from({ length: 14 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')},${40 + (at % 3)},80`),
];

async function refused(args: readonly string[]): Promise<string> {
  try {
    await Promise.resolve().then(() => run(args));
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  return 'not refused';
}

describe('tandem spc chart', () => {
  test('a funnel is drawn, said and warned of', async () => {
    const out = join(folder, 'funnel.svg');
    said.length = 0;
    warned.length = 0;
    await run(['--csv', file('units.csv', units), '--kind', 'funnel-pr', '--own', 'Practice 1', '--out', out]);
    expect(said).toEqual(['One unit of 12 differs more than chance alone explains (high: Fern).']);
    expect(warned).toEqual(['The units differ no more than chance lets them, so widened limits are no wider.']);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('<title id="funnel-title">units</title>');
    expect(svg).toContain('>Fern</text>');
    expect(svg).toContain('>Practice 1, 59.0%</text>');
  });

  test('a chart over time is drawn from x, y and n', async () => {
    const out = join(folder, 'chart.svg');
    await run(['--csv', file('series.csv', series), '--kind', 'p', '--percent', '--out', out]);
    expect(readFileSync(out, 'utf8')).toContain('class="chart chart-full"');
  });

  test.each([
    { kind: 'funnel-pr', lines: ['group,numerator', 'A,1'], says: 'denominator is missing' },
    { kind: 'funnel-pr', lines: ['group,numerator,denominator'], says: 'no rows under the heading' },
    {
      kind: 'funnel-pr',
      lines: ['group,group,numerator,denominator', 'A,A,1,2'],
      says: 'two columns are called group',
    },
    { kind: 'funnel-pr', lines: [...units, '', 'Extra,x,10'], says: 'line 15: numerator is "x"' },
    { kind: 'funnel-pr', lines: [...units, 'Extra,11,10'], says: 'line 14: 11 of 10 is no proportion (Extra)' },
    { kind: 'funnel-pr', lines: [...units, 'Extra,,10'], says: 'line 14: numerator is ""' },
    { kind: 'funnel-pr', lines: [...units, ',1,10'], says: 'line 14: the group has no name' },
    { kind: 'funnel-pr', lines: [...units, 'Fern,1,10'], says: 'line 14: Fern stands twice' },
    { kind: 'funnel-rc', lines: [...units, 'Extra,-1,10'], says: 'cannot be below 0' },
    { kind: 'funnel-xx', lines: units, says: 'chart is "funnel-xx"; one of run, i, mr' },
    { kind: 'p', lines: ['x', '1'], says: 'y is missing' },
    { kind: 'p', lines: ['x,y,n', '1,a,3'], says: 'input.y[0] is "a"' },
  ])('$kind: $says', async ({ kind, lines, says }) => {
    expect(await refused(['--csv', file('wrong.csv', lines), '--kind', kind])).toContain(says);
  });

  test.each([
    { args: ['--kind', 'funnel-pr'], says: 'Name the file' },
    { args: ['--csv', 'UNITS'], says: 'Name the file' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', 'more'], says: 'Name the file' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--freeze', '3'], says: '--freeze: not for funnels' },
    {
      args: ['--csv', 'SERIES', '--kind', 'p', '--own', 'A', '--widened'],
      says: '--own, --widened: for funnels alone',
    },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--own', 'Nobody'], says: 'no group of the file' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--target', 'high'], says: '--target is "high"' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--target', '2'], says: 'which no unit can have' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--multiply', '0'], says: 'must be above 0' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--limit', '90'], says: '95 or 99.8' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--method', 'CQC'], says: 'funnel-sr alone' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-sr', '--method', 'ABC'], says: 'SHMI or CQC' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--out', 'UNITS'], says: 'would overwrite' },
    { args: ['--csv', 'UNITS', '--kind', 'funnel-pr', '--out', 'FOLDER'], says: 'cannot be written' },
    { args: ['--csv', 'NOWHERE', '--kind', 'funnel-pr'], says: 'cannot be read' },
  ])('$says: $args', async ({ args, says }) => {
    const paths: Record<string, string> = {
      UNITS: file('units.csv', units),
      SERIES: file('series.csv', series),
      FOLDER: join(folder, 'none', 'chart.svg'),
      NOWHERE: join(folder, 'nowhere.csv'),
    };
    expect(await refused(args.map((word) => paths[word] ?? word))).toContain(says);
  });
});
