/**
 * What is recorded of the people of `person` in sixty months, as rows of the contract. A reading comes with a chance a month;
 * its value is such that the share that the practice's level names is at target.
 */

/** Chance a month that somebody is seen whose yearly check is done by a share of `level`: 1 - (1 - level)^(1/12). */
const monthly = (level: string) => `(1 - power(1 - least(${level}, 0.97), 1.0 / 12))`;

/** Where on a scale somebody stands: below 0 for the share `level` of them, above it for the rest (logistic). */
const beyond = (level: string) => `(ln(r / (1 - r)) - ln(${level} / (1 - ${level})))`;

/** Of people with diabetes called in the month of birth, how many have each of the checks that most come for. */
const doneWhenCalled = 0.97;
/** Those checks: HbA1c, blood pressure, cholesterol, creatinine, weight and smoking. */
const checksWhenCalled = 6;

/**
 * Each person and month, with the levels of the practice, the day, and how well the person is controlled compared with others:
 * `r` is drawn anew for every year from birthday to birthday, `standing` stays. In the month of birth people with diabetes are
 * called. Feet and urine are checked in those `reviewed`: so many that the share with all eight checks is the practice's level.
 */
const monthSql = `
  SELECT p.*, m.month, pressure, checked, sugar, processes, anticoagulated,
    (started + (27 * u('day', id, m.month))::INTEGER)::DATE AS day,
    least(0.995, greatest(0.005, (standing + 0.5 * u('drift', id, (m.month + 12 - id % 12) // 12)) % 1.0)) AS r,
    CASE WHEN m.month % 12 = id % 12 THEN 1 ELSE 0 END AS birthday,
    CASE WHEN m.month % 12 = id % 12 AND u('review', id, m.month) < processes / ${doneWhenCalled ** checksWhenCalled} THEN 1 ELSE 0 END AS reviewed
  FROM person AS p JOIN level AS m ON m.number = p.number
  WHERE started >= registered_from AND started < least(coalesce(gone, '2999-01-01'), coalesce(died, '2999-01-01'))`;

const snomed = `'' AS system`;

/** Diagnoses: the code, who has it, and how many days ago at most it was made. */
const diagnoses: readonly [code: string, who: string, since: number][] = [
  ['38341003', 'hypertension', 6000],
  ['44054006', 'diabetes AND NOT type_1', 5000],
  ['46635009', 'type_1', 8000],
  ['49436004', 'fibrillation', 3500],
  ['433144002', 'kidney', 3000],
  ['53741008', 'heart', 5000],
  ['230690007', 'stroke', 4000],
  ['84114007', 'failure', 3000],
  ['925791000000100', 'frailty = 1', 900],
  ['925831000000107', 'frailty = 2', 900],
  ['925861000000102', 'frailty = 3', 900],
];

function diagnosisSql(): string {
  const each = diagnoses.map(
    ([code, who, since]) => `
    SELECT patient_id, id, greatest(born + 1, ($until::DATE - (${since} * u('since ${code}', id))::INTEGER)::DATE) AS day,
      '${code}' AS code, ${snomed}, NULL AS value, '' AS unit
    FROM person WHERE ${who}`,
  );
  return each.join(' UNION ALL ');
}

type Reading = {
  readonly code: string;
  readonly who: string;
  /** The chance that it is recorded in a month. */
  readonly chance: string;
  /** Readings of one name are of the same day and the same occasion. */
  readonly occasion: string;
  readonly value: string;
  readonly unit: string;
  readonly system?: string;
};

/** A check of somebody with diabetes: when called, and seldom between. */
const whenCalled = `CASE WHEN birthday = 1 THEN ${doneWhenCalled} ELSE 0.02 END`;
const pressureChance = `CASE WHEN diabetes AND birthday = 1 THEN ${doneWhenCalled} WHEN hypertension THEN 1.6 * ${monthly('checked')}
  WHEN fibrillation THEN 0.2 WHEN diabetes THEN 0.08 WHEN years >= 45 THEN 0.03 ELSE 0.012 END`;
