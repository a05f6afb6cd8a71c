import { deck } from '../../index.ts';

/** Worked patients of the CVDPREVENT indicators beside those in more.deck.ts. */
export const auditedDecks = [
  deck(
    'cvdp.hyp.001',
    `
case registered without hypertension
  at 2025-03 CVDP001HYP: failed

case diagnosed on the last day
  2025-03-31 hyp_cod
  at 2025-02: failed
  at 2025-03: success ON_REGISTER

case resolved
  2010-01-01 hyp_cod
  2025-03-01 hypres_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: failed

case resolved on the day of diagnosis
  2010-01-01 hyp_cod, hypres_cod
  at 2025-03: success ON_REGISTER

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 hyp_cod
  at 2025-02: not on register
  at 2025-03: success ON_REGISTER

case born on a leap day: 18 on 1 March
  born 2008-02-29
  2020-01-01 hyp_cod
  at 2026-02: not on register
  at 2026-03: success ON_REGISTER

case died on the last day of the month
  died 2025-03-31
  2010-01-01 hyp_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered

case registered again elsewhere: the later registration counts
  registered P1 from 2000-01-01
  registered P2 from 2024-01-01 to 2025-03-31
  2010-01-01 hyp_cod
  at 2025-02..2025-03: success ON_REGISTER
`,
  ),
  deck(
    'cvdp.hyp.002',
    `
case exactly at target
  2010-01-01 hyp_cod
  2025-01-01 bp 140/90
  at 2025-03 CVDP002HYP: success BP_OK

case systolic one above
  2010-01-01 hyp_cod
  2025-01-01 bp 141/90
  at 2025-03: failed

case diastolic one above
  2010-01-01 hyp_cod
  2025-01-01 bp 140/91
  at 2025-03: failed

case at home 135/85
  2010-01-01 hyp_cod
  2025-01-01 home 135/85
  at 2025-03: success BP_OK

case at home 136/85
  2010-01-01 hyp_cod
  2025-01-01 home 136/85
  at 2025-03: failed

case ambulatory 135/86
  2010-01-01 hyp_cod
  2025-01-01 abpm 135/86
  at 2025-03: failed

case clinic above and home at target on one day
  2010-01-01 hyp_cod
  2025-01-01 bp 150/95, home 130/80
  at 2025-03: success BP_OK

case 79, then 80
  born 1945-04-30
  2010-01-01 hyp_cod
  2025-01-01 bp 140/90
  at 2025-03: success BP_OK
  at 2025-04: not on register

case 17, then 18
  born 2007-03-31
  2020-01-01 hyp_cod
  2025-01-01 bp 120/80
  at 2025-02: not on register
  at 2025-03: success BP_OK

case nobody knows when they were born
  born unknown
  2010-01-01 hyp_cod
  2025-01-01 bp 120/80
  at 2025-03: not on register

case on the first day of the twelve months
  2010-01-01 hyp_cod
  2024-04-01 bp 120/80
  at 2025-03: success BP_OK
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 hyp_cod
  2024-03-31 bp 120/80
  at 2025-02: success BP_OK
  at 2025-03: failed

case of two readings of one day the lowest of each side
  2010-01-01 hyp_cod
  2025-01-01 bp 160/80, bp 130/100
  at 2025-03: success BP_OK

case nobody is excepted
  2010-01-01 hyp_cod
  2025-01-01 htmax_cod, hyppcadec_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hyp.003',
    `
case 79, then 80
  born 1945-04-30
  2010-01-01 hyp_cod
  2025-01-01 bp 150/90
  at 2025-03: not on register
  at 2025-04 CVDP003HYP: success BP_OK

case systolic one above
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 bp 151/90
  at 2025-03: failed

case diastolic one above
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 bp 150/91
  at 2025-03: failed

case at home 145/85
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 home 145/85
  at 2025-03: success BP_OK

case at home 146/85
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 home 146/85
  at 2025-03: failed

case a day before the twelve months
  born 1940-01-01
  2010-01-01 hyp_cod
  2024-03-31 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hyp.004',
    `
case measured on the first day of the twelve months
  2010-01-01 hyp_cod
  2024-04-01 bp 200/120
  at 2025-03 CVDP004HYP: success BP_DONE
  at 2025-04: failed

case measured a day before
  2010-01-01 hyp_cod
  2024-03-31 home 130/80
  at 2025-02: success BP_DONE
  at 2025-03: failed

case a diastolic alone
  2010-01-01 hyp_cod
  2025-01-01 bp -/80
  at 2025-03: failed

case a clinic systolic with a home diastolic are no pair
  2010-01-01 hyp_cod
  2025-01-01 bp 130/-, home -/80
  at 2025-03: failed

case the leap day is outside the year that ends on 28 February
  2010-01-01 hyp_cod
  2024-02-29 bp 130/80
  at 2025-01: success BP_DONE
  at 2025-02: failed

case 17
  born 2008-01-01
  2020-01-01 hyp_cod
  2025-01-01 bp 130/80
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.hyp.009',
    `
case tested for albumin on the first day of the twelve months
  2010-01-01 hyp_cod
  2024-04-01 acr_cod 2
  at 2025-03 CVDP009HYP: success ACR_DONE
  at 2025-04: failed

case tested for protein a day before
  2010-01-01 hyp_cod
  2024-03-31 pcr_cod 10
  at 2025-02: success ACR_DONE
  at 2025-03: failed

case a test without a value was done
  2010-01-01 hyp_cod
  2025-01-01 pcr_cod -
  at 2025-03: success ACR_DONE

case with kidney disease
  2010-01-01 hyp_cod
  2025-03-31 ckd_cod
  at 2025-02: failed
  at 2025-03: not on register

case kidney disease resolved
  2010-01-01 hyp_cod, ckd_cod
  2020-01-01 ckdres_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hyp.010',
    `
case coronary disease at 140/90
  2010-01-01 chd_cod
  2025-01-01 bp 140/90
  at 2025-03 CVDP010HYP: success BP_OK

case peripheral disease at 141/90
  2010-01-01 pad_cod
  2025-01-01 bp 141/90
  at 2025-03: failed

case a TIA, 80 on the day, at 150/90
  born 1945-03-31
  2010-01-01 tia_cod
  2025-01-01 bp 150/90
  at 2025-02: failed
  at 2025-03: success BP_OK

case a stroke without bleeding
  2010-01-01 ostr_cod
  2025-01-01 home 135/85
  at 2025-03: success BP_OK

case a bleeding stroke alone
  2010-01-01 strk_cod
  2025-01-01 bp 120/80
  at 2025-03: not on register

case 17
  born 2008-01-01
  2020-01-01 chd_cod
  at 2025-03: not on register

case not measured
  2010-01-01 chd_cod
  2024-03-31 bp 120/80
  at 2025-03: failed
`,
  ),
];
