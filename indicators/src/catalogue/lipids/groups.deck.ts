import { deck } from '../../index.ts';

export const groupDecks = [
  deck(
    'lip.groups.secondary',
    `
case no statin for six months
  2015-01-01 chd_cod
  2024-09-30 issued drug_statin
  2025-01-01 ldlcchol_cod 1.5
  at 2025-02: success GROUP_2
  at 2025-03: success GROUP_1

case a lower dose, even at target
  2015-01-01 chd_cod
  2025-01-01 issued drug_statin, ldlcchol_cod 1.5
  at 2025-03: success GROUP_2

case a high dose and LDL above 2.0
  2015-01-01 chd_cod
  2025-01-01 issued drug_statin_high, ldlcchol_cod 2.1
  at 2025-03: success GROUP_3

case a high dose and non-HDL of 2.7 worked out
  2015-01-01 chd_cod
  2025-01-01 issued drug_statin_high, chol2_cod 4.2, hdlcchol_cod 1.5
  at 2025-03: success GROUP_3

case a high dose and non-HDL of 2.6
  2015-01-01 chd_cod
  2025-01-01 issued drug_statin_high, nonhdlcchol_cod 2.6
  at 2025-03: failed

case a high dose and no cholesterol in twelve months
  2015-01-01 chd_cod
  2024-03-31 ldlcchol_cod 3
  2025-01-01 issued drug_statin_high
  at 2025-03: success GROUP_NO_READING

case no disease
  at 2025-03: not on register

case a bleeding stroke alone
  2015-01-01 strk_cod, hstrk_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'lip.groups.primary',
    `
case QRISK 20 untreated
  2024-01-01 qrisk_cod 20
  at 2025-03: success GROUP_1

case kidney disease untreated
  2020-01-01 ckd_cod
  at 2025-03: success GROUP_1

case type 1 diabetes untreated
  2020-01-01 dm_cod, dmtype1_cod
  at 2025-03: success GROUP_1

case type 2 diabetes is no reason by itself
  2020-01-01 dm_cod, dmtype2_cod
  at 2025-03: not on register

case type 2 diabetes on a high dose
  2020-01-01 dm_cod, dmtype2_cod
  2025-01-01 issued drug_statin, issued drug_statin_high
  at 2025-03: failed

case QRISK 19.9 untreated
  2024-01-01 qrisk_cod 19.9
  at 2025-03: success GROUP_2

case QRISK 14.9 untreated
  2024-01-01 qrisk_cod 14.9
  at 2025-03: success GROUP_3

case QRISK 20 on a lower dose
  2024-01-01 qrisk_cod 20
  2025-01-01 issued drug_statin
  at 2025-03: success GROUP_3

case QRISK 20 on a high dose
  2024-01-01 qrisk_cod 20
  2025-01-01 issued drug_statin_high, issued drug_statin
  at 2025-03: failed

case a heart attack is for the other groups
  2020-01-01 chd_cod
  2024-01-01 qrisk_cod 25
  at 2025-03: not on register

case treated without a QRISK, on a lower dose
  2025-01-01 issued drug_statin
  at 2025-03: success GROUP_3

case the statin ran out six months ago
  2024-01-01 qrisk_cod 16
  2024-09-30 issued drug_statin
  at 2025-02: success GROUP_3
  at 2025-03: success GROUP_2
`,
  ),
];
