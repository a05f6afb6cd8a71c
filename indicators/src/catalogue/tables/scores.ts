import { type Score, scoreBetween, select } from '../../index.ts';
import { chads, chadsVa, chadsVasc, hasBled, orbit } from '../vocabulary/scores.ts';
import { type Table, table } from './table.ts';

/** Every possible number of points is a reason of its own: `P3` is three points. */
const scoreTable = (id: string, score: Score, most: number, cases: string): Table => {
  const levels = Array.from({ length: most + 1 }, (_, points) =>
    select(`P${points}`, `${points} points`, scoreBetween(score, points, points)),
  );
  return table(id, `${score.name}: ${score.source}`, levels, cases);
};

export const strokeScores: readonly Table[] = [
  scoreTable(
    'score.chadsvasc',
    chadsVasc,
    9,
    `
case a man of 64, well
  born 1960-04-01
  sex M
  at 2025-03: success P0

case a woman of 64, well
  born 1960-04-01
  at 2025-03: success P1

case a man of 65 on the last day of the month
  born 1960-03-31
  sex M
  at 2025-02: success P0
  at 2025-03: success P1

case a man of 74 and of 75: age counts once
  born 1950-03-31
  sex M
  at 2025-02: success P1
  at 2025-03: success P2

case nobody knows the age or the sex
  born unknown
  sex unknown
  2020-01-01 hyp_cod
  at 2025-03: success P1

case heart failure
  sex M
  2020-01-01 hf_cod
  at 2025-03: success P1

case heart failure resolved
  sex M
  2020-01-01 hf_cod
  2021-01-01 hfres_cod
  at 2025-03: success P0

case left ventricular dysfunction beside heart failure counts once
  sex M
  2020-01-01 hf_cod, hflvsd_cod
  at 2025-03: success P1

case hypertension, resolved too
  sex M
  2020-01-01 hyp_cod
  2021-01-01 hypres_cod
  at 2025-03: success P1

case diabetes
  sex M
  2020-01-01 dm_cod
  at 2025-03: success P1

case diabetes resolved
  sex M
  2020-01-01 dm_cod
  2021-01-01 dmres_cod
  at 2025-03: success P0

case stroke and TIA together are two points
  sex M
  2020-01-01 strk_cod
  2021-01-01 tia_cod
  at 2025-03: success P2

case coronary and peripheral disease together are one point
  sex M
  2020-01-01 chd_cod, pad_cod
  at 2025-03: success P1

case a heart attack next month does not count yet
  sex M
  2025-04-01 chd_cod
  at 2025-03: success P0
  at 2025-04: success P1

case a woman of 80 with everything: the highest score
  born 1945-01-01
  2020-01-01 hf_cod, hyp_cod, dm_cod, strk_cod, chd_cod
  at 2025-03: success P9

case a man of 70 with hypertension and diabetes
  born 1955-01-01
  sex M
  2020-01-01 hyp_cod, dm_cod
  at 2025-03: success P3
`,
  ),
  scoreTable(
    'score.chadsva',
    chadsVa,
    8,
    `
case a woman of 64, well: sex does not count
  born 1960-04-01
  at 2025-03: success P0

case a woman of 80 with everything: the highest score
  born 1945-01-01
  2020-01-01 hf_cod, hyp_cod, dm_cod, strk_cod, chd_cod
  at 2025-03: success P8

case a woman and a man of 70 with hypertension are one
  born 1955-01-01
  2020-01-01 hyp_cod
  at 2025-03: success P2
`,
  ),
  scoreTable(
    'score.chads',
    chads,
    6,
    `
case 74, well
  born 1950-04-01
  at 2025-03: success P0

case 75
  born 1950-03-31
  at 2025-03: success P1

case a disease of the vessels does not count
  2020-01-01 chd_cod, pad_cod
  at 2025-03: success P0

case everything: the highest score
  born 1945-01-01
  2020-01-01 hf_cod, hyp_cod, dm_cod, tia_cod
  at 2025-03: success P6
`,
  ),
];

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
`,
  ),
];
