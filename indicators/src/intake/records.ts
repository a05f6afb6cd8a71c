/** What the lines of a text file look like. A line is a record: quoted text that runs over several lines is part of one. */
export type Records = {
  /** The first line, without its end. */
  readonly heading: string;
  /** All lines, the heading and blank ones included. */
  readonly records: number;
  /** Which lines are blank, counted from 1. */
  readonly blanks: readonly number[];
  /** Whether spaces stand beside a delimiter or at the end of a line. */
  readonly padded: boolean;
};

type Counted = { ok: true; records: Records } | { ok: false; says: string };

const newline = 0x0a;
const carriage = 0x0d;
const quote = 0x22;
const headingBytesMax = 100_000;
/** More blank lines than this are a fault of the file. */
const blanksMax = 100_000;

/** Counts lines in chunks of bytes, whatever the chunks cut in two. It leaps from line to line where nothing is quoted. */
export class RecordCounter {
  records = 0;
  readonly #delimiter: number | null;
  readonly #bytesMax: number;
  readonly #blanks: number[] = [];
  readonly #heading: Buffer[] = [];
  #padded = false;
  /** Bytes of the line that has not ended yet. */
  #open = 0;
  #last = newline;
  /** The line in which a quoted text began that has not ended yet, or 0. */
  #quotedSince = 0;
  /** The byte before was a quotation mark inside a text: the next says whether it ended the text or stands for itself. */
  #undecided = false;

  /** @param delimiter between columns; `null` where the file has no columns, and quotation marks mean nothing */
  constructor(delimiter: string | null, bytesMax: number) {
    this.#delimiter = delimiter === null ? null : delimiter.charCodeAt(0);
    this.#bytesMax = bytesMax;
  }

  /** @returns why the file cannot be read any further, or null */
  take(chunk: Buffer): string | null {
    if (this.#delimiter !== null && !this.#padded) this.#padded = hasPadding(chunk, this.#delimiter);
    const quotes = this.#delimiter !== null && (this.#quotedSince > 0 || chunk.includes(quote));
    if (quotes) this.#walk(chunk);
    else this.#leap(chunk);
    if (this.#open > this.#bytesMax) return this.#endless();
    if (this.#blanks.length > blanksMax) return `has more than ${blanksMax} blank lines. Take them out.`;
    return null;
  }

  end(): Counted {
    if (this.#quotedSince > 0 && !this.#undecided) return { ok: false, says: this.#endless() };
    if (this.#open > 0) this.#close();
    const heading = Buffer.concat(this.#heading).toString('utf8');
    const { records, padded } = { records: this.records, padded: this.#padded };
    return {
      ok: true,
      records: { heading: heading.replace(/^\ufeff/, '').replace(/\r$/, ''), records, blanks: this.#blanks, padded },
    };
  }

  #leap(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      this.#keep(chunk, from, end);
      this.#close();
      from = end + 1;
    }
    this.#keep(chunk, from, chunk.length);
  }

  #walk(chunk: Buffer): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#undecided) {
        this.#undecided = false;
        if (byte === quote) continue;
        this.#quotedSince = 0;
      }
      if (this.#quotedSince > 0) {
        this.#undecided = byte === quote;
      } else if (byte === newline) {
        this.#keep(chunk, from, at);
        this.#close();
        from = at + 1;
      } else if (byte === quote && this.#begins(chunk, from, at)) {
        this.#quotedSince = this.records + 1;
      }
    }
    this.#keep(chunk, from, chunk.length);
  }

  /** A quotation mark begins a text where a column begins; anywhere else it is a letter like others. */
  #begins(chunk: Buffer, from: number, at: number): boolean {
    if (at > from) return chunk[at - 1] === this.#delimiter;
    return this.#open === 0 || this.#last === this.#delimiter;
  }

  #keep(chunk: Buffer, from: number, to: number): void {
    if (to === from) return;
    this.#open += to - from;
    this.#last = chunk[to - 1] ?? newline;
    if (this.records === 0 && this.#open <= headingBytesMax) this.#heading.push(Buffer.from(chunk.subarray(from, to)));
  }

  #close(): void {
    this.records += 1;
    if (this.#open === 0 || (this.#open === 1 && this.#last === carriage)) this.#blanks.push(this.records);
    this.#open = 0;
  }

  #endless(): string {
    return this.#quotedSince > 0
      ? `has a quotation mark in line ${this.#quotedSince} that nothing closes. Close it, or take it away.`
      : `has a line longer than ${this.#bytesMax / 1_000_000} MB: line ${this.records + 1}. Is every row on a line of its own?`;
  }
}

function hasPadding(chunk: Buffer, delimiter: number): boolean {
  const mark = String.fromCharCode(delimiter);
  return [` ${mark}`, `${mark} `, ' \n', ' \r'].some((pair) => chunk.includes(pair, 0, 'latin1'));
}
