import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import type { FoundFile } from './folder.ts';
import { fine, type Outcome, refused } from './outcome.ts';
import { type Encoding, type Survey, survey } from './survey.ts';

/** A CSV file that was looked through: what DuckDB may now read, and what is known of it. */
export type TextFile = {
  /** The file itself, or a copy of it in UTF-8. */
  readonly path: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly survey: Survey;
};

const delimiters = [',', ';', '\t', '|'];

/** Surveys a CSV file and reads its heading; a file in another alphabet is written again as UTF-8 into the scratch folder. */
export async function openText(file: FoundFile, scratch: string): Promise<Outcome<TextFile>> {
  const delimiter = await delimiterOf(file.path);
  const first = await survey(file.path, file.name, delimiter);
  if (!first.ok) return first;
  const { encoding, sha256, bytes } = first.value;
  if (encoding === 'utf-8') return withHeading(file, { path: file.path, delimiter, survey: first.value });
  const copy = join(scratch, `${sha256}.csv`);
  await rewrite(file.path, copy, encoding);
  const copied = await delimiterOf(copy);
  const again = await survey(copy, file.name, copied);
  if (!again.ok) return again;
  return withHeading(file, { path: copy, delimiter: copied, survey: { ...again.value, encoding, sha256, bytes } });
}

function withHeading(file: FoundFile, text: Omit<TextFile, 'columns'>): Outcome<TextFile> {
  const wrong = (says: string) => refused<TextFile>([{ field: file.name, says: `${file.name} ${says}` }]);
  if (text.survey.records === 0) return wrong('is empty: not even a heading is in it.');
  if (text.survey.heading.trim() === '') return wrong('begins with a blank line. Let the heading be its first line.');
  try {
    // One line without column names gives one list of texts.
    const [heading = []] = parse(text.survey.heading, { delimiter: text.delimiter, trim: true }) as string[][];
    const twice = heading.filter((name, at) => heading.findIndex((other) => same(name, other)) !== at);
    if (twice.length > 0) return wrong(`has two columns of one name: ${twice.join(', ')}. Rename one of them.`);
    return fine({ ...text, columns: heading });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return wrong('has a heading with a quotation mark that cannot be read.');
  }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const peekBytes = 64 * 1024;

/** The mark that stands most often in the first line. What cannot be read is left to the survey, which says why. */
async function delimiterOf(path: string): Promise<string> {
  const line = (await beginning(path)).split(/\r?\n/, 1)[0] ?? '';
  const counts = delimiters.map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

async function beginning(path: string): Promise<string> {
  const raw = createReadStream(path, { end: peekBytes });
  const text = /\.gz$/i.test(path) ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => text.destroy(error));
  try {
    for await (const chunk of text) return Buffer.from(chunk).toString('latin1');
  } catch {
    return '';
  } finally {
    raw.destroy();
  }
  return '';
}

async function rewrite(from: string, to: string, encoding: Encoding): Promise<void> {
  const raw = createReadStream(from);
  const bytes = /\.gz$/i.test(from) ? raw.pipe(createGunzip()) : raw;
  const decoded = Readable.toWeb(bytes).pipeThrough(new TextDecoderStream(encoding));
  await pipeline(Readable.fromWeb(decoded), createWriteStream(to));
}
