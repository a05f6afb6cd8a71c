/**
 * Values coming in, from the decision to the disk, without a page around them: a month of one practice, a file of many rows,
 * and the same file once more, of which nothing may be stored. One transaction each, on a database that flushes to the disk.
 */
import { type Decided, type Offered, practiceSource } from '@tandem/improvement/measuring';
import { countRecords, demoSeed, loadDemo } from '../demo/src/index.ts';
import { inScratchFolder } from '../script/scratch.ts';
import { decideOn, keep } from '../web/server/acts/handing-in.ts';
import { type Database, openDatabase } from '../web/server/database/open.ts';
import { asPerson } from '../web/server/database/transaction.ts';
import { analyst, fileRows, manager, monthRows, today } from './rig/demo-values.ts';
import { tellerOf, timed } from './rig/figure.ts';

const months = 40;
const files = 3;
const rowsOfFile = 10_000;
const tell = tellerOf('values');

/** Values a second of one run, and how the time went, in milliseconds. */
type Sent = { perSecond: number; total: number; deciding: number; keeping: number };

await inScratchFolder(async (dataDir) => {
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const counted = await countRecords({ seed: demoSeed, today, progress: () => {} });
    await loadDemo(database.pool, { seed: demoSeed, today, counted, progress: () => {} });
    await sendMonths(database);
    await sendFiles(database);
  } finally {
    await database.close();
  }
});

async function sendMonths({ pool }: Database): Promise<void> {
  const runs: Sent[] = [];
  for (let run = 0; run < months; run++) runs.push(await send(pool, manager.id, monthRows(run), 'new'));
  tell('a month of one practice', 'values/s', each(runs, 'perSecond'));
  tell('a month of one practice', 'ms', each(runs, 'total'));
}

async function sendFiles({ pool }: Database): Promise<void> {
  const first: Sent[] = [];
  const again: Sent[] = [];
  for (let run = 0; run < files; run++) {
    const rows = fileRows(run, rowsOfFile);
    first.push(await send(pool, analyst.id, rows, 'new'));
    again.push(await send(pool, analyst.id, rows, 'same'));
  }
  tell('a file of 10,000 rows', 'values/s', each(first, 'perSecond'));
  tell('a file of 10,000 rows, deciding', 'ms', each(first, 'deciding'));
  tell('a file of 10,000 rows, keeping', 'ms', each(first, 'keeping'));
  tell('the same file again, nothing to keep', 'values/s', each(again, 'perSecond'));
}

async function send(
  pool: Database['pool'],
  person: string,
  offered: readonly Offered[],
  kind: Decided['kind'],
): Promise<Sent> {
  const whole = await timed(() =>
    asPerson(pool, person, async (db) => {
      const batch = { offered, source: practiceSource, today, askWhenUnlike: false, defaultReason: null };
      const decided = await timed(() => decideOn(db, batch));
      const other = decided.value.find((one) => one.kind !== kind);
      if (other) throw new Error(`this value should be ${kind}: ${JSON.stringify(other)}`);
      const kept = await timed(() => keep(db, decided.value, practiceSource));
      return { deciding: decided.ms, keeping: kept.ms };
    }),
  );
  return { perSecond: (offered.length / whole.ms) * 1000, total: whole.ms, ...whole.value };
}

function each(runs: readonly Sent[], which: keyof Sent): number[] {
  return runs.map((run) => run[which]);
}
