import { largest } from '../check.ts';
import { RequestError } from '../request-error.ts';

/** JSON Schema (2020-12), as far as it is used here. */
type Schema = Readonly<Record<string, unknown>>;

/** One thing a request may hold: how it is read from what came, and how it is described to other programs. */
export type Reader<T> = { read(value: unknown, path: Path): T; schema: Schema };

/** Where a value stands in the request. It is put into words only when something is wrong there. */
type Path = () => string;

function refuse(code: string, path: Path, wanted: string, value: unknown): never {
  throw new RequestError(code, `${path() || 'The request'} is ${shown(value)}; ${wanted} is needed.`, path());
}

/** The value as it came, short enough for a message. */
function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

type Range = { above?: number; from?: number; to?: number; below?: number };

/** A finite number in a range. */
export function number(range: Range = {}): Reader<number> {
  return {
    read(value, path) {
      if (typeof value !== 'number') return refuse('wrong_type', path, inWords('a number', range), value);
      if (!Number.isFinite(value)) return refuse('not_finite', path, inWords('a finite number', range), value);
      if (Math.abs(value) > largest)
        return refuse('out_of_range', path, `a number from -${largest} to ${largest}`, value);
      return isWithin(value, range) ? value : refuse('out_of_range', path, inWords('a number', range), value);
    },
    schema: { type: 'number', ...bounds(range) },
  };
}

/** A whole number in a range. */
export function whole(range: Range): Reader<number> {
  return {
    read(value, path) {
      if (typeof value !== 'number') return refuse('wrong_type', path, inWords('a whole number', range), value);
      const fits = Number.isInteger(value) && isWithin(value, range);
      return fits ? value : refuse('out_of_range', path, inWords('a whole number', range), value);
    },
    schema: { type: 'integer', ...bounds(range) },
  };
}

function isWithin(value: number, { above, from, to, below }: Range): boolean {
  return (
    (above === undefined || value > above) &&
    (from === undefined || value >= from) &&
    (to === undefined || value <= to) &&
    (below === undefined || value < below)
  );
}

function inWords(what: string, { above, from, to, below }: Range): string {
  const limits = [
    above !== undefined && `above ${above}`,
    from !== undefined && `from ${from}`,
    to !== undefined && `up to ${to}`,
    below !== undefined && `below ${below}`,
  ].filter((limit) => typeof limit === 'string');
  return [what, ...limits].join(' ');
}

function bounds({ above, from, to, below }: Range): Schema {
  return {
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(from !== undefined && { minimum: from }),
    ...(to !== undefined && { maximum: to }),
    ...(below !== undefined && { exclusiveMaximum: below }),
  };
}

export const flag: Reader<boolean> = {
  read: (value, path) => (typeof value === 'boolean' ? value : refuse('wrong_type', path, 'true or false', value)),
  schema: { type: 'boolean' },
};

export const text: Reader<string> = {
  read: (value, path) => (typeof value === 'string' ? value : refuse('wrong_type', path, 'a text', value)),
  schema: { type: 'string' },
};

/** One of a few words. */
export function choice<const T extends string | number>(code: string, options: readonly T[]): Reader<T> {
  return {
    read(value, path) {
      const chosen = options.find((option) => option === value);
      return chosen ?? refuse(code, path, `one of ${options.join(', ')}`, value);
    },
    schema: { enum: options },
  };
}

/** What `one` reads where it can, else what `other` reads. */
export function either<A, B>(one: Reader<A>, isOne: (value: unknown) => boolean, other: Reader<B>): Reader<A | B> {
  return {
    read: (value, path) => (isOne(value) ? one.read(value, path) : other.read(value, path)),
    schema: { anyOf: [one.schema, other.schema] },
  };
}

/** `null`, or what `reader` reads. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return {
    read: (value, path) => (value === null ? null : reader.read(value, path)),
    schema: { anyOf: [reader.schema, { type: 'null' }] },
  };
}

export function list<T>(entry: Reader<T>): Reader<T[]> {
  return {
    read(value, path) {
      if (!Array.isArray(value)) return refuse('wrong_type', path, 'a list', value);
      const entries: T[] = [];
      const place = () => `${path()}[${entries.length}]`;
      for (const one of value) entries.push(entry.read(one, place));
      return entries;
    },
    schema: { type: 'array', items: entry.schema },
  };
}

/** What a table of readers gives: each field there and read, or absent. */
export type Read<Fields> = { [Name in keyof Fields]?: Fields[Name] extends Reader<infer T> ? T : never };

/** Reads an object field by field; a field that the table does not have is refused. */
export function object<const Fields extends Readonly<Record<string, Reader<unknown>>>>(
  fields: Fields,
  required: readonly (keyof Fields & string)[] = [],
): Reader<Read<Fields>> {
  return {
    read(value, path) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return refuse('wrong_type', path, 'an object', value);
      }
      const under = (name: string) => (path() === '' ? name : `${path()}.${name}`);
      const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
      for (const name of required) {
        if (entries.some(([given]) => given === name)) continue;
        throw new RequestError('missing', `${under(name)} is missing.`, under(name));
      }
      const read = entries.map(([name, entry]) => {
        if (!Object.hasOwn(fields, name)) throw unknownField(name, under(name), Object.keys(fields));
        return [name, fields[name]?.read(entry, () => under(name))];
      });
      // Every entry was read by the reader of its name.
      return Object.fromEntries(read) as Read<Fields>;
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
  };
}

function unknownField(name: string, path: string, known: readonly string[]): RequestError {
  const code = path.startsWith('options.') ? 'unknown_option' : 'unknown_field';
  return new RequestError(code, `There is no ${JSON.stringify(name)}; known are ${known.join(', ')}.`, path);
}

/** A reader with a line of explanation in its schema. */
export function described<T>(description: string, reader: Reader<T>): Reader<T> {
  return { read: reader.read, schema: { description, ...reader.schema } };
}
