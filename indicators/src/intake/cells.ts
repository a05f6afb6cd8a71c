import { z } from 'zod';
import { quoted } from './database.ts';

/** How a day is written where it is not `YYYY-MM-DD`. */
const dayForms = ['timestamp', 'day/month/year', 'yyyymmdd'] as const;

/**
 * Where the cell of one column of the contract comes from: a column of the file (as it is, as another way of writing a day, or
 * word by word), the first of several columns that has something, a fixed text, or the practice given on the command line.
 */
export const cell = z.union([
  z.strictObject({
    from: z.string().min(1),
    /** The name of a lookup, where the column stands in another file. */
    of: z.string().optional(),
    form: z.enum(dayForms).optional(),
    values: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({
    firstOf: z.array(z.strictObject({ from: z.string().min(1), means: z.string().optional() })).min(1),
  }),
  z.strictObject({ fixed: z.string() }),
  z.strictObject({ option: z.literal('practice') }),
]);
export type Cell = z.infer<typeof cell>;

/** The columns of the driving file that a cell reads. */
export function readBy(of: Cell): string[] {
  if ('from' in of) return of.of === undefined ? [of.from] : [];
  return 'firstOf' in of ? of.firstOf.map(({ from }) => from) : [];
}

/**
 * A cell as an expression of text, or NULL where there is nothing.
 * @param column the SQL of a column of the driving file, or of the lookup that is named
 */
export function cellSql(of: Cell, column: (name: string, lookup?: string) => string, practice: string | null): string {
  if ('fixed' in of) return quoted(of.fixed);
  if ('option' in of) return practice === null ? 'NULL' : quoted(practice);
  if ('firstOf' in of) {
    const whens = of.firstOf.map(({ from, means }) => {
      const source = column(from);
      return `WHEN ${source} IS NOT NULL THEN ${means === undefined ? source : quoted(means)}`;
    });
    return `CASE ${whens.join(' ')} END`;
  }
  const source = column(of.from, of.of);
  return of.values === undefined ? inForm(source, of.form) : wordByWord(source, of.values);
}

/** What no word stands for is passed on as it is, to be judged like every other cell. */
function wordByWord(source: string, values: Readonly<Record<string, string>>): string {
  const whens = Object.entries(values).map(
    ([word, means]) => `WHEN lower(${source}) = ${quoted(word.toLowerCase())} THEN ${quoted(means)}`,
  );
  return `CASE ${whens.join(' ')} ELSE ${source} END`;
}

function inForm(source: string, form: (typeof dayForms)[number] | undefined): string {
  switch (form) {
    case undefined:
      return source;
    case 'timestamp':
      // The day as it was where it was written: a time zone moves no reading to another day.
      return `CASE WHEN length(${source}) > 10 AND ${source}[11] IN ('T', ' ') THEN left(${source}, 10) ELSE ${source} END`;
    case 'day/month/year':
      return `regexp_replace(${source}, '^(\\d{2})/(\\d{2})/(\\d{4})$', '\\3-\\2-\\1')`;
    case 'yyyymmdd':
      return `regexp_replace(${source}, '^(\\d{4})(\\d{2})(\\d{2})$', '\\1-\\2-\\3')`;
  }
}

/** A column of a file as SQL, without the spaces around it where the file has such. */
export function fileColumn(column: string, padded: boolean): string {
  return padded ? `nullif(trim(${column}), '')` : column;
}
