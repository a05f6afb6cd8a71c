import { existsSync } from 'node:fs';
import {
  hasWorklist,
  missingLists,
  parseMonth,
  readingsOfTarget,
  type Series,
  type Version,
  versionAt,
  type Worklist,
  worklistOf,
  worklistStrata,
} from '@tandem/indicators';
import { catalogue } from '@tandem/indicators/catalogue';
import { type Engine, type Extract, latestWith, openDuckDb, statesWith } from '@tandem/indicators/engines';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments } from './arguments.ts';
import { type ListsInUse, readLists } from './codelist-files.ts';
import { withExtract } from './extract-at-hand.ts';
import { extractIn, readMonth } from './extract-files.ts';
import { UserError } from './user-error.ts';
import { worklistPage } from './worklist-page.ts';
import { placeProblems, writePrivately } from './worklist-place.ts';
import { worklistTable } from './worklist-table.ts';

const options = {
  practice: { type: 'string' },
  indicator: { type: 'string' },
  month: { type: 'string' },
  extract: { type: 'string' },
  out: { type: 'string' },
  mapping: { type: 'string' },
  codelists: { type: 'string' },
  mode: { type: 'string', default: 'rolling12' },
  json: { type: 'boolean', default: false },
} as const;
export const help = `tandem indicators worklist --practice CODE --indicator ID --month MONTH --extract DIR --out FILE

Lists the patients of one practice who are in the denominator of an indicator and not in its numerator (where lower is better,
those in the numerator): the most urgent priority group first, each with the first thing to do, why, and the latest values. The file names patients:
only its owner can read it, and it is written nowhere from where things are sent.

  --practice CODE        the practice
  --indicator ID         a series or a definition, such as dm.triple or DM020
  --month MONTH          how things stood at its end, YYYY-MM
  --extract DIR          records as they come, or prepared by tandem ingest check
  --out FILE             .csv, or .html to print
  --mode NAME            rolling12 (the usual) or qof-year
  --codelists, --mapping as for tandem indicators run
  --json                 the file and how many are in each group, as JSON on standard output

Examples
  tandem indicators worklist --practice A81001 --indicator dm.triple --month 2026-03 --extract prepared --out lists/dm.html

How many people are in each group, protected and fit to be sent: tandem indicators run --by priority.`;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** `tandem indicators worklist`: whom a practice sees to next, as a table or a page that stays on this machine. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  const lists = readLists(values.codelists);
  for (const problem of lists.problems) console.error(`Left out of the codelists: ${problem}`);
  const asked = read(values, lists);
  const reading = { practice: asked.practice, mapping: values.mapping, today: openClock().today() };
  await withExtract(asked.folder, reading, async ({ folder }) => {
    const groups = await write(asked, folder, lists);
    if (values.json) console.log(JSON.stringify({ file: asked.out, groups }));
  });
}

/** @returns how many people are in each group: counts of this machine, not to be sent as they stand */
async function write(asked: Asked, folder: string, lists: ListsInUse): Promise<{ id: string; people: number }[]> {
  const problems: string[] = [];
  const extract = extractIn(folder, problems);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const engine = await openDuckDb();
  try {
    const list = await worklist(engine, asked, extract, lists);
    warn(list);
    writePrivately(asked.out, asked.out.endsWith('.html') ? worklistPage(list) : worklistTable(list));
    const people = list.groups.reduce((sum, { entries }) => sum + entries.length, 0);
    console.error(`${people} people in ${asked.out}. It names patients: the file must not leave this machine.`);
    return list.groups.map(({ id, entries }) => ({ id, people: entries.length }));
  } finally {
    engine.close();
  }
}

type Asked = {
  series: Series;
  version: Version;
  practice: string;
  month: number;
  mode: 'rolling12' | 'qof-year';
  folder: string;
  out: string;
};

async function worklist(engine: Engine, asked: Asked, extract: Extract, { codelists }: ListsInUse): Promise<Worklist> {
  const { series, version, practice, month, mode } = asked;
  const strata = worklistStrata(series, version);
  const question = { series: [series], mode, from: month, to: month, strata, reasons: false, codelists };
  const standings = await statesWith(engine, question, extract, practice);
  if (standings.length === 0) {
    throw new UserError(`Nobody in the extract is registered at ${practice} at the end of that month. Check the code.`);
  }
  const readings = readingsOfTarget(version);
  const latest = await latestWith(engine, { readings, practice, month, codelists }, extract);
  return worklistOf({ series, version, practice, month, codelists, latest }, standings);
}

/** Everything that was asked for, or every problem with it at once. */
function read(values: Values, { codelists }: ListsInUse): Asked {
  const problems: string[] = [];
  const need = (name: 'practice' | 'indicator' | 'month' | 'extract' | 'out') => {
    if (values[name] === undefined) problems.push(`--${name} is missing.`);
    return values[name] ?? '';
  };
  const [practice, id, text, folder, out] = [
    need('practice'),
    need('indicator'),
    need('month'),
    need('extract'),
    need('out'),
  ];
  if (!/^[\w.:-]{0,64}$/.test(practice))
    problems.push(`--practice is a code, for instance A81001; it says "${practice}".`);
  const month = readMonth('month', text, problems);
  if (out !== '' && !/\.(csv|html)$/.test(out)) problems.push('--out ends in .csv or .html.');
  const mode = values.mode === 'qof-year' ? values.mode : 'rolling12';
  if (values.mode !== mode) problems.push(`--mode is rolling12 or qof-year; not "${values.mode}".`);
  if (folder !== '' && !existsSync(folder)) problems.push(`The folder of the extract ${folder} is not there.`);
  if (out !== '') problems.push(...placeProblems(out, folder));
  const chosen = id === '' || parseMonth(text) === null ? null : choose(id, month, text, problems);
  if (chosen !== null) {
    const missing = missingLists(chosen.version, codelists);
    if (missing.length > 0)
      problems.push(`${chosen.version.id} needs codelists that are missing: ${missing.join(', ')}.`);
  }
  if (problems.length > 0 || chosen === null) throw new UserError(problems.join('\n'));
  return { ...chosen, practice, month, mode, folder, out };
}

/** The series by its own id or by that of a definition, and what is in force at the end of the month. */
function choose(id: string, month: number, text: string, problems: string[]): Pick<Asked, 'series' | 'version'> | null {
  const found = catalogue.find((one) => one.id === id || one.versions.some((each) => each.id === id));
  if (!found) {
    problems.push(`There is no indicator "${id}". tandem indicators list prints them all.`);
    return null;
  }
  if (!hasWorklist(found)) {
    problems.push(`${found.id} only counts people: nobody on it waits for something to be done.`);
    return null;
  }
  const series =
    found.id === id ? found : { ...found, versions: found.versions.filter((version) => version.id === id) };
  const version = versionAt(series, month);
  if (version === null) problems.push(`${id} is not in force in ${text}.`);
  return version && { series, version };
}

function warn({ missing }: Worklist): void {
  if (missing.length === 0) return;
  console.error(`Some people may belong in a more urgent group: codelists are missing: ${missing.join(', ')}.`);
}
