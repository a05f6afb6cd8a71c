import { deck } from '../../index.ts';
import { expiringCases, invitationCases, newcomerCases, type Setting, withinYear } from './edges.deck.ts';

/** The cascade of one version, with every edge. */
const cascade = (setting: Setting) =>
  [
    withinYear(setting, 'HbA1c', 'ifcchbam_cod 44', 'success TESTED'),
    withinYear(setting, 'fasting glucose', 'fasplasgluc_cod 6', 'success TESTED'),
    expiringCases(setting, { NDHPCAPU: 'ndhpcapu_cod', BLDTESTDEC: 'bldtestdec_cod', NDHPCADEC: 'ndhpcadec_cod' }),
    invitationCases(setting, 'NDHINVITE', { list: 'ndhinvite_cod' }),
    newcomerCases(setting, 3, { diagnosis: setting.base }),
  ].join('');

/** Each code that puts a person on the register; diabetes, unless it is resolved later, takes them off. */
const onBy = ({ version, year, base }: Setting) => `
case ${version}: 17 with ${base}
  born ${year - 18}-04-01
  2015-01-01 ${base}
  at ${year}-03: ${base === 'gestdiab_cod' ? 'failed' : 'not on register'}

case ${version}: 18 with ${base}
  born ${year - 18}-03-31
  2015-01-01 ${base}
  at ${year}-03: failed

case ${version}: diabetes besides ${base}
  2015-01-01 ${base}, dm_cod
  at ${year}-03: not on register

case ${version}: diabetes besides ${base}, resolved
  2015-01-01 ${base}, dm_cod
  ${year}-03-31 dmres_cod
  at ${year}-03: failed

case ${version}: diabetes besides ${base}, resolved on the day of the diagnosis
  2015-01-01 ${base}, dm_cod, dmres_cod
  at ${year}-03: not on register
`;
const codes = ['ndh_cod', 'igt_cod', 'prd_cod'];

export const hyperglycaemiaDecks = [
  deck(
    'ndh.tested',
    `
case never raised
  2025-01-01 ifcchbam_cod 40
  at 2025-03: not on register

case never raised, under NDH003
  2026-05-01 ifcchbam_cod 40
  at 2027-03 NDH003: not on register

case HbA1c on the first day of the twelve months
  2010-01-01 ndh_cod
  2024-04-01 ifcchbam_cod 44
  at 2025-03 NDH002: success TESTED
  at 2025-04: failed

case fasting glucose a day before
  2010-01-01 igt_cod
  2024-03-31 fasplasgluc_cod 6.1
  at 2025-02: success TESTED
  at 2025-03: failed

case a test without a value
  2010-01-01 prd_cod
  2025-03-31 ifcchbam_cod -
  at 2025-02: failed
  at 2025-03: success TESTED

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 ndh_cod
  at 2025-02: not on register
  at 2025-03: failed

case diabetes found, then resolved
  2010-01-01 ndh_cod
  2024-06-01 dm_cod
  2025-03-31 dmres_cod
  at 2024-05: failed
  at 2024-06..2025-02: not on register
  at 2025-03: failed

case diabetes resolved on the day it was diagnosed is not resolved
  2010-01-01 ndh_cod, dm_cod, dmres_cod
  at 2025-03: not on register

case past diabetes of pregnancy counts from April 2026
  2010-01-01 gestdiab_cod
  at 2026-03 NDH002: not on register
  at 2026-04 NDH003: failed

case past diabetes of pregnancy at 17
  born 2008-06-01
  2024-01-01 gestdiab_cod
  2026-01-01 ifcchbam_cod 38
  at 2026-04: success TESTED

case raised glucose at 17 is not counted in NDH003 either
  born 2008-06-01
  2024-01-01 ndh_cod
  at 2026-05: not on register
  at 2026-06: failed

case diabetes after diabetes of pregnancy
  2010-01-01 gestdiab_cod
  2020-01-01 dm_cod
  at 2026-04: not on register

case success comes before every exception
  2010-01-01 ndh_cod
  2025-01-01 ifcchbam_cod 44, bldtestdec_cod, ndhpcadec_cod
  at 2025-03: success TESTED

case care unsuitable
  2010-01-01 ndh_cod
  2024-04-01 ndhpcapu_cod
  at 2025-03: exception NDHPCAPU
  at 2025-04: failed

case blood test declined
  2010-01-01 ndh_cod
  2024-04-01 bldtestdec_cod
  at 2025-03: exception BLDTESTDEC
  at 2025-04: failed

case chose not to receive care
  2010-01-01 ndh_cod
  2024-04-01 ndhpcadec_cod
  at 2025-03: exception NDHPCADEC
  at 2025-04: failed

case the exceptions of diabetes say nothing here
  2010-01-01 ndh_cod
  2025-01-01 dmpcadec_cod, dmpcapu_cod
  at 2025-03: failed

case invited twice
  2010-01-01 ndh_cod
  2025-01-01 ndhinvite_cod
  2025-01-08 ndhinvite_cod
  at 2025-03: exception NDHINVITE

case invited six days apart
  2010-01-01 ndh_cod
  2025-01-01 ndhinvite_cod
  2025-01-07 ndhinvite_cod
  at 2025-03: failed

case found in the last three months
  2025-01-01 igt_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case found earlier under another name
  2024-12-31 prd_cod
  2025-01-01 igt_cod
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 ndh_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case died
  died 2025-03-31
  2010-01-01 ndh_cod
  at 2025-02: failed
  at 2025-03: not registered
${codes.map((base) => onBy({ version: 'NDH002', year: 2025, base }) + newcomerCases({ version: `NDH002`, year: 2025, base }, 3, { diagnosis: base }).replaceAll(/case (.*)/g, `case $1 (${base})`)).join('')}
${[...codes, 'gestdiab_cod'].map((base) => onBy({ version: 'NDH003', year: 2027, base }) + newcomerCases({ version: 'NDH003', year: 2027, base }, 3, { diagnosis: base }).replaceAll(/case (.*)/g, `case $1 (${base})`)).join('')}
${cascade({ version: 'NDH002', year: 2025, base: 'ndh_cod' })}
${cascade({ version: 'NDH003', year: 2027, base: 'gestdiab_cod' })}`,
  ),
];
