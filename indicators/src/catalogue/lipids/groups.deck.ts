import { deck } from '../../index.ts';

const onHighDose = `2024-01-01 qrisk_cod 20
  2024-06-01 issued drug_statin, issued drug_statin_high
  2025-01-01 issued drug_statin, issued drug_statin_high`;

/** How far non-HDL cholesterol fell from what it was last before the first medicine. */
const fallCases = `
case fell by more than 40 %
  ${onHighDose}
  2024-05-31 nonhdlcchol_cod 5
  2025-01-01 nonhdlcchol_cod 2.99
  at 2025-03: failed

case fell by just 40 %
  ${onHighDose}
  2024-05-31 nonhdlcchol_cod 5
  2025-01-01 nonhdlcchol_cod 3
  at 2025-03: success GROUP_3B

case just 40 % where tenths have no exact form
  ${onHighDose}
  2024-05-31 nonhdlcchol_cod 4.5
  2025-01-01 nonhdlcchol_cod 2.7
  at 2025-03: success GROUP_3B

case fell by more than 40 %, both worked out from total and HDL
  ${onHighDose}
  2024-05-31 chol2_cod 6, hdlcchol_cod 1
  2025-01-01 chol2_cod 4, hdlcchol_cod 1.1
  at 2025-03: failed

case a value of the day of the first issue is none from before
  ${onHighDose}
  2024-06-01 nonhdlcchol_cod 5
  2025-01-01 nonhdlcchol_cod 2
  at 2025-03: success GROUP_NO_READING

case of two values before the later one counts
  ${onHighDose}
  2023-01-01 nonhdlcchol_cod 6
  2024-05-31 nonhdlcchol_cod 4
  2025-01-01 nonhdlcchol_cod 3
  at 2025-03: success GROUP_3B

case the first issue is that of years ago, and so is the value before it
  2015-06-01 issued drug_ezetimibe
  ${onHighDose}
  2015-05-31 nonhdlcchol_cod 6
  2024-05-31 nonhdlcchol_cod 3
  2025-01-01 nonhdlcchol_cod 3
  at 2025-03: failed

case the last value is a day before the twelve months
  ${onHighDose.replaceAll('2024-', '2023-')}
  2023-05-31 nonhdlcchol_cod 5
  2024-03-31 nonhdlcchol_cod 2
  at 2025-02: failed
  at 2025-03: success GROUP_NO_READING

case the last value is one from before treatment
  ${onHighDose}
  2024-05-01 nonhdlcchol_cod 5
  2024-05-31 nonhdlcchol_cod 4
  at 2025-03: success GROUP_NO_READING

case the last value decides
  ${onHighDose}
  2024-05-31 nonhdlcchol_cod 5
  2024-12-01 nonhdlcchol_cod 2
  2025-03-31 nonhdlcchol_cod 4
  at 2025-02: failed
  at 2025-03: success GROUP_3B
`;

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

case type 2 diabetes on a high dose, cholesterol not known
  2020-01-01 dm_cod, dmtype2_cod
  2025-01-01 issued drug_statin, issued drug_statin_high
  at 2025-03: success GROUP_NO_READING

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
  at 2025-03: success GROUP_NO_READING
${fallCases}
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
