import { deck } from '../../index.ts';

export const stratificationDecks = [
  deck(
    'hyp.groups',
    `
case not on the register
  2025-01-01 bp 200/100
  at 2025-03: not on register

case 181 systolic
  2010-01-01 hyp_cod
  2025-01-01 bp 181/80
  at 2025-03: success GROUP_1

case 121 diastolic
  2010-01-01 hyp_cod
  2025-01-01 bp 130/121
  at 2025-03: success GROUP_1

case 180/120 is in the next group
  2010-01-01 hyp_cod
  2025-01-01 bp 180/120
  at 2025-03: success GROUP_2A

case at home 171
  2010-01-01 hyp_cod
  2025-01-01 home 171/80
  at 2025-03: success GROUP_1

case over a day 170/115
  2010-01-01 hyp_cod
  2025-01-01 abpm 170/115
  at 2025-03: success GROUP_2A

case 161 systolic
  2010-01-01 hyp_cod
  2025-01-01 bp 161/80
  at 2025-03: success GROUP_2A

case 160/100 with nothing else
  2010-01-01 hyp_cod
  2025-01-01 bp 160/100
  at 2025-03: success GROUP_3B

case at home 151
  2010-01-01 hyp_cod
  2025-01-01 home 151/80
  at 2025-03: success GROUP_2A

case 141, of a listed ethnicity with diabetes
  ethnicity M
  2010-01-01 hyp_cod, dm_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_2B

case 141, of a listed ethnicity alone
  ethnicity H
  2010-01-01 hyp_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_3A

case 141, of another ethnicity with kidney disease
  ethnicity A
  2010-01-01 hyp_cod, ckd_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_3A

case 141 with coronary disease
  2010-01-01 hyp_cod, chd_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_3A

case 141 with a TIA
  2010-01-01 hyp_cod, tia_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_3A

case 141 with peripheral disease
  2010-01-01 hyp_cod, pad_cod
  2025-01-01 bp 141/80
  at 2025-03: success GROUP_3A

case 141 with an eGFR of 59.9
  2010-01-01 hyp_cod
  2025-01-01 bp 141/80, egfr_cod 59.9
  at 2025-03: success GROUP_3A

case 141 with an eGFR of 60
  2010-01-01 hyp_cod
  2025-01-01 bp 141/80, egfr_cod 60
  at 2025-03: success GROUP_3B

case 141 with a body mass index of 35.1
  2010-01-01 hyp_cod
  2025-01-01 bp 141/80, bmival_cod 35.1
  at 2025-03: success GROUP_3A

case 141 with a body mass index of 35
  2010-01-01 hyp_cod
  2025-01-01 bp 141/80, bmival_cod 35
  at 2025-03: success GROUP_3B

case 140/90 is at target
  ethnicity M
  2010-01-01 hyp_cod, dm_cod
  2025-01-01 bp 140/90
  at 2025-03: failed

case at home 136
  2010-01-01 hyp_cod
  2025-01-01 home 136/85
  at 2025-03: success GROUP_3B

case 80 and 145: above its target until the birthday
  born 1944-03-31
  2010-01-01 hyp_cod
  2025-01-01 bp 145/85
  at 2025-02: success GROUP_3B
  at 2025-03: failed

case 81 and 151
  born 1944-01-01
  2010-01-01 hyp_cod
  2025-01-01 bp 151/85
  at 2025-03: success GROUP_3B

case 81 and 145 with diabetes: the risk counts at any age
  born 1944-01-01
  2010-01-01 hyp_cod, dm_cod
  2025-01-01 bp 145/85
  at 2025-03: success GROUP_3A

case measured on the first day of twelve months
  2010-01-01 hyp_cod
  2024-04-01 bp 190/100
  at 2025-03: success GROUP_1
  at 2025-04: success GROUP_NO_READING

case never measured
  2010-01-01 hyp_cod
  at 2025-03: success GROUP_NO_READING

case never measured, with diabetes
  ethnicity M
  2010-01-01 hyp_cod, dm_cod
  at 2025-03: success GROUP_NO_READING

case a systolic alone is no reading
  2010-01-01 hyp_cod
  2025-01-01 bp 190/-
  at 2025-03: success GROUP_NO_READING

case the latest decides
  2010-01-01 hyp_cod
  2025-01-01 bp 190/100
  2025-02-01 bp 130/80
  at 2025-01: success GROUP_1
  at 2025-02: failed

case dead
  died 2025-03-31
  2010-01-01 hyp_cod
  2025-01-01 bp 190/100
  at 2025-02: success GROUP_1
  at 2025-03: not registered
`,
  ),
  deck(
    'af.groups',
    `
case not on the register
  at 2025-03: not on register

case untreated with a recorded score of 2
  2020-01-01 afib_cod
  2025-01-01 chadvasc_cod 2
  at 2025-03: success GROUP_1

case untreated with a recorded score of 1, a woman
  2020-01-01 afib_cod
  2025-01-01 chadvasc_cod 1
  at 2025-03: failed

case untreated with a recorded score of 1, a man
  sex M
  2020-01-01 afib_cod
  2025-01-01 chadvasc_cod 1
  at 2025-03: success GROUP_3

case no score recorded: a woman of 64 with hypertension scores 2
  2020-01-01 afib_cod, hyp_cod
  at 2025-03: success GROUP_1

case the recorded score comes before the computed one
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 chadvasc_cod 0
  at 2025-03: failed

case treated on the first day of six months
  2020-01-01 afib_cod, hyp_cod
  2024-10-01 issued drug_doac, cre_cod 80
  at 2025-03: failed
  at 2025-04: success GROUP_1

case treated, with aspirin
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 issued drug_doac, issued drug_aspirin, cre_cod 80
  at 2025-03: success GROUP_2

case treated, lighter than 50 kg
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 issued drug_doac, cre_cod 60, weight_cod 49.9
  at 2025-03: success GROUP_2

case treated, 50 kg
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 issued drug_doac, cre_cod 60, weight_cod 50
  at 2025-03: success GROUP_3

case treated, 60 kg
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 issued drug_doac, cre_cod 60, weight_cod 60
  at 2025-03: success GROUP_3

case treated, 60.1 kg
  2020-01-01 afib_cod, hyp_cod
  2025-01-01 issued drug_doac, cre_cod 60, weight_cod 60.1
  at 2025-03: failed

case treated, creatinine tested on the first day of 15 months
  2020-01-01 afib_cod, hyp_cod
  2024-01-01 cre_cod 80
  2025-01-01 issued drug_warfarin
  at 2025-03: failed
  at 2025-04: success GROUP_3

case treated with a DOAC from 75
  born 1950-03-31
  2020-01-01 afib_cod
  2025-01-01 issued drug_doac, cre_cod 60
  at 2025-02: failed
  at 2025-03: success GROUP_3

case treated, Rockwood 6
  2020-01-01 afib_cod, cfs6_cod
  2025-01-01 issued drug_doac, cre_cod 60
  at 2025-03: success GROUP_3

case treated, Rockwood 7
  2020-01-01 afib_cod, cfs6_cod
  2022-01-01 cfs7to9_cod
  2025-01-01 issued drug_doac, cre_cod 60
  at 2025-03: success GROUP_2

case resolved
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  at 2025-03: not on register
`,
  ),
];
