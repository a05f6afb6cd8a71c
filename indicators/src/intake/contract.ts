/** The three tables of an extract, in the order in which they are read: events and issues belong to known patients. */
export const tables = ['patient', 'event', 'issue'] as const;
export type Table = (typeof tables)[number];

type Contract = {
  /** Without these columns a file of the table is refused. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Without any file of the table an extract is refused. */
  readonly needed: boolean;
};

/** What the native extract holds. Column names are matched without regard to case; their order is free. */
export const contract = {
  patient: {
    required: ['practice_code', 'patient_id', 'sex', 'birth_date', 'death_date', 'registered_from', 'registered_to'],
    optional: ['ethnicity', 'imd_decile'],
    needed: true,
  },
  event: { required: ['patient_id', 'date', 'code', 'value', 'unit'], optional: ['system'], needed: true },
  issue: { required: ['patient_id', 'date', 'code'], optional: ['name', 'bnf'], needed: false },
} as const satisfies Record<Table, Contract>;

export function columnsOf(table: Table): readonly string[] {
  return [...contract[table].required, ...contract[table].optional];
}

/** Columns of codes: some ten-digit SNOMED codes pass the check digit of NHS numbers, so these are not searched for them. */
export const codeColumns: ReadonlySet<string> = new Set(['code', 'system', 'bnf']);
