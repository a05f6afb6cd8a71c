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

/** Counts lines in chunks of bytes, whatever the chunks cut in two. It is fast where a chunk has no quotation mark. */
export class RecordCounter {
  records = 0;
  readonly #delimiter: number | null;
  readonly #bytesMax: number;
  readonly #blanks: number[] = [];
  #heading: Buffer[] = [];
  #headingDone = false;
  #padded = false;
  /** Bytes of the line that has not ended yet. */
  #open = 0;
  #last = newline;
  #quoted = false;
  #quotedSince = 0;
  /** A quotation mark ended the chunk before: the next byte says whether it ended the text or stands for itself. */
  #undecided = false;
  /** The next quotation mark of this chunk, -1 where there is none: looked for once, not line by line. */
  #quoteAt = -1;

  /** @param delimiter between columns; `null` where the file has no columns, and quotation marks mean nothing */
  constructor(delimiter: string | null, bytesMax: number) {
    this.#delimiter = delimiter === null ? null : delimiter.charCodeAt(0);
    this.#bytesMax = bytesMax;
  }

  /** @returns why the file cannot be read any further, or null */
  take(chunk: Buffer): string | null {
    if (this.#delimiter !== null && !this.#padded) this.#padded = hasPadding(chunk, this.#delimiter);
    this.#quoteAt = chunk.indexOf(quote);
    let at = 0;
    while (at < chunk.length) at = this.#quoted || this.#undecided ? this.#inside(chunk, at) : this.#outside(chunk, at);
    if (chunk.length > 0) this.#last = chunk[chunk.length - 1] ?? newline;
    if (this.#open > this.#bytesMax && this.#delimiter !== null)
      return this.#quoted
        ? `has a quotation mark in line ${this.#quotedSince} that nothing closes. Close it, or take it away.`
        : `has a line longer than ${this.#bytesMax / 1_000_000} MB: line ${this.records + 1}. Is every row on a line of its own?`;
    if (this.#blanks.length > blanksMax) return `has more than ${blanksMax} blank lines. Take them out.`;
    return null;
  }

  end(): Counted {
    if (this.#quoted && !this.#undecided) {
      const says = `has a quotation mark in line ${this.#quotedSince} that nothing closes. Close it, or take it away.`;
      return { ok: false, says };
    }
    if (this.#open > 0) this.#close(this.#open === 1 && this.#last === carriage ? 0 : this.#open);
    return {
      ok: true,
      records: {
        heading: Buffer.concat(this.#heading)
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .replace(/\r$/, ''),
        records: this.records,
        blanks: this.#blanks,
        padded: this.#padded,
      },
    };
  }

  #outside(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(newline, from);
    const stop = end < 0 ? chunk.length : end;
    const opens = this.#delimiter === null ? -1 : this.#opening(chunk, from, stop);
    if (opens >= 0) {
      this.#keep(chunk, from, opens + 1);
      this.#quoted = true;
      this.#quotedSince = this.records + 1;
      return opens + 1;
    }
    this.#keep(chunk, from, stop);
    if (end < 0) return chunk.length;
    const before = end > 0 ? chunk[end - 1] : this.#last;
    this.#close(this.#open === 1 && before === carriage ? 0 : this.#open);
    return end + 1;
  }

  /** The next quotation mark that begins a text, because it follows a delimiter or a line's end. */
  #opening(chunk: Buffer, from: number, stop: number): number {
    let found = this.#nextQuote(chunk, from);
    while (found >= 0 && found < stop) {
      const before = found > 0 ? chunk[found - 1] : this.#last;
      if (before === this.#delimiter || (this.#open === 0 && found === from)) return found;
      found = this.#nextQuote(chunk, found + 1);
    }
    return -1;
  }

  #nextQuote(chunk: Buffer, from: number): number {
    if (this.#quoteAt >= 0 && this.#quoteAt < from) this.#quoteAt = chunk.indexOf(quote, from);
    return this.#quoteAt;
  }

  #inside(chunk: Buffer, from: number): number {
    if (this.#undecided) {
      this.#undecided = false;
      if (chunk[from] !== quote) {
        this.#quoted = false;
        return from;
      }
      this.#keep(chunk, from, from + 1);
      return from + 1;
    }
    const found = this.#nextQuote(chunk, from);
    if (found < 0) {
      this.#keep(chunk, from, chunk.length);
      return chunk.length;
    }
    this.#keep(chunk, from, found + 1);
    this.#undecided = true;
    return found + 1;
  }

  #keep(chunk: Buffer, from: number, to: number): void {
    this.#open += to - from;
    if (this.#headingDone || to === from || this.#open > headingBytesMax) return;
    this.#heading.push(Buffer.from(chunk.subarray(from, to)));
  }

  #close(length: number): void {
    this.records += 1;
    this.#headingDone = true;
    if (length === 0) this.#blanks.push(this.records);
    this.#open = 0;
  }
}

function hasPadding(chunk: Buffer, delimiter: number): boolean {
  const mark = String.fromCharCode(delimiter);
  return [` ${mark}`, `${mark} `, ' \n', ' \r'].some((pair) => chunk.includes(pair, 0, 'latin1'));
}
