import { deck } from '../../index.ts';

export const diseaseDecks = [
  deck(
    'cvdp.ckd.001',
    `
case registered without kidney disease
  at 2025-03 CVDP001CKD: failed

case coded on the last day of the month
  2025-03-31 ckd_cod
  at 2025-02: failed
  at 2025-03: success ON_REGISTER

case back to stage 2 a day after
  2020-01-01 ckd_cod
  2020-01-02 ckd1and2_cod
  at 2025-03: failed

case stage 2 on the day of the code: still on the register
  2020-01-01 ckd_cod, ckd1and2_cod
  at 2025-03: success ON_REGISTER

case resolved
  2020-01-01 ckd_cod
  2025-03-01 ckdres_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: failed

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 ckd_cod
  at 2025-02: not on register
  at 2025-03: success ON_REGISTER

case died on the last day of the month
  died 2025-03-31
  2020-01-01 ckd_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered
`,
  ),
  deck(
    'cvdp.ckd.004',
    `
case tested on the first day of the twelve months
  2020-01-01 ckd_cod
  2024-04-01 acr_cod 2
  at 2025-03: success ACR_DONE
  at 2025-04: failed

case tested a day before
  2020-01-01 ckd_cod
  2024-03-31 acr_cod 2
  at 2025-02: success ACR_DONE
  at 2025-03: failed

case tested on the last day
  2020-01-01 ckd_cod
  2025-03-31 acr_cod 2
  at 2025-02: failed
  at 2025-03: success ACR_DONE

case a result without a value is a test done
  2020-01-01 ckd_cod
  2025-01-01 acr_cod -
  at 2025-03: success ACR_DONE

case the leap day is outside the year that ends on 28 February
  2020-01-01 ckd_cod
  2024-02-29 acr_cod 2
  at 2025-01: success ACR_DONE
  at 2025-02: failed

case not on the register
  2025-01-01 acr_cod 2
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.ckd.005',
    `
case ACR 70, no medicine
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 70
  at 2025-03: failed

case ACR just below 70 and nothing else
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 69.9
  at 2025-03: not on register

case ACR 30 with hypertension
  2020-01-01 ckd_cod, hyp_cod
  2024-01-01 acr_cod 30
  at 2025-03: failed

case ACR 29.9 with hypertension
  2020-01-01 ckd_cod, hyp_cod
  2024-01-01 acr_cod 29.9
  at 2025-03: not on register

case ACR 30, hypertension resolved
  2020-01-01 ckd_cod, hyp_cod
  2021-01-01 hypres_cod
  2024-01-01 acr_cod 30
  at 2025-03: not on register

case ACR 3 with diabetes
  2020-01-01 ckd_cod, dm_cod
  2024-01-01 acr_cod 3
  at 2025-03: failed

case ACR 2.9 with diabetes
  2020-01-01 ckd_cod, dm_cod
  2024-01-01 acr_cod 2.9
  at 2025-03: not on register

case the latest ACR decides
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 100
  2025-02-01 acr_cod 10
  at 2025-01: failed
  at 2025-02: not on register

case of two of one day the lower counts
  2020-01-01 ckd_cod
  2025-01-01 acr_cod 100, acr_cod 10
  at 2025-03: not on register

case an ACE inhibitor on the first day of six months
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 70
  2024-10-01 issued drug_ace
  at 2025-03: success RAS_ISSUED
  at 2025-04: failed

case an ARB a day before the six months
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 70
  2024-09-30 issued drug_aii
  at 2025-02: success RAS_ISSUED
  at 2025-03: failed

case an ARB on the last day
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 70
  2025-03-31 issued drug_aii
  at 2025-03: success RAS_ISSUED

case an ACR nobody has is not believed
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 2001
  at 2025-03: not on register

case no kidney disease
  2024-01-01 acr_cod 100
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.ckd.006',
    `
case tested on the first day of the twelve months
  2020-01-01 ckd_cod
  2024-04-01 egfr_cod 50
  at 2025-03: success EGFR_DONE
  at 2025-04: failed

case tested a day before
  2020-01-01 ckd_cod
  2024-03-31 egfr_cod 50
  at 2025-03: failed

case never tested
  2020-01-01 ckd_cod
  at 2025-03: failed

case moved away
  registered P1 from 2015-01-01 to 2025-03-31
  2020-01-01 ckd_cod
  2025-01-01 egfr_cod 50
  at 2025-02: success EGFR_DONE
  at 2025-03: not registered
`,
  ),
  deck(
    'cvdp.ckd.007',
    `
case exactly at target
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 69.9
  2025-01-01 bp 140/90
  at 2025-03: success BP_OK

case ACR 70 has another target
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 70
  2025-01-01 bp 130/80
  at 2025-03: not on register

case ACR never measured
  2020-01-01 ckd_cod
  2025-01-01 bp 130/80
  at 2025-03: not on register

case one above
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 5
  2025-01-01 bp 140/91
  at 2025-03: failed

case at home 135/85
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 5
  2025-01-01 home 135/85
  at 2025-03: success BP_OK

case at home 136
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 5
  2025-01-01 home 136/85
  at 2025-03: failed

case at 80 the target is the same
  born 1940-01-01
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 5
  2025-01-01 bp 150/90
  at 2025-03: failed

case measured a day before the twelve months
  2020-01-01 ckd_cod
  2024-01-01 acr_cod 5
  2024-03-31 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: failed
`,
  ),
];
