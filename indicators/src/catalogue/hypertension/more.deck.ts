import { deck } from '../../index.ts';

export const furtherDecks = [
  deck(
    'hyp.bp.ge80',
    `
case 80 on the last day of the month is in
  born 1945-04-30
  2020-01-01 hyp_cod
  2025-01-10 bp 150/90
  at 2025-03: excluded PAT_AGE
  at 2025-04 HYP009: success BP_OK

case one above
  born 1940-01-01
  2020-01-01 hyp_cod
  2025-01-10 bp 151/90
  at 2025-03: failed

case at home 145/85
  born 1940-01-01
  2020-01-01 hyp_cod
  2025-01-10 home 145/85
  at 2025-03: success BP_OK

case at home 146
  born 1940-01-01
  2020-01-01 hyp_cod
  2025-01-10 home 146/85
  at 2025-03: failed

case frail from April 2026: in neither indicator
  born 1940-01-01
  2020-01-01 hyp_cod, sevfrail_cod
  2026-01-10 bp 140/80
  at 2026-03 HYP009: success BP_OK
  at 2026-04 HYP011: excluded MDSEVFRAIL

case nobody knows when they were born
  born unknown
  2020-01-01 hyp_cod
  at 2025-03: excluded PAT_AGE

case HYP007 knows clinic readings alone
  born 1935-01-01
  2015-01-01 hyp_cod
  2022-02-01 home 130/80
  at 2022-03 HYP007: failed
`,
  ),
  deck(
    'hyp.bp.150',
    `
case at target at any age
  2010-01-01 hyp_cod
  2018-04-01 bp 150/90
  at 2019-03 HYP006: success BP_OK

case a day too early
  2010-01-01 hyp_cod
  2018-03-31 bp 150/90
  at 2019-03: failed

case above target, diastolic
  2010-01-01 hyp_cod
  2018-04-01 bp 150/91
  at 2019-03: failed

case declined
  2010-01-01 hyp_cod
  2018-04-01 bpdec_cod
  at 2019-03: exception BPDEC
`,
  ),
  deck(
    'hyp.register',
    `
case diagnosed on the last day
  2025-03-31 hyp_cod
  at 2025-02: not on register
  at 2025-03 HYP001: success ON_REGISTER

case resolved
  2010-01-01 hyp_cod
  2020-01-01 hypres_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'hyp.prev',
    `
case registered without hypertension
  at 2025-03: failed

case with hypertension
  2010-01-01 hyp_cod
  at 2025-03: success ON_REGISTER

case not yet registered
  registered P1 from 2025-04-01
  2010-01-01 hyp_cod
  at 2025-03: not registered
  at 2025-04: success ON_REGISTER
`,
  ),
  deck(
    'bp.recorded45',
    `
case 45 on the last day
  born 1980-03-31
  2024-01-01 bp_cod 130
  at 2025-02: not on register
  at 2025-03: success BP_DONE

case the first day of five years
  2020-04-01 bp_cod
  at 2025-03: success BP_DONE
  at 2025-04: failed

case a day before the five years
  2020-03-31 bp_cod
  at 2025-02: success BP_DONE
  at 2025-03: failed

case declined within five years
  2020-04-01 bpdec_cod
  at 2025-03: exception BPDEC
  at 2025-04: failed

case an implausible value is a measurement all the same
  2024-01-01 bp_cod -
  at 2025-03: success BP_DONE

case registered in the last three months
  registered P1 from 2025-01-01
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case two invitations are no exception here
  2025-01-01 hypinvite_cod
  2025-02-01 hypinvite_cod
  at 2025-03: failed
`,
  ),
  deck(
    'hyp.bp12',
    `
case measured in twelve months
  2010-01-01 hyp_cod
  2024-04-01 bp 200/120
  at 2025-03: success BP_DONE
  at 2025-04: failed

case a systolic alone
  2010-01-01 hyp_cod
  2025-01-01 bp 130/-
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hyp.005',
    `
case high and more than three months old
  2024-12-31 bp 140/80
  at 2025-02: failed
  at 2025-03: success HIGH_BP

case high diastolic alone
  2024-12-31 bp 120/90
  at 2025-03: success HIGH_BP

case a day too young
  2025-01-01 bp 140/90
  at 2025-03: failed
  at 2025-04: success HIGH_BP

case high, then normal
  2024-01-01 bp 150/95
  2025-03-01 bp 120/80
  at 2025-02: success HIGH_BP
  at 2025-03: failed

case at home from 135
  2024-01-01 home 135/80
  at 2025-03: success HIGH_BP

case with hypertension resolved
  2010-01-01 hyp_cod
  2012-01-01 hypres_cod
  2024-01-01 bp 150/95
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.hyp.006',
    `
case issued the day after the low reading
  2010-01-01 hyp_cod
  2025-02-01 bp 100/60
  2025-02-02 issued drug_antihypertensive
  at 2025-03: success STILL_ISSUED

case issued on the day of the reading
  2010-01-01 hyp_cod
  2025-02-01 bp 100/60, issued drug_antihypertensive
  at 2025-03: failed

case 101 is not low
  2010-01-01 hyp_cod
  2025-02-01 bp 101/60, issued drug_antihypertensive
  at 2025-03: not on register

case read again and no longer low
  2010-01-01 hyp_cod
  2025-01-01 bp 95/60
  2025-01-02 issued drug_antihypertensive
  2025-02-01 bp 120/60
  at 2025-01: success STILL_ISSUED
  at 2025-02: not on register

case not treated for six months
  2010-01-01 hyp_cod
  2024-09-30 issued drug_antihypertensive
  2024-12-01 bp 95/60
  at 2025-02: failed
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.hyp.007',
    `
case 79 and 145: above
  born 1945-06-01
  2010-01-01 hyp_cod
  2025-01-01 bp 145/85
  at 2025-05: failed
  at 2025-06: success BP_OK

case 17
  born 2008-01-01
  2020-01-01 hyp_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'hyp.casefind',
    `
case high and not confirmed
  2023-01-01 bp 140/80
  at 2025-03: success TO_CONFIRM

case measured at home in six months
  2024-09-01 bp 145/95
  2024-10-01 home 150/95
  at 2025-03: failed
  at 2025-04: success TO_CONFIRM

case 39
  born 1985-06-01
  2023-01-01 bp 160/100
  at 2025-05: not on register
  at 2025-06: success TO_CONFIRM
`,
  ),
  deck(
    'hyp.ctrl.lt80',
    `
case nobody is excepted
  2010-01-01 hyp_cod
  2025-01-01 hyppcadec_cod
  at 2025-03: failed

case at target
  2010-01-01 hyp_cod
  2025-01-01 bp 140/90
  at 2025-03: success BP_OK
`,
  ),
];
