import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** How values come out of the database: as the words of the domain, not as the driver's own classes. */
const readers = new Map<number, (text: string) => unknown>([
  // A day stays text (2026-11-14): a JavaScript date would move it by the time zone.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [builtins.INT8, readInteger],
  [builtins.NUMERIC, Number],
]);

/** For `pg.Pool({ types })`. Dates are `YYYY-MM-DD`, instants ISO text in UTC, whole and decimal numbers are numbers. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? getTypeParser(oid, 'binary') : (readers.get(oid) ?? getTypeParser(oid, 'text')),
};

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds ${text}, which is too large for a number here`);
  return value;
}
