import { deck } from '../../index.ts';
import { registerCases } from './edges.deck.ts';
import { eachHistory, secondRoad, statinCascade } from './statin-cases.deck.ts';

export const statinWithDeck = deck(
  'dm.statin.cvd',
  `
case diabetes alone
  2010-01-01 dm_cod
  at 2025-03: not on register

case coronary heart disease alone
  2010-01-01 chd_cod
  at 2025-03: not on register

case diabetes with coronary heart disease, at 17 and frail
  born 2008-01-01
  2015-01-01 dm_cod, chd_cod, sevfrail_cod
  2025-02-01 issued drug_statin
  at 2025-03 DM023: success STATIN

case the first day of the six months
  2010-01-01 dm_cod, tia_cod
  2024-10-01 issued drug_statin
  at 2025-03: success STATIN
  at 2025-04: failed

case a day before the six months
  2010-01-01 dm_cod, pad_cod
  2024-09-30 issued drug_statin
  at 2025-03: failed

case a stroke with bleeding alone: on neither register
  2010-01-01 dm_cod, strk_cod, hstrk_cod
  at 2025-03 DM023: not on register
  at 2025-04 DM035: excluded HSTRK

case both kinds of stroke: CVD until March 2025, left out from April
  2010-01-01 dm_cod, strk_cod, hstrk_cod, ostr_cod
  at 2025-03 DM023: failed
  at 2025-04 DM035: excluded HSTRK

case familial hypercholesterolaemia from April 2025
  2010-01-01 dm_cod, fhyp_cod
  at 2025-03: not on register
  at 2025-04 DM035: failed

case kidney disease from April 2025, until an earlier stage is coded
  2010-01-01 dm_cod, ckd_cod
  2025-06-30 ckd1and2_cod
  at 2025-03: not on register
  at 2025-04..2025-05: failed
  at 2025-06: not on register

case contraindicated for good
  2010-01-01 dm_cod, chd_cod, xstat_cod
  at 2025-03: exception XSTAT

case declined a statin: an exception, unless another medicine is taken from April 2025
  2010-01-01 dm_cod, chd_cod
  2025-01-01 statindec_cod
  2025-03-01 issued drug_ezetimibe
  at 2025-03 DM023: exception STATINDEC
  at 2025-04 DM035: success STATIN_OR_LLT

case invited twice, seven days apart
  2010-01-01 dm_cod, chd_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case diagnosed with diabetes in the last three months
  2010-01-01 chd_cod
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 dm_cod, chd_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed
${registerCases({ version: 'DM023', year: 2025, base: 'dm_cod, chd_cod' })}
${registerCases({ version: 'DM035', year: 2026, base: 'dm_cod, chd_cod' })}
${statinCascade({ version: 'DM023', year: 2025, base: 'dm_cod, chd_cod' }, 'STATIN')}
${statinCascade({ version: 'DM035', year: 2026, base: 'dm_cod, fhyp_cod' }, 'STATIN_OR_LLT')}
${secondRoad({ version: 'DM035', year: 2026, base: 'dm_cod, pad_cod' })}
${eachHistory('DM035', 'failed', 'not on register')}`,
);
