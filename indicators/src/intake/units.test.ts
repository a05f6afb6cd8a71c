import { describe, expect, test } from 'vitest';
import { taken, withEvents } from './testing.ts';

const ifcc = '999791000000106';
const dcct = '1019431000000105';

/** What is recorded, and what is kept of it: the value in the canonical unit, or why there is none. */
const cases: readonly [
  code: string,
  system: string,
  value: string,
  unit: string,
  kept: number | string,
  converted?: boolean,
][] = [
  // HbA1c in %: (% - 2.152) / 0.09148, rounded as laboratories report it.
  [dcct, '', '6.5', '%', 48, true],
  [dcct, '', '7', '%', 53, true],
  [dcct, '', '7.5', '%', 58, true],
  [dcct, '', '8', '%', 64, true],
  [dcct, '', '9', '%', 75, true],
  ['4548-4', 'loinc', '7.5', '%', 58, true],
  [ifcc, '', '58', 'mmol/mol', 58],
  [ifcc, '', '58.4', 'mmol/mol', 58.4],
  [ifcc, '', '7.5', '%', 58, true],
  // Without a unit: below 20 it is %, above 25 mmol/mol, between by the code, or not at all.
  [ifcc, '', '58', '', 58],
  [ifcc, '', '7.5', '', 58, true],
  [dcct, '', '58', '', 58],
  [ifcc, '', '22', '', 22],
  ['43396009', '', '22', '', 'unit.ambiguous'],
  ['43396009', '', '48', '', 48],
  [ifcc, '', '19', 'mmol/mol', 'value.implausible'],
  [ifcc, '', '20', 'mmol/mol', 20],
  [ifcc, '', '200', 'mmol/mol', 200],
  [ifcc, '', '201', 'mmol/mol', 'value.implausible'],
  [dcct, '', '2.5', '%', 'value.implausible'],
  // Cholesterol: mg/dL / 38.67. LOINC codes of mass concentrations are in mg/dL where nothing is said.
  ['1005671000000105', '', '4.9', 'mmol/L', 4.9],
  ['2093-3', 'loinc', '193.35', 'mg/dL', 5, true],
  ['2093-3', 'loinc', '193.35', '', 5, true],
  ['1005671000000105', '', '4.9', '', 4.9],
  ['1005671000000105', '', '0.4', 'mmol/L', 'value.implausible'],
  ['1005671000000105', '', '20.1', 'mmol/L', 'value.implausible'],
  ['2085-9', 'loinc', '38.67', 'mg/dL', 1, true],
  ['2571-8', 'loinc', '88.57', 'mg/dL', 1, true],
  ['2339-0', 'loinc', '90.08', 'mg/dL', 5, true],
  // Creatinine: mg/dL x 88.4.
  ['1000731000000107', '', '88', 'umol/L', 88],
  ['1000731000000107', '', '88', 'µmol/L', 88],
  ['2160-0', 'loinc', '1', 'mg/dL', 88.4, true],
  ['1000731000000107', '', '19', 'umol/L', 'value.implausible'],
  ['1000731000000107', '', '1501', 'umol/L', 'value.implausible'],
  // ACR: mg/g / 8.84.
  ['1023491000000104', '', '3', 'mg/mmol', 3],
  ['9318-7', 'loinc', '265.2', 'mg/g', 30, true],
  ['1023491000000104', '', '2001', 'mg/mmol', 'value.implausible'],
  ['33914-3', 'loinc', '61', 'mL/min/{1.73_m2}', 61],
  // Haemoglobin: g/dL x 10.
  ['718-7', 'loinc', '13.5', 'g/dL', 135, true],
  ['1022431000000105', '', '135', '', 135],
  ['1022431000000105', '', '13.5', '', 135, true],
  ['1022431000000105', '', '30', '', 'unit.ambiguous'],
  ['29463-7', 'loinc', '100', '[lb_av]', 45.36, true],
  ['50373000', '', '172', 'cm', 1.72, true],
  ['50373000', '', '1.72', '', 1.72],
  ['50373000', '', '172', '', 1.72, true],
  ['60621009', '', '9.9', 'kg/m2', 'value.implausible'],
  ['60621009', '', '150', 'kg/m2', 150],
  ['271649006', '', '140', 'mm[Hg]', 140],
  ['271649006', '', '140', '', 140],
  ['271649006', '', '20', 'kPa', 150.0124, true],
  ['735259005', '', '10', '', 'value.implausible'],
  // What is no measurement that is known keeps its number, whatever its unit.
  ['123456789', '', '7', 'furlong', 7],
];

describe('units', () => {
  test('every value comes out in the canonical unit, or not at all, while its event stays', async () => {
    const lines = cases.map(([code, system, value, unit], at) =>
      `a,2020-01-01,${code},${system},${value},${unit}`.replace('2020-01-01', dayOf(at)),
    );
    const { events, quarantine } = await taken(withEvents(...lines));
    expect(events).toHaveLength(cases.length);
    const kept = cases.map(([code, system, value, unit], at) => {
      const row = events.find(({ source_row }) => source_row === `${at + 5}`);
      const why = quarantine.find(({ line, file }) => file === 'event.csv' && line === `${at + 2}`);
      const number = typeof row?.value === 'number' ? Math.round(row.value * 1e6) / 1e6 : null;
      const result = number ?? why?.reasons;
      return row?.converted ? [code, system, value, unit, result, true] : [code, system, value, unit, result];
    });
    expect(kept).toEqual(cases);
  });
});

function dayOf(at: number): string {
  return new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
}
