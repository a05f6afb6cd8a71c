import { deck } from '../../index.ts';
import { issuedCases, registerCases, type Setting, withinYear } from './edges.deck.ts';

/** Somebody with an HbA1c in the year and more besides. */
const valued = (value: number, otherwise: string, more = ''): Setting => ({
  version: 'dm.groups.1',
  year: 2025,
  base: `dm_cod${more}\n  2024-06-01 ifcchbam_cod ${value}`,
  otherwise,
});
const unmeasured = (more: string): Setting => ({
  version: 'dm.groups.1',
  year: 2025,
  base: `dm_cod, ${more}`,
  otherwise: 'success GROUP_NO_READING',
});

/** Each value at the edge of its group, the rest of the patient healthy: HbA1c 45 or 50 unless the case is about it. */
const edges: readonly (readonly [string, string, string])[] = [
  ['HbA1c 91', 'ifcchbam_cod 91', 'success GROUP_1'],
  ['HbA1c 90', 'ifcchbam_cod 90', 'success GROUP_2'],
  ['HbA1c 75', 'ifcchbam_cod 75', 'success GROUP_2'],
  ['HbA1c 74.9', 'ifcchbam_cod 74.9', 'success GROUP_3B'],
  ['HbA1c 58', 'ifcchbam_cod 58', 'success GROUP_3B'],
  ['HbA1c 57.9', 'ifcchbam_cod 57.9', 'failed'],
  ['HbA1c 76 on insulin', 'ifcchbam_cod 76, issued drug_insulin', 'success GROUP_1'],
  ['HbA1c 75 on GLP-1', 'ifcchbam_cod 75, issued drug_glp1', 'success GROUP_2'],
  ['HbA1c 76 and a first heart attack', 'ifcchbam_cod 76, mi_cod', 'success GROUP_1'],
  ['eGFR 14.9', 'ifcchbam_cod 45, egfr_cod 14.9', 'success GROUP_1'],
  ['eGFR 15', 'ifcchbam_cod 45, egfr_cod 15', 'success GROUP_2'],
  ['eGFR 29.9', 'ifcchbam_cod 45, egfr_cod 29.9', 'success GROUP_2'],
  ['eGFR 30 and HbA1c 58', 'ifcchbam_cod 58, egfr_cod 30', 'success GROUP_3A'],
  ['eGFR 44.9 and HbA1c 58', 'ifcchbam_cod 58, egfr_cod 44.9', 'success GROUP_3A'],
  ['eGFR 45 and HbA1c 58', 'ifcchbam_cod 58, egfr_cod 45', 'success GROUP_3B'],
  ['eGFR 49.9 and HbA1c 48', 'ifcchbam_cod 48, egfr_cod 49.9', 'success GROUP_3B'],
  ['eGFR 50 and HbA1c 48', 'ifcchbam_cod 48, egfr_cod 50', 'failed'],
  ['eGFR 45 and HbA1c 47.9', 'ifcchbam_cod 47.9, egfr_cod 45', 'failed'],
  ['ACR 251', 'ifcchbam_cod 45, acr_cod 251', 'success GROUP_1'],
  ['ACR 250', 'ifcchbam_cod 45, acr_cod 250', 'success GROUP_2'],
  ['ACR 70.1 and HbA1c 45', 'ifcchbam_cod 45, acr_cod 70.1', 'success GROUP_2'],
  ['ACR 70 and HbA1c 45', 'ifcchbam_cod 45, acr_cod 70', 'failed'],
  ['ACR 31 and HbA1c 60', 'ifcchbam_cod 60, acr_cod 31', 'success GROUP_3A'],
  ['ACR 30 and HbA1c 60', 'ifcchbam_cod 60, acr_cod 30', 'success GROUP_3B'],
  ['ACR 3 and HbA1c 50', 'ifcchbam_cod 50, acr_cod 3', 'success GROUP_3B'],
  ['ACR 2.9 and HbA1c 50', 'ifcchbam_cod 50, acr_cod 2.9', 'failed'],
  ['liver fibrosis 9.9', 'ifcchbam_cod 45, elf_cod 9.9', 'success GROUP_1'],
  ['liver fibrosis 9.8', 'ifcchbam_cod 45, elf_cod 9.8', 'failed'],
  ['blood pressure 140/80 and HbA1c 60', 'ifcchbam_cod 60, bp 140/80', 'success GROUP_3A'],
  ['blood pressure 139/89 and HbA1c 60', 'ifcchbam_cod 60, bp 139/89', 'success GROUP_3B'],
  ['blood pressure 130/90 and HbA1c 50', 'ifcchbam_cod 50, bp 130/90', 'success GROUP_3B'],
  ...['home', 'abpm'].flatMap((setting): (readonly [string, string, string])[] =>
    [60, 50].flatMap((value): (readonly [string, string, string])[] => {
      const [above, below] = value === 60 ? (['3A', '3B'] as const) : (['3B', ''] as const);
      const under = below === '' ? 'failed' : `success GROUP_${below}`;
      return [
        [`${setting} 140/80 and HbA1c ${value}`, `ifcchbam_cod ${value}, ${setting} 140/80`, `success GROUP_${above}`],
        [`${setting} 130/90 and HbA1c ${value}`, `ifcchbam_cod ${value}, ${setting} 130/90`, `success GROUP_${above}`],
        [`${setting} 139/89 and HbA1c ${value}`, `ifcchbam_cod ${value}, ${setting} 139/89`, under],
      ];
    }),
  ),
  ['blood pressure 130/90 and HbA1c 60', 'ifcchbam_cod 60, bp 130/90', 'success GROUP_3A'],
  ['blood pressure 140/80 and HbA1c 50', 'ifcchbam_cod 50, bp 140/80', 'success GROUP_3B'],
  ['blood pressure 139/89 and HbA1c 50', 'ifcchbam_cod 50, bp 139/89', 'failed'],
  ['heart failure resolved', 'ifcchbam_cod 50, hf_cod\n  2025-02-02 hfres_cod', 'failed'],
  ['heart failure resolved on the same day', 'ifcchbam_cod 50, hf_cod, hfres_cod', 'success GROUP_3B'],
  ['GLP-1 and HbA1c 50', 'ifcchbam_cod 50, issued drug_glp1', 'success GROUP_3B'],
  ['GLP-1 and HbA1c 80', 'ifcchbam_cod 80, issued drug_glp1', 'success GROUP_1'],
  ['a stroke this year', 'ifcchbam_cod 45, strk_cod', 'success GROUP_2'],
  ['a TIA this year', 'ifcchbam_cod 45, tia_cod', 'success GROUP_2'],
  ['erectile dysfunction', 'ifcchbam_cod 50, erecdys_cod', 'success GROUP_3B'],
  ['retinopathy', 'ifcchbam_cod 50, diabret_cod', 'success GROUP_3B'],
  ['neuropathy', 'ifcchbam_cod 50, neuropathy_cod', 'success GROUP_3B'],
  ['claudication', 'ifcchbam_cod 50, claudication_cod', 'success GROUP_3B'],
  ['heart failure', 'ifcchbam_cod 50, hf_cod', 'success GROUP_3B'],
  ['insulin and HbA1c 50', 'ifcchbam_cod 50, issued drug_insulin', 'success GROUP_3B'],
  ['a foot at moderate risk', 'ifcchbam_cod 50, footmodrisk_cod', 'success GROUP_3B'],
  ['a foot at high risk', 'ifcchbam_cod 50, foothighrisk_cod', 'success GROUP_3B'],
  ['body mass 35.1', 'ifcchbam_cod 50, bmival_cod 35.1', 'success GROUP_3B'],
  ['body mass 35', 'ifcchbam_cod 50, bmival_cod 35', 'failed'],
];

