import type { Database } from './database.ts';
import { bitOf, type ReasonName } from './reasons.ts';
import type { Source } from './source.ts';
import { sum } from './stage-patients.ts';

/**
 * Judged rows of events and issues. `rank` and `practice_code` are those of the patient, NULL where the patient is unknown;
 * `reasons` has a bit for each; `raw` is there only where there are reasons.
 */
export async function createRecords(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE staged_event (
      file INTEGER, "row" BIGINT, rank INTEGER, concept TINYINT, day DATE, code VARCHAR, system VARCHAR, value DOUBLE,
      converted BOOLEAN, reasons BIGINT, raw VARCHAR
    );
    CREATE TEMP TABLE staged_issue (
      file INTEGER, "row" BIGINT, rank INTEGER, day DATE, code VARCHAR, name VARCHAR, bnf VARCHAR, reasons BIGINT, raw VARCHAR
    )`);
}

/** @param until `YYYY-MM-DD`: what is dated after it is not taken */
export async function takeRecords(database: Database, source: Source, until: string): Promise<void> {
  const sql = source.table === 'event' ? events(source) : issues(source);
  await database.run(sql, { until });
}

/**
 * Events: the cells are read, the patient and the measurement are looked up, the unit is settled, the value converted and
 * compared with what is plausible, and every reason noted, in one pass over the file.
 */
function events({ relation }: Source): string {
  return `INSERT INTO staged_event
    WITH cells AS (
      SELECT *,
        written_day(date) AS day,
        try_cast(value AS DOUBLE) AS number,
        ${systems} AS in_system
      FROM (${relation})
    ), known AS (
      SELECT cells.*, rank, birth_date, m.concept, low, high,
        CASE
          WHEN m.concept IS NULL OR value IS NULL THEN NULL
          WHEN unit IS NOT NULL THEN lower(unit)
          WHEN number < below THEN low_unit
          WHEN number > above THEN high_unit
          ELSE default_unit
        END AS in_unit
      FROM cells
      LEFT JOIN patient_rank USING (patient_id)
      LEFT JOIN measured AS m ON m.code = cells.code AND m.system = in_system
    ), valued AS (
      SELECT known.*, times, converts,
        CASE
          WHEN NOT isfinite(number) THEN NULL
          WHEN known.concept IS NULL OR NOT converts THEN number
          WHEN decimals IS NULL THEN (number - minus) * times
          ELSE round((number - minus) * times, decimals)
        END AS converted
      FROM known
      LEFT JOIN unit AS u ON u.concept = known.concept AND u.spelled = in_unit
    ), judged AS (
      SELECT *, ${sum(eventRules)} AS reasons FROM valued
    )
    SELECT file, "row", rank, concept, day, code, in_system,
      CASE WHEN reasons & ${unusable} = 0 THEN converted END,
      coalesce(converts AND reasons & ${unusable} = 0, false),
      reasons,
      CASE WHEN reasons <> 0 THEN concat_ws(',', csv_cell(patient_id), csv_cell(date), csv_cell(code), csv_cell(system),
        csv_cell(value), csv_cell(unit)) END
    FROM judged`;
}

/** Code systems by the names that extracts give them. */
const systems = `CASE
  WHEN system IS NULL OR system = '' THEN ''
  WHEN system IN ('loinc', 'read2', 'ctv3') THEN system
  WHEN lower(system) IN ('snomed', 'snomedct', 'snomed ct', 'sct', 'http://snomed.info/sct') THEN ''
  WHEN lower(system) IN ('loinc', 'http://loinc.org') THEN 'loinc'
  WHEN lower(system) IN ('read2', 'read', 'readv2', 'read v2') THEN 'read2'
  WHEN lower(system) IN ('ctv3', 'read3', 'readv3', 'read v3') THEN 'ctv3'
END`;

const ofPatient: Partial<Record<ReasonName, string>> = {
  'patient.missing': 'patient_id IS NULL',
  'patient.unknown': 'patient_id IS NOT NULL AND rank IS NULL',
  'date.missing': 'date IS NULL',
  'date.invalid': 'date IS NOT NULL AND day IS NULL',
  'date.future': 'day > $until::DATE',
  'date.before_birth': 'day < birth_date',
};

const eventRules: Partial<Record<ReasonName, string>> = {
  ...ofPatient,
  'code.missing': 'code IS NULL',
  // Whole digits and nothing else: a spreadsheet makes 9.99E+14 of a code, which would pass for a number.
  'code.invalid':
    "in_system = '' AND (length(code) NOT BETWEEN 6 AND 18 OR CAST(try_cast(code AS BIGINT) AS VARCHAR) IS DISTINCT FROM code)",
  'system.unknown': 'in_system IS NULL',
  'value.missing': 'concept IS NOT NULL AND value IS NULL',
  'value.not_a_number':
    "value IS NOT NULL AND NOT coalesce(isfinite(number), false) AND left(value, 1) NOT IN ('<', '>')",
  'value.bound': "number IS NULL AND left(value, 1) IN ('<', '>')",
  'unit.unknown': 'in_unit IS NOT NULL AND times IS NULL',
  'unit.ambiguous': 'concept IS NOT NULL AND isfinite(number) AND in_unit IS NULL',
  'value.implausible': 'converted NOT BETWEEN low AND high AND times IS NOT NULL',
};

/** With any of these the value is not taken, while the event still counts as done. */
const unusable = (
  ['value.not_a_number', 'value.bound', 'unit.unknown', 'unit.ambiguous', 'value.implausible'] as const
).reduce((bits, name) => bits | bitOf(name), 0n);

function issues({ relation }: Source): string {
  return `INSERT INTO staged_issue
    WITH cells AS (
      SELECT *, written_day(date) AS day FROM (${relation})
    ), known AS (
      SELECT cells.*, rank, birth_date FROM cells LEFT JOIN patient_rank USING (patient_id)
    ), judged AS (
      SELECT *, ${sum(issueRules)} AS reasons FROM known
    )
    SELECT file, "row", rank, day, code, name, bnf, reasons,
      CASE WHEN reasons <> 0 THEN concat_ws(',', csv_cell(patient_id), csv_cell(date), csv_cell(code), csv_cell(name),
        csv_cell(bnf)) END
    FROM judged`;
}

const issueRules: Partial<Record<ReasonName, string>> = {
  ...ofPatient,
  'drug.missing': 'code IS NULL AND name IS NULL AND bnf IS NULL',
};
