import { z } from 'zod';
import type { Database } from './database.ts';
import { eventsOfResources, issuesOfResources, readResources } from './fhir/read.ts';
import type { Found, FoundFile, FoundTable } from './folder.ts';
import type { Guard } from './identifiers.ts';
import { enterFile, takeStructural } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { fine, type Outcome, type Problem, refused } from './outcome.ts';
import type { SourceFile } from './source.ts';
import { judgePatients, takePatients } from './stage-patients.ts';
import { takeRecords } from './stage-records.ts';
import { type LookupSource, openTable, type TableSource } from './table-source.ts';

/** What was staged: the files in the order of their numbers, and what a reader should know of them. */
export type Taken = {
  readonly files: readonly SourceFile[];
  readonly lookups: readonly LookupSource[];
  readonly notices: readonly string[];
};

export type Taking = {
  readonly found: Found;
  /** What is known to be wrong before any file is opened: told with what is wrong with the files. */
  readonly wrong: readonly Problem[];
  readonly practice: string | null;
  readonly scratch: string;
  readonly until: string;
  readonly today: string;
  readonly say: (what: string, done: number) => void;
};

/** Stages everything that was found: patients first, because events and issues belong to them. */
export async function takeAll(database: Database, guard: Guard, taking: Taking): Promise<Outcome<Taken>> {
  return taking.found.kind === 'fhir'
    ? takeFhir(database, guard, taking, taking.found.files)
    : takeTables(database, guard, taking, taking.found);
}

async function takeTables(
  database: Database,
  guard: Guard,
  taking: Taking,
  { mapping, files }: { mapping: Mapping; files: readonly FoundTable[] },
): Promise<Outcome<Taken>> {
  const needsPractice = mapping.tables.some(({ columns }) => Object.values(columns).some((one) => 'option' in one));
  const wrong = [...taking.wrong, ...(needsPractice && taking.practice === null ? [noPractice(mapping.name)] : [])];
  const opened = await openAll(database, taking, mapping, files, wrong);
  wrong.push(...opened.flatMap((source) => guard.byName(source)), ...twice(opened));
  if (wrong.length > 0) return refused(wrong);
  for (const source of opened) wrong.push(...(await guard.byContent(source)));
  await takeSources(database, opened, taking, 'patient');
  wrong.push(...(await guard.patients()));
  if (wrong.length > 0) return refused(wrong);
  await judgePatients(database, taking.today);
  await takeSources(database, opened, taking, 'records');
  wrong.push(...(await guard.records()));
  if (wrong.length > 0) return refused(wrong);
  const unread = opened.flatMap(({ about, unread: columns }) =>
    columns.size === 0 ? [] : [`${about.name}: nobody reads the columns ${[...columns.keys()].join(', ')}.`],
  );
  const lookups = opened.flatMap((source) => source.lookups);
  return fine({ files: opened.map(({ about }) => about), lookups, notices: [...alphabets(opened), ...unread] });
}

/** Opens all files and collects what is wrong with any of them. */
async function openAll(
  database: Database,
  { practice, scratch, say }: Taking,
  mapping: Mapping,
  files: readonly FoundTable[],
  wrong: Problem[],
): Promise<TableSource[]> {
  const opened: TableSource[] = [];
  let base = 0;
  for (const file of files) {
    say(`looking through ${file.name}`, (0.2 * opened.length) / files.length);
    const source = await openTable(database, { file, mapping, practice, scratch, number: opened.length, base });
    if (!source.ok) {
      wrong.push(...source.problems);
      continue;
    }
    const { about, heading } = source.value;
    await enterFile(database, { id: opened.length, name: about.name, base, heading, single: true });
    opened.push(source.value);
    base += about.lines + about.blank + heading;
  }
  return opened;
}

async function takeSources(
  database: Database,
  sources: readonly TableSource[],
  { until, say }: Taking,
  which: 'patient' | 'records',
): Promise<void> {
  const own = sources.filter(({ table }) => (table === 'patient') === (which === 'patient'));
  const all = own.reduce((sum, { about }) => sum + about.bytes, 0);
  let done = 0;
  for (const source of own) {
    say(`reading ${source.about.name}`, which === 'patient' ? 0.2 : 0.25 + (0.55 * done) / all);
    if (which === 'patient') await takePatients(database, source);
    else await takeRecords(database, source, until);
    await takeStructural(database, source);
    done += source.about.bytes;
  }
}

function noPractice(name: string): Problem {
  return { field: 'practice', says: `A record of ${name} names no practice. Give the one it is of: --practice CODE` };
}

/** The same bytes under two names would count everybody's readings twice. */
function twice(sources: readonly TableSource[]): Problem[] {
  return sources.flatMap(({ about, table, file }) => {
    const first = sources.find((one) => one.about.sha256 === about.sha256 && one.table === table && one.file < file);
    if (first === undefined || about.lines === 0) return [];
    return [
      { field: about.name, says: `${about.name} is the same file as ${first.about.name}. Take one of them away.` },
    ];
  });
}

function alphabets(sources: readonly TableSource[]): string[] {
  return sources.flatMap(({ about: { name, encoding } }) =>
    encoding === null || encoding === 'utf-8' ? [] : [`${name} is not in UTF-8; it was read as ${encoding}.`],
  );
}

const without = z.object({ count: z.coerce.number() });

async function takeFhir(
  database: Database,
  guard: Guard,
  { wrong: known, practice, until, today, say }: Taking,
  found: readonly FoundFile[],
): Promise<Outcome<Taken>> {
  const wrong = [...known];
  const files: SourceFile[] = [];
  let base = 0;
  for (const [at, file] of found.entries()) {
    say(`reading ${file.name}`, (0.6 * at) / found.length);
    const number = files.length;
    const read = await readResources({ database, file, number, base, practice });
    if (!read.ok) {
      wrong.push(...read.problems);
      continue;
    }
    await enterFile(database, { id: number, name: file.name, base, heading: 0, single: false });
    files.push(read.value);
    base += read.value.lines + read.value.blank;
  }
  if (wrong.length > 0) return refused(wrong);
  wrong.push(...(await guard.patients()));
  const [nowhere] = await database.rows(
    'SELECT count(*) AS count FROM raw_patient WHERE practice_code IS NULL',
    without,
  );
  if ((nowhere?.count ?? 0) > 0) wrong.push(noPractice(`${nowhere?.count} patients`));
  if (wrong.length > 0) return refused(wrong);
  await judgePatients(database, today);
  await takeRecords(database, { table: 'event', relation: eventsOfResources }, until);
  await takeRecords(database, { table: 'issue', relation: issuesOfResources }, until);
  wrong.push(...(await guard.records()));
  if (wrong.length > 0) return refused(wrong);
  const notice = 'FHIR says nothing of registration: every patient counts as registered from birth to death.';
  return fine({ files, lookups: [], notices: [notice] });
}
