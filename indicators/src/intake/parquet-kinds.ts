/** Kinds of Parquet columns by what they can be read as. Codes and identities are text: a floating number has lost digits. */
const whole = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const text = /^(VARCHAR|UUID|ENUM\(.*\))$/;
const fraction = /^(FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const moment = /^(DATE|TIMESTAMP.*)$/;

const wanted: readonly { readonly columns: RegExp; readonly kinds: readonly RegExp[]; readonly says: string }[] = [
  { columns: /^(date|.*_date|registered_.*)$/, kinds: [text, moment], says: 'It has to be a date, or text.' },
  { columns: /^(value|imd_decile)$/, kinds: [text, whole, fraction], says: 'It has to be a number, or text.' },
  {
    columns: /./,
    kinds: [text, whole],
    says: 'It has to be text: codes and identities as numbers lose their last digits, or their leading zeros.',
  },
];

/** @returns why a column of this kind cannot be read as a column of the contract, or null */
export function fitsColumn(column: string, kind: string): string | null {
  const row = wanted.find(({ columns }) => columns.test(column));
  return row === undefined || row.kinds.some((one) => one.test(kind)) ? null : row.says;
}

/** A column as text, NULL where it is empty. */
export function textOf(column: string, kind: string): string {
  if (text.test(kind)) return `nullif(trim(CAST(${column} AS VARCHAR)), '')`;
  return moment.test(kind) ? `CAST(CAST(${column} AS DATE) AS VARCHAR)` : `CAST(${column} AS VARCHAR)`;
}
