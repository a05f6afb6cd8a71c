import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import {
  type Accounting,
  accountFiles,
  accountGroups,
  accountLookup,
  type FileAccount,
  type GroupAccount,
  groupedBy,
  together,
} from './accounting.ts';
import { suspectCodes } from './check-digits.ts';
import type { Table } from './contract.ts';
import { type Database, type Limits, withDatabase } from './database.ts';
import { createResources } from './fhir/read.ts';
import { lookInto, noteName } from './folder.ts';
import { Guard } from './identifiers.ts';
import { teach } from './knowledge.ts';
import { createLines, placeLines } from './lines.ts';
import { readMapping } from './mapping.ts';
import { fine, type Outcome, refused } from './outcome.ts';
import { bitsOf } from './reasons.ts';
import { createPatients } from './stage-patients.ts';
import { createRecords } from './stage-records.ts';
import { type Taken, takeAll } from './take.ts';
import { writeTables } from './write.ts';

export type PrepareOptions = {
  /** The folder in which the extract lies. */
  readonly extract: string;
  /** The practice of patients whose record names none. */
  readonly practice?: string | undefined;
  /** The name of a mapping of the product, or the path of one. */
  readonly mapping?: string | undefined;
  /** Columns that are meant to hold what looks like identities of people. */
  readonly declare?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: the day up to which the records go. */
  readonly extractDate?: string | undefined;
  /** `YYYY-MM-DD`: nothing can have happened after it. */
  readonly today: string;
  readonly limits?: Limits | undefined;
  /** Called as the work goes on, with the part of it that is done, from 0 to 1. */
  readonly progress?: ((what: string, done: number) => void) | undefined;
};

/** A folder of sorted Parquet files that engines read, and the account of how it came about. */
export type PreparedExtract = { readonly folder: string; readonly accounting: Accounting };

const usualLimits: Limits = { memory: '800MB', threads: 2 };
export const accountingName = 'accounting.json';

/**
 * Reads an extract, checks every line of it and writes the prepared extract: all of it, or, after any problem, nothing.
 * @param options `out`: the folder to make; one that an earlier run made is replaced
 */
