import { deck } from '../../index.ts';
import { frailtyCases, registerCases, type Setting } from './edges.deck.ts';

const setting = (number: number, base: string): Setting => ({ version: `IND${number}`, year: 2025, base });
const medicines = ['statin', 'bempedoic', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9'];
const diseases = ['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod'];

/** Each medicine on the first day of its six months and a day before, for whoever has `lines`. */
const treated = (lines: string) =>
  medicines
    .map(
      (name) => `
case ${name} on the first day of the six months
  ${lines}
  2024-10-01 issued drug_${name}
  at 2025-03: success LLT
  at 2025-04: failed

case ${name} a day before
  ${lines}
  2024-09-30 issued drug_${name}
  at 2025-03: failed`,
    )
    .join('\n');

const illBy = (lines: string) =>
  diseases
    .map(
      (list) => `
case ${list} of long ago
  ${lines}
  2010-01-01 ${list}
  at 2025-03: excluded CVD`,
    )
    .join('\n');

/** A stroke with bleeding takes out, before the treatment is looked at. */
const bled = (lines: string) => `
case a stroke with bleeding, ever
  ${lines}
  2001-01-01 hstrk_cod
  2025-01-01 issued drug_statin
  at 2025-03: excluded HSTRK

case nobody is excepted
  ${lines}
  2025-01-01 statindec_cod, dmpcadec_cod
  at 2025-03: failed`;

const type2 = '2010-01-01 dm_cod, dmtype2_cod\n  2024-12-01 qrisk_cod 10';

export const niceLipidDecks = [
  deck(
    'nice.dm.274',
    `
case nothing issued
  ${type2}
  at 2025-03 IND274: failed

case a risk of 9.9
  2010-01-01 dm_cod, dmtype2_cod
  2024-12-01 qrisk_cod 9.9
  at 2025-03: not on register

case the risk on the first day of the twelve months
  2010-01-01 dm_cod, dmtype2_cod
  2024-04-01 qrisk_cod 10
  at 2025-03: failed
  at 2025-04: not on register

case the latest risk decides
  2010-01-01 dm_cod, dmtype2_cod
  2024-12-01 qrisk_cod 20
  2025-03-31 qrisk_cod 8
  at 2025-02: failed
  at 2025-03: not on register

case type 1
  2010-01-01 dm_cod, dmtype1_cod
  2024-12-01 qrisk_cod 10
  at 2025-03: not on register

case the later type decides
  2010-01-01 dm_cod, dmtype1_cod
  2012-01-01 dmtype2_cod
  2024-12-01 qrisk_cod 10
  at 2025-03: failed

case no type
  2010-01-01 dm_cod
  2024-12-01 qrisk_cod 10
  at 2025-03: not on register

case 25 on the last day of the month
  born 2000-03-31
  ${type2}
  at 2025-02: not on register
  at 2025-03: failed

case 85 on the last day of the month
  born 1940-03-31
  ${type2}
  at 2025-02: failed
  at 2025-03: not on register

case diabetes resolved
  ${type2}
  2025-03-31 dmres_cod
  at 2025-02: failed
  at 2025-03: not on register
${illBy(type2)}
${frailtyCases(setting(274, 'unrelated_cod\n  2024-12-01 qrisk_cod 10\n  2010-01-01 dm_cod, dmtype2_cod'), 'excluded MDSEVFRAIL')}
${treated(type2)}
`,
  ),
  deck(
    'nice.dm.275',
    `
case 40 on the last day of the month
  born 1985-03-31
  2010-01-01 dm_cod
  at 2025-02 IND275: not on register
  at 2025-03: failed

case type 2 with a low risk on the first day of the three years
  2010-01-01 dm_cod, dmtype2_cod
  2022-04-01 qrisk_cod 9.9
  at 2025-03: excluded LOWRISK
  at 2025-04: failed

case type 2 with a risk of 10
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 10
  at 2025-03: failed

case a later high risk takes the low one back
  2010-01-01 dm_cod, dmtype2_cod
  2023-01-01 qrisk_cod 5
  2025-03-31 qrisk_cod 12
  at 2025-02: excluded LOWRISK
  at 2025-03: failed

case type 1 with a low risk
  2010-01-01 dm_cod, dmtype1_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case kidney disease and familial hypercholesterolaemia take nobody out
  2010-01-01 dm_cod, ckd_cod, fhyp_cod
  at 2025-03: failed
${registerCases(setting(275, 'dm_cod'), 40)}
${illBy('2010-01-01 dm_cod')}
${frailtyCases(setting(275, 'dm_cod'), 'excluded MDSEVFRAIL')}
${treated('2010-01-01 dm_cod')}
`,
  ),
  deck(
    'nice.dm.276',
    `
${diseases
  .map(
    (list) => `
case ${list} of long ago
  2010-01-01 dm_cod, ${list}
  at 2025-03 IND276: failed`,
  )
  .join('\n')}

case no disease
  2010-01-01 dm_cod
  at 2025-03: not on register
${registerCases(setting(276, 'dm_cod, chd_cod'))}
${bled('2010-01-01 dm_cod, chd_cod')}
${treated('2010-01-01 dm_cod, chd_cod')}
`,
  ),
  deck(
    'nice.dm.277',
    `
case 41 on the last day of the month: older than 40
  born 1984-03-31
  2010-01-01 dm_cod, dmtype1_cod
  at 2025-02 IND277: not on register
  at 2025-03: failed

case type 2
  2010-01-01 dm_cod, dmtype2_cod
  at 2025-03: not on register

case both types on one day: type 1
  2010-01-01 dm_cod, dmtype1_cod, dmtype2_cod
  at 2025-03: failed
${registerCases(setting(277, 'dm_cod, dmtype1_cod'), 41)}
${bled('2010-01-01 dm_cod, dmtype1_cod')}
${treated('2010-01-01 dm_cod, dmtype1_cod')}
`,
  ),
];
