import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countingOf, demoSeed } from '@tandem/demo';
import { patientsForOne, writeExtract } from '@tandem/demo/extract';
import { type Day, parseDay } from '@tandem/improvement/time';
import { type Counts, modes, parseMonth, priorityStratum, selected } from '@tandem/indicators';
import { catalogue, decks } from '@tandem/indicators/catalogue';
import { openDuckDb, type Run, runAll } from '@tandem/indicators/engines';
import type { Policy } from '@tandem/indicators/release';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments } from './arguments.ts';
import { readLists } from './codelist-files.ts';
import { withExtract } from './extract-at-hand.ts';
import { extractIn } from './extract-files.ts';
import { summarySaid, writeResult } from './indicators-result.ts';
import { progressOn } from './progress.ts';
import { UserError } from './user-error.ts';

const options = {
  out: { type: 'string' },
  scale: { type: 'string', default: String(patientsForOne) },
  seed: { type: 'string', default: demoSeed },
  today: { type: 'string' },
} as const;

export const help = `tandem demo counts --out FILE.json

Makes the patient records of the practices of the demonstration, of those patients alone who have what their practice works
on, counts in them what the demonstration shows of them, month by month, and writes the counts and their manifest, as tandem
indicators run does. The records are gone at the end. The first start of the demonstration does this by itself.

  --out FILE.json|csv    the counts; their manifest goes beside them
  --scale N              ${patientsForOne} unless said otherwise: lists of true size; 1 makes one patient for ${patientsForOne}
  --seed TEXT            another population
  --today DAY            the day on which it is made, YYYY-MM-DD: records go up to the end of the month before

Examples
  tandem demo counts --out counts.json
  tandem demo counts --out counts.csv --scale 2 --today 2026-11-09`;

/** Twelve months are looked back upon from each of the 24 that are shown. */
const monthsOfRecords = 36;

/** Nobody has to be protected who was never born. */
const policy: Policy = { id: 'open', because: 'Invented patients of a demonstration' };

type Wanted = { out: string; scale: number; seed: string; today: Day };

/** `tandem demo counts`: what an analyst does with real records every month, done with invented ones. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  const wanted = read(values);
  const scratch = mkdtempSync(join(tmpdir(), 'tandem-records-'));
  try {
    const records = join(scratch, 'records');
    const progress = progressOn(process.stderr);
    const { seed, today, scale } = wanted;
    const made = { seed, today, scale, people: 'condition', months: monthsOfRecords, format: 'parquet' } as const;
    await writeExtract({ ...made, out: records, progress: progress.say }).finally(progress.end);
    await count(wanted, records, join(scratch, 'ledger.json'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function read(values: { out?: string; scale: string; seed: string; today?: string }): Wanted {
  const problems: string[] = [];
  const { out = '', seed } = values;
  if (!/\.(csv|json)$/.test(out)) problems.push('--out ends in .csv or .json.');
  else if (existsSync(out)) problems.push(`${out} is there already. Name a new file.`);
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 1000)) problems.push(`--scale ${values.scale} is no number above 0 and up to 1000.`);
  const today = values.today === undefined ? openClock().today() : parseDay(values.today);
  if (today === null) problems.push(`--today ${values.today} is no day written YYYY-MM-DD.`);
  if (today === null || problems.length > 0) throw new UserError([...problems, '', help].join('\n'));
  return { out, scale, seed, today };
}

async function count({ out, seed, today }: Wanted, records: string, ledger: string): Promise<void> {
  const counting = countingOf(seed, today);
  const { codelists } = readLists(undefined);
  const asked = counting.series.map((series) => series.split(' '));
  const selection = chosen([...asked.map(([id = '']) => id), ...counting.lists], codelists);
  const { series } = selection;
  const wanted = modes.filter((mode) => asked.some(([, one]) => one === mode));
  const [from, to] = [monthNumber(counting.from), monthNumber(counting.to)];
  const shared = { from, to, reasons: false, codelists };
  const questions: Run[] = [
    { ...shared, series: series.filter(({ id }) => asked.some(([one]) => one === id)), modes: wanted, strata: [] },
    ...series
      .filter(({ id }) => counting.lists.includes(id))
      .map((one) => ({
        ...{ ...shared, from: to, series: [one], modes: ['rolling12'] as const, strata: [priorityStratum(one)] },
      })),
  ];
  const isSent = ({ practice, indicator, mode, month, strata }: Counts) =>
    strata.length === 0
      ? counting.isSent({ practice, series: `${indicator} ${mode}`, month })
      : counting.isListed({ practice, indicator });
  await withExtract(records, { today }, async ({ folder, account }) => {
    const counts: Counts[] = [];
    const engine = await openDuckDb();
    const progress = progressOn(process.stderr);
    try {
      for (const question of questions)
        counts.push(
          ...(await runAll(engine, question, extractIn(folder, []), (done, all) =>
            progress.say('counting indicators', done / all),
          )),
        );
      progress.end();
      const summary = await writeResult({
        ...{ folder, out, reasons: null, release: { policy, ledger }, from, to, modes: wanted, selection, series },
        ...{ strata: questions.at(-1)?.strata ?? [], counts: counts.filter(isSent), account, codelists },
        engine: { name: engine.name, version: await engine.version() },
        options: { seed },
      });
      console.error(summarySaid(summary));
    } finally {
      engine.close();
    }
  });
}

/** The indicators by their ids; one that cannot run here is a fault of ours. */
function chosen(ids: readonly string[], codelists: ReturnType<typeof readLists>['codelists']) {
  const selection = selected(catalogue, [...new Set(ids)], codelists, new Set(decks.map(({ series }) => series)));
  if (selection.problems.length > 0) throw new Error(selection.problems.join(' '));
  return selection;
}

function monthNumber(month: string): number {
  const number = parseMonth(month);
  if (number === null) throw new Error(`${month} is no month`);
  return number;
}
