import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { addMonths, type Day, firstDay, lastDay } from '@tandem/improvement/time';
import { chance, normal } from '../chance.ts';
import { type ExtractPractice, practicesOfExtract } from './levels.ts';
import { patientSql, personSql } from './people.ts';
import { eventSql, issueSql } from './records.ts';

export type ExtractOptions = {
  readonly seed: string;
  readonly today: Day;
  /** A folder that is not there yet. */
  readonly out: string;
  /** The day up to which records have arrived; the end of the last complete month where nothing is said. Later ones add to it. */
  readonly asAt?: Day | undefined;
  /** 1 makes one patient for twenty of the real lists, so that a first run is quick; 20 makes lists of true size. */
  readonly scale: number;
  /** Everybody on the lists, as is usual, or only those with the condition that their practice's collaborative works on. */
  readonly people?: (typeof peopleOfExtract)[number];
  /** Months of records, up to the last complete one: five years unless said otherwise. */
  readonly months?: number;
  readonly format: 'csv' | 'parquet';
  /** Called with what is being made, and the part that is done. */
  readonly progress: (what: string, done: number) => void;
};

export type MadeExtract = { readonly folder: string; readonly until: Day; readonly patients: number };

/** Five years. */
export const usualMonths = 60;
export const peopleOfExtract = ['everybody', 'condition'] as const;

/** One patient of the extract at scale 1 stands for so many of a practice's list. */
export const patientsForOne = 20;
/** People who are made at once: what bounds memory, whatever the scale. */
const lotPeople = 60_000;

/** Thrown where the folder is there already: the caller says it in words. */
export class FolderIsThere extends Error {}

/**
 * Writes the records of an invented population: five years of the practices of the demonstration, whose readings get better
 * where and when its tests of change say so, with rows that came late and rows that are wrong.
 * The same seed, day and scale give the same records.
 */
export async function writeExtract(options: ExtractOptions): Promise<MadeExtract> {
  const out = resolve(options.out);
  if (existsSync(out)) throw new FolderIsThere(out);
  mkdirSync(dirname(out), { recursive: true });
  const scratch = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const made = await writeInto(scratch, options);
    rmSync(join(scratch, 'spill'), { recursive: true, force: true });
    renameSync(scratch, out);
    return { ...made, folder: out };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function writeInto(
  folder: string,
  { seed, today, asAt, scale, people = 'everybody', months = usualMonths, format, progress }: ExtractOptions,
) {
  const { year, practices } = practicesOfExtract(seed, today, months);
  const lastMonth = year.months.at(-1) ?? year.starts;
  const until = lastDay(lastMonth);
  const arrived = asAt ?? until;
  const places = placesOf(seed, practices, scale);
  const lots = lotsOf(places);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GB',
    temp_directory: join(folder, 'spill'),
  });
  const connection = await instance.connect();
  try {
    await furnish(connection, { seed, places, practices, first: addMonths(lastMonth, 1 - months) });
    let patients = 0;
    for (const [at, lot] of lots.entries()) {
      const values = { until, first_place: lot.first, last_place: lot.last, people };
      progress(`people ${at + 1} of ${lots.length}`, at / lots.length);
      await connection.run(personSql, values);
      patients += await registered(connection, arrived);
      for (const [table, sql] of [
        ['patient', patientSql],
        ['event', eventSql],
        ['issue', issueSql],
      ] as const) {
        progress(`${table} ${at + 1} of ${lots.length}`, (at + 0.5) / lots.length);
        const path = join(
          folder,
          lots.length === 1 ? `${table}.${format}` : `${table}-${`${at + 1}`.padStart(4, '0')}.${format}`,
        );
        await connection.run(
          `COPY (${sql}) TO '${path.replaceAll("'", "''")}' (${forms[format]})`,
          valuesIn(sql, { until, as_at: arrived }),
        );
      }
    }
    writeFileSync(
      join(folder, 'extract.json'),
      `${JSON.stringify({ extract_date: arrived, seed, scale, people, months, patients }, null, 2)}\n`,
    );
    return { until: arrived, patients };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const forms = {
  csv: "FORMAT csv, HEADER, QUOTE '\"', NULLSTR ''",
  parquet: 'FORMAT parquet, COMPRESSION zstd',
} as const;

/** Patients of a lot who are or were registered. */
async function registered(connection: DuckDBConnection, asAt: Day): Promise<number> {
  const sql = `SELECT count(DISTINCT patient_id)::INTEGER FROM (${patientSql})`;
  const answer = await connection.runAndReadAll(sql, valuesIn(sql, { as_at: asAt }));
  return Number(answer.getRows()[0]?.[0]);
}

/** A statement takes those values alone that it names. */
function valuesIn(sql: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => sql.includes(`$${name}`)));
}