export const groupsDeck = deck(
  'dm.groups',
  `${edges
    .map(
      ([name, entries, state]) => `
case ${name}
  2010-01-01 dm_cod
  2025-02-01 ${entries}
  at 2025-03: ${state}
`,
    )
    .join('')}
${[
  ['eGFR 10', 'egfr_cod 10', 'success GROUP_1'],
  ['eGFR 20', 'egfr_cod 20', 'success GROUP_2'],
  ['ACR 300', 'acr_cod 300', 'success GROUP_1'],
  ['ACR 100', 'acr_cod 100', 'success GROUP_2'],
  ['liver fibrosis 10', 'elf_cod 10', 'success GROUP_1'],
  ['body mass 40', 'bmival_cod 40', 'success GROUP_3B'],
  ['eGFR 48', 'egfr_cod 48', 'success GROUP_3B'],
  ['ACR 5', 'acr_cod 5', 'success GROUP_3B'],
]
  .map(
    ([name, entry, state]) => `
case ${name} of ten years ago counts
  2010-01-01 dm_cod
  2015-01-01 ${entry}
  2025-02-01 ifcchbam_cod 50
  at 2025-03: ${state}
`,
  )
  .join('')}
case ACR 50 of ten years ago, HbA1c 60
  2010-01-01 dm_cod
  2015-01-01 acr_cod 50
  2025-02-01 ifcchbam_cod 60
  at 2025-03: success GROUP_3A

case heart failure resolved ten years ago
  2010-01-01 dm_cod, hf_cod
  2015-01-01 hfres_cod
  2025-02-01 ifcchbam_cod 50
  at 2025-03: failed

case no HbA1c in twelve months
  2010-01-01 dm_cod
  2024-04-01 ifcchbam_cod 45
  at 2025-03: failed
  at 2025-04: success GROUP_NO_READING

case a foot ulcer on the first day of three years
  2010-01-01 dm_cod
  2022-04-01 footulcer_cod
  2025-02-01 ifcchbam_cod 45
  at 2025-03: success GROUP_2
  at 2025-04: failed

case a heart attack on the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 mi_cod
  2025-02-01 ifcchbam_cod 45
  at 2025-03: success GROUP_2
  at 2025-04: failed

case a second heart attack is not the first
  2010-01-01 dm_cod, mi_cod
  2025-02-01 mi_cod, ifcchbam_cod 80
  at 2025-03: success GROUP_2

case insulin a day before the six months
  2010-01-01 dm_cod
  2024-09-30 issued drug_insulin
  2025-02-01 ifcchbam_cod 80
  at 2025-02: success GROUP_1
  at 2025-03: success GROUP_2

${registerCases({ version: 'dm.groups.1', year: 2025, base: 'dm_cod', otherwise: 'success GROUP_NO_READING' })}
${issuedCases(valued(80, 'success GROUP_2'), 'drug_insulin', 'success GROUP_1')}
${issuedCases(valued(50, 'failed'), 'drug_glp1', 'success GROUP_3B')}
${withinYear(valued(80, 'success GROUP_2'), 'a first heart attack beside HbA1c 80', 'mi_cod', 'success GROUP_1')}
${withinYear(valued(60, 'success GROUP_3B'), 'a high pressure beside HbA1c 60', 'bp 150/80', 'success GROUP_3A')}
${withinYear(valued(50, 'failed'), 'a high pressure beside HbA1c 50', 'bp 150/80', 'success GROUP_3B')}
${withinYear(unmeasured('egfr_cod 40'), 'HbA1c 60 beside eGFR 40', 'ifcchbam_cod 60', 'success GROUP_3A')}
${withinYear(unmeasured('diabret_cod'), 'HbA1c 50 beside retinopathy', 'ifcchbam_cod 50', 'success GROUP_3B')}
${withinYear(unmeasured('mi_cod\n  2025-03-01 issued drug_insulin'), 'HbA1c 80 on insulin', 'ifcchbam_cod 80', 'success GROUP_1')}
${[91, 80, 60]
  .map((value) =>
    withinYear(
      { version: 'dm.groups.1', year: 2025, base: 'dm_cod', otherwise: 'success GROUP_NO_READING' },
      `HbA1c ${value}`,
      `ifcchbam_cod ${value}`,
      `success ${value > 90 ? 'GROUP_1' : value > 75 ? 'GROUP_2' : 'GROUP_3B'}`,
    ),
  )
  .join('')}${['strk_cod', 'tia_cod', 'mi_cod']
  .map((list) =>
    withinYear(
      { version: 'dm.groups.1', year: 2025, base: 'dm_cod\n  2024-06-01 ifcchbam_cod 45' },
      list,
      list,
      'success GROUP_2',
    ),
  )
  .join('')}${['footmodrisk_cod', 'foothighrisk_cod']
  .map((list) =>
    withinYear(
      { version: 'dm.groups.1', year: 2025, base: 'dm_cod\n  2024-06-01 ifcchbam_cod 50' },
      list,
      list,
      'success GROUP_3B',
    ),
  )
  .join('')}`,
);
