import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dayText } from '../calendar.ts';
import type { Patient } from '../oracle/patient.ts';
import type { Extract } from './engine.ts';
import { tables } from './tables.ts';

/** Writes patients as a prepared extract, one Parquet file a table: how decks and tests reach an engine. */
export async function writeExtract(patients: readonly Patient[], folder: string): Promise<Extract> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = {
    patient: patients.flatMap(registrationRows),
    event: patients.flatMap(eventRows),
    issue: patients.flatMap(issueRows),
  };
  const written: Record<string, string[]> = {};
  for (const [name, columns] of Object.entries(tables)) {
    const path = join(folder, `${name}.parquet`);
    const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
    await connection.run(`CREATE TABLE ${name} (${typed.join(', ')})`);
    await insert(name, Object.keys(columns).length, Object.entries(rows).find(([table]) => table === name)?.[1] ?? []);
    await connection.run(`COPY ${name} TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
    written[name] = [path];
  }
  connection.closeSync();
  instance.closeSync();
  return { patient: written.patient ?? [], event: written.event ?? [], issue: written.issue ?? [] };

  /** Every value travels as bound text and takes the type of its column. */
  async function insert(name: string, width: number, all: readonly Cell[][]) {
    for (let from = 0; from < all.length; from += 500) {
      const some = all.slice(from, from + 500);
      const marks = some.map(
        (_, row) => `(${Array.from({ length: width }, (__, at) => `$${row * width + at + 1}`).join(', ')})`,
      );
      await connection.run(`INSERT INTO ${name} VALUES ${marks.join(', ')}`, some.flat());
    }
  }
}

type Cell = string | null;
const day = (number: number | null): Cell => (number === null ? null : dayText(number));

function registrationRows({ id, sex, birth, death, ethnicity, imdDecile, registrations }: Patient): Cell[][] {
  const decile = imdDecile === null ? null : String(imdDecile);
  return registrations.map(({ practice, from, to }) => [
    practice,
    id,
    sex,
    day(birth),
    birth === null ? null : 'day',
    day(death),
    day(from),
    day(to),
    ethnicity,
    decile,
  ]);
}

function eventRows({ id, events }: Patient): Cell[][] {
  return events.map((event, row) => [
    id,
    day(event.day),
    event.code,
    event.system,
    event.value === null ? null : String(event.value),
    String(event.converted),
    String(row),
  ]);
}

function issueRows({ id, issues }: Patient): Cell[][] {
  return issues.map((issue, row) => [id, day(issue.day), issue.code, issue.name, issue.bnf, String(row)]);
}
