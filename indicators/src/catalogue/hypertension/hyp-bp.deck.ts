import { deck } from '../../index.ts';

/** Worked patients of HYP003, HYP008 and HYP010. Born 15 June 1960 and registered since 2000 unless the case says so. */
export const hypBpUnder80Deck = deck(
  'hyp.bp.le79',
  `
case never diagnosed
  2025-01-10 bp 130/80
  at 2025-03: not on register

case the day of diagnosis is in the month, the day after is not
  2025-03-31 hyp_cod, bp 138/88
  at 2025-02: not on register
  at 2025-03 HYP008: success BP_OK

case resolved after the diagnosis
  2020-01-01 hyp_cod
  2024-12-31 hypres_cod
  2025-01-10 bp 130/80
  at 2024-11: failed
  at 2024-12..2025-03: not on register

case resolved on the day of diagnosis stays on the register
  2020-01-01 hyp_cod, hypres_cod
  2025-01-10 bp 130/80
  at 2025-03: success BP_OK

case diagnosed again after it was resolved
  2015-01-01 hyp_cod
  2018-01-01 hypres_cod
  2020-01-01 hyp_cod
  at 2025-03: failed

case exactly at target
  2020-01-01 hyp_cod
  2025-01-10 bp 140/90
  at 2025-03: success BP_OK

case one above, systolic
  2020-01-01 hyp_cod
  2025-01-10 bp 141/90
  at 2025-03: failed

case one above, diastolic
  2020-01-01 hyp_cod
  2025-01-10 bp 140/91
  at 2025-03: failed

case half a millimetre above is above
  2020-01-01 hyp_cod
  2025-01-10 bp 140.5/90
  at 2025-03: failed

case on the first day of the twelve months
  2020-01-01 hyp_cod
  2024-04-01 bp 130/80
  at 2025-03: success BP_OK
  at 2025-04: failed

case a day before the twelve months
  2020-01-01 hyp_cod
  2024-03-31 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: failed

case the leap day is outside the year that ends on 28 February
  2020-01-01 hyp_cod
  2024-02-29 bp 130/80
  at 2024-02: success BP_OK
  at 2025-01: success BP_OK
  at 2025-02: failed

case read on the last day of the month
  2020-01-01 hyp_cod
  2025-03-31 bp 130/80
  at 2025-02: failed
  at 2025-03: success BP_OK

case the latest reading decides, not the best
  2020-01-01 hyp_cod
  2024-10-01 bp 120/70
  2025-02-01 bp 160/95
  at 2025-01: success BP_OK
  at 2025-03: failed

case of two readings of one day the lowest of each side counts (public bug d takes the highest)
  2020-01-01 hyp_cod
  2025-02-01 bp 150/85, bp 138/95
  at 2025-03: success BP_OK

case a systolic alone is no reading and leaves the earlier one
  2020-01-01 hyp_cod
  2024-10-01 bp 130/80
  2025-02-01 bp 170/-
  at 2025-03: success BP_OK

case a systolic of one day and a diastolic of the next are no reading
  2020-01-01 hyp_cod
  2025-02-01 bp 130/-
  2025-02-02 bp -/80
  at 2025-03: failed

case values nobody has are not believed
  2020-01-01 hyp_cod
  2025-02-01 bp 49/80
  2025-02-02 bp 130/19
  2025-02-03 bp 301/80
  at 2025-03: failed

case the lowest values that are believed
  2020-01-01 hyp_cod
  2025-02-01 bp 50/20
  at 2025-03: success BP_OK

case at home the target is 135/85
  2020-01-01 hyp_cod
  2025-02-01 home 135/85
  at 2025-03: success BP_OK

case at home 136 is above
  2020-01-01 hyp_cod
  2025-02-01 home 136/85
  at 2025-03: failed

case ambulatory as at home
  2020-01-01 hyp_cod
  2025-02-01 abpm 135/86
  at 2025-03: failed

case clinic and home on one day: either may succeed
  2020-01-01 hyp_cod
  2025-02-01 bp 150/95, home 130/80
  at 2025-03: success BP_OK

case a systolic at the clinic and a diastolic at home are no pair
  2020-01-01 hyp_cod
  2025-02-01 bp 130/-, home -/80
  at 2025-03: failed

case a home reading is unknown to HYP003
  2015-01-01 hyp_cod
  2022-01-10 bp 150/80
  2022-02-10 home 120/70
  at 2022-03 HYP003: failed

case 79 until the birthday, 80 from it
  born 1945-04-30
  2020-01-01 hyp_cod
  2025-01-10 bp 130/80
  at 2025-03: success BP_OK
  at 2025-04: excluded PAT_AGE

case the birthday after the end of the month
  born 1945-05-01
  2020-01-01 hyp_cod
  2025-01-10 bp 130/80
  at 2025-04: success BP_OK
  at 2025-05: excluded PAT_AGE

case born on 29 February: 80 on 29 February, a leap year
  born 1944-02-29
  2020-01-01 hyp_cod
  2023-12-10 bp 130/80
  at 2024-01: success BP_OK
  at 2024-02: excluded PAT_AGE

case nobody knows when they were born
  born unknown
  2020-01-01 hyp_cod
  2025-01-10 bp 130/80
  at 2025-03: excluded PAT_AGE

case success comes before every exception
  2020-01-01 hyp_cod
  2025-01-10 bp 130/80
  2025-01-11 htmax_cod, hyppcadec_cod, bpdec_cod
  at 2025-03: success BP_OK

case most tolerated treatment, for twelve months
  2020-01-01 hyp_cod
  2024-05-01 bp 160/90
  2024-04-01 htmax_cod
  at 2025-03: exception HTMAX
  at 2025-04: failed

case care unsuitable
  2020-01-01 hyp_cod
  2024-10-01 hyppcapu_cod
  at 2025-03: exception HYPPCAPU

case declined to be measured: the reason has another name before April 2023
  2015-01-01 hyp_cod
  2023-02-01 bpdec_cod
  at 2023-03 HYP003: exception BPDEC
  at 2023-04 HYP008: exception BPORHBPDEC
  at 2024-01: exception BPORHBPDEC
  at 2024-02: failed

case chose not to receive care
  2020-01-01 hyp_cod
  2024-10-01 hyppcadec_cod
  at 2025-03: exception HYPPCADEC

case the first exception of the list is the reason
  2020-01-01 hyp_cod
  2024-10-01 hyppcadec_cod, htmax_cod
  at 2025-03: exception HTMAX

case invited twice, seven days apart, never read
  2020-01-01 hyp_cod
  2025-02-01 hypinvite_cod
  2025-02-08 hypinvite_cod
  at 2025-01: failed
  at 2025-02..2026-01: exception HYPINVITE
  at 2026-02: failed

case invited twice, six days apart
  2020-01-01 hyp_cod
  2025-02-01 hypinvite_cod
  2025-02-07 hypinvite_cod
  at 2025-03: failed

case invited twice after the reading above target
  2020-01-01 hyp_cod
  2024-12-31 bp 160/90
  2025-01-01 hypinvite_cod
  2025-01-08 hypinvite_cod
  at 2025-03: exception HYPINVITE

case a reading on the day of the first invitation blocks it
  2020-01-01 hyp_cod
  2025-01-01 hypinvite_cod, bp 160/90
  2025-01-08 hypinvite_cod
  at 2025-03: failed

case an invitation before the reading blocks the two after it (the earliest of the year counts)
  2020-01-01 hyp_cod
  2024-06-01 hypinvite_cod
  2024-12-31 bp 160/90
  2025-01-05 hypinvite_cod
  2025-01-20 hypinvite_cod
  at 2025-03..2025-05: failed
  at 2025-06: exception HYPINVITE

case an old reading is no invitation (public bug a)
  2020-01-01 hyp_cod
  2023-01-01 bp 160/90
  at 2025-03: failed

case the lower value alone off target is no exception without an invitation (public bug b)
  2020-01-01 hyp_cod
  2025-01-10 bp 130/95
  at 2025-03: failed

case the lower value alone off target, and one invitation after it (public bug b)
  2020-01-01 hyp_cod
  2025-01-10 bp 130/95
  2025-02-01 hypinvite_cod
  at 2025-03: failed

case first diagnosed in the last nine months
  2024-07-01 hyp_cod
  at 2025-03: exception DIAG1_DT9M
  at 2025-04: failed

case first diagnosed a day before the nine months, from the month end and not the first of the month (public bug b)
  2024-06-30 hyp_cod
  at 2025-02: exception DIAG1_DT9M
  at 2025-03: failed

case diagnosed again does not make newly diagnosed
  2010-01-01 hyp_cod
  2024-12-01 hyp_cod
  at 2025-03: failed

case registered in the last nine months
  registered P1 from 2024-07-01
  2015-01-01 hyp_cod
  at 2025-03: exception REG1_DAT9
  at 2025-04: failed

case moved to another practice
  registered P1 from 2000-01-01 to 2024-12-31
  registered P2 from 2024-12-31
  2015-01-01 hyp_cod
  at 2024-11: failed
  at 2024-12..2025-08: exception REG1_DAT9
  at 2025-09: failed

case of two registrations the later counts
  registered P1 from 2000-01-01
  registered P2 from 2024-08-01
  2015-01-01 hyp_cod
  at 2025-03: exception REG1_DAT9

case left on the last day of the month
  registered P1 from 2000-01-01 to 2025-03-31
  2015-01-01 hyp_cod
  at 2025-02: failed
  at 2025-03: not registered

case left the day after
  registered P1 from 2000-01-01 to 2025-04-01
  2015-01-01 hyp_cod
  at 2025-03: failed
  at 2025-04: not registered

case away for a year
  registered P1 from 2000-01-01 to 2023-05-10
  registered P1 from 2024-06-10
  2015-01-01 hyp_cod
  at 2023-04: failed
  at 2023-05..2024-05: not registered
  at 2024-06: exception REG1_DAT9

case died on the last day of the month
  died 2025-03-31
  2015-01-01 hyp_cod
  2024-10-01 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: not registered

case frailty does not matter before April 2026
  2015-01-01 hyp_cod
  2025-01-01 sevfrail_cod
  2026-01-01 bp 130/80
  at 2026-03 HYP008: success BP_OK
  at 2026-04 HYP010: excluded MDSEVFRAIL

case of two grades of frailty of one day the worse counts
  2015-01-01 hyp_cod
  2026-01-01 mildfrail_cod, modfrail_cod
  at 2026-04: excluded MDSEVFRAIL

case the latest grade of frailty counts
  2015-01-01 hyp_cod
  2025-01-01 sevfrail_cod
  2026-01-02 mildfrail_cod
  at 2026-04: failed

case the year of QOF: a reading of last March counts in the rolling year only
  2020-01-01 hyp_cod
  2024-03-31 bp 130/80
  at 2024-04: success BP_OK
  at 2024-03 qof-year: success BP_OK
  at 2024-04 qof-year: failed

case the year of QOF: read on 1 April, good until the end of March
  2020-01-01 hyp_cod
  2024-04-01 bp 130/80
  at 2024-04..2025-03 qof-year: success BP_OK
  at 2025-04 qof-year: failed

case the year of QOF: diagnosed on 1 July is new until the end of March
  2024-07-01 hyp_cod
  at 2024-07..2025-03 qof-year: exception DIAG1_DT9M
  at 2025-04 qof-year: failed

case the year of QOF: diagnosed on 30 June is not new at the end of it, so not at any month of it
  2024-06-30 hyp_cod
  at 2024-06..2025-03 qof-year: failed
`,
);
