import { deck } from '../../index.ts';

const medicines = ['bempacid', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9i'] as const;
const forGood = ['all', 'adv'] as const;
const forAYear = ['con', 'nind', 'dec'] as const;

/** An allergy to each medicine but the one that a case is about. */
const others = (but: string) => medicines.filter((name) => name !== but).map((name) => `${name}all_cod`);

/** Each medicine with each of its reasons, beside an allergy to the four others; each diagnosis when it is new. */
export const reasonsDeck = deck(
  'chol.llt',
  [
    ...medicines.flatMap((name) =>
      forGood.map(
        (reason) => `
case ${name}: ${reason}, of long ago
  2001-01-01 ${others(name).join(', ')}, ${name}${reason}_cod
  2015-01-01 chd_cod
  at 2024-03 CHOL001: exception OLLTCONDEC
  at 2025-03 CHOL003: exception OLLTCONDEC`,
      ),
    ),
    ...medicines.flatMap((name) =>
      forAYear.map(
        (reason) => `
case ${name}: ${reason}, on the first day of the twelve months
  2015-01-01 chd_cod, ${others(name).join(', ')}
  2023-01-31 ${name}${reason}_cod
  2023-03-01 ${name}${reason}_cod
  2024-05-01 ${name}${reason}_cod
  at 2024-02 CHOL001: exception OLLTCONDEC
  at 2024-03 CHOL001: failed
  at 2025-04 CHOL003: exception OLLTCONDEC
  at 2025-05: failed`,
      ),
    ),
    ...medicines.map(
      (name) => `
case all but ${name}
  2015-01-01 chd_cod, ${others(name).join(', ')}
  at 2024-03 CHOL001: failed
  at 2025-03 CHOL003: failed`,
    ),
    ...['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod', 'ckd_cod'].map(
      (list) => `
case ${list} first on the first day of the three months
  2024-01-01 ${list}
  at 2024-03 CHOL001: exception DIAG1_DAT
  at 2024-04 CHOL003: failed

case ${list} first this January
  2025-01-01 ${list}
  at 2025-03 CHOL003: exception DIAG1_DAT
  at 2025-04: failed`,
    ),
  ].join('\n'),
);

/** The windows of CHOL001, which ran for a year. */
export const firstYearDeck = deck(
  'chol.llt',
  [
    ...[
      ['cholmax_cod', 'CHOLMAX'],
      ['lipidthercon_cod', 'LLTCONNIND'],
      ['lipidthernind_cod', 'LLTCONNIND'],
      ['lipidtherdec_cod', 'LLTDEC12M'],
    ].map(
      ([list, reason]) => `
case ${list} on the first day of the twelve months and a day before
  2015-01-01 chd_cod
  2023-01-31 ${list}
  at 2023-12: exception ${reason}
  at 2024-01: failed

case ${list} a day too old
  2015-01-01 chd_cod
  2023-02-28 ${list}
  2023-04-01 ${list}
  at 2024-03: exception ${reason}`,
    ),
    ...['statindec_cod', 'txstat_cod'].map(
      (list) => `
case ${list} in twelve months and each other medicine
  2015-01-01 chd_cod
  2023-01-01 ${list}
  2023-07-01 issued drug_ezetimibe
  2023-12-01 issued drug_ezetimibe
  at 2023-12: success OTHER_LLT
  at 2024-01: failed`,
    ),
    ...['bempedoic', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9'].map(
      (name) => `
case ${name} on the first day of the six months, a statin not tolerated
  2001-01-01 statintol_cod
  2015-01-01 chd_cod
  2023-10-01 issued drug_${name}
  at 2024-03 CHOL001: success OTHER_LLT
  at 2024-04 CHOL003: failed`,
    ),
    `
case a statin a day before the six months
  2015-01-01 chd_cod
  2023-09-30 issued drug_statin
  at 2024-03: failed

case ezetimibe a day before the six months, a statin not tolerated
  2001-01-01 statintol_cod
  2015-01-01 chd_cod
  2023-09-30 issued drug_ezetimibe
  at 2024-03: failed

case a statin not tolerated and nothing instead
  2001-01-01 statintol_cod
  2015-01-01 chd_cod
  at 2024-03: failed

case kidney disease at 18 on the last day of the month
  born 2006-01-31
  2015-01-01 ckd_cod
  at 2023-12: not on register
  at 2024-01: failed

case first diagnosed a day before the three months
  2023-12-31 chd_cod
  at 2024-02: exception DIAG1_DAT
  at 2024-03: failed

case registered a day before the three months
  registered P1 from 2023-12-31
  2015-01-01 chd_cod
  at 2024-02: exception REG1_DAT3
  at 2024-03: failed

case a statin contraindicated for good
  2001-01-01 xstat_cod
  2015-01-01 chd_cod
  2024-01-01 issued drug_ezetimibe
  at 2024-03: success OTHER_LLT

case a statin on the first day of the six months
  2015-01-01 chd_cod
  2023-10-01 issued drug_statin
  at 2024-03: success STATIN
  at 2024-04: failed

case registered on the first day of the three months
  registered P1 from 2024-01-01
  2015-01-01 chd_cod
  at 2024-03 CHOL001: exception REG1_DAT3
  at 2024-04: failed

case palliative care of long ago
  2010-01-01 palcare_cod
  2015-01-01 chd_cod
  at 2024-03: exception PALCARDAT2

case palliative care ended
  2010-01-01 palcare_cod
  2011-01-01 palcareni_cod
  2015-01-01 chd_cod
  at 2024-03: failed

case an adverse reaction of long ago
  2001-01-01 lipidtheradv_cod
  2015-01-01 chd_cod
  at 2024-03: exception LLTADV

case kidney disease back to stage 2, and resolved
  2015-01-01 ckd_cod
  2024-01-15 ckd1and2_cod
  at 2023-12: failed
  at 2024-01: not on register

case kidney disease resolved
  2015-01-01 ckd_cod
  2024-01-15 ckdres_cod
  at 2023-12: failed
  at 2024-01: not on register

case diabetes resolved
  2015-01-01 chd_cod, dm_cod
  2024-01-15 dmres_cod
  at 2023-12: excluded DMCVDEXC
  at 2024-01: failed`,
    ...['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod'].map(
      (list) => `
case ${list} of long ago
  2010-01-01 ${list}
  at 2024-03 CHOL001: failed
  at 2025-03 CHOL003: failed`,
    ),
  ].join('\n'),
);