type Place = {
  number: number;
  ods: string;
  first: number;
  people: number;
  deprived: number;
  condition: ExtractPractice['condition'];
  mergedInto: ExtractPractice['mergedInto'];
};

function placesOf(seed: string, practices: readonly ExtractPractice[], scale: number): Place[] {
  let first = 1;
  return practices.map(({ ods, patients, condition, mergedInto }, number) => {
    const people = Math.max(10, Math.round((patients * scale) / patientsForOne));
    const place = {
      number,
      ods,
      first,
      people,
      deprived: 4.5 + 1.8 * normal(chance(seed, 'deprived', ods)),
      condition,
      mergedInto,
    };
    first += people;
    return place;
  });
}

/** Neighbouring practices that are made together. */
function lotsOf(places: readonly Place[]): { first: number; last: number }[] {
  const lots: { first: number; last: number; people: number }[] = [];
  for (const { number, people } of places) {
    const open = lots.at(-1);
    if (open !== undefined && open.people + people <= lotPeople) {
      open.last = number;
      open.people += people;
    } else {
      lots.push({ first: number, last: number, people });
    }
  }
  return lots;
}

type Furniture = {
  seed: string;
  places: readonly Place[];
  practices: readonly ExtractPractice[];
  first: Parameters<typeof firstDay>[0];
};

/** The tables and the macro that all statements use. */
async function furnish(connection: DuckDBConnection, { seed, places, practices, first }: Furniture): Promise<void> {
  const salt = `'${seed.replaceAll("'", "''")}'`;
  // A number from 0 up to 1 that follows from its keys. Hashed twice: once alone, what is drawn for a person would hang together.
  const share = (keys: string) => `(hash(hash(${salt}, ${keys})) % 4294967296) / 4294967296.0`;
  await connection.run(`
    CREATE TEMP MACRO u
      (what, a) AS ${share('what, a')},
      (what, a, b) AS ${share('what, a, b')},
      (what, a, b, c) AS ${share('what, a, b, c')};
    CREATE TEMP TABLE place (
      number INTEGER, ods VARCHAR, first INTEGER, people INTEGER, deprived DOUBLE, condition VARCHAR, merged_into VARCHAR, merged_on DATE
    );
    CREATE TEMP TABLE level (
      number INTEGER, month INTEGER, started DATE, pressure DOUBLE, checked DOUBLE, sugar DOUBLE, processes DOUBLE, anticoagulated DOUBLE
    )`);
  for (const { number, ods, first: from, people, deprived, condition, mergedInto } of places) {
    const on = mergedInto === null ? null : firstDay(addMonths(first, mergedInto.month));
    await connection.run('INSERT INTO place VALUES ($1, $2, $3, $4, $5, $6, $7, $8::DATE)', [
      number,
      ods,
      from,
      people,
      deprived,
      condition,
      mergedInto?.ods ?? null,
      on,
    ]);
  }
  const appender = await connection.createAppender('level', undefined, 'temp');
  for (const [number, { levels }] of practices.entries()) {
    for (const [month, one] of levels.entries()) {
      appender.appendInteger(number);
      appender.appendInteger(month);
      appender.appendVarchar(firstDay(addMonths(first, month)));
      for (const level of [one.pressure, one.checked, one.sugar, one.processes, one.anticoagulated])
        appender.appendDouble(level);
      appender.endRow();
    }
  }
  appender.closeSync();
}
