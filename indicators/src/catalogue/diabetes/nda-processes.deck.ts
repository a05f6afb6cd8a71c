import { deck } from '../../index.ts';

const checks: Readonly<Record<string, string>> = {
  hba1c: 'ifcchbam_cod 60',
  bp: 'bp 150/90',
  chol: 'chol2_cod 5',
  creatinine: 'cre_cod 80',
  acr: 'acr_cod 1',
  foot: 'footexam_cod',
  bmi: 'bmival_cod 30',
  smoking: 'exsmok_cod',
  retinal: 'retscren_cod',
};
const eight = Object.entries(checks).filter(([id]) => id !== 'retinal');
const written = (entries: readonly (readonly [string, string])[]) => entries.map(([, entry]) => entry).join(', ');

/** The window was 15 months until March 2022 and is 12 from April. */
const windows = (series: string, entries: string, success: string) => `
case 12 on the last day of the month
  born 2013-03-31
  2020-01-01 dm_cod
  2025-01-01 ${entries}
  at 2025-02: not on register
  at 2025-03: success ${success}

case the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 ${entries}
  at 2025-03 NDA.${series}.12: success ${success}
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 dm_cod
  2024-03-31 ${entries}
  at 2025-03: failed

case the first day of the 15 months to March 2022
  2010-01-01 dm_cod
  2021-01-01 ${entries}
  at 2022-03 NDA.${series}.15: success ${success}
  at 2022-04 NDA.${series}.12: failed

case a day before the 15 months to March 2022
  2010-01-01 dm_cod
  2020-12-31 ${entries}
  at 2022-02: success ${success}
  at 2022-03: failed

case nobody is excepted
  2024-12-01 dm_cod, dmpcadec_cod, dmpcapu_cod
  at 2025-03: failed
`;

/** What is peculiar to one check. */
const more: Readonly<Record<string, string>> = {
  hba1c: `
case a test without a value is a test
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod -
  at 2025-03: success DONE

case a value converted from per cent
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 60 converted
  at 2025-03: success DONE
`,
  bp: `
case a systolic alone
  2010-01-01 dm_cod
  2025-01-01 bp 150/-
  at 2025-03: failed

case at home
  2010-01-01 dm_cod
  2025-01-01 home 150/90
  at 2025-03: success DONE
`,
  creatinine: `
case eGFR alone
  2010-01-01 dm_cod
  2025-01-01 egfr_cod 60
  at 2025-03: success DONE
`,
  foot: `
case a risk class of one foot
  2010-01-01 dm_cod
  2025-01-01 rightfootrisk_cod
  at 2025-03: success DONE
`,
  smoking: `
case a smoker
  2010-01-01 dm_cod
  2025-01-01 lsmok_cod
  at 2025-03: success DONE

case never smoked
  2010-01-01 dm_cod
  2025-01-01 nsmok_cod
  at 2025-03: success DONE
`,
};

const single = Object.entries(checks).map(([id, entry]) =>
  deck(`nda.cp.${id}`, windows(`cp.${id}`, entry, 'DONE') + (more[id] ?? '')),
);

const missingOne = (entries: readonly (readonly [string, string])[]) =>
  entries
    .map(
      ([left]) => `
case all but ${left}
  2010-01-01 dm_cod
  2025-01-01 ${written(entries.filter(([id]) => id !== left))}
  at 2025-03: failed
`,
    )
    .join('');

const together = [
  deck('nda.8cp', windows('8cp', written(eight), 'ALL_DONE') + missingOne(eight)),
  deck('nda.9cp', windows('9cp', written(Object.entries(checks)), 'ALL_DONE') + missingOne(Object.entries(checks))),
];

export const ndaProcessDecks = [...single, ...together];
