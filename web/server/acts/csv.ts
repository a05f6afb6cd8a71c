import { fine, type Outcome, problems } from '@tandem/improvement/outcome';
import { CsvError, parse } from 'csv-parse/sync';

/** Longest file that is read, in bytes and in lines: five years of twenty measures of eighty practices, twice over. */
export const fileBytesMax = 10_000_000;
export const fileRowsMax = 100_000;

/**
 * Reads the bytes of a pasted block or an uploaded text file as cells, one list a line; what stands in quotation marks is
 * one cell. The delimiter (tab, semicolon or comma) is found out. Problems are of the field `file`.
 */
export function readCells(bytes: Uint8Array): Outcome<string[][]> {
  if (bytes.length > fileBytesMax)
    return wrong(
      `The file is larger than ${fileBytesMax / 1_000_000} MB. Send it in parts, for instance year by year.`,
    );
  const other = otherKind(bytes);
  if (other !== undefined) return wrong(other);
  const text = decode(bytes);
  if (text.includes('\u0000'))
    return wrong('The file is not plain text that we can read. Save it again as "CSV UTF-8 (comma delimited)".');
  if (text.trim() === '') return wrong('There is nothing in it. Paste some rows, or choose a file that has some.');
  return split(text);
}

function split(text: string): Outcome<string[][]> {
  try {
    // Without column names the library gives a list of texts for each line, empty lines included.
    const cells = parse(text, { delimiter: delimiterOf(text), relax_column_count: true }) as string[][];
    if (cells.length <= fileRowsMax) return fine(cells);
    return wrong(`There are ${cells.length} rows; at most ${fileRowsMax} can be sent at once. Send them in parts.`);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const where = typeof fault.lines === 'number' ? ` near line ${fault.lines}` : '';
    return wrong(
      `A quotation mark (") stands where it cannot be read${where}. Take it away, or put the whole cell in quotation marks.`,
    );
  }
}

/** How files begin that are not text, and what to do instead. */
const others: readonly [start: readonly number[], says: string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is an Excel workbook (.xlsx) or another zipped file. In Excel choose "Save as", then "CSV UTF-8 (comma delimited)", and send that file; or copy the cells and paste them.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an old Excel workbook (.xls). In Excel choose "Save as", then "CSV UTF-8 (comma delimited)", and send that file; or copy the cells and paste them.',
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF. Numbers cannot be read from it safely: send the table it was made from, as CSV.',
  ],
  [[0x1f, 0x8b], 'This file is compressed. Unpack it, and send the file inside.'],
];

function otherKind(bytes: Uint8Array): string | undefined {
  return others.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
}

/**
 * UTF-8 as it should be; UTF-16 where a mark says so, as Excel's "Unicode text" has it; else the Western alphabet of
 * Windows, in which Excel saves plain "CSV".
 */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that stands most often, outside quotation marks, in the first lines. A tab wins a tie, a comma comes last. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function wrong(says: string): Outcome<string[][]> {
  return problems({ field: 'file', says });
}

/**
 * Writes cells as a file (RFC 4180, CR-LF). A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The answer that hands a file to the browser. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(`\ufeff${writeCells(rows)}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
    },
  });
}