const systolic = `CASE WHEN diabetes THEN 140 + 11 * ${beyond('least(0.97, pressure + 0.2)')} WHEN hypertension THEN 140 + 11 * ${beyond('pressure')}
  ELSE 126 + 9 * ln(r / (1 - r)) END`;
const diastolic = `CASE WHEN diabetes THEN 77 ELSE 82 END + 0.4 * (${systolic} - 138) - 0.12 * greatest(0, years - 60)`;
const review = `CASE WHEN diabetes THEN ${whenCalled} WHEN hypertension OR kidney OR heart THEN 0.055 ELSE 0.006 END`;
/** Cholesterol of people with diabetes: below 5 in four of five, and not in those with the best or the worst blood sugar. */
const cholesterol = `CASE WHEN diabetes THEN 4.95 + 0.4 * (ln(((r + 0.55) % 1.0) / (1 - (r + 0.55) % 1.0)) - ln(0.8 / 0.2))
  ELSE 4.9 - 0.9 * heart::INTEGER + 0.4 * ln(r / (1 - r)) END`;

const readings: readonly Reading[] = [
  {
    code: '271649006',
    who: 'years >= 16',
    chance: pressureChance,
    occasion: 'pressure',
    value: `round(least(220, greatest(88, ${systolic})))`,
    unit: 'mmHg',
  },
  {
    code: '271650006',
    who: 'years >= 16',
    chance: pressureChance,
    occasion: 'pressure',
    value: `round(least(125, greatest(48, ${diastolic})))`,
    unit: 'mmHg',
  },
  // One practice in fourteen still files HbA1c as a percentage.
  {
    code: '999791000000106',
    who: 'diabetes',
    chance: `CASE WHEN birthday = 1 THEN ${doneWhenCalled} ELSE 0.1 END`,
    occasion: 'sugar',
    value: `CASE WHEN number % 14 = 3 THEN round(2.152 + 0.09148 * greatest(26, 58.5 + 8.5 * ${beyond('sugar')}), 1) ELSE round(least(150, greatest(26, 58.5 + 8.5 * ${beyond('sugar')}))) END`,
    unit: `CASE WHEN number % 14 = 3 THEN '%' ELSE 'mmol/mol' END`,
  },
  {
    code: '999791000000106',
    who: 'NOT diabetes AND years >= 40',
    chance: '0.012',
    occasion: 'screening',
    value: 'round(36 + 3 * ln(r / (1 - r)))',
    unit: 'mmol/mol',
  },
  {
    code: '1005671000000105',
    who: 'years >= 25',
    chance: review,
    occasion: 'lipids',
    value: `round(least(12, greatest(2, ${cholesterol})), 1)`,
    unit: 'mmol/L',
  },
  {
    code: '1005681000000107',
    who: 'years >= 25',
    chance: review,
    occasion: 'lipids',
    value: 'round(least(2.8, greatest(0.6, 1.4 - 0.12 * ln(r / (1 - r)))), 1)',
    unit: 'mmol/L',
  },
  {
    code: '1022191000000100',
    who: 'years >= 25',
    chance: review,
    occasion: 'lipids',
    value:
      'round(least(9, greatest(0.8, 2.8 - 0.8 * CASE WHEN diabetes OR heart THEN 1 ELSE 0 END + 0.35 * ln(r / (1 - r)))), 1)',
    unit: 'mmol/L',
  },
  {
    code: '1000731000000107',
    who: 'years >= 25',
    chance: review,
    occasion: 'kidneys',
    value: 'round(CASE WHEN kidney THEN 128 ELSE 76 END + 7 * ln(r / (1 - r)))',
    unit: 'umol/L',
  },
  {
    code: '1011481000000105',
    who: 'years >= 25',
    chance: review,
    occasion: 'kidneys',
    value:
      'round(least(120, greatest(12, CASE WHEN kidney THEN 46 ELSE 92 - 0.35 * greatest(0, years - 40) END - 5 * ln(r / (1 - r)))))',
    unit: 'mL/min/1.73m2',
  },
  {
    code: '1023491000000104',
    who: 'diabetes OR kidney',
    chance: 'CASE WHEN diabetes THEN reviewed ELSE 0.03 END',
    occasion: 'albumin',
    value: 'round(least(300, exp(0.6 + 0.7 * ln(r / (1 - r)))), 1)',
    unit: 'mg/mmol',
  },
  {
    code: '60621009',
    who: 'years >= 16',
    chance: `CASE WHEN diabetes THEN ${whenCalled} ELSE 0.014 END`,
    occasion: 'weight',
    value: 'round(least(55, greatest(15, 27 + 2.4 * ln(r / (1 - r)))), 1)',
    unit: 'kg/m2',
  },
  {
    code: `CASE smoking WHEN 2 THEN '77176002' WHEN 1 THEN '8517006' ELSE '266919005' END`,
    who: 'years >= 16',
    chance: `CASE WHEN diabetes THEN ${whenCalled} ELSE 0.025 END`,
    occasion: 'smoking',
    value: 'NULL',
    unit: '',
  },
  { code: '401191002', who: 'diabetes', chance: 'reviewed', occasion: 'feet', value: 'NULL', unit: '' },
  { code: '134395001', who: 'diabetes', chance: 'reviewed * 0.85', occasion: 'eyes', value: 'NULL', unit: '' },
  {
    code: '735259005',
    who: 'fibrillation',
    chance: 'birthday * 0.88',
    occasion: 'score',
    value:
      "least(9, CASE WHEN years >= 75 THEN 2 WHEN years >= 65 THEN 1 ELSE 0 END + hypertension::INTEGER + diabetes::INTEGER + failure::INTEGER + 2 * stroke::INTEGER + heart::INTEGER + CASE WHEN sex = 'F' THEN 1 ELSE 0 END)",
    unit: 'score',
  },
  {
    code: '78564009',
    who: 'years >= 65',
    chance: '0.04',
    occasion: 'pulse',
    value: 'round(least(140, greatest(44, 74 + 6 * ln(r / (1 - r)))))',
    unit: '/min',
  },
];

