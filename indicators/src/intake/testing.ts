import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll } from 'vitest';
import { type Accounting, type PrepareOptions, type Problem, prepare } from './index.ts';

/** What a test gives as a folder: text or bytes by file name; a name that ends in `.gz` is compressed on the way. */
export type Files = Readonly<Record<string, string | Buffer>>;

export type Row = Readonly<Record<string, unknown>>;

/** A prepared extract as rows, in the order in which they lie in it. */
export type Prepared = {
  readonly accounting: Accounting;
  readonly patients: Row[];
  readonly events: Row[];
  readonly issues: Row[];
  readonly quarantine: Row[];
};

export const today = '2026-11-25';

const root = mkdtempSync(join(tmpdir(), 'tandem-intake-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let turn = 0;

export const patientHeading =
  'practice_code,patient_id,sex,birth_date,death_date,registered_from,registered_to,ethnicity,imd_decile';
export const eventHeading = 'patient_id,date,code,system,value,unit';
export const issueHeading = 'patient_id,date,code,name,bnf';

/** A native extract of two people of two practices, with these lines of events beside. */
export function withEvents(...lines: string[]): Files {
  return { 'patient.csv': text(patientHeading, ...people), 'event.csv': text(eventHeading, ...lines) };
}

export const people = ['Z00001,a,F,1950-02-01,,2001-04-01,,A,3', 'Z00002,b,M,1960,,2010-01-01,,,'];

export function text(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A new folder with these files in it. */
export function folderOf(files: Files): string {
  turn += 1;
  const folder = join(root, `${turn}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const packed = name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content;
    writeFileSync(join(folder, name), packed);
  }
  return folder;
}

type Wishes = Partial<PrepareOptions>;

/** Prepares the files and reads what came of them. */
export async function taken(files: Files, wishes: Wishes = {}): Promise<Prepared> {
  const extract = folderOf(files);
  const out = `${extract}-out`;
  const answer = await prepare({ extract, today, ...wishes, out });
  if (!answer.ok) throw new Error(`not taken: ${answer.problems.map(({ says }) => says).join(' ')}`);
  const rows = (name: string) => query(`SELECT * FROM read_parquet('${join(out, name)}.parquet')`);
  return {
    accounting: answer.value.accounting,
    patients: await rows('patient'),
    events: await rows('event'),
    issues: await rows('issue'),
    quarantine: await rows('quarantine'),
  };
}

/** Prepares the files, which has to be refused, and says why. Nothing may be left behind. */
export async function refusal(files: Files, wishes: Wishes = {}): Promise<readonly Problem[]> {
  const extract = folderOf(files);
  const out = `${extract}-out`;
  const answer = await prepare({ extract, today, ...wishes, out });
  if (answer.ok) throw new Error('it was taken');
  const left = readdirSync(root).filter((name) => name.includes(`${turn}-out`));
  if (existsSync(out) || left.length > 0) throw new Error(`something was left behind: ${left.join(', ')}`);
  return answer.problems;
}

export const sentences = (problems: readonly Problem[]): string[] => problems.map(({ says }) => says);

async function query(sql: string): Promise<Row[]> {
  return connected(async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
}

/** A Parquet file of what a statement gives. */
export async function parquetOf(select: string): Promise<string> {
  turn += 1;
  const path = join(root, `${turn}.parquet`);
  await connected((connection) => connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`));
  return path;
}

async function connected<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
