import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Appended, Database } from '../database.ts';
import type { FoundFile } from '../folder.ts';
import { fine, type Outcome, type Problem, refused } from '../outcome.ts';
import { bitOf, type ReasonName } from '../reasons.ts';
import type { SourceFile } from '../source.ts';
import { survey } from '../survey.ts';
import { idIn, type Row, rowsOf } from './rows.ts';
import { bundle } from './shapes.ts';

/** A bundle is read whole: a larger one is exported as NDJSON instead. */
const bundleBytesMax = 400_000_000;
/** Rows are handed to the database in lots, so that a large file never stands in memory. */
const lotRows = 20_000;
const rawCharsMax = 10_000;

type Tables = Record<Row['table'], Appended[][]>;
type OneFile = { database: Database; file: FoundFile; number: number; base: number; practice: string | null };

export async function createResources(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE raw_event (
      file INTEGER, "row" BIGINT, patient_id VARCHAR, date VARCHAR, code VARCHAR, system VARCHAR, value VARCHAR, unit VARCHAR
    );
    CREATE TEMP TABLE raw_issue (
      file INTEGER, "row" BIGINT, patient_id VARCHAR, date VARCHAR, code VARCHAR, name VARCHAR, bnf VARCHAR, medication VARCHAR
    );
    CREATE TEMP TABLE raw_medication (id VARCHAR, code VARCHAR, name VARCHAR)`);
}

/** Reads one file of resources into the raw tables. What gives no row is noted with its reason. */
export async function readResources(of: OneFile): Promise<Outcome<SourceFile>> {
  return of.file.form === 'ndjson' ? readLines(of) : readBundle(of);
}

async function readLines(of: OneFile): Promise<Outcome<SourceFile>> {
  const { path, name } = of.file;
  const looked = await survey(path, name, null);
  if (!looked.ok) return looked;
  if (looked.value.encoding !== 'utf-8')
    return refused([wrong(name, 'is not in UTF-8, as JSON has to be. Export it again.')]);
  const lot = new Lot(of);
  const raw = createReadStream(path);
  const input = /\.gz$/i.test(path) ? raw.pipe(createGunzip()) : raw;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const says = await lot.take(line === 1 ? text.replace(/^\ufeff/, '') : text, line);
    if (says !== null) {
      raw.destroy();
      return refused([wrong(name, says)]);
    }
  }
  await lot.flush();
  const { records, blanks, sha256, bytes, encoding } = looked.value;
  const lines = records - blanks.length;
  return fine({ name, table: null, lookup: false, sha256, bytes, encoding, lines, blank: blanks.length });
}

async function readBundle(of: OneFile): Promise<Outcome<SourceFile>> {
  const { path, name } = of.file;
  const { size } = statSync(path);
  if (size > bundleBytesMax) {
    const says = `is larger than ${bundleBytesMax / 1_000_000} MB, which is too much to read as one. Export it as NDJSON.`;
    return refused([wrong(name, says)]);
  }
  const bytes = readFileSync(path);
  const json = parsed(bytes.toString('utf8').replace(/^\ufeff/, ''));
  if (!json.ok) return refused([wrong(name, `is not JSON, or is cut off: ${json.says}. Export it again.`)]);
  const read = bundle.safeParse(json.value);
  const entries = read.success ? (read.data.entry ?? []) : [{ resource: json.value, fullUrl: undefined }];
  const lot = new Lot(of);
  for (const [at, { resource: one, fullUrl }] of entries.entries()) {
    const says = await lot.give(one, at + 1, fullUrl);
    if (says !== null) return refused([wrong(name, says)]);
  }
  await lot.flush();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const about = { name, table: null, lookup: false, sha256, bytes: size, encoding: 'utf-8' as const };
  return fine({ ...about, lines: entries.length, blank: 0 });
}

function wrong(name: string, says: string): Problem {
  return { field: name, says: `${name} ${says}` };
}

type Parsed = { ok: true; value: unknown } | { ok: false; says: string };

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (fault) {
    return { ok: false, says: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Rows on their way to the database. */
class Lot {
  readonly #of: OneFile;
  #tables: Tables = empty();
  #structural: Appended[][] = [];
  #count = 0;

  constructor(of: OneFile) {
    this.#of = of;
  }

  /** @returns why the whole folder cannot be read, or null */
  async take(text: string, line: number): Promise<string | null> {
    const json = parsed(text);
    if (json.ok) return this.give(json.value, line);
    this.#note(line, 'resource.malformed', text.slice(0, rawCharsMax));
    return null;
  }

  async give(json: unknown, line: number, fullUrl?: string): Promise<string | null> {
    const given = rowsOf(withId(json, fullUrl), this.#of.practice);
    if (given.kind === 'stu3')
      return `is FHIR in a version before R4 (${given.says} in resource ${line}). Only R4 is read: export it as R4.`;
    if (given.kind === 'none') {
      const raw = given.reason === 'resource.malformed' ? JSON.stringify(json).slice(0, rawCharsMax) : null;
      this.#note(line, given.reason, raw);
      return null;
    }
    const { number, base } = this.#of;
    for (const { table, cells } of given.rows) {
      this.#tables[table].push(table === 'medication' ? [...cells] : [number, base + line, ...cells]);
      if (table === 'medication') this.#note(line, 'resource.not_used', null);
    }
    this.#count += given.rows.length;
    if (this.#count >= lotRows) await this.flush();
    return null;
  }

  #note(line: number, reason: ReasonName, raw: string | null): void {
    this.#structural.push([this.#of.number, line, Number(bitOf(reason)), raw]);
  }

  async flush(): Promise<void> {
    const { database } = this.#of;
    const { patient, event, issue, medication } = this.#tables;
    await database.append('raw_patient', patient);
    await database.append('raw_event', event);
    await database.append('raw_issue', issue);
    await database.append('raw_medication', medication);
    await database.append('structural', this.#structural);
    this.#tables = empty();
    this.#structural = [];
    this.#count = 0;
  }
}

const empty = (): Tables => ({ patient: [], event: [], issue: [], medication: [] });

/** In a bundle others may point to a resource by its address alone. */
function withId(json: unknown, fullUrl: string | undefined): unknown {
  if (fullUrl === undefined || typeof json !== 'object' || json === null || 'id' in json) return json;
  return { ...json, id: idIn(fullUrl) };
}

/** The raw rows as sources like those of tables. A medicine that is only pointed to is looked up. */
export const eventsOfResources = 'SELECT file, "row", patient_id, date, code, system, value, unit FROM raw_event';
export const issuesOfResources = `
  SELECT file, "row", patient_id, date, coalesce(i.code, m.code) AS code, coalesce(i.name, m.name) AS name, bnf
  FROM raw_issue AS i LEFT JOIN (
    SELECT id, any_value(code) AS code, any_value(name) AS name FROM raw_medication GROUP BY id
  ) AS m ON m.id = medication`;
