import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { patientsForOne, writeExtract } from '../../demo/src/extract/index.ts';
import { demoSeed } from '../../demo/src/index.ts';
import { day } from '../../improvement/src/time/index.ts';
import { prepare } from '../../indicators/src/intake/index.ts';

/** The day it is in the records. */
const recordsDay = '2026-11-09';
/** The last month for which they are complete. */
export const lastRecordsMonth = '2026-10';
/** People of the invented practices where one stands for as many as they are. */
const peopleAtTrueSize = 750_000;

/** Prepared records of about so many invented patients, in `folder`; those that are there already are taken as they are. */
export async function recordsOf(patients: number, folder: string): Promise<string> {
  const prepared = join(folder, `prepared-${patients}`);
  if (existsSync(prepared)) return prepared;
  const made = join(folder, `made-${patients}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const today = day(recordsDay);
  const scale = (patients / peopleAtTrueSize) * patientsForOne;
  console.error(`making the records of ${patients} patients`);
  await writeExtract({
    seed: demoSeed,
    today,
    out: made,
    scale,
    format: 'parquet',
    progress: () => {},
  });
  const out = `${prepared}.partial`;
  rmSync(out, { recursive: true, force: true });
  const answer = await prepare({ extract: made, out, today, limits: { memory: '3GB', threads: 2 } });
  if (!answer.ok) throw new Error(answer.problems.map(({ says }) => says).join(' '));
  rmSync(made, { recursive: true });
  renameSync(out, prepared);
  return prepared;
}
