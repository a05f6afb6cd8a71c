import { deck } from '../../index.ts';
import {
  checkCases,
  eightChecks,
  nineChecks,
  otherChecks,
  pressureCases,
  registerCases,
  type Setting,
} from './edges.deck.ts';

const setting = (id: string, base = 'dm_cod'): Setting => ({ version: `${id}.1`, year: 2025, base });

/** Everybody on the register counts, from 17, in one window of twelve months. */
const measured = (id: string, reason: string, good: string, bad: string, rest = '') =>
  deck(
    id,
    `
case not on the register
  2025-01-01 ${good}
  at 2025-03: not on register

case 16 years old
  born 2008-04-15
  2015-01-01 dm_cod
  2025-01-01 ${good}
  at 2025-03: not on register
  at 2025-04: success ${reason}

case the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 ${good}
  at 2025-03 ${id}.1: success ${reason}
  at 2025-04: failed

case a day before
  2010-01-01 dm_cod
  2024-03-31 ${good}
  at 2025-03: failed

case just not
  2010-01-01 dm_cod
  2025-01-01 ${bad}
  at 2025-03: failed

case the latest decides
  2010-01-01 dm_cod
  2025-01-01 ${bad}
  2025-03-31 ${good}
  at 2025-02: failed
  at 2025-03: success ${reason}

case nobody is excepted
  registered P1 from 2025-01-01
  2025-01-01 dm_cod, dmpcadec_cod, dmpcapu_cod, sevfrail_cod
  2025-01-10 dminvite_cod
  2025-01-20 dminvite_cod
  at 2025-03: failed
${registerCases(setting(id))}${rest}`,
  );

const converted = (value: number) => `
case a value converted from per cent counts here
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod ${value} converted
  at 2025-03: success HBA1C_OK

case of two values of one day the lower
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod ${value + 20}, ifcchbam_cod ${value}
  at 2025-03: success HBA1C_OK
`;
const everything = Object.values(eightChecks).join(', ');
const withoutFoot = everything.replace(' footexam_cod,', '');

const statin = deck(
  'dm.statin40',
  `
case 40 on the last day of the month
  born 1985-03-31
  2010-01-01 dm_cod
  2025-02-01 issued drug_statin
  at 2025-02: not on register
  at 2025-03: success STATIN

case the first day of the six months
  2010-01-01 dm_cod
  2024-10-01 issued drug_statin
  at 2025-03: success STATIN
  at 2025-04: failed

case a day before
  2010-01-01 dm_cod
  2024-09-30 issued drug_statin
  at 2025-03: failed

case contraindicated, and in all the same
  2010-01-01 dm_cod, xstat_cod
  at 2025-03: failed

case resolved
  2010-01-01 dm_cod
  2012-01-01 dmres_cod
  2025-02-01 issued drug_statin
  at 2025-03: not on register

case resolved on the day of the diagnosis
  2010-01-01 dm_cod, dmres_cod
  2025-02-01 issued drug_statin
  at 2025-03: success STATIN

case no diabetes
  2025-02-01 issued drug_statin
  at 2025-03: not on register
`,
);

const hyperglycaemia = deck(
  'ndh.test',
  `
case raised glucose, tested on the first day of the twelve months
  2010-01-01 ndh_cod
  2024-04-01 ifcchbam_cod 44
  at 2025-03: success TESTED
  at 2025-04: failed

case fasting glucose a day before
  2010-01-01 igt_cod
  2024-03-31 fasplasgluc_cod 6.1
  at 2025-02: success TESTED
  at 2025-03: failed

case never raised
  2025-01-01 ifcchbam_cod 40
  at 2025-03: not on register

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 prd_cod
  at 2025-02: not on register
  at 2025-03: failed

case diabetes found since
  2010-01-01 ndh_cod
  2025-03-31 dm_cod
  at 2025-02: failed
  at 2025-03: not on register

case diabetes resolved
  2010-01-01 ndh_cod, dm_cod
  2024-01-01 dmres_cod
  at 2023-12: not on register
  at 2024-01: failed

case nobody is excepted
  2025-01-01 ndh_cod, ndhpcadec_cod
  at 2025-03: failed
`,
);

export const localDecks = [
  measured(
    'dm.bp.140.80',
    'BP_OK',
    'bp 140/80',
    'bp 140/81',
    pressureCases(setting('dm.bp.140.80'), [140, 80], 'success BP_OK'),
  ),
  measured('dm.hba1c.58', 'HBA1C_OK', 'ifcchbam_cod 58', 'ifcchbam_cod 59', converted(50)),
  measured('dm.hba1c.64', 'HBA1C_OK', 'ifcchbam_cod 64', 'ifcchbam_cod 65', converted(50)),
  measured('dm.hba1c.75', 'HBA1C_OK', 'ifcchbam_cod 75', 'ifcchbam_cod 76', converted(70)),
  measured('dm.chol.lt5', 'CHOL_OK', 'chol2_cod 4.9', 'chol2_cod 5'),
  measured('dm.chol.lt4', 'CHOL_OK', 'chol2_cod 3.9', 'chol2_cod 4'),
  measured(
    'dm.triple',
    'ALL_THREE',
    'ifcchbam_cod 58, bp 140/80, chol2_cod 4.9',
    'ifcchbam_cod 58, bp 140/80, chol2_cod 5',
    `
case HbA1c above
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 59, bp 140/80, chol2_cod 4
  at 2025-03: failed

case blood pressure above
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, bp 141/80, chol2_cod 4
  at 2025-03: failed

case one of the three missing
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: failed

case on three days of the year
  2010-01-01 dm_cod
  2024-04-01 ifcchbam_cod 50
  2024-08-01 bp 130/80
  2025-01-01 chol2_cod 4
  at 2025-03: success ALL_THREE
  at 2025-04: failed

case the pressure alone a day too early
  2010-01-01 dm_cod
  2024-03-31 bp 130/80
  2025-01-01 ifcchbam_cod 50, chol2_cod 4
  at 2025-03: failed

case the cholesterol alone a day too early
  2010-01-01 dm_cod
  2024-03-31 chol2_cod 4
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: failed
${pressureCases(setting('dm.triple', 'dm_cod\n  2025-01-01 ifcchbam_cod 58, chol2_cod 4.9'), [140, 80], 'success ALL_THREE')}`,
  ),
  measured(
    'dm.8cp',
    'ALL_DONE',
    everything,
    withoutFoot,
    checkCases(setting('dm.8cp'), eightChecks, { others: otherChecks }),
  ),
  measured(
    'dm.9cp',
    'ALL_DONE',
    `${everything}, retscren_cod`,
    everything,
    checkCases(setting('dm.9cp'), nineChecks, { others: otherChecks }),
  ),
  measured('dm.acr', 'ALL_DONE', 'acr_cod -', 'bmival_cod 30'),
  measured(
    'dm.foot',
    'ALL_DONE',
    'footexam_cod',
    'leftfootabsent_cod',
    ['leftfootrisk_cod', 'rightfootrisk_cod']
      .map(
        (list) => `
case by ${list}
  2010-01-01 dm_cod
  2025-01-01 ${list}
  at 2025-03: success ALL_DONE
`,
      )
      .join(''),
  ),
  statin,
  hyperglycaemia,
];