/** What fills a record and no indicator asks for: visits, letters, infections. SNOMED CT. */
const visits = [
  '185349003',
  '24561005',
  '54150009',
  '195662009',
  '444814009',
  '271737000',
  '40055000',
  '68566005',
  '65363002',
  '25064002',
];

function readingSql(): string {
  const text = (unit: string) => (unit.startsWith('CASE') ? unit : `'${unit}'`);
  const coded = (code: string) => (code.startsWith('CASE') ? code : `'${code}'`);
  const each = readings.map(
    ({ code, who, chance, occasion, value, unit }) => `
    SELECT patient_id, id, day, ${coded(code)} AS code, ${snomed}, CAST(${value} AS VARCHAR) AS value, ${text(unit)} AS unit
    FROM seen WHERE (${who}) AND u('${occasion}', id, month) < ${chance}`,
  );
  const list = visits.map((code) => `'${code}'`).join(', ');
  return [
    ...each,
    `SELECT patient_id, id, day + turn::INTEGER, [${list}][1 + floor(${visits.length} * u('visit', id, month, turn))::INTEGER], ${snomed}, NULL, ''
    FROM seen, range(3) AS t(turn) WHERE u('comes', id, month, turn) < 0.18 + 0.35 * least(1, years / 90)`,
  ].join(' UNION ALL ');
}

/** Rows of a record that arrive late, and the few that are wrong in ways that real extracts are. */
export const eventSql = `
  WITH seen AS MATERIALIZED (${monthSql}), recorded AS (
    ${diagnosisSql()} UNION ALL ${readingSql()}
  ), arrived AS (
    -- Most is written down on the day; letters and hospital results come weeks later.
    SELECT *, u('late', id, day, code) AS late, u('fault', id, day, code) AS fault FROM recorded WHERE day <= $as_at::DATE
  )
  SELECT
    CASE WHEN fault BETWEEN 0.00050 AND 0.00055 THEN 'x' || patient_id ELSE patient_id END AS patient_id,
    CASE WHEN fault < 0.0001 THEN '' WHEN fault < 0.0003 THEN strftime(day, '%d/%m/%Y')
      WHEN fault < 0.00035 THEN '2099-01-01' ELSE day::VARCHAR END AS date,
    CASE WHEN fault BETWEEN 0.0004 AND 0.0005 THEN '' ELSE code END AS code,
    system,
    coalesce(CASE WHEN value IS NULL THEN NULL WHEN fault BETWEEN 0.0010 AND 0.0013 THEN 'see letter'
      WHEN fault BETWEEN 0.0013 AND 0.0016 THEN (value::DOUBLE * 100)::VARCHAR
      WHEN fault BETWEEN 0.0016 AND 0.0018 THEN '<' || value ELSE value END, '') AS value,
    CASE WHEN fault BETWEEN 0.0020 AND 0.0022 AND unit <> '' THEN 'units' WHEN fault BETWEEN 0.0022 AND 0.0122 THEN '' ELSE unit END AS unit
  FROM arrived
  WHERE day + CASE WHEN late < 0.95 THEN 0 WHEN late < 0.985 THEN 14 WHEN late < 0.996 THEN 45 ELSE 120 END <= $as_at::DATE`;

