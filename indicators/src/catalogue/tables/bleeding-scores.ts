import { hasBled, orbit } from '../vocabulary/scores.ts';
import { scoreTable } from './score-table.ts';
import type { Table } from './table.ts';

export const bleedingScores: readonly Table[] = [
  scoreTable(
    'score.orbit',
    orbit,
    7,
    `
case 74, well
  born 1950-04-01
  at 2025-03: success P0

case 75
  born 1950-03-31
  at 2025-03: success P1

case a woman at 119 g/L, and at 120
  2024-01-01 haemoglobin_cod 119
  2025-03-01 haemoglobin_cod 120
  at 2025-02: success P2
  at 2025-03: success P0

case a man at 129 g/L, and at 130
  sex M
  2024-01-01 haemoglobin_cod 129
  2025-03-01 haemoglobin_cod 130
  at 2025-02: success P2
  at 2025-03: success P0

case of unknown sex: 100 g/L says nothing
  sex unknown
  2024-01-01 haemoglobin_cod 100
  at 2025-03: success P0

case anaemia by its name
  2024-01-01 anaemia_cod
  at 2025-03: success P2

case a bleeding stroke
  2024-01-01 hstrk_cod
  at 2025-03: success P2

case eGFR of 59 reported, then 60
  2024-01-01 egfr_cod 59
  2025-03-01 egfr_cod 60
  at 2025-02: success P1
  at 2025-03: success P0

case eGFR worked out from a creatinine of 100 in a woman of 64: 51
  2025-01-01 cre_cod 100
  at 2025-03: success P1

case eGFR reported beside a creatinine of the same day: the reported one
  2025-01-01 cre_cod 100, egfr_cod 75
  at 2025-03: success P0

case clopidogrel in six months
  2024-10-01 issued drug_antiplatelets
  at 2025-03: success P1
  at 2025-04: success P0

case everything: the highest score
  born 1940-01-01
  2024-01-01 haemoglobin_cod 90, majorbleed_cod, egfr_cod 30
  2025-03-01 issued drug_aspirin
  at 2025-03: success P7
`,
  ),
  scoreTable(
    'score.hasbled',
    hasBled,
    9,
    `
case 65, well
  born 1959-04-01
  at 2025-03: success P0

case 66 is over 65
  born 1959-03-31
  at 2025-03: success P1

case systolic of 160, and of 161
  2025-01-01 bp 161/80
  2025-03-01 bp 160/80
  at 2025-02: success P1
  at 2025-03: success P0

case systolic of 161 a year ago
  2024-03-31 bp 161/80
  at 2025-02: success P1
  at 2025-03: success P0

case creatinine of 200, and of 199
  2024-01-01 cre_cod 200
  2025-03-01 cre_cod 199
  at 2025-02: success P1
  at 2025-03: success P0

case dialysis
  2024-01-01 dialysis_cod
  at 2025-03: success P1

case cirrhosis
  2024-01-01 cirrhosis_cod
  at 2025-03: success P1

case kidney and liver are two points
  2024-01-01 renaltransp_cod, cirrhosis_cod
  at 2025-03: success P2

case stroke
  2024-01-01 strk_cod
  at 2025-03: success P1

case bleeding and anaemia are one point
  2024-01-01 majorbleed_cod, anaemia_cod
  at 2025-03: success P1

case time in range of 59 % on warfarin
  2025-01-01 inrttr_cod 59, issued drug_warfarin
  at 2025-03: success P1

case time in range of 60 %
  2025-01-01 inrttr_cod 60, issued drug_warfarin
  at 2025-03: success P0

case time in range of 59 % on a DOAC
  2025-01-01 inrttr_cod 59, issued drug_doac
  at 2025-03: success P0

case ibuprofen and aspirin are one point
  2025-01-01 issued drug_oralnsaid_cod, issued drug_aspirin
  at 2025-03: success P1

case 8 units of alcohol a week, and 7
  2024-01-01 alcunits_cod 8
  2025-03-01 alcunits_cod 7
  at 2025-02: success P1
  at 2025-03: success P0

case everything: the highest score
  born 1940-01-01
  2025-01-01 bp 170/80, cre_cod 300, cirrhosis_cod, strk_cod, majorbleed_cod, inrttr_cod 40, alcunits_cod 30
  2025-03-01 issued drug_warfarin, issued drug_aspirin
  at 2025-03: success P9

case at home 161, then 160
  2025-01-01 home 161/80
  2025-03-01 home 160/80
  at 2025-02: success P1
  at 2025-03: success P0

case ambulatory 161, then 160
  2025-01-01 abpm 161/80
  2025-03-01 abpm 160/80
  at 2025-02: success P1
  at 2025-03: success P0

case a bleeding stroke of long ago
  2001-01-01 hstrk_cod
  at 2025-03: success P1

case a bleeding of long ago
  2001-01-01 majorbleed_cod
  at 2025-03: success P1

case anaemia of long ago by its name
  2001-01-01 anaemia_cod
  at 2025-03: success P1

case haemoglobin of 119, and of 120
  2020-01-01 haemoglobin_cod 119
  2025-03-01 haemoglobin_cod 120
  at 2025-02: success P1
  at 2025-03: success P0

case labile on acenocoumarol, both on the first day of the six months
  2024-10-01 inrttr_cod 59, issued drug_vka_other
  at 2025-03: success P1
  at 2025-04: success P0

case labile, the medicine a day before the six months
  2024-09-30 issued drug_warfarin
  2025-01-01 inrttr_cod 59
  at 2025-03: success P0

case labile, the time in range a day before the six months
  2024-09-30 inrttr_cod 59
  2025-01-01 issued drug_warfarin
  at 2025-03: success P0

case the medicine on the first day of the six months
  2024-10-01 issued drug_warfarin
  2024-12-01 inrttr_cod 59
  at 2025-03: success P1
  at 2025-04: success P0

case ibuprofen alone on the first day of the six months
  2024-10-01 issued drug_oralnsaid_cod
  at 2025-03: success P1
  at 2025-04: success P0

case ibuprofen alone a day before
  2024-09-30 issued drug_oralnsaid_cod
  at 2025-03: success P0

case clopidogrel on the first day of the six months
  2024-10-01 issued drug_antiplatelets
  at 2025-03: success P1
  at 2025-04: success P0

case clopidogrel a day before
  2024-09-30 issued drug_antiplatelets
  at 2025-03: success P0
`,
  ),
];
