import { chads, chadsVa, chadsVasc } from '../vocabulary/scores.ts';
import { scoreTable } from './score-table.ts';
import type { Table } from './table.ts';

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

case left ventricular dysfunction of long ago, without heart failure
  born 1962-01-01
  sex M
  2001-01-01 hflvsd_cod
  at 2025-03: success P1

case TIA alone, long ago
  sex M
  2001-01-01 tia_cod
  at 2025-03: success P2

case stroke alone, long ago
  sex M
  2001-01-01 strk_cod
  at 2025-03: success P2

case peripheral disease alone, long ago
  sex M
  2001-01-01 pad_cod
  at 2025-03: success P1
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

case left ventricular dysfunction of long ago, without heart failure
  born 1962-01-01
  sex M
  2001-01-01 hflvsd_cod
  at 2025-03: success P1

case TIA alone, long ago
  sex M
  2001-01-01 tia_cod
  at 2025-03: success P2

case stroke alone, long ago
  sex M
  2001-01-01 strk_cod
  at 2025-03: success P2

case peripheral disease alone, long ago
  sex M
  2001-01-01 pad_cod
  at 2025-03: success P1
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

case left ventricular dysfunction of long ago, without heart failure
  born 1962-01-01
  sex M
  2001-01-01 hflvsd_cod
  at 2025-03: success P1

case TIA alone, long ago
  sex M
  2001-01-01 tia_cod
  at 2025-03: success P2

case stroke alone, long ago
  sex M
  2001-01-01 strk_cod
  at 2025-03: success P2
`,
  ),
];