/** Medicines: name, BNF code, and who is on it. Somebody on it gets it again every month, with gaps. */
const medicines: readonly [name: string, bnf: string, who: string][] = [
  ['Ramipril 5mg capsules', '0205051R0AAACAC', `(hypertension AND of_need < 0.45) OR (diabetes AND kidney)`],
  ['Losartan 50mg tablets', '0205052N0AAABAB', 'hypertension AND of_need BETWEEN 0.45 AND 0.65'],
  ['Amlodipine 5mg tablets', '0206020A0AAAAAA', 'hypertension AND of_need > 0.3 AND of_need < 0.85'],
  ['Indapamide 2.5mg tablets', '0202010P0AAABAB', 'hypertension AND of_need BETWEEN 0.2 AND 0.38'],
  ['Atorvastatin 20mg tablets', '0212000B0AAABAB', `(diabetes AND years >= 40 AND of_need < 0.72) OR heart OR stroke`],
  ['Metformin 500mg tablets', '0601022B0AAABAB', 'diabetes AND NOT type_1 AND of_need < 0.75'],
  ['Gliclazide 80mg tablets', '0601021M0AAAAAA', 'diabetes AND NOT type_1 AND of_need < 0.22'],
  ['Empagliflozin 10mg tablets', '0601023ANAAAAAA', 'diabetes AND NOT type_1 AND of_need BETWEEN 0.15 AND 0.4'],
  ['Insulin glargine 100units/ml solution for injection 3ml pre-filled pens', '0601012V0AAABAB', 'type_1'],
  ['Apixaban 5mg tablets', '0208020Z0AAABAB', 'fibrillation AND standing < anticoagulated AND of_need < 0.75'],
  [
    'Edoxaban 60mg tablets',
    '0208020AAAAACAC',
    'fibrillation AND standing < anticoagulated AND of_need BETWEEN 0.75 AND 0.93',
  ],
  ['Warfarin 1mg tablets', '0208020V0AAABAB', 'fibrillation AND standing < anticoagulated AND of_need > 0.93'],
  ['Aspirin 75mg tablets', '0209000A0AAABAB', '(heart OR stroke) AND of_need < 0.7'],
  ['Bisoprolol 2.5mg tablets', '0204000H0AAAJAJ', '(heart OR fibrillation OR failure) AND of_need < 0.65'],
  ['Paracetamol 500mg tablets', '0407010H0AAAMAM', 'years > 30 AND of_need > 0.93'],
];

export const issueSql = `
  WITH seen AS MATERIALIZED (${monthSql})
  ${medicines
    .map(
      ([name, bnf, who], at) => `
  SELECT CASE WHEN u('issue fault', id, month, ${at}) < 0.00005 THEN '' ELSE patient_id END AS patient_id,
    CASE WHEN u('issue fault', id, month, ${at}) BETWEEN 0.0001 AND 0.0002 THEN strftime(day, '%d.%m.%Y') ELSE day::VARCHAR END AS date,
    '' AS code, '${name}' AS name, '${bnf}' AS bnf
  FROM seen WHERE (${who}) AND u('issue', id, month, ${at}) < 0.93 AND day <= $as_at::DATE`,
    )
    .join(' UNION ALL ')}`;
