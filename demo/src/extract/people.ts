/**
 * People of a lot of practices, one row each, in the table `person`. Every choice is a hash of the seed, the person and what
 * is chosen, so that a person is the same however many are made at once.
 *
 * Ages are those of London (census 2021, in bands); prevalences by age are of the order that QOF and the Health Survey for
 * England give: over all ages hypertension about 12%, diabetes 7%, atrial fibrillation 1.3%, CKD 3-5 2.5%, coronary disease 2.5%.
 */
export const personSql = `
  CREATE OR REPLACE TEMP TABLE person AS
  WITH one AS (
    SELECT p.*, n, p.first + n AS id,
      u('age', p.first + n) AS of_age, u('within', p.first + n) AS within, u('sex', p.first + n) AS of_sex,
      u('origin', p.first + n) AS of_origin, u('need', p.first + n) AS of_need
    FROM place AS p, LATERAL (SELECT unnest(range(people)) AS n)
    WHERE p.number BETWEEN $first_place AND $last_place
  ), aged AS (
    SELECT *,
      -- Shares of people below 18, 35, 50, 65, 75, 85 and above.
      CASE
        WHEN of_age < 0.213 THEN 0 + 18 * within
        WHEN of_age < 0.485 THEN 18 + 17 * within
        WHEN of_age < 0.720 THEN 35 + 15 * within
        WHEN of_age < 0.880 THEN 50 + 15 * within
        WHEN of_age < 0.945 THEN 65 + 10 * within
        WHEN of_age < 0.984 THEN 75 + 10 * within
        ELSE 85 + 12 * within
      END AS years,
      CASE WHEN of_origin < 0.42 THEN 'A' WHEN of_origin < 0.58 THEN 'C' WHEN of_origin < 0.66 THEN 'H'
        WHEN of_origin < 0.73 THEN 'J' WHEN of_origin < 0.77 THEN 'K' WHEN of_origin < 0.86 THEN 'N'
        WHEN of_origin < 0.91 THEN 'M' WHEN of_origin < 0.95 THEN 'G' ELSE 'Z' END AS origin
    FROM one
  ), ill AS (
    SELECT *,
      CASE WHEN origin IN ('H', 'J', 'K') THEN 1.9 WHEN origin IN ('M', 'N') THEN 1.5 ELSE 0.85 END AS sugar_risk,
      CASE WHEN origin IN ('M', 'N') THEN 1.35 ELSE 1.0 END AS pressure_risk
    FROM aged
  ), sick AS (
    SELECT *,
      u('hypertension', id) < pressure_risk * CASE WHEN years < 18 THEN 0 WHEN years < 35 THEN 0.006 WHEN years < 50 THEN 0.07
        WHEN years < 65 THEN 0.24 WHEN years < 75 THEN 0.42 ELSE 0.55 END AS hypertension,
      u('diabetes', id) < sugar_risk * CASE WHEN years < 18 THEN 0 WHEN years < 35 THEN 0.006 WHEN years < 50 THEN 0.045
        WHEN years < 65 THEN 0.12 WHEN years < 75 THEN 0.18 ELSE 0.19 END AS type_2,
      years BETWEEN 8 AND 85 AND u('type 1', id) < 0.004 AS type_1,
      u('fibrillation', id) < CASE WHEN years < 50 THEN 0.0008 WHEN years < 65 THEN 0.012 WHEN years < 75 THEN 0.045
        WHEN years < 85 THEN 0.11 ELSE 0.18 END AS fibrillation,
      u('kidney', id) < CASE WHEN years < 50 THEN 0.002 WHEN years < 65 THEN 0.02 WHEN years < 75 THEN 0.1 ELSE 0.28 END AS kidney,
      u('heart', id) < CASE WHEN years < 45 THEN 0.001 WHEN years < 65 THEN 0.035 WHEN years < 75 THEN 0.1 ELSE 0.17 END AS heart,
      u('stroke', id) < CASE WHEN years < 45 THEN 0.001 WHEN years < 65 THEN 0.012 WHEN years < 75 THEN 0.045 ELSE 0.1 END AS stroke,
      u('failure', id) < CASE WHEN years < 65 THEN 0.002 WHEN years < 80 THEN 0.025 ELSE 0.08 END AS failure,
      CASE WHEN years < 75 THEN 0 WHEN u('frail', id) < 0.08 THEN 3 WHEN u('frail', id) < 0.2 THEN 2
        WHEN u('frail', id) < 0.45 THEN 1 ELSE 0 END AS frailty,
      CASE WHEN years < 16 THEN 0 WHEN u('smoke', id) < 0.13 THEN 2 WHEN u('smoke', id) < 0.36 THEN 1 ELSE 0 END AS smoking,
      u('joined', id) < 0.3 AS joined_late,
      u('left', id) < 0.16 AS left_early,
      u('died', id) < CASE WHEN years < 50 THEN 0.002 WHEN years < 65 THEN 0.012 WHEN years < 75 THEN 0.05
        WHEN years < 85 THEN 0.15 ELSE 0.4 END AS dies
    FROM ill
  )
  SELECT number, ods, id, 'd' || lpad(id::VARCHAR, 9, '0') AS patient_id, years, frailty, smoking, hypertension,
    type_1 OR type_2 AS diabetes, type_1, fibrillation, kidney, heart, stroke, failure, origin, of_need,
    CASE WHEN of_sex < 0.497 THEN 'M' WHEN of_sex < 0.9995 THEN 'F' ELSE 'U' END AS sex,
    ($until::DATE - (years * 365.25)::INTEGER)::DATE AS born,
    greatest(($until::DATE - (years * 365.25)::INTEGER)::DATE,
      CASE WHEN joined_late THEN ($until::DATE - (1825 * u('since', id))::INTEGER)::DATE
        ELSE ($until::DATE - 1826 - (9000 * u('since', id))::INTEGER)::DATE END) AS registered_from,
    CASE WHEN left_early AND NOT dies THEN ($until::DATE - (1700 * u('gone', id))::INTEGER)::DATE END AS gone,
    CASE WHEN dies THEN ($until::DATE - (1800 * u('death', id))::INTEGER)::DATE END AS died,
    merged_into, merged_on,
    least(10, greatest(1, floor(deprived + 4 * (u('decile', id) - 0.5))))::INTEGER AS decile,
    -- Where the person stands among those with the same trouble, from the best to the worst controlled.
    u('control', id) AS standing
  FROM sick
  WHERE $people = 'everybody' OR CASE condition
    WHEN 'hypertension' THEN hypertension WHEN 'diabetes' THEN type_1 OR type_2 WHEN 'atrial_fibrillation' THEN fibrillation END
  ORDER BY number, id`;

