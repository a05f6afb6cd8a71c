import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build is made from. Tests are left out: changing one must not rebuild the product. */
const rooms = [
  'spc/src',
  'improvement/src',
  'demo/src',
  'web/app',
  'web/browser',
  'web/public',
  'web/server',
  'web/styles',
  'web/vite.config.ts',
  'web/react-router.config.ts',
  'web/package.json',
  'package-lock.json',
  'script/make.ts',
  '.node-version',
];

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

/** The files below `path`, sorted; the path itself when it is a file; nothing when it is not there. */
export function filesBelow(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOTDIR') return [path];
      if (error.code === 'ENOENT') return [];
    }
    throw error;
  }
}

/** One SHA-256 over names and contents of all sources below `root`: equal sums mean an equal build. */
export function sumOfSources(root: string): string {
  const sum = createHash('sha256');
  for (const room of rooms) {
    for (const file of filesBelow(join(root, room)).filter((path) => !isTest(path))) {
      sum.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return sum.digest('hex');
}
