/**
 * Indicators on the records of invented patients: processor time against a plain scan of the same columns, by the number of
 * indicators, months and patients, and memory. `node bench/indicators.ts 1000000` asks for a million patients; the usual is a
 * hundred thousand. `TANDEM_BENCH_RECORDS` names a folder in which records are kept for the next time.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseMonth } from '../indicators/src/calendar.ts';
import { catalogue, starter } from '../indicators/src/catalogue/index.ts';
import { type Extract, openDuckDb, runAll } from '../indicators/src/engines/index.ts';
import { type Codelist, type Codelists, missingLists, type Series } from '../indicators/src/index.ts';
import { inScratchFolder } from '../script/scratch.ts';
import { tellerOf } from './rig/figure.ts';
import { lastRecordsMonth, recordsOf } from './rig/records.ts';

/** One thing that is measured in a process of its own, and what it is measured with. */
type Task = {
  folder: string;
  what: 'scan' | 'run' | 'month by month';
  series: readonly string[];
  months: number;
  memoryLimit?: string;
};
type Measured = { cpu: number; peakMegabytes: number; rows: number };

/** What the design was measured with: control, care processes, anticoagulation, statins, and two registers. */
const packIds = ['hyp.bp.le79', 'dm.hba1c.nofrail', 'dm.care8', 'af.oac', 'dm.statin.nocvd', 'hyp.prev', 'dm.prev'];
const pack = idsOf(catalogue.filter(({ id }) => packIds.includes(id)));
/** The first thirty of the framework. */
const framework = idsOf(
  catalogue.filter(({ versions }) => versions.some(({ id }) => /^(DM|HYP|AF|BP|CHOL)\d/.test(id))),
).slice(0, 30);
/**
 * The starter lists, and for each list that has no codes there (contraindications, choices of patients) one that no record has:
 * what such a list costs is measured, and what it would find is rare.
 */
const codelists: Codelists = new Map([
  ...catalogue
    .flatMap(({ versions }) => versions.flatMap((version) => missingLists(version, starter)))
    .map((name): [string, Codelist] => [name, { name, entries: [{ system: '', code: name, term: 'no such code' }] }]),
  ...starter,
]);

/** Runs of what takes seconds. */
const usual = 3;

const [asked = '100000'] = process.argv.slice(2);
if (asked.startsWith('{')) console.log(JSON.stringify(await measure(JSON.parse(asked))));
else await inScratchFolder((scratch) => tellAll(Number(asked), process.env.TANDEM_BENCH_RECORDS ?? scratch));

async function tellAll(patients: number, kept: string): Promise<void> {
  /** What takes minutes is asked for once where the patients are many. */
  const long = patients > 200_000 ? 1 : usual;
  const tell = tellerOf(`indicators, ${patients} patients`);
  const folder = await recordsOf(patients, kept);
  const tenth = await recordsOf(patients / 10, kept);
  const of = (task: Partial<Task>) => ({ folder, what: 'run', series: pack, months: 36, ...task }) as const;
  const cpu = (name: string, task: Task, runs = usual): readonly number[] => {
    const found = Array.from({ length: runs }, () => apart(task));
    tell(
      name,
      's of CPU',
      found.map((one) => one.cpu),
    );
    tell(
      `${name}, memory at most`,
      'MB',
      found.map((one) => one.peakMegabytes),
    );
    return found.map((one) => one.cpu);
  };
  const ratio = (name: string, over: readonly number[], under: readonly number[]) =>
    tell(
      name,
      'times',
      over.map((value, run) => value / (under[run] ?? value)),
    );

  const scan = cpu('plain scan of the same columns', of({ what: 'scan' }));
  const ofPack = cpu('the pack, 36 months', of({}));
  const ofYear = cpu('the pack, 12 months', of({ months: 12 }));
  const ofFramework = cpu('the framework, 36 months', of({ series: framework }));
  const ofAll = cpu('the whole catalogue, 36 months', of({ series: idsOf(catalogue) }), long);
  const ofTenth = cpu('the pack, a tenth of the patients', of({ folder: tenth }));
  const limited = cpu('the pack, held to 600 MB', of({ memoryLimit: '600MB' }));
  const loop = cpu('the pack, a month at a time', of({ what: 'month by month' }), long);
  ratio('the pack against the scan', ofPack, scan);
  ratio('the framework against the pack', ofFramework, ofPack);
  ratio(`the whole catalogue (${catalogue.length}) against the pack`, ofAll, ofPack);
  ratio('36 months against 12', ofPack, ofYear);
  ratio('ten times the patients', ofPack, ofTenth);
  ratio('held to 600 MB against free', limited, ofPack);
  ratio('a month at a time against all at once', loop, ofPack);
}

function idsOf(series: readonly Series[]): readonly string[] {
  return series.map(({ id }) => id);
}

/** In a process of its own: its memory is its own, and nothing is warm. */
function apart(task: Task): Measured {
  const ran = spawnSync(process.execPath, [import.meta.filename, JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (ran.status !== 0) throw new Error(`${task.what} ended with ${ran.status ?? ran.signal}`);
  return JSON.parse(ran.stdout);
}

async function measure(task: Task): Promise<Measured> {
  const began = process.cpuUsage();
  const rows = task.what === 'scan' ? await scan(task) : await counted(task);
  const { user, system } = process.cpuUsage(began);
  return { cpu: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1e3, rows };
}

function filesIn(folder: string): Extract {
  const of = (table: string) => [join(folder, `${table}.parquet`)];
  return { patient: of('patient'), event: of('event'), issue: of('issue') };
}

async function counted({ folder, series, months, what, memoryLimit }: Task): Promise<number> {
  const limit = memoryLimit === undefined ? {} : { memoryLimit, spillTo: join(folder, 'spill') };
  const engine = await openDuckDb({ threads: 2, ...limit });
  const last = parseMonth(lastRecordsMonth) ?? 0;
  const first = last - months + 1;
  const each = what === 'run' ? [[first, last]] : Array.from({ length: months }, (_, at) => [first + at, first + at]);
  let rows = 0;
  for (const [from = first, to = last] of each) {
    const run = {
      series: catalogue.filter(({ id }) => series.includes(id)),
      modes: ['rolling12'] as const,
      from,
      to,
      strata: [],
      reasons: false,
      codelists,
    };
    rows += (await runAll(engine, run, filesIn(folder), () => {})).length;
  }
  engine.close();
  if (rows === 0) throw new Error('nothing was counted');
  return rows;
}

/** Every value of the columns that plans read, looked at once. */
async function scan({ folder }: Task): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const { event, issue } = filesIn(folder);
  for (const [[file], columns] of [
    [event, 'max(patient_id), max(date), max(code), max(system), sum(value), bool_or(converted)'],
    [issue, 'max(patient_id), max(date), max(code), max(bnf), max(name)'],
  ] as const) {
    await connection.runAndReadAll(`SELECT ${columns} FROM read_parquet('${file}')`);
  }
  connection.closeSync();
  instance.closeSync();
  return 1;
}
