import { deck } from '../../index.ts';

export const localDecks = [
  deck(
    'lip.intensity',
    `
case a statin of low dose is none of high intensity (public bug c looks at the name alone)
  2015-01-01 chd_cod
  2025-01-01 issued drug_statin
  at 2025-03: failed

case a high-intensity product on the first day of six months
  2015-01-01 chd_cod
  2024-10-01 issued drug_statin_high
  at 2025-03: success HIGH_INTENSITY
  at 2025-04: failed

case stepped down: the latest issue decides
  2015-01-01 chd_cod
  2024-12-01 issued drug_statin_high
  2025-02-01 issued drug_statin
  at 2025-01: success HIGH_INTENSITY
  at 2025-03: failed

case stepped up
  2015-01-01 chd_cod
  2024-12-01 issued drug_statin
  2025-02-01 issued drug_statin_high
  at 2025-01: failed
  at 2025-03: success HIGH_INTENSITY

case both on one day: the stronger
  2015-01-01 chd_cod
  2025-02-01 issued drug_statin_high, issued drug_statin
  at 2025-03: success HIGH_INTENSITY

case ezetimibe is no statin
  2015-01-01 chd_cod
  2025-02-01 issued drug_ezetimibe
  at 2025-03: failed

case a day before the six months
  2015-01-01 chd_cod
  2024-09-30 issued drug_statin_high
  at 2025-02: success HIGH_INTENSITY
  at 2025-03: failed
`,
  ),
  deck(
    'lip.target',
    `
case non-HDL worked out from the total and the HDL of one day
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 4.1, hdlcchol_cod 1.5
  at 2025-03: success CHOL_OK

case a difference that no binary number holds is 2.6 all the same
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 4.4, hdlcchol_cod 1.8
  at 2025-03: success CHOL_OK

case a hundredth above
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 4.41, hdlcchol_cod 1.8
  at 2025-03: failed

case the same, above target
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 4.5, hdlcchol_cod 1.5
  at 2025-03: failed

case the total of one day and the HDL of the next are no pair
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 3
  2025-01-02 hdlcchol_cod 1.5
  at 2025-03: failed

case a reported non-HDL comes before the one worked out
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 3, hdlcchol_cod 1.5, nonhdlcchol_cod 2.7
  at 2025-03: failed

case LDL wins
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 6, hdlcchol_cod 1, ldlcchol_cod 2
  at 2025-03: success CHOL_OK

case nobody is excepted
  2015-01-01 chd_cod
  2025-01-01 cholmax_cod
  at 2025-03: failed

case on the first day of the twelve months
  2015-01-01 chd_cod
  2024-04-01 ldlcchol_cod 2
  at 2025-03: success CHOL_OK
  at 2025-04: failed

case a total alone is no reading and leaves the earlier one
  2015-01-01 chd_cod
  2024-12-01 ldlcchol_cod 2
  2025-02-01 chol2_cod 7
  at 2025-03: success CHOL_OK
`,
  ),
  deck(
    'lip.primary',
    `
case 40 on the last day of the month
  born 1985-03-31
  2024-01-01 qrisk_cod 10
  2025-01-01 issued drug_statin
  at 2025-02: not on register
  at 2025-03: success LLT

case nobody is excepted
  2024-01-01 qrisk_cod 12
  2025-01-01 statindec_cod
  at 2025-03: failed

case on the first day of the six months
  2024-01-01 qrisk_cod 10
  2024-10-01 issued drug_statin
  at 2025-03: success LLT
  at 2025-04: failed

case a day before the six months
  2024-01-01 qrisk_cod 10
  2024-09-30 issued drug_statin
  at 2025-03: failed

case a heart attack: no longer primary
  2024-01-01 qrisk_cod 30
  2025-03-31 chd_cod
  at 2025-02: failed
  at 2025-03: not on register

case QRISK 9.9
  2024-01-01 qrisk_cod 9.9
  at 2025-03: not on register
`,
  ),
  deck(
    'lip.fh',
    `
case treated in six months
  2015-01-01 fhyp_cod
  2024-10-01 issued drug_statin
  at 2025-03: success LLT
  at 2025-04: failed

case never diagnosed
  at 2025-03: not on register

case a day before the six months
  2015-01-01 fhyp_cod
  2024-09-30 issued drug_ezetimibe
  at 2025-02: success LLT
  at 2025-03: failed

case a child counts
  born 2012-01-01
  2022-01-01 fhyp_cod
  at 2025-03: failed

case diagnosed on the last day of the month
  2025-03-31 fhyp_cod
  at 2025-02: not on register
  at 2025-03: failed
`,
  ),
];
