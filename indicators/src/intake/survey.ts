import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { fine, type Outcome, refused } from './outcome.ts';
import { RecordCounter, type Records } from './records.ts';

/** What one pass over a text file finds out before anything is loaded from it. */
export type Survey = Records & {
  /** Of the bytes as they lie on the disk, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding;
};

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** A line longer than this is a fault of the file: a whole year of one practice is shorter. */
const recordBytesMax = 1_000_000;

/** A resource on a line of its own may be a whole bundle. */
const resourceBytesMax = 64_000_000;

const chunkBytes = 1 << 20;

/** Thrown inside the pass to end it; never leaves this file. */
class Unreadable extends Error {}

/**
 * Reads a CSV or NDJSON file once, whole, in bounded memory: counts its lines independently of whatever loads it, finds the
 * encoding and checks that compression is complete. Problems name the file and the line.
 */
export async function survey(path: string, name: string, delimiter: string | null): Promise<Outcome<Survey>> {
  const sum = createHash('sha256');
  const letters = new Letters();
  const counter = new RecordCounter(delimiter, delimiter === null ? resourceBytesMax : recordBytesMax);
  let bytes = 0;
  const raw = createReadStream(path, { highWaterMark: chunkBytes });
  raw.on('data', (chunk: string | Buffer) => {
    sum.update(chunk);
    bytes += chunk.length;
  });
  const text = /\.gz$/i.test(path) ? raw.pipe(createGunzip({ chunkSize: chunkBytes })) : raw;
  // An error of the file itself has to end the stream that is read from it.
  if (text !== raw) raw.once('error', (error) => text.destroy(error));
  try {
    for await (const chunk of text) {
      const says = letters.take(chunk, counter.records) ?? counter.take(chunk);
      if (says !== null) throw new Unreadable(says);
    }
  } catch (fault) {
    const says = whyUnreadable(fault);
    if (says === null) throw fault;
    return refused([{ field: name, says: `${name} ${says}` }]);
  } finally {
    raw.destroy();
  }
  const encoding = letters.encoding();
  if (encoding === 'mixed') return refused([{ field: name, says: `${name} ${letters.mixture()}` }]);
  const found = counter.end();
  if (encoding === 'utf-8' || encoding === 'windows-1252') {
    if (!found.ok) return refused([{ field: name, says: `${name} ${found.says}` }]);
    return fine({ ...found.records, sha256: sum.digest('hex'), bytes, encoding });
  }
  // Of UTF-16 only the sum is known yet: its lines are counted in the copy that is made of it.
  return fine({ ...nothing, sha256: sum.digest('hex'), bytes, encoding });
}

const nothing: Records = { heading: '', records: 0, blanks: [], padded: false };

function whyUnreadable(fault: unknown): string | null {
  if (fault instanceof Unreadable) return fault.message;
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'Z_BUF_ERROR')
    return 'ends in the middle: it was cut off while it was written or copied. Fetch it again.';
  if (typeof code === 'string' && code.startsWith('Z_'))
    return 'is not compressed as its name says, or is damaged. Fetch it again, or unpack it and load the file inside.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be opened by you. Ask for the right to read it.';
  return null;
}

/** Watches the bytes go by and says in which alphabet they are. */
class Letters {
  #first: Buffer | null = null;
  #rest: Buffer = Buffer.alloc(0);
  #foreignAt: number | null = null;
  #pairs = false;

  /** @returns why the file cannot be text, or null */
  take(chunk: Buffer, records: number): string | null {
    if (this.#first === null) {
      this.#first = chunk.subarray(0, 4);
      const other = otherKinds.find(([start]) => start.every((byte, at) => chunk[at] === byte));
      if (other) return other[1];
    }
    if (this.#wide()) return null;
    if (chunk.includes(0)) return 'is not plain text. Save it again as CSV in UTF-8.';
    const whole = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const end = endOfLetters(whole);
    this.#rest = whole.subarray(end);
    const letters = whole.subarray(0, end);
    if (isAscii(letters)) return null;
    // Two bytes that make one letter of UTF-8 hardly ever stand beside each other in another alphabet.
    this.#pairs ||= /[\u00c2-\u00df][\u0080-\u00bf]/.test(letters.toString('latin1'));
    if (this.#foreignAt === null && !isUtf8(letters)) this.#foreignAt = records + linesUntilForeign(letters) + 1;
    return null;
  }

  encoding(): Encoding | 'mixed' {
    const wide = this.#wide();
    if (wide) return wide;
    const foreign = this.#foreignAt !== null || !isUtf8(this.#rest);
    if (!foreign) return 'utf-8';
    return this.#pairs ? 'mixed' : 'windows-1252';
  }

  mixture(): string {
    return `mixes two alphabets (UTF-8 and Windows-1252), so that its letters cannot be told; the first letter that is not UTF-8 is in line ${this.#foreignAt ?? 'the last'}. Export it again as UTF-8.`;
  }

  #wide(): 'utf-16le' | 'utf-16be' | null {
    if (this.#first?.[0] === 0xff && this.#first[1] === 0xfe) return 'utf-16le';
    return this.#first?.[0] === 0xfe && this.#first[1] === 0xff ? 'utf-16be' : null;
  }
}

/** How files begin that are not text, and what to do instead. */
const otherKinds: readonly [start: readonly number[], says: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is an Excel workbook or a zip file. Save it as CSV UTF-8, or unpack it first.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Excel workbook. Save it as CSV UTF-8.'],
  [[0x1f, 0x8b], 'is compressed, and its name does not say so. Let the name end in .gz.'],
  [[0x50, 0x41, 0x52, 0x31], 'is a Parquet file. Let its name end in .parquet.'],
];

/** Where the last whole letter of UTF-8 ends, so that none is cut in two between chunks. */
function endOfLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** How many line ends stand before the first letter that is not UTF-8: found by halving. */
function linesUntilForeign(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, endOfLetters(part)))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).toString('latin1').split('\n').length - 1;
}
