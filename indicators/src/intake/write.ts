import { join } from 'node:path';
import { z } from 'zod';
import { concepts } from './concepts.ts';
import type { Database } from './database.ts';
import { bitsOf, reasons, reasonsIn } from './reasons.ts';

/** Rows of one group of a Parquet file: what DuckDB itself reads best. */
const groupRows = 122_880;
const parquet = `(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupRows})`;
const rejects = bitsOf('reject');

/** Writes the accepted rows, sorted by practice, patient, code and day, and the quarantine. */
export async function writeTables(database: Database, folder: string, say: (what: string) => void): Promise<void> {
  const path = (name: string) => ({ path: join(folder, `${name}.parquet`) });
  await database.run(
    `COPY (
      SELECT practice_code, patient_id, sex, birth_date, birth_precision, death_date, registered_from, registered_to,
        ethnicity, imd_decile
      FROM staged_patient WHERE reasons & ${rejects} = 0
      ORDER BY practice_code, patient_id, registered_from
    ) TO $path ${parquet}`,
    path('patient'),
  );
  say('writing events');
  await database.run(
    `COPY (
      SELECT patient_id, day AS date, code, system, value, converted, "row" AS source_row
      FROM placed_event JOIN patient_rank USING (rank)
      WHERE reasons & ${rejects} = 0
      ORDER BY rank, code, day, "row"
    ) TO $path ${parquet}`,
    path('event'),
  );
  say('writing issues');
  await database.run(
    `COPY (
      SELECT patient_id, day AS date, code, name, bnf, "row" AS source_row
      FROM placed_issue JOIN patient_rank USING (rank)
      WHERE reasons & ${rejects} = 0
      ORDER BY rank, code, day, "row"
    ) TO $path ${parquet}`,
    path('issue'),
  );
  say('writing the quarantine');
  await writeQuarantine(database, path('quarantine'));
}

const bits = z.object({ bits: z.coerce.bigint() });

async function writeQuarantine(database: Database, path: { path: string }): Promise<void> {
  await database.run(`
    CREATE TEMP VIEW faulty AS
    SELECT file, "row", reasons, raw, practice_code AS practice, 'patient' AS concept FROM placed_patient WHERE reasons <> 0
    UNION ALL
    SELECT file, "row", reasons, raw, practice_code, coalesce(name, '${otherConcept}')
    FROM placed_event LEFT JOIN patient_rank USING (rank) LEFT JOIN concept ON concept.id = placed_event.concept
    WHERE reasons <> 0
    UNION ALL
    SELECT file, "row", reasons, raw, practice_code, '${issueConcept}'
    FROM placed_issue LEFT JOIN patient_rank USING (rank) WHERE reasons <> 0
    UNION ALL
    SELECT s.file, base + line, reasons, raw, NULL, '' FROM structural AS s JOIN file_entry AS f ON f.id = s.file
    WHERE reasons & ${rejects} <> 0;
    CREATE TEMP TABLE reason_words (bits BIGINT, words VARCHAR, severity VARCHAR)`);
  const found = await database.rows('SELECT DISTINCT reasons AS bits FROM faulty', bits);
  await database.append(
    'reason_words',
    found.map(({ bits: one }) => [Number(one), reasonsIn(one).join(';'), severityOf(one)]),
  );
  await database.run(
    `COPY (
      SELECT f.name AS file, "row" - base AS line, raw, words AS reasons, severity, coalesce(practice, '') AS practice, concept
      FROM faulty JOIN reason_words ON bits = reasons JOIN file_entry AS f ON f.id = faulty.file
      ORDER BY faulty.file, "row", words, raw
    ) TO $path ${parquet}`,
    path,
  );
}

/** What stands for the measurement where there is none: another event, or an issue of a medicine. */
const otherConcept = 'other events';
export const issueConcept = 'issues of medicines';

export function conceptName(id: number | null): string {
  return id === null ? otherConcept : (concepts[id]?.name ?? otherConcept);
}

/** The words of the contract. */
function severityOf(one: bigint): 'reject' | 'accept_with_flag' {
  return reasonsIn(one).some((name) => reasons[name].severity === 'reject') ? 'reject' : 'accept_with_flag';
}
