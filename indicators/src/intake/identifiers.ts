import { z } from 'zod';
import { codeColumns } from './contract.ts';
import { type Database, named, quoted } from './database.ts';
import type { Problem } from './outcome.ts';
import type { TableSource } from './table-source.ts';

/** What an extract must not hold unless somebody declares it, by the name of a column. */
const names: readonly [pattern: RegExp, what: string][] = [
  [/nhs[ _-]?(no|num|number|id)?$/i, 'NHS numbers'],
  [/(^|[ _-])(sur|fore|first|given|middle|last|family|full|maiden|patient)[ _-]?names?$/i, 'names'],
  [/^(title|prefix|suffix)$/i, 'names'],
  [/post[ _-]?code|(^|[ _-])zip($|[ _-])/i, 'postcodes'],
  [/address/i, 'addresses'],
  [/phone|mobile|e-?mail/i, 'telephone numbers or e-mail addresses'],
  [/(^|[ _-])dob$|date[ _-]?of[ _-]?birth|birth[ _-]?date/i, 'dates of birth'],
];

/** What one cell can look like. `spaced` columns are free text; identities and practice codes are only asked for NHS numbers. */
const looks = [
  { macro: 'has_nhs_number', what: 'NHS numbers (ten digits with the right check digit)', identities: true },
  { macro: 'has_postcode', what: 'full postcodes', identities: false },
  { macro: 'has_name', what: 'names of people', identities: false },
] as const;

export class Guard {
  readonly #database: Database;
  readonly #declared: ReadonlySet<string>;

  /** @param declared names of columns that are meant to hold what they seem to hold */
  constructor(database: Database, declared: readonly string[]) {
    this.#database = database;
    this.#declared = new Set(declared.map((name) => name.toLowerCase()));
  }

