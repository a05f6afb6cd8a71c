import { deck } from '../../index.ts';

export const auditDecks = [
  deck(
    'cvdp.chol.003',
    `
case QRISK of exactly 20, a statin on the first day of seven months
  2021-01-01 qrisk_cod 20
  2024-09-01 issued drug_statin
  at 2025-03 CVDP003CHOL: success LLT
  at 2025-04: failed

case a statin a day before the seven months
  2021-01-01 qrisk_cod 20
  2024-08-31 issued drug_statin
  at 2025-03: failed

case QRISK 19.9
  2021-01-01 qrisk_cod 19.9
  at 2025-03: not on register

case the latest QRISK decides
  2021-01-01 qrisk_cod 25
  2024-01-01 qrisk_cod 15
  at 2023-12: failed
  at 2025-03: not on register

case QRISK on the first day of five years
  2020-04-01 qrisk_cod 25
  at 2025-03: failed
  at 2025-04: not on register

case a heart attack takes out of primary prevention
  2021-01-01 qrisk_cod 25
  2025-03-31 chd_cod
  at 2025-02: failed
  at 2025-03: not on register

case ezetimibe is a lipid-lowering medicine
  2021-01-01 qrisk_cod 25
  2025-01-01 issued drug_ezetimibe
  at 2025-03: success LLT

case 17
  born 2007-04-01
  2024-01-01 qrisk_cod 25
  at 2025-03: not on register
  at 2025-04: failed
`,
  ),
  deck(
    'cvdp.chol.006',
    `
case QRISK of exactly 10
  2021-01-01 qrisk_cod 10
  2025-01-01 issued drug_statin
  at 2025-03 CVDP006CHOL: success LLT

case QRISK 9.99
  2021-01-01 qrisk_cod 9.99
  at 2025-03: not on register

case a statin a day before the seven months
  2021-01-01 qrisk_cod 10
  2024-08-31 issued drug_statin
  at 2025-02: success LLT
  at 2025-03: failed

case a QRISK nobody has
  2021-01-01 qrisk_cod 101
  at 2025-03: not on register

case of two QRISK of one day the lowest counts
  2021-01-01 qrisk_cod 12, qrisk_cod 9
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.chol.008',
    `
case kidney disease without a QRISK
  2015-01-01 ckd_cod
  at 2025-03 CVDP008CHOL: failed

case type 1 diabetes
  2015-01-01 dm_cod, dmtype1_cod
  2025-01-01 issued drug_statin
  at 2025-03: success LLT

case type 2 diabetes without a QRISK
  2015-01-01 dm_cod, dmtype2_cod
  at 2025-03: not on register

case cardiovascular disease
  2015-01-01 ckd_cod, pad_cod
  at 2025-03: not on register

case a bleeding stroke alone is not cardiovascular disease
  2015-01-01 ckd_cod, strk_cod, hstrk_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.chol.009',
    `
case on the first day of the seven months
  2015-01-01 tia_cod
  2024-09-01 issued drug_statin
  at 2025-03 CVDP009CHOL: success LLT
  at 2025-04: failed

case a bleeding stroke alone
  2015-01-01 strk_cod, hstrk_cod
  2025-01-01 issued drug_statin
  at 2025-03: not on register

case nobody is excepted
  2015-01-01 chd_cod, lipidtheradv_cod
  at 2025-03: failed

case a day before the seven months
  2015-01-01 tia_cod
  2024-08-31 issued drug_statin
  at 2025-02: success LLT
  at 2025-03: failed

case 17
  born 2007-04-01
  2020-01-01 chd_cod
  at 2025-03: not on register
  at 2025-04: failed

case died on the last day of the month
  died 2025-03-31
  2015-01-01 chd_cod
  at 2025-02: failed
  at 2025-03: not registered
`,
  ),
  deck(
    'cvdp.chol.010',
    `
case kidney disease, treated
  2015-01-01 ckd_cod
  2025-01-01 issued drug_statin
  at 2025-03 CVDP010CHOL: success LLT

case kidney disease resolved
  2015-01-01 ckd_cod
  2020-01-01 ckdres_cod
  at 2025-03: not on register

case heart disease alone
  2015-01-01 chd_cod
  at 2025-03: not on register

case a statin on the first day of the seven months
  2015-01-01 ckd_cod
  2024-09-01 issued drug_statin
  at 2025-03: success LLT
  at 2025-04: failed

case back to stage 2 on the day of stage 3 stays
  2015-01-01 ckd_cod, ckd1and2_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.chol.011',
    `
case tested without a value
  2015-01-01 chd_cod
  2024-04-01 chol2_cod -
  at 2025-03 CVDP011CHOL: success CHOL_DONE
  at 2025-04: failed

case tested a day before the twelve months
  2015-01-01 chd_cod
  2024-03-31 ldlcchol_cod 2
  at 2025-03: failed

case tested on the last day of the month
  2015-01-01 chd_cod
  2025-03-31 hdlcchol_cod 1
  at 2025-02: failed
  at 2025-03: success CHOL_DONE

case tested on 29 February
  2015-01-01 chd_cod
  2024-02-29 nonhdlcchol_cod 3
  at 2025-01: success CHOL_DONE
  at 2025-02: failed

case kidney disease alone
  2015-01-01 ckd_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.chol.012',
    `
case LDL at target
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2
  at 2025-03 CVDP012CHOL: success CHOL_OK

case non-HDL at target
  2015-01-01 chd_cod
  2025-01-01 nonhdlcchol_cod 2.6
  at 2025-03: success CHOL_OK

case LDL wins on one day
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.1, nonhdlcchol_cod 2
  at 2025-03: failed

case the target before March 2024
  2015-01-01 chd_cod
  2024-01-01 nonhdlcchol_cod 2.5
  at 2024-02 CVDP012CHOL.2022: failed
  at 2024-03 CVDP012CHOL: success CHOL_OK

case not tested
  2015-01-01 chd_cod
  at 2025-03: failed

case on the first day of the twelve months
  2015-01-01 chd_cod
  2024-04-01 ldlcchol_cod 2
  at 2025-03: success CHOL_OK
  at 2025-04: failed

case a day before the twelve months
  2015-01-01 chd_cod
  2024-03-31 ldlcchol_cod 2
  at 2025-03: failed
`,
  ),
  deck(
    'nice.lipids.229',
    `
case six months and not seven
  2021-01-01 qrisk_cod 10
  2024-09-30 issued drug_statin
  at 2025-02 IND229: success LLT
  at 2025-03: failed

case cardiovascular disease
  2021-01-01 qrisk_cod 10
  2015-01-01 chd_cod
  at 2025-03: not on register

case on the first day of the six months
  2021-01-01 qrisk_cod 10
  2024-10-01 issued drug_statin
  at 2025-03: success LLT
  at 2025-04: failed

case QRISK of long ago, the latest decides
  2005-01-01 qrisk_cod 30
  2025-03-31 qrisk_cod 9.9
  at 2025-02: failed
  at 2025-03: not on register

case 25 on the last day of the month
  born 2000-03-31
  2024-01-01 qrisk_cod 10
  at 2025-02: not on register
  at 2025-03: failed

case 85 on the last day of the month
  born 1940-03-31
  2024-01-01 qrisk_cod 10
  at 2025-02: failed
  at 2025-03: not on register

case a bleeding stroke is a disease
  2015-01-01 strk_cod, hstrk_cod
  2021-01-01 qrisk_cod 10
  at 2025-03: not on register

case nobody is excepted
  2021-01-01 qrisk_cod 10
  2025-01-01 statindec_cod, lipidtheradv_cod
  at 2025-03: failed
`,
  ),
  deck(
    'nice.lipids.230',
    `
case treated
  2015-01-01 pad_cod
  2024-10-01 issued drug_inclisiran
  at 2025-03 IND230: success LLT
  at 2025-04: failed

case no disease
  at 2025-03: not on register

case a day before the six months
  2015-01-01 pad_cod
  2024-09-30 issued drug_statin
  at 2025-03: failed

case a bleeding stroke, treated, takes out
  2001-01-01 hstrk_cod
  2015-01-01 pad_cod
  2025-01-01 issued drug_statin
  at 2025-03: excluded HSTRK

case a child
  born 2010-01-01
  2015-01-01 chd_cod
  at 2025-03: failed
`,
  ),
  deck(
    'nice.lipids.278',
    `
case at target
  2015-01-01 pad_cod
  2024-04-01 ldlcchol_cod 2
  at 2025-03 IND278: success CHOL_OK
  at 2025-04: failed

case a bleeding stroke takes out
  2001-01-01 hstrk_cod
  2015-01-01 pad_cod
  2025-01-01 ldlcchol_cod 2
  at 2025-03: excluded HSTRK

case familial hypercholesterolaemia takes out
  2001-01-01 fhyp_cod
  2015-01-01 pad_cod
  2025-01-01 ldlcchol_cod 2
  at 2025-03: excluded FH

case above target
  2015-01-01 pad_cod
  2025-01-01 ldlcchol_cod 2.05
  at 2025-03: failed

case a day before the twelve months
  2015-01-01 pad_cod
  2024-03-31 ldlcchol_cod 2
  at 2025-03: failed

case non-HDL on a day without LDL
  2015-01-01 pad_cod
  2025-01-01 ldlcchol_cod 1.5
  2025-02-01 nonhdlcchol_cod 2.7
  at 2025-01: success CHOL_OK
  at 2025-03: failed
`,
  ),
];
