/** The columns of a prepared extract: what intake writes and every engine reads. Types as DuckDB names them. */
export const tables = {
  patient: {
    practice_code: 'VARCHAR',
    patient_id: 'VARCHAR',
    sex: 'VARCHAR',
    birth_date: 'DATE',
    birth_precision: 'VARCHAR',
    death_date: 'DATE',
    registered_from: 'DATE',
    registered_to: 'DATE',
    ethnicity: 'VARCHAR',
    imd_decile: 'TINYINT',
  },
  event: {
    patient_id: 'VARCHAR',
    date: 'DATE',
    code: 'VARCHAR',
    system: 'VARCHAR',
    value: 'DOUBLE',
    converted: 'BOOLEAN',
    source_row: 'BIGINT',
  },
  issue: {
    patient_id: 'VARCHAR',
    date: 'DATE',
    code: 'VARCHAR',
    name: 'VARCHAR',
    bnf: 'VARCHAR',
    source_row: 'BIGINT',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export function columnsOf(name: string): Readonly<Record<string, string>> {
  const found = Object.entries(tables).find(([table]) => table === name);
  if (!found) throw new Error(`an extract has no table ${name}`);
  return found[1];
}
