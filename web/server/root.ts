import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top folder of the repository, found upwards: this file runs from the sources and from the bundle alike. */
export const root = findAbove(import.meta.dirname);

function findAbove(folder: string): string {
  if (existsSync(join(folder, '.node-version'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Error(`no folder above ${import.meta.dirname} is the top of Tandem (none has .node-version)`);
  return findAbove(above);
}
