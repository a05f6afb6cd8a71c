import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeExtract } from '../../demo/src/extract/index.ts';
import { demoSeed } from '../../demo/src/index.ts';
import { day } from '../../improvement/src/time/index.ts';
import { catalogue, starter } from '../../indicators/src/catalogue/index.ts';
import type { Extract } from '../../indicators/src/engines/index.ts';
import { missingLists } from '../../indicators/src/index.ts';
import { prepare } from '../../indicators/src/intake/index.ts';

/** What the starter lists are enough for. */
export const computable = catalogue.filter(({ versions }) =>
  versions.every((version) => missingLists(version, starter).length === 0),
);

/** Prepared records of an invented population; at scale 1 it is about 37,000 people. Made once in a folder. */
export async function recordsOf(scale: number, folder: string): Promise<string> {
  const prepared = join(folder, `prepared-${scale}`);
  if (existsSync(prepared)) return prepared;
  mkdirSync(folder, { recursive: true });
  const [made, today] = [join(folder, `made-${scale}`), day('2026-11-09')];
  await writeExtract({
    seed: demoSeed,
    today,
    out: made,
    scale,
    format: 'parquet',
    progress: () => {},
  });
  const answer = await prepare({ extract: made, out: prepared, today, limits: { memory: '1GB', threads: 2 } });
  if (!answer.ok) throw new Error(answer.problems.map(({ says }) => says).join(' '));
  return prepared;
}

/** The files of a prepared extract. */
export function extractOf(folder: string): Extract {
  const of = (table: string) => [join(folder, `${table}.parquet`)];
  return { patient: of('patient'), event: of('event'), issue: of('issue') };
}
