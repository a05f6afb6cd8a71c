/**
 * Patient records coming in: every line checked and accounted for, against a load that believes everything. Both read the same
 * CSV files of the invented population, sort them the same way and write the same Parquet; what is compared is processor time.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeExtract } from '../demo/src/extract/index.ts';
import { demoSeed } from '../demo/src/index.ts';
import { day } from '../improvement/src/time/index.ts';
import { prepare } from '../indicators/src/intake/index.ts';
import { inScratchFolder } from '../script/scratch.ts';
import { tellerOf } from './rig/figure.ts';

const runs = 3;
/** About five million lines: what the design was measured with. */
const scale = 2;
const today = day('2026-11-09');
const limits = { memory: '1GB', threads: 2 };
const tell = tellerOf('ingest');

/** Each table with its columns as they are believed to be, and its order. */
const tables = [
  [
    'patient',
    "practice_code: 'VARCHAR', patient_id: 'VARCHAR', sex: 'VARCHAR', birth_date: 'VARCHAR', death_date: 'DATE', registered_from: 'DATE', registered_to: 'DATE', ethnicity: 'VARCHAR', imd_decile: 'TINYINT'",
    'practice_code, patient_id',
  ],
  [
    'event',
    "patient_id: 'VARCHAR', date: 'DATE', code: 'VARCHAR', system: 'VARCHAR', value: 'DOUBLE', unit: 'VARCHAR'",
    'patient_id, code, date',
  ],
  [
    'issue',
    "patient_id: 'VARCHAR', date: 'DATE', code: 'VARCHAR', name: 'VARCHAR', bnf: 'VARCHAR'",
    'patient_id, code, date',
  ],
] as const;

await inScratchFolder(async (folder) => {
  mkdirSync(folder, { recursive: true });
  const extract = join(folder, 'extract');
  await writeExtract({
    seed: demoSeed,
    today,
    out: extract,
    scale,
    format: 'csv',
    progress: () => {},
  });
  const believed: number[] = [];
  const checked: number[] = [];
  let lines = 0;
  for (let run = 0; run < runs; run++) {
    believed.push(await processorSeconds(() => believe(extract, join(folder, 'believed'))));
    checked.push(
      await processorSeconds(async () => {
        const answer = await prepare({ extract, out: join(folder, 'prepared'), today, limits });
        if (!answer.ok) throw new Error(answer.problems.map(({ says }) => says).join(' '));
        lines = answer.value.accounting.lines;
      }),
    );
  }
  const bytes = readdirSync(extract).reduce((sum, name) => sum + statSync(join(extract, name)).size, 0);
  tell('lines of the extract', 'lines', [lines]);
  tell('size of the extract', 'MB', [bytes / 1e6]);
  tell('unvalidated load', 's of CPU', believed);
  tell('validated ingest', 's of CPU', checked);
  tell(
    'validated against unvalidated',
    'times',
    checked.map((one, run) => one / (believed[run] ?? one)),
  );
  tell(
    'validated ingest, a million lines',
    's of CPU',
    checked.map((one) => (one / lines) * 1e6),
  );
  tell('memory of the process after all runs', 'MB', [process.memoryUsage().rss / 1e6]);
});

async function processorSeconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Typed columns, rows that do not fit left out without a word, sorted like the prepared extract. */
async function believe(extract: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: `${limits.threads}`,
    memory_limit: limits.memory,
    temp_directory: join(out, 'spill'),
  });
  const connection = await instance.connect();
  for (const [table, types, order] of tables) {
    const csv = `read_csv('${join(extract, table)}*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', ignore_errors = true, columns = {${types}})`;
    await connection.run(
      `COPY (SELECT * FROM ${csv} ORDER BY ${order}) TO '${join(out, table)}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}