  async prepare(): Promise<void> {
    // Modulus 11 of NHS numbers: ten down to two times the first nine digits; 11 less the rest is the tenth, 11 being 0.
    const weighted = Array.from({ length: 9 }, (_, at) => `(ascii(d[${at + 1}]) - 48) * ${10 - at}`).join(' + ');
    await this.#database.run(`
      CREATE TEMP MACRO nhs_check(d) AS (11 - (${weighted}) % 11) % 11 = ascii(d[10]) - 48;
      -- A group inside a longer identity, such as a UUID, is none.
      CREATE TEMP MACRO has_nhs_number(t) AS length(t) >= 10 AND len(list_filter(
        regexp_extract_all(t, '(?:^|[^0-9A-Za-z-])([0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4})(?:$|[^0-9A-Za-z-])', 1),
        lambda g: nhs_check(regexp_replace(g, '[ -]', '', 'g')))) > 0;
      CREATE TEMP MACRO has_postcode(t) AS
        regexp_matches(upper(t), '(^|[^A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}($|[^A-Z0-9])');
      CREATE TEMP MACRO has_name(t) AS
        regexp_matches(t, '^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady)\\.? [A-Z]')
        OR regexp_matches(t, '^[A-Z][A-Za-z''-]+, [A-Z][a-z]+( \\((Mr|Mrs|Ms|Miss|Dr)\\))?$')`);
  }

  /** Columns whose names say that they identify people, read or not. */
  byName({ about, names: columns }: TableSource): Problem[] {
    return [...columns].flatMap(([column, readAs]) => {
      const what = names.find(([pattern]) => pattern.test(column))?.[1];
      if (what === undefined || this.#isDeclared(column) || readAs.includes('birth_date')) return [];
      return [problem(about.name, column, `its name says that it holds ${what}`, about.lines === 0 ? null : 2)];
    });
  }

  /** Columns that nobody reads: they go nowhere, but whoever made the extract should know that they are in it. */
  async byContent({ about, unread, scan, heading }: TableSource): Promise<Problem[]> {
    const columns = [...unread].filter(([column]) => !this.#isDeclared(column));
    if (columns.length === 0) return [];
    const cells = columns.map(([column, text]) => `CAST(${text} AS VARCHAR) AS ${named(column)}`).join(', ');
    const relation = `SELECT row_number() OVER () + ${heading} AS line, ${cells} FROM ${scan}`;
    const asked = columns.flatMap(([column]) =>
      looks.map(({ macro, what }) => ({ column, macro, what, of: about.name })),
    );
    return this.#ask(relation, asked);
  }

  /** The patient table, whose columns all travel on. */
  async patients(): Promise<Problem[]> {
    const relation = `SELECT f.name AS of, "row" - base AS line, r.* FROM raw_patient AS r JOIN file_entry AS f ON f.id = r.file`;
    const asked = ['patient_id', 'practice_code', 'sex', 'ethnicity', 'imd_decile']
      .filter((column) => !this.#isDeclared(column))
      .flatMap((column) =>
        looks
          .filter(({ identities }) => identities || !/_id$|_code$/.test(column))
          .map(({ macro, what }) => ({ column, macro, what, of: null })),
      );
    return this.#ask(relation, asked);
  }

  /** What of events and issues would travel on beside codes and days: numbers, names of medicines, and what is in quarantine. */
  async records(): Promise<Problem[]> {
    const cells = `string_split(raw, ',')`;
    const relation = `
      SELECT f.name AS of, "row" - base AS line, r.* FROM (
        SELECT file, "row", ${cells}[1] AS patient_id, ${cells}[5] AS value, ${cells}[6] AS unit, NULL AS name
        FROM staged_event WHERE raw IS NOT NULL
        UNION ALL
        SELECT file, "row", NULL, CAST(CAST(value AS BIGINT) AS VARCHAR), NULL, NULL
        FROM staged_event WHERE value BETWEEN 1e9 AND 9999999999 AND value = floor(value)
        UNION ALL
        SELECT file, "row", ${cells}[1], NULL, NULL, NULL FROM staged_issue WHERE raw IS NOT NULL
        UNION ALL
        SELECT any_value(file), min("row"), NULL, NULL, NULL, name FROM staged_issue WHERE name IS NOT NULL GROUP BY name
      ) AS r JOIN file_entry AS f ON f.id = r.file`;
    const asked = ['patient_id', 'value', 'unit', 'name']
      .filter((column) => !this.#isDeclared(column) && !codeColumns.has(column))
      .flatMap((column) =>
        looks
          .filter(
            ({ macro, identities }) =>
              (column === 'name' ? macro !== 'has_name' : true) && (identities || column !== 'patient_id'),
          )
          .map(({ macro, what }) => ({ column, macro, what, of: null })),
      );
    return this.#ask(relation, asked);
  }

  async #ask(relation: string, asked: readonly Asked[]): Promise<Problem[]> {
    if (asked.length === 0) return [];
    const whens = asked.map(
      ({ column, macro, of }, at) =>
        `SELECT ${at} AS asked, ${of === null ? 'of' : quoted(of)} AS file, min(line) AS line, count(*) AS count FROM looked WHERE ${macro}(${named(column)}) GROUP BY ALL HAVING count(*) > 0`,
    );
    const found = await this.#database.rows(
      `WITH looked AS MATERIALIZED (${relation}) ${whens.join(' UNION ALL ')} ORDER BY asked, file`,
      seen,
    );
    return found.flatMap(({ asked: at, file, line, count }) => {
      const one = asked[at];
      return one === undefined ? [] : [problem(file, one.column, `${count} of its cells look like ${one.what}`, line)];
    });
  }

  #isDeclared(column: string): boolean {
    return this.#declared.has(column.toLowerCase());
  }
}

type Asked = { column: string; macro: string; what: string; of: string | null };

const seen = z.object({
  asked: z.number(),
  file: z.string(),
  line: z.coerce.number(),
  count: z.coerce.number(),
});

function problem(file: string, column: string, why: string, line: number | null): Problem {
  const where = line === null ? '' : `, first in line ${line}`;
  const says = `${file}, column "${column}": ${why}${where}. Take it out of the extract or, if it is meant to be there, declare it: --declare ${column}`;
  return { field: file, says };
}
