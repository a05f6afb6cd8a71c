import type { FunctionName } from '../plan/scalar.ts';

/** What differs between databases; everything else is printed once for all of them. */
export type Dialect = {
  name: string;
  functions: Readonly<Record<FunctionName, (...of: string[]) => string>>;
  bitOr: (of: string) => string;
  types: { integer: string; bigint: string; double: string; text: string };
  /** The numbers 0 to `count - 1` as a table with one column `bit`. */
  numbers: (count: number, as: string) => string;
  /** Makes a step a table of its own. */
  keep: (name: string, select: string) => string;
  drop: (name: string) => string;
};

const between = (sign: string) => (a?: string, b?: string) => `(${a} ${sign} ${b})`;
const named =
  (name: string) =>
  (...of: string[]) =>
    `${name}(${of.join(', ')})`;

/** What DuckDB and Trino write alike. */
const alike = {
  add: between('+'),
  subtract: between('-'),
  multiply: between('*'),
  divide: between('/'),
  power: named('power'),
  floor: named('floor'),
  least: named('least'),
  greatest: named('greatest'),
  less: between('<'),
  'at-most': between('<='),
  equal: between('='),
  'at-least': between('>='),
  more: between('>'),
  and: between('AND'),
  or: between('OR'),
  not: (of = '') => `(NOT ${of})`,
  'is-unknown': (of = '') => `(${of} IS NULL)`,
  'is-one-of': (of = '', ...values) => `(${of} IN (${values.join(', ')}))`,
  coalesce: named('coalesce'),
  beginning: (of = '', length = '') => `substr(${of}, 1, ${length})`,
  'small-letters': named('lower'),
  'as-bigint': (of = '') => `CAST(${of} AS BIGINT)`,
  modulo: (a = '', b = '') => `(${a} % ${b})`,
} satisfies Partial<Dialect['functions']>;

const parts = (date: string) => ({
  year: `extract(year FROM ${date})`,
  month: `extract(month FROM ${date})`,
  day: `extract(day FROM ${date})`,
});

/** Functions of a day number, once a database can say which date it is. Whole numbers are plain INTEGER. */
function calendar(dateOf: (day: string) => string) {
  const of = (day = '') => parts(dateOf(day));
  const whole = (sum: string) => `CAST(${sum} AS INTEGER)`;
  return {
    'month-of-date': (date = '') => whole(`${parts(date).year} * 12 + ${parts(date).month} - 1`),
    'month-of-day': (day?: string) => whole(`${of(day).year} * 12 + ${of(day).month} - 1`),
    'year-of-day': (day?: string) => whole(of(day).year),
    'month-and-date-of-day': (day?: string) => whole(`${of(day).month} * 100 + ${of(day).day}`),
  };
}

export const duckdb: Dialect = {
  name: 'duckdb',
  functions: {
    ...alike,
    ...calendar((day) => `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`),
    'day-of-date': (date = '') => `CAST(${date} - DATE '1970-01-01' AS INTEGER)`,
    'bits-and': between('&'),
    'bits-or': between('|'),
    'bits-not': (of = '') => `(~${of})`,
    'bits-up': between('<<'),
    'bits-down': between('>>'),
  },
  bitOr: (of) => `bit_or(${of})`,
  types: { integer: 'INTEGER', bigint: 'BIGINT', double: 'DOUBLE', text: 'VARCHAR' },
  numbers: (count, as) => `(SELECT CAST(range AS INTEGER) AS bit FROM range(${count})) AS ${as}`,
  keep: (name, select) => `CREATE TEMP TABLE ${name} AS ${select}`,
  drop: (name) => `DROP TABLE IF EXISTS ${name}`,
};

export const trino: Dialect = {
  name: 'trino',
  functions: {
    ...alike,
    ...calendar((day) => `date_add('day', ${day}, DATE '1970-01-01')`),
    'day-of-date': (date = '') => `CAST(date_diff('day', DATE '1970-01-01', ${date}) AS INTEGER)`,
    'bits-and': named('bitwise_and'),
    'bits-or': named('bitwise_or'),
    'bits-not': named('bitwise_not'),
    'bits-up': named('bitwise_left_shift'),
    'bits-down': named('bitwise_right_shift'),
  },
  bitOr: (of) => `bitwise_or_agg(${of})`,
  types: { integer: 'INTEGER', bigint: 'BIGINT', double: 'DOUBLE', text: 'VARCHAR' },
  numbers: (count, as) =>
    `(SELECT CAST(bit AS INTEGER) AS bit FROM UNNEST(sequence(0, ${count - 1})) AS every(bit)) AS ${as}`,
  keep: (name, select) => `CREATE TABLE ${name} AS ${select}`,
  drop: (name) => `DROP TABLE IF EXISTS ${name}`,
};
