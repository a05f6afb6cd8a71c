import type { Database } from './database.ts';
import { bitOf, bitsOf, type ReasonName } from './reasons.ts';
import type { Source } from './source.ts';

/** Rows of the patient table as text, of all files: small enough to be looked at several times. */
export async function createPatients(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE raw_patient (
      file INTEGER, "row" BIGINT, practice_code VARCHAR, patient_id VARCHAR, sex VARCHAR, birth_date VARCHAR,
      death_date VARCHAR, registered_from VARCHAR, registered_to VARCHAR, ethnicity VARCHAR, imd_decile VARCHAR
    )`);
}

export async function takePatients(database: Database, { relation }: Source): Promise<void> {
  await database.run(
    `INSERT INTO raw_patient SELECT file, "row", practice_code, patient_id, sex, birth_date,
      death_date, registered_from, registered_to, ethnicity, imd_decile FROM (${relation})`,
  );
}

/**
 * Judges the patient table and makes `patient_rank`, which says of every accepted patient the practice (of the latest
 * registration), the place in the order of practices and patients, and the birth.
 * @param today `YYYY-MM-DD`: births, deaths and registrations after it are not believed
 */
export async function judgePatients(database: Database, today: string): Promise<void> {
  await database.run(
    `CREATE TEMP TABLE staged_patient AS
    WITH written AS (
      SELECT *,
        length(birth_date) AS precise,
        written_day(birth_date || CASE length(birth_date) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END) AS born,
        written_day(death_date) AS died,
        written_day(registered_from) AS begins,
        written_day(registered_to) AS ends,
        try_cast(imd_decile AS DOUBLE) AS decile
      FROM raw_patient
    ), compared AS (
      SELECT *,
        row_number() OVER (PARTITION BY practice_code, patient_id, begins ORDER BY "row") AS copy,
        min(concat_ws('/', sex, birth_date, death_date)) OVER person
          <> max(concat_ws('/', sex, birth_date, death_date)) OVER person AS conflicts
      FROM written
      WINDOW person AS (PARTITION BY patient_id)
    )
    SELECT file, "row", practice_code, patient_id,
      CASE WHEN upper(sex) IN ('M', 'F', 'I') THEN upper(sex) ELSE 'U' END AS sex,
      CASE WHEN born <= $today::DATE THEN born END AS birth_date,
      CASE WHEN born <= $today::DATE THEN CASE precise WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END END
        AS birth_precision,
      CASE WHEN died <= $today::DATE THEN died END AS death_date,
      begins AS registered_from,
      ends AS registered_to,
      ethnicity,
      CASE WHEN decile BETWEEN 1 AND 10 AND decile = floor(decile) THEN CAST(decile AS TINYINT) END AS imd_decile,
      ${sum(patientRules)} AS reasons,
      concat_ws(',', csv_cell(practice_code), csv_cell(patient_id), csv_cell(sex), csv_cell(compared.birth_date),
        csv_cell(compared.death_date), csv_cell(compared.registered_from), csv_cell(compared.registered_to),
        csv_cell(ethnicity), csv_cell(compared.imd_decile)) AS raw
    FROM compared`,
    { today },
  );
  await database.run(
    `CREATE TEMP TABLE patient_rank AS
    SELECT patient_id, practice_code, birth_date, CAST(row_number() OVER (ORDER BY practice_code, patient_id) AS INTEGER) AS rank
    FROM staged_patient
    WHERE reasons & ${bitsOf('reject')} = 0
    QUALIFY row_number() OVER (
      PARTITION BY patient_id ORDER BY registered_from DESC NULLS LAST, practice_code, "row") = 1`,
  );
}

/** When a reason holds, over the columns of `compared`. */
const patientRules: Partial<Record<ReasonName, string>> = {
  'patient.missing': 'patient_id IS NULL',
  'practice.missing': 'practice_code IS NULL',
  'registration.invalid':
    '(compared.registered_from IS NOT NULL AND begins IS NULL) OR (compared.registered_to IS NOT NULL AND ends IS NULL)',
  'registration.backwards': 'ends < begins',
  'registration.duplicate': 'copy > 1',
  'registration.missing': 'compared.registered_from IS NULL',
  'person.conflict': 'conflicts',
  'sex.unknown': "upper(sex) NOT IN ('M', 'F', 'I', 'U')",
  'birth.missing': 'compared.birth_date IS NULL',
  'birth.invalid': 'compared.birth_date IS NOT NULL AND (born IS NULL OR born > $today::DATE)',
  'death.invalid': 'compared.death_date IS NOT NULL AND (died IS NULL OR died > $today::DATE)',
  'deprivation.invalid':
    'compared.imd_decile IS NOT NULL AND (decile IS NULL OR decile NOT BETWEEN 1 AND 10 OR decile <> floor(decile))',
};

/** The reasons whose rules hold, as one number. */
export function sum(rules: Partial<Record<ReasonName, string>>): string {
  const names = Object.keys(rules) as ReasonName[]; // the keys of a record of reasons are names of reasons
  return names.map((name) => `CASE WHEN ${rules[name]} THEN ${bitOf(name)} ELSE 0 END`).join(' + ');
}