export async function prepare(options: PrepareOptions & { readonly out: string }): Promise<Outcome<PreparedExtract>> {
  const out = resolve(options.out);
  if (existsSync(out) && !existsSync(join(out, accountingName))) {
    const says = `${options.out} is there already and is no prepared extract. Name another folder.`;
    return refused([{ field: 'out', says }]);
  }
  mkdirSync(dirname(out), { recursive: true });
  const scratch = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const ready = join(scratch, 'ready');
    mkdirSync(ready);
    const accounting = await load(options, scratch, ready);
    if (!accounting.ok) return accounting;
    writeFileSync(join(ready, accountingName), `${JSON.stringify(accounting.value, null, 2)}\n`);
    if (existsSync(out)) renameSync(out, join(scratch, 'before'));
    renameSync(ready, out);
    return fine({ folder: out, accounting: accounting.value });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads and checks an extract without writing anything that stays. */
export async function check(options: PrepareOptions): Promise<Outcome<Accounting>> {
  const scratch = mkdtempSync(join(tmpdir(), 'tandem-intake-'));
  try {
    return await load(options, scratch, null);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function load(options: PrepareOptions, scratch: string, ready: string | null): Promise<Outcome<Accounting>> {
  const mapping = options.mapping === undefined ? fine(null) : readMapping(options.mapping);
  const until = untilOf(options);
  const found = mapping.ok ? lookInto(options.extract, mapping.value) : mapping;
  const dateWrong = until.ok ? [] : until.problems;
  if (!found.ok) return refused([...dateWrong, ...found.problems]);
  return withDatabase(scratch, options.limits ?? usualLimits, async (database) => {
    const guard = new Guard(database, options.declare ?? []);
    await begin(database, guard);
    const say = options.progress ?? (() => {});
    const taken = await takeAll(database, guard, {
      found: found.value,
      wrong: [...dateWrong, ...found.value.wrong],
      practice: options.practice ?? null,
      scratch,
      until: until.ok ? until.value.day : options.today,
      today: options.today,
      say,
    });
    if (!taken.ok) return taken;
    if (!until.ok) return until;
    await placeLines(database);
    say('accounting for every line', 0.8);
    const files = await accountFiles(database, taken.value.files);
    if (files.problems.length > 0) return refused(files.problems);
    if (ready !== null) await writeTables(database, ready, (what) => say(what, 0.85));
    const source = found.value.kind === 'fhir' ? 'FHIR R4' : found.value.mapping.name;
    const lookups: FileAccount[] = [];
    for (const lookup of taken.value.lookups) lookups.push(await accountLookup(database, lookup));
    return fine(
      await accountOf(database, {
        files: [...files.files, ...lookups],
        taken: taken.value,
        until: until.value,
        source,
      }),
    );
  });
}

async function begin(database: Database, guard: Guard): Promise<void> {
  await teach(database);
  await guard.prepare();
  await createLines(database);
  await createPatients(database);
  await createRecords(database);
  await createResources(database);
}

type Until = { day: string; from: 'option' | 'note' | 'today' };

const note = z.object({ extract_date: z.string().optional() });

function untilOf({ extract, extractDate, today }: PrepareOptions): Outcome<Until> {
  const wrong = (field: string, says: string): Outcome<Until> => refused([{ field, says }]);
  if (extractDate !== undefined) {
    if (!isDay(extractDate)) return wrong('extract-date', `"${extractDate}" is no day written YYYY-MM-DD.`);
    if (extractDate > today)
      return wrong('extract-date', `An extract cannot be of ${extractDate}, which is not over yet.`);
    return fine({ day: extractDate, from: 'option' });
  }
  const path = join(extract, noteName);
  if (!existsSync(path)) return fine({ day: today, from: 'today' });
  const read = note.safeParse(jsonIn(path));
  const day = read.success ? read.data.extract_date : undefined;
  if (read.success && day === undefined) return fine({ day: today, from: 'today' });
  if (day === undefined || !isDay(day) || day > today)
    return wrong(noteName, `${noteName} names no extract_date that is a day written YYYY-MM-DD and not in the future.`);
  return fine({ day, from: 'note' });
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

const sums = z.object({
  last: z.string().nullable(),
  patients: z.coerce.number(),
  practices: z.coerce.number(),
  registrations: z.coerce.number(),
  events: z.coerce.number(),
  issues: z.coerce.number(),
  births: z.coerce.number(),
});

type Counted = { files: readonly FileAccount[]; taken: Taken; until: Until; source: string };

async function accountOf(database: Database, { files, taken, until, source }: Counted): Promise<Accounting> {
  const groups = await accountGroups(database);
  const rejects = bitsOf('reject');
  const accepted = (table: Table) => `FROM staged_${table} WHERE reasons & ${rejects} = 0`;
  const [sum] = await database.rows(
    `SELECT
      (SELECT max(day) FROM (SELECT max(day) AS day ${accepted('event')} UNION ALL SELECT max(day) ${accepted('issue')})) AS last,
      (SELECT count(*) FROM patient_rank) AS patients,
      (SELECT count(DISTINCT practice_code) ${accepted('patient')}) AS practices,
      (SELECT count(*) ${accepted('patient')}) AS registrations,
      (SELECT count(*) ${accepted('event')}) AS events,
      (SELECT count(*) ${accepted('issue')}) AS issues,
      (SELECT count(*) ${accepted('patient')} AND birth_precision = 'day') AS births`,
    sums,
  );
  if (sum === undefined) throw new Error('the sums of an extract are one row');
  const lineFiles = files.filter(({ lookup }) => !lookup);
  return {
    format: 1,
    extractDate: until.from === 'today' ? (sum.last ?? until.day) : until.day,
    extractDateFrom: until.from === 'today' ? 'records' : until.from,
    source,
    lines: lineFiles.reduce((all, { lines }) => all + lines, 0),
    totals: together(lineFiles),
    rows: { patient: sum.registrations, event: sum.events, issue: sum.issues },
    patients: sum.patients,
    practices: sum.practices,
    fullBirthDates: sum.births,
    files,
    byPractice: groupedBy(groups, 'practice'),
    byConcept: groupedBy(groups, 'concept'),
    byPracticeAndConcept: groups,
    notices: [...taken.notices, ...(await suspectCodes(database)), ...noticesOf(groups, sum.issues)],
  };
}

/** What a reader of the account should see first. */
function noticesOf(groups: readonly GroupAccount[], issues: number): string[] {
  const half = groupedBy(groups, 'concept').filter(({ accepted, flagged }) => accepted > 0 && flagged * 2 > accepted);
  return [
    ...(issues === 0
      ? ['No medicine was issued to anybody: indicators that need prescriptions will not be met by anyone.']
      : []),
    ...half
      .filter(({ reasons }) => Object.keys(reasons).some((name) => /^(value|unit)\./.test(name)))
      .map(
        ({ concept, flagged, accepted }) =>
          `${concept}: ${flagged} of ${accepted} rows have no value that can be used.`,
      ),
  ];
}
