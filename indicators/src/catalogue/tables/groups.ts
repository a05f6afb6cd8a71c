import { type Priority, select } from '../../index.ts';
import { fibrillationPriorities } from '../af/priorities.ts';
import { type Table, table } from './table.ts';

/** Each group is a reason of its own: `G1`; the first that holds is the patient's. */
const groupTable = (id: string, title: string, priorities: readonly Priority[], cases: string): Table =>
  table(
    id,
    title,
    priorities.map((one) => select(`G_${one.id.replaceAll(/\W/g, '_')}`, one.says, one.when)),
    cases,
  );

export const groups: readonly Table[] = [
  groupTable(
    'groups.af',
    'Groups of the worklist of atrial fibrillation',
    fibrillationPriorities,
    `
case high risk and no anticoagulant, even with an antiplatelet
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_aspirin
  at 2025-03: success G_1

case high risk by computation alone
  born 1945-01-01
  at 2025-03: success G_1

case a DOAC beside aspirin
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, issued drug_aspirin, cre_cod 60
  at 2025-03: success G_2

case ORBIT of 4
  born 1970-01-01
  2020-01-01 chadvasc_cod 2, majorbleed_cod, anaemia_cod
  2025-01-01 issued drug_warfarin, cre_cod 60
  at 2025-03: success G_2

case HAS-BLED of 3
  born 1970-01-01
  2020-01-01 chadvasc_cod 2, cirrhosis_cod, dialysis_cod, strk_cod
  2025-01-01 issued drug_warfarin, cre_cod 60
  at 2025-03: success G_2

case a clearance of 39 on a DOAC: a woman of 50 of 50 kg
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, cre_cod 120, weight_cod 50
  at 2025-03: success G_2

case the same on warfarin
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin, cre_cod 120, weight_cod 50
  at 2025-03: success G_4

case 49.9 kg on a DOAC
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, cre_cod 40, weight_cod 49.9
  at 2025-03: success G_2

case 50 kg and 60 kg on a DOAC
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2024-12-01 issued drug_doac, cre_cod 40, weight_cod 50
  2025-02-01 issued drug_doac, weight_cod 60
  2025-03-01 weight_cod 60.1
  at 2024-12: success G_3
  at 2025-02: success G_3
  at 2025-03: success G_4

case very frail on a DOAC
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, cre_cod 40, cfs7to9_cod
  at 2025-03: success G_2

case frail on a DOAC
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, cre_cod 40, cfs6_cod
  at 2025-03: success G_3

case 75 on a DOAC
  born 1950-03-31
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, cre_cod 40
  at 2025-03: success G_3

case creatinine on the first day of 15 months
  born 1975-01-01
  2020-01-01 chadvasc_cod 2
  2024-01-01 cre_cod 60
  2025-03-01 issued drug_warfarin
  at 2025-03: success G_4
  at 2025-04: success G_3

case a man with 1 point and no anticoagulant
  sex M
  2024-01-01 chadvasc_cod 1
  at 2025-03: success G_3

case a woman with 1 point
  2024-01-01 chadvasc_cod 1
  at 2025-03: success G_4

case a woman of 66 whose score of 1 is older than two years
  born 1959-01-01
  2023-03-31 chadvasc_cod 1
  at 2025-02: success G_4
  at 2025-03: success G_3
`,
  ),
];
