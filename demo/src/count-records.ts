import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@tandem/improvement/time';
import { root } from '@tandem/web/server/root.ts';
import { type Counted, readCounted } from './counted.ts';

export type CountOptions = {
  seed: string;
  today: Day;
  /** Told as it goes what is being done, for instance `patient 1 of 7`. */
  progress: (what: string) => void;
};

/**
 * Makes the records of the invented population and counts them, as an analyst does on a machine of their own: with the
 * command line tool, in a process of its own, so that nothing of records is ever loaded where pages are served. Only the
 * counts come back; the records are gone when it has ended, and when this process is stopped meanwhile.
 */
export async function countRecords({ seed, today, progress }: CountOptions): Promise<Counted> {
  const scratch = mkdtempSync(join(tmpdir(), 'tandem-demonstration-'));
  try {
    const out = join(scratch, 'counts.json');
    await tool(['demo', 'counts', '--seed', seed, '--today', today, '--out', out], scratch, progress);
    return readCounted(out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs the tool to its end. @throws with the last that it said where it failed */
async function tool(args: readonly string[], scratch: string, progress: (what: string) => void): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'cli/src/main.ts'), ...args], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopped = (signal: NodeJS.Signals) => {
    child.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  process.once('SIGTERM', stopped);
  process.once('SIGINT', stopped);
  try {
    const { promise, resolve, reject } = Promise.withResolvers<number | null>();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-2000);
      const line = part.split('\n').findLast((one) => one !== '');
      if (line !== undefined) progress(line);
    });
    child.once('error', reject);
    child.once('close', resolve);
    if ((await promise) !== 0) throw new Error(`the records of the demonstration could not be counted: ${said}`);
  } finally {
    process.off('SIGTERM', stopped);
    process.off('SIGINT', stopped);
  }
}
