import { concepts } from './concepts.ts';
import type { Database } from './database.ts';

/**
 * Puts what is known of measurements where statements can join it: `concept` (names and ranges by number), `measured` (codes)
 * and `unit` (spellings with their conversions). Also the macros that read one cell.
 */
export async function teach(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE concept (id TINYINT, name VARCHAR, low DOUBLE, high DOUBLE);
    CREATE TEMP TABLE measured (
      code VARCHAR, system VARCHAR, concept TINYINT, low DOUBLE, high DOUBLE,
      default_unit VARCHAR, below DOUBLE, low_unit VARCHAR, above DOUBLE, high_unit VARCHAR
    );
    CREATE TEMP TABLE unit (concept TINYINT, spelled VARCHAR, minus DOUBLE, times DOUBLE, decimals INTEGER, converts BOOLEAN);
    -- A day in the one way the contract knows: DuckDB's own reading is looser ("2020-1-5", "2020-01-5x").
    CREATE TEMP MACRO written_day(t) AS
      CASE WHEN CAST(try_cast(t AS DATE) AS VARCHAR) = t AND length(t) = 10 THEN try_cast(t AS DATE) END;
    CREATE TEMP MACRO csv_cell(t) AS
      CASE WHEN t IS NULL THEN '' WHEN regexp_matches(t, '[",\\r\\n]') THEN '"' || replace(t, '"', '""') || '"' ELSE t END;
  `);
  const text = (value: string | null | undefined) =>
    value === null || value === undefined ? null : value.toLowerCase();
  await database.append(
    'concept',
    concepts.map(({ name, plausible: [low, high] }, id) => [id, name, low, high]),
  );
  await database.append(
    'measured',
    concepts.flatMap(({ codes, plausible: [low, high], unitless }, id) =>
      codes.map(({ code, system, unit }) => [
        code,
        system,
        id,
        low,
        high,
        text(unit),
        unitless?.below ?? null,
        text(unitless?.lowUnit),
        unitless?.above ?? null,
        text(unitless?.highUnit),
      ]),
    ),
  );
  await database.append(
    'unit',
    concepts.flatMap(({ units }, id) =>
      units.flatMap(({ spelled, minus, times, decimals }) =>
        spelled.map((name) => [id, name, minus ?? 0, times ?? 1, decimals ?? null, times !== undefined]),
      ),
    ),
  );
}
