import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseMonth } from '@tandem/indicators';
import type { Extract } from '@tandem/indicators/engines';

const noFiles: Extract = { patient: [], event: [], issue: [] };

/** The Parquet files of a prepared extract, by the beginnings of their names. */
export function extractIn(folder: string, problems: string[]): Extract {
  if (!existsSync(folder)) {
    problems.push(`The folder of the extract ${folder} is not there.`);
    return noFiles;
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.parquet'))
    .toSorted();
  const of = (table: string) => files.filter((name) => name.startsWith(table)).map((name) => join(folder, name));
  const extract = { patient: of('patient'), event: of('event'), issue: of('issue') };
  if (extract.patient.length === 0) {
    problems.push(`${folder} holds no patient*.parquet. Prepare the extract first: tandem ingest check.`);
  }
  return extract;
}

/** A month of an argument; 0 and a problem where it is none. */
export function readMonth(name: string, text: string, problems: string[]): number {
  const month = parseMonth(text);
  if (month === null && text !== '') problems.push(`--${name} is a month, for instance 2024-03; it says "${text}".`);
  return month ?? 0;
}
