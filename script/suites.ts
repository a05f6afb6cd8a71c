import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** How a suite ended. A tool without tests of its own counts as one. `skipped` says what was not run, and why. */
export type Outcome = { name: string; passed: number; failed: number; skipped: readonly string[] };

/** Runs a tool; its words are shown only when it fails. */
export async function runTool(name: string, command: readonly string[], folder: string): Promise<Outcome> {
  const { code, output, seconds } = await run(command, folder);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/** Runs one project of the test runner and reads its counts from its report, never from its words. */
export async function runVitest(project: string, root: string, env: Record<string, string> = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-report-'));
  const report = join(folder, 'report.json');
  const command = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project];
  command.push('--reporter=dot', '--reporter=json', `--outputFile.json=${report}`);
  const { code, output, seconds } = await run(command, root, env);
  try {
    const counts = readReport(report);
    // The runner can fail with every test passed: an error outside the tests, a suite that did not load.
    const failed = Math.max(counts.failed, code === 0 ? 0 : 1);
    console.log(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${project} tests: ${counts.passed} passed, ${failed} failed (${seconds} s)`,
    );
    if (failed > 0) console.log(output);
    return { name: `${project} tests`, ...counts, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), meta: z.unknown() })) }),
  ),
});

function readReport(path: string): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { passed: 0, failed: 1, skipped: [] }; // the runner ended before it could report
  }
  const { numPassedTests, numFailedTests, testResults } = reportShape.parse(JSON.parse(text));
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests, skipped };
}

type Ended = { code: number; output: string; seconds: string };

async function run([file = '', ...args]: readonly string[], cwd: string, env = {}): Promise<Ended> {
  const began = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn(file, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  child.on('error', reject);
  child.on('close', (code) => resolve(code ?? 1));
  const code = await promise;
  return { code, output: Buffer.concat(parts).toString(), seconds: ((performance.now() - began) / 1000).toFixed(1) };
}
