import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../server/root.ts';
import { serve } from './serving.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built product, which all browser tests of one run share. */
    productUrl: string;
    /** Path of the browser to test with. */
    chromium: string;
  }
}

/** The demonstration counts its months from the day it is loaded: on this one, October is asked for and late. */
const today = '2026-11-23';

/** Once a run: builds the product if need be, starts it with the demonstration in a new data folder, and finds a browser. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', execFileSync(join(root, 'script/chromium'), { encoding: 'utf8' }).trim());
  execFileSync(process.execPath, [join(root, 'script/build.ts')], { stdio: 'inherit' });
  const { url, stop } = await serve({ TANDEM_DEMO: '1', TANDEM_TODAY: today }, /^Tandem is at /);
  project.provide('productUrl', url);
  return stop;
}
