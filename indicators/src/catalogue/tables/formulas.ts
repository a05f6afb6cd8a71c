import { type Amount, both, equal, latest, type Reading, rounded, select } from '../../index.ts';
import { friedewald, friedewaldHolds, friedewaldReading } from '../vocabulary/lipids.ts';
import { ckdEpi2009, ckdEpi2021, clearance, clearanceReading, creatinineReading } from '../vocabulary/scores.ts';
import { type Table, table } from './table.ts';

/** One published result: who, the creatinine in µmol/L, the weight in kg where it matters, and the value in whole mL/min. */
type Row = readonly [sex: 'F' | 'M', age: number, creatinine: number, value: number, weight?: number];

const micromoles = (milligrams: number) => milligrams * 88.4;

/** The birthday of each is 1 January, the test on 1 March 2025. */
function formulaTable(id: string, title: string, [reading, amount]: [Reading, Amount], rows: readonly Row[]): Table {
  const values = [...new Set(rows.map(([, , , value]) => value))];
  const rules = values.map((value) =>
    select(`V${value}`, `rounds to ${value}`, latest(reading, equal(rounded(amount), value), { kind: 'ever' })),
  );
  const cases = rows.map(([sex, age, creatinine, value, weight]) => {
    const weighed = weight === undefined ? '' : `, weight_cod ${weight}`;
    return `
case ${sex}, ${age} years, creatinine ${creatinine}, weight ${weight ?? 'unknown'}
  born ${2025 - age}-01-01
  sex ${sex}
  2025-03-01 cre_cod ${creatinine}${weighed}
  at 2025-03: success V${value}`;
  });
  return table(id, title, rules, [...cases, unknowns].join('\n'));
}

const unknowns = `
case nobody knows the age
  born unknown
  2025-03-01 cre_cod 80, weight_cod 70
  at 2025-03: failed

case nobody knows the sex
  sex unknown
  2025-03-01 cre_cod 80, weight_cod 70
  at 2025-03: failed

case a creatinine nobody has
  2025-03-01 cre_cod 19, weight_cod 70
  at 2025-03: failed
`;

export const formulas: readonly Table[] = [
  formulaTable(
    'formula.ckdepi2009',
    "CKD-EPI 2009: results of the National Kidney Foundation's calculator, as the tests of the R package SCREAM have them",
    [creatinineReading, ckdEpi2009],
    [
      ['M', 40, 50, 129],
      ['F', 40, 50, 116],
      ['M', 50, 30, 148],
      ['F', 50, 30, 128],
      ['M', 60, 60, 104],
      ['F', 60, 60, 95],
      ['M', 70, 100, 65],
      ['F', 70, 100, 49],
    ],
  ),
  formulaTable(
    'formula.ckdepi2021',
    'CKD-EPI 2021: men from the manual of the R package tabletools, women worked by hand from the published formula',
    [creatinineReading, ckdEpi2021],
    [
      ['M', 50, micromoles(0.6), 118],
      ['M', 50, micromoles(1), 92],
      ['M', 50, micromoles(1.5), 56],
      ['M', 50, micromoles(2), 40],
      ['F', 50, micromoles(0.6), 109],
      ['F', 50, micromoles(1), 69],
    ],
  ),
  formulaTable(
    'formula.clearance',
    'Cockcroft and Gault: worked by hand from the formula of the British guidance, 1.23 for men and 1.04 for women',
    [clearanceReading, clearance],
    [
      // (140 − 60) × 60 × 1.23 ÷ 44.2 = 133.6; with the constants of the American form a published test has 133.3.
      ['M', 60, micromoles(0.5), 134, 60],
      // (140 − 60) × 60 × 1.04 ÷ 44.2 = 112.9; the same test has 113.3.
      ['F', 60, micromoles(0.5), 113, 60],
      // (140 − 80) × 60 × 1.04 ÷ 120 = 31.2
      ['F', 80, 120, 31, 60],
      // (140 − 70) × 90 × 1.23 ÷ 100 = 77.5
      ['M', 70, 100, 77, 90],
    ],
  ),
  carried(),
  friedewaldTable(),
];

/** Worked by hand in mmol/L: total less HDL less triglycerides over 2.2, to hundredths. */
function friedewaldTable(): Table {
  const rows: readonly (readonly [total: string, hdl: string, triglycerides: string, ldl: number | null])[] = [
    ['5.0', '1.3', '1.1', 3.2],
    ['6.2', '1.0', '2.2', 4.2],
    // 5.5 − 1.2 − 1.7 ÷ 2.2 = 3.527…
    ['5.5', '1.2', '1.7', 3.53],
    // 4.9 − 1.1 − 4.4 ÷ 2.2 = 1.8
    ['4.9', '1.1', '4.4', 1.8],
    // From 4.5 on the formula says nothing.
    ['4.9', '1.1', '4.5', null],
  ];
  const rules = rows.flatMap(([, , , ldl]) =>
    ldl === null
      ? []
      : [
          select(
            `V${ldl}`.replace('.', '_'),
            `LDL is ${ldl}`,
            latest(friedewaldReading, both(friedewaldHolds, equal(friedewald, ldl)), { kind: 'ever' }),
          ),
        ],
  );
  const cases = rows.map(
    ([total, hdl, triglycerides, ldl]) => `
case total ${total}, HDL ${hdl}, triglycerides ${triglycerides}
  2025-03-01 chol2_cod ${total}, hdlcchol_cod ${hdl}, trigly_cod ${triglycerides}
  at 2025-03: ${ldl === null ? 'failed' : `success V${ldl}`.replace('.', '_')}`,
  );
  const apart = `
case triglycerides of another day
  2025-03-01 chol2_cod 5.0, hdlcchol_cod 1.3
  2025-03-02 trigly_cod 1.1
  at 2025-03: failed`;
  return table(
    'formula.friedewald',
    'Friedewald, Clin Chem 1972;18:499, in mmol/L: LDL cholesterol from total, HDL and triglycerides below 4.5',
    rules,
    [...cases, apart].join('\n'),
  );
}

/** The weight may be of the year before the creatinine. */
function carried(): Table {
  const rules = [
    select('V31', 'rounds to 31', latest(clearanceReading, equal(rounded(clearance), 31), { kind: 'ever' })),
  ];
  return table(
    'formula.clearance.carried',
    'Cockcroft and Gault with an earlier weight',
    rules,
    `
case weighed 365 days before
  born 1945-01-01
  2024-03-01 weight_cod 60
  2025-03-01 cre_cod 120
  at 2025-03: success V31

case weighed 366 days before
  born 1945-01-01
  2024-02-29 weight_cod 60
  2025-03-01 cre_cod 120
  at 2025-03: failed

case the latest weight before counts
  born 1945-01-01
  2024-09-01 weight_cod 90
  2025-02-01 weight_cod 60
  2025-03-01 cre_cod 120
  at 2025-03: success V31

case weighed the day after
  born 1945-01-01
  2025-03-01 cre_cod 120
  2025-03-02 weight_cod 60
  at 2025-03: failed

case the age is that of the day of the test
  born 1945-03-02
  2025-03-01 cre_cod 120, weight_cod 59.016
  at 2025-03: success V31
`,
  );
}
