import { linkSync, mkdirSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Engine, type Extract, openTrino, readTrinoUrl } from '../../indicators/src/engines/index.ts';
import type { Cluster } from './cluster.ts';

/** Trino on extracts of this machine: each file is given a folder of its own below the files of the cluster. */
export function engineOn({ url, files }: Cluster): Engine {
  const place = readTrinoUrl(url);
  if (place === null) throw new Error(`${url} names no Trino`);
  const engine = openTrino(place);
  return {
    ...engine,
    run: (plan, extract) => engine.run(plan, located(extract, files, basename(mkdtempSync(join(files, 'extract-'))))),
  };
}

function located(extract: Extract, files: string, name: string): Extract {
  const folderOf = (table: keyof Extract) => {
    mkdirSync(join(files, name, table), { recursive: true });
    for (const [at, path] of extract[table].entries()) linkSync(path, join(files, name, table, `${at}.parquet`));
    return [`local:///${name}/${table}`];
  };
  return { patient: folderOf('patient'), event: folderOf('event'), issue: folderOf('issue') };
}
