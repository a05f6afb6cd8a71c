import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readParquet } from '@tandem/indicators/engines';
import {
  cellsOfJson,
  countNames,
  type Manifest,
  readManifest,
  readRows,
  suppressedMark,
} from '@tandem/indicators/release';
import { bundleRowsMax } from '@tandem/web/server/acts/bundle.ts';
import { parse } from 'csv-parse/sync';
import { readBytes, readJson } from './arguments.ts';
import { UserError } from './user-error.ts';

/** A part of a file, small enough to be sent at once and whole in itself. `rows`: where its lines stand in the file. */
export type Part = { text: string; sha256: string; rows: readonly number[] };

/** A file of released counts that may be sent. */
export type Sendable = { name: string; manifest: Manifest; parts: readonly Part[]; rows: number };

/** Reads a file of counts and its manifest, and refuses here already what the platform would refuse. */
export async function readFile(path: string): Promise<Sendable> {
  const manifestPath = `${path}.manifest.json`;
  if (!existsSync(manifestPath))
    throw new UserError(
      `${manifestPath} is missing. It is written beside the file: send both from where they were made.`,
    );
  const manifest = manifestIn(manifestPath);
  const bytes = readBytes(path);
  if (!manifest.releasable)
    throw new UserError(`${path} holds exact counts, which must not leave this machine. Run again without --exact.`);
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.file.sha256)
    throw new UserError(
      `${path} is not the file that its manifest was written for. Run again, and change nothing in it.`,
    );
  const cells = await cellsIn(path, bytes);
  const read = readRows(cells, manifest);
  if (!read.ok) {
    const lines = read.faults.slice(0, 20).map(({ row, column, says }) => `  row ${row}, ${column}: ${says}`);
    throw new UserError([`${path} cannot be sent:`, ...lines, ...more(read.faults.length - lines.length)].join('\n'));
  }
  return { name: basename(path), manifest, parts: partsOf(cells, manifest), rows: read.rows.length };
}

function more(count: number): string[] {
  return count > 0 ? [`  and ${count} more`] : [];
}

function manifestIn(path: string): Manifest {
  const read = readManifest(readJson(path));
  if (!read.ok)
    throw new UserError([`${path} cannot be read:`, ...read.problems.map((says) => `  ${says}`)].join('\n'));
  return read.value;
}

async function cellsIn(path: string, bytes: Buffer): Promise<string[][]> {
  if (/\.parquet$/i.test(path)) return cellsOfParquet(path);
  const text = bytes.toString('utf8');
  if (/\.json$/i.test(path)) {
    const cells = cellsOfJson(text);
    if (!cells) throw new UserError(`${path} is not a list of rows.`);
    return cells;
  }
  if (!/\.csv$/i.test(path)) {
    throw new UserError(`${path} is none of .csv, .json and .parquet. Run again with --out FILE.csv.`);
  }
  try {
    // Without column names the library gives a list of texts for each line.
    return parse(text, { relax_column_count: true, bom: true }) as string[][];
  } catch (fault) {
    throw new UserError(`${path} is not CSV: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** A count without a number is a suppressed one. */
async function cellsOfParquet(path: string): Promise<string[][]> {
  try {
    const [heading = [], ...rows] = await readParquet(path);
    const names = heading.map((name) => name ?? '');
    const isCount = names.map((name) => countNames.some((one) => one === name));
    return [names, ...rows.map((row) => row.map((cell, at) => cell ?? (isCount[at] ? suppressedMark : '')))];
  } catch (fault) {
    throw new UserError(`${path} is not Parquet: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Parts by series, so that what belongs together is decided on together; the same file gives the same parts. */
function partsOf([heading = [], ...lines]: readonly (readonly string[])[], manifest: Manifest): Part[] {
  const numbered = lines.map((line, at) => ({ line, row: at + 2 }));
  const compare = orderIn(heading);
  const sorted = numbered.toSorted((a, b) => compare(a.line, b.line) || a.row - b.row);
  return Array.from({ length: Math.ceil(sorted.length / bundleRowsMax) }, (_, part) => {
    const own = sorted.slice(part * bundleRowsMax, (part + 1) * bundleRowsMax);
    const text = JSON.stringify({ manifest, cells: [heading, ...own.map(({ line }) => line)] });
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { text, sha256, rows: [1, ...own.map(({ row }) => row)] };
  });
}

/** By series and mode, then by practice. */
function orderIn(heading: readonly string[]): (a: readonly string[], b: readonly string[]) => number {
  const places = ['indicator_id', 'mode', 'practice_code'].map((name) => heading.indexOf(name));
  const keyOf = (line: readonly string[]) => places.map((at) => line[at]).join(' ');
  return (a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) < keyOf(b) ? -1 : 1);
}