/** One row a registration; patients of a practice that closed go on in the one that took them over. */
export const patientSql = `
  SELECT ods AS practice_code, patient_id, sex, birth_date, death_date, registered_from, registered_to, ethnicity, imd_decile FROM (
    SELECT *,
      -- Some systems give a month or a year of birth alone.
      CASE WHEN u('vague', id) < 0.004 THEN left(born::VARCHAR, 7) WHEN u('vague', id) < 0.006 THEN left(born::VARCHAR, 4)
        ELSE born::VARCHAR END AS birth_date,
      CASE WHEN died <= $as_at::DATE THEN died::VARCHAR END AS death_date,
      CASE WHEN u('origin known', id) < 0.9 THEN origin ELSE '' END AS ethnicity,
      CASE WHEN u('decile known', id) < 0.985 THEN decile::VARCHAR WHEN u('decile known', id) < 0.9995 THEN '' ELSE '0' END AS imd_decile,
      CASE WHEN least(gone, merged_on) <= $as_at::DATE THEN least(gone, merged_on)::VARCHAR END AS registered_to
    FROM person
  ) WHERE registered_from < coalesce(registered_to::DATE, $as_at::DATE)
  UNION ALL BY NAME
  SELECT merged_into AS practice_code, patient_id, sex, born::VARCHAR AS birth_date,
    CASE WHEN died <= $as_at::DATE THEN died::VARCHAR END AS death_date,
    merged_on AS registered_from, CASE WHEN gone <= $as_at::DATE THEN gone::VARCHAR END AS registered_to, origin AS ethnicity, decile::VARCHAR AS imd_decile
  FROM person WHERE merged_into IS NOT NULL AND least(coalesce(gone, $as_at), coalesce(died, $as_at))::DATE > merged_on`;
