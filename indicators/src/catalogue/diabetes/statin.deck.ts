import { deck } from '../../index.ts';
import { registerCases } from './edges.deck.ts';
import { eachHistory, leftOut, secondRoad, statinCascade } from './statin-cases.deck.ts';

export const statinWithoutDeck = deck(
  'dm.statin.nocvd',
  `
case statin on the first day of the six months
  2010-01-01 dm_cod, dmtype2_cod
  2024-10-01 issued drug_statin
  at 2025-03 DM022: success STATIN
  at 2025-04: failed

case statin a day before the six months
  2010-01-01 dm_cod
  2024-09-30 issued drug_statin
  at 2025-02: success STATIN
  at 2025-03: failed

case statin on the last day of the month
  2010-01-01 dm_cod
  2025-03-31 issued drug_statin
  at 2025-02: failed
  at 2025-03: success STATIN

case the six months are those before the month end, in the year of QOF too
  2010-01-01 dm_cod
  2023-12-01 issued drug_statin
  at 2024-05 qof-year: success STATIN
  at 2024-06 qof-year: failed

case 40 on the last day of the month
  born 1985-03-31
  2010-01-01 dm_cod
  at 2025-02: excluded PAT_AGE
  at 2025-03: failed

case 40 the day after
  born 1985-04-01
  2010-01-01 dm_cod
  at 2025-03: excluded PAT_AGE

case coronary heart disease
  2010-01-01 dm_cod, chd_cod
  at 2025-03: excluded CVD

case peripheral disease
  2010-01-01 dm_cod, pad_cod
  at 2025-03: excluded CVD

case TIA from the last day of the month
  2010-01-01 dm_cod
  2025-03-31 tia_cod
  at 2025-02: failed
  at 2025-03: excluded CVD

case a stroke without bleeding
  2010-01-01 dm_cod, strk_cod, ostr_cod
  at 2025-03: excluded CVD

case a stroke with bleeding is history from April 2025 alone
  2010-01-01 dm_cod, strk_cod, hstrk_cod
  at 2025-03 DM022: failed
  at 2025-04 DM034: excluded CVD

case familial hypercholesterolaemia is history from April 2025
  2010-01-01 dm_cod, fhyp_cod
  at 2025-03 DM022: failed
  at 2025-04 DM034: excluded CVD

case kidney disease is history from April 2025, until it is resolved
  2010-01-01 dm_cod, ckd_cod
  2025-06-01 ckdres_cod
  at 2025-03 DM022: failed
  at 2025-04..2025-05: excluded CVD
  at 2025-06: failed

case moderate frailty
  2010-01-01 dm_cod, modfrail_cod
  at 2025-03: excluded MDSEVFRAIL

case type 2 and a risk below 10
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 9.9
  at 2025-03: excluded LOWRISK

case type 2 and a risk of 10
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 10
  at 2025-03: failed

case the risk on the first day of three years
  2010-01-01 dm_cod, dmtype2_cod
  2022-04-01 qrisk_cod 5
  at 2025-03: excluded LOWRISK
  at 2025-04: failed

case the risk a day before the three years
  2010-01-01 dm_cod, dmtype2_cod
  2022-03-31 qrisk_cod 5
  at 2025-02: excluded LOWRISK
  at 2025-03: failed

case the latest risk counts
  2010-01-01 dm_cod, dmtype2_cod
  2023-01-01 qrisk_cod 5
  2024-01-01 qrisk_cod 12
  at 2023-12: excluded LOWRISK
  at 2025-03: failed

case a low risk says nothing in type 1
  2010-01-01 dm_cod, dmtype1_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case two types on one day: type 1 wins
  2010-01-01 dm_cod, dmtype1_cod, dmtype2_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case the latest type wins
  2010-01-01 dm_cod, dmtype1_cod
  2012-01-01 dmtype2_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: excluded LOWRISK

case no type is recorded
  2010-01-01 dm_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case low risk on a statin is excluded all the same
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 5
  2025-03-01 issued drug_statin
  at 2025-03: excluded LOWRISK

case contraindicated for good
  2010-01-01 dm_cod
  2012-01-01 xstat_cod
  at 2025-03 DM022: exception XSTAT
  at 2025-04 DM034: exception XSTAT

case contraindicated for now
  2010-01-01 dm_cod
  2024-04-01 txstat_cod
  at 2025-03: exception TXSTAT
  at 2025-04: failed

case most tolerated treatment of cholesterol
  2010-01-01 dm_cod
  2024-04-01 cholmax_cod
  at 2025-03: exception CHOLMAX
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU
  at 2025-04: failed

case declined a statin
  2010-01-01 dm_cod
  2024-04-01 statindec_cod
  at 2025-03: exception STATINDEC
  at 2025-04: failed

case chose not to receive care
  2010-01-01 dm_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC
  at 2025-04: failed

case a statin counts though it was declined and contraindicated
  2010-01-01 dm_cod, xstat_cod
  2025-01-01 statindec_cod
  2025-02-01 issued drug_statin
  at 2025-03: success STATIN

case invited twice
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case invited six days apart
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-07 dminvite_cod
  at 2025-03: failed

case first diagnosed in the last three months
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case first diagnosed a day before
  2024-12-31 dm_cod
  at 2025-02: exception DIAG1_DAT
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 dm_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case another medicine without a reason against a statin
  2010-01-01 dm_cod
  2026-01-01 issued drug_ezetimibe
  at 2026-03 DM034: failed

case another medicine, intolerant of statins long ago: from April 2025
  2010-01-01 dm_cod
  2012-01-01 statintol_cod
  2025-03-01 issued drug_ezetimibe
  at 2025-03 DM022: failed
  at 2025-04 DM034: success STATIN_OR_LLT
  at 2025-08: success STATIN_OR_LLT
  at 2025-09: failed

case another medicine, statin contraindicated for good
  2010-01-01 dm_cod, xstat_cod
  2026-01-01 issued drug_inclisiran
  at 2026-03: success STATIN_OR_LLT

case another medicine, statin contraindicated for now
  2010-01-01 dm_cod
  2025-04-01 txstat_cod
  2026-03-01 issued drug_pcsk9
  at 2026-03: success STATIN_OR_LLT
  at 2026-04: failed

case another medicine, statin declined
  2010-01-01 dm_cod
  2025-04-01 statindec_cod
  2026-03-01 issued drug_bempedoic
  at 2026-03: success STATIN_OR_LLT
  at 2026-04: failed

case intolerant, and each of the others contraindicated or declined
  2010-01-01 dm_cod, statintol_cod, bempacidall_cod, ezetimibeadv_cod
  2025-04-01 inclisirancon_cod, pcsk9idec_cod
  at 2026-03: exception OLLTCONDEC
  at 2026-04: failed

case intolerant, and one of the others left
  2010-01-01 dm_cod, statintol_cod, bempacidall_cod, ezetimibeall_cod, inclisiranall_cod
  at 2026-03: failed

case the others ruled out, and nothing against a statin
  2010-01-01 dm_cod, bempacidall_cod, ezetimibeall_cod, inclisiranall_cod, pcsk9iall_cod
  at 2026-03: failed

case died
  died 2025-03-31
  2010-01-01 dm_cod
  at 2025-02: failed
  at 2025-03: not registered
${registerCases({ version: 'DM022', year: 2025, base: 'dm_cod' }, 17, 'excluded PAT_AGE')}
${registerCases({ version: 'DM034', year: 2026, base: 'dm_cod' }, 17, 'excluded PAT_AGE')}
${leftOut({ version: 'DM022', year: 2025, base: 'dm_cod' })}
${leftOut({ version: 'DM034', year: 2026, base: 'dm_cod' })}
${statinCascade({ version: 'DM022', year: 2025, base: 'dm_cod' }, 'STATIN')}
${statinCascade({ version: 'DM034', year: 2026, base: 'dm_cod' }, 'STATIN_OR_LLT')}
${secondRoad({ version: 'DM034', year: 2026, base: 'dm_cod' })}
${eachHistory('DM034', 'excluded CVD', 'failed')}`,
);
