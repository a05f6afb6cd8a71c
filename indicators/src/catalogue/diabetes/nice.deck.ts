import { deck } from '../../index.ts';
import {
  checkCases,
  eightChecks,
  frailtyCases,
  otherChecks,
  pressureCases,
  registerCases,
  type Setting,
} from './edges.deck.ts';
import { niceLipidDecks } from './nice-lipids.deck.ts';

const setting = (number: number, base = 'dm_cod'): Setting => ({ version: `IND${number}`, year: 2025, base });

const process = (number: number, entry: string, months: 12 | 15, reason = 'DONE', rest = '') => {
  const [first, before] = months === 12 ? ['2024-04-01', '2024-03-31'] : ['2024-01-01', '2023-12-31'];
  return deck(
    `nice.dm.${number}`,
    `
case not on the register
  2025-01-01 ${entry}
  at 2025-03: not on register

case the first day of the window
  2010-01-01 dm_cod
  ${first} ${entry}
  at 2025-03 IND${number}: success ${reason}
  at 2025-04: failed

case a day before
  2010-01-01 dm_cod
  ${before} ${entry}
  at 2025-02: success ${reason}
  at 2025-03: failed

case the last day of the month
  2010-01-01 dm_cod
  2025-03-31 ${entry}
  at 2025-02: failed
  at 2025-03: success ${reason}

case nobody is excepted
  2025-01-01 dm_cod, dmpcadec_cod, dmpcapu_cod
  at 2025-03: failed
${registerCases(setting(number))}${rest}`,
  );
};

/** Whom the most treatment and fructosamine take out; `more` is what else they have. */
const takenOut = (limit: number, more: string) => `
case the most treatment takes out even who is at target
  2010-01-01 dm_cod${more}
  2024-04-01 dmmax_cod
  2025-01-01 ifcchbam_cod ${limit}
  at 2025-03: excluded DMMAX
  at 2025-04: success HBA1C_OK

case the most treatment a day before the twelve months
  2010-01-01 dm_cod${more}
  2024-03-31 dmmax_cod
  at 2025-03: failed

case fructosamine takes out who has no HbA1c
  2010-01-01 dm_cod${more}
  2024-04-01 serfruc_cod
  at 2025-03: excluded IFCCHBA
  at 2025-04: failed

case fructosamine a day before the twelve months
  2010-01-01 dm_cod${more}
  2024-03-31 serfruc_cod
  at 2025-03: failed

case fructosamine does not take out who has an HbA1c, with a value or without
  2010-01-01 dm_cod${more}
  2025-01-01 serfruc_cod
  2025-02-01 ifcchbam_cod -
  at 2025-01: excluded IFCCHBA
  at 2025-03: failed

case fructosamine and an HbA1c of the first day of the twelve months
  2010-01-01 dm_cod${more}
  2024-04-01 ifcchbam_cod ${limit}
  2025-01-01 serfruc_cod
  at 2025-03: success HBA1C_OK
  at 2025-04: excluded IFCCHBA`;

const sugar = (number: number, limit: number) =>
  deck(
    `nice.dm.${number}`,
    `
case exactly at the limit, frail or not
  2010-01-01 dm_cod, sevfrail_cod
  2024-04-01 ifcchbam_cod ${limit}
  at 2025-03 IND${number}: success HBA1C_OK
  at 2025-04: failed

case one above
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod ${limit + 1}
  at 2025-03: failed

case a day too early
  2010-01-01 dm_cod
  2024-03-31 ifcchbam_cod ${limit}
  at 2025-03: failed

case a converted value counts here
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod ${limit} converted
  at 2025-03: success HBA1C_OK

${takenOut(limit, '')}
${registerCases(setting(number))}`,
  );

const byFrailty = (number: number, limit: number, inside: string, outside: string, reason: string) =>
  deck(
    `nice.dm.${number}`,
    `
case exactly at the limit
  2010-01-01 dm_cod, ${inside}
  2025-01-01 ifcchbam_cod ${limit}
  at 2025-03 IND${number}: success HBA1C_OK

case one above
  2010-01-01 dm_cod, ${inside}
  2025-01-01 ifcchbam_cod ${limit + 1}
  at 2025-03: failed

case of the other frailty
  2010-01-01 dm_cod, ${outside}
  2025-01-01 ifcchbam_cod ${limit}
  at 2025-03: excluded ${reason}

${takenOut(limit, `, ${inside}`)}

case no value in twelve months
  2010-01-01 dm_cod, ${inside}
  2024-03-31 ifcchbam_cod ${limit}
  at 2025-03: failed

case a value on the first day
  2010-01-01 dm_cod, ${inside}
  2024-04-01 ifcchbam_cod ${limit}
  at 2025-03: success HBA1C_OK

case severe, moderate and mild: each latest grade
  2010-01-01 dm_cod, sevfrail_cod
  2011-01-01 modfrail_cod
  2012-01-01 mildfrail_cod
  2011-06-01 ifcchbam_cod ${limit + 1}
  2012-06-01 ifcchbam_cod ${limit + 1}
  at 2012-05: ${reason === 'MDSEVFRAIL' ? 'failed' : `excluded ${reason}`}
${registerCases(setting(number, `dm_cod, ${inside}`))}
${
  reason === 'MDSEVFRAIL'
    ? frailtyCases(setting(number), 'excluded MDSEVFRAIL')
    : frailtyCases({ ...setting(number), otherwise: 'excluded NOTMDSEVFRAIL' }, 'failed')
}`,
  );

const pressure = deck(
  'nice.dm.249',
  `
case exactly 140 is not below
  2010-01-01 dm_cod
  2025-01-01 bp 140/80
  at 2025-03 IND249: failed

case exactly 90 is not below
  2010-01-01 dm_cod
  2025-01-01 bp 130/90
  at 2025-03: failed

case just below
  2010-01-01 dm_cod
  2025-01-01 bp 139/89
  at 2025-03: success BP_OK

case at home exactly 135 is not below
  2010-01-01 dm_cod
  2025-01-01 home 135/80
  at 2025-03: failed

case at home just below
  2010-01-01 dm_cod
  2025-01-01 home 134/84
  at 2025-03: success BP_OK

case the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 bp 120/70
  at 2025-03: success BP_OK
  at 2025-04: failed

case a day before
  2010-01-01 dm_cod
  2024-03-31 bp 120/70
  at 2025-03: failed

case 80 on the last day of the month
  born 1945-04-30
  2010-01-01 dm_cod
  2025-01-01 bp 120/70
  at 2025-03: success BP_OK
  at 2025-04: not on register

case moderate frailty
  2010-01-01 dm_cod, modfrail_cod
  2025-01-01 bp 120/70
  at 2025-03: excluded MDSEVFRAIL

case nobody is excepted
  2010-01-01 dm_cod
  2025-01-01 htmax_cod, dmpcadec_cod
  at 2025-03: failed
${registerCases(setting(249))}${frailtyCases(setting(249), 'excluded MDSEVFRAIL')}${pressureCases(setting(249), [140, 90], 'success BP_OK', { strict: true })}`,
);

const medicines = deck(
  'nice.dm.134',
  `
case ARB on the first day of the six months
  2010-01-01 dm_cod, prt_cod
  2024-10-01 issued drug_aii
  at 2025-03 IND134: success TREATED
  at 2025-04: failed

case ACE inhibitor a day before
  2010-01-01 dm_cod, prt_cod
  2024-09-30 issued drug_ace
  at 2025-03: failed

case no trouble of the kidney
  2010-01-01 dm_cod
  2025-01-01 issued drug_ace
  at 2025-03: not on register

case ACE inhibitor on the last day of the month
  2010-01-01 dm_cod, prt_cod
  2025-03-31 issued drug_ace
  at 2025-02: failed
  at 2025-03: success TREATED

case both kinds contraindicated for good, even with an issue
  2010-01-01 dm_cod, prt_cod, xace_cod, xaii_cod
  2025-01-01 issued drug_ace
  at 2025-03: excluded XACE

case one kind contraindicated
  2010-01-01 dm_cod, prt_cod, xace_cod
  at 2025-03: failed

case both kinds contraindicated for a time, from the first day of the twelve months
  2010-01-01 dm_cod, prt_cod
  2024-04-01 txace_cod, txaii_cod
  at 2025-03: excluded XACE
  at 2025-04: failed

case an ACE inhibitor contraindicated for a time a day before the twelve months
  2010-01-01 dm_cod, prt_cod, xaii_cod
  2024-03-31 txace_cod
  at 2025-03: failed

case an ARB contraindicated for a time a day before the twelve months
  2010-01-01 dm_cod, prt_cod, xace_cod
  2024-03-31 txaii_cod
  at 2025-03: failed

case microalbuminuria, which is a list of its own
  2010-01-01 dm_cod, mal_cod
  at 2025-03: failed
${registerCases(setting(134, 'dm_cod, prt_cod'))}`,
);

const everything = Object.values(eightChecks).join(', ');
const { creatinine: _, ...withoutKidneys } = eightChecks;
const { creatinine: __, ...othersWithoutKidneys } = otherChecks;
/** From the document of February 2026 on: eGFR and no longer creatinine. */
const byFiltration = `
case creatinine without eGFR, before and after February 2026
  2010-01-01 dm_cod
  2025-12-01 ${everything}
  at 2026-01 IND120: success ALL_DONE
  at 2026-02 IND120.2026: failed

${checkCases(
  { version: 'IND120.2026', year: 2026, base: 'dm_cod' },
  { ...withoutKidneys, egfr: 'egfr_cod 60' },
  { others: { ...othersWithoutKidneys, egfr: ['egfr_cod -'] } },
)}`;

/** Each part of a foot check alone and at the edges of the fifteen months, and feet that are not there. */
const feet = `
${['footexam_cod', 'leftfootrisk_cod', 'rightfootrisk_cod']
  .map((list, _at, all) => {
    const rest = all.filter((one) => one !== list).join(', ');
    return `
case all but ${list}
  2010-01-01 dm_cod
  2025-01-01 ${rest}
  at 2025-03: failed

case ${list} on the first day of the fifteen months
  2010-01-01 dm_cod
  2024-01-01 ${list}
  2025-01-01 ${rest}
  at 2025-03: success DONE
  at 2025-04: failed

case ${list} a day before the fifteen months
  2010-01-01 dm_cod
  2023-12-31 ${list}
  2025-01-01 ${rest}
  at 2025-03: failed`;
  })
  .join('\n')}

case both feet absent
  2010-01-01 dm_cod, leftfootabsent_cod, rightfootabsent_cod
  2025-01-01 footexam_cod
  at 2025-03: excluded AMPR3

case the left foot absent
  2010-01-01 dm_cod, leftfootabsent_cod
  2025-01-01 footexam_cod, rightfootrisk_cod
  at 2025-03: success DONE

case the right foot absent
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod, leftfootrisk_cod
  at 2025-03: success DONE

case the right foot absent, the left one not classed
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod
  at 2025-03: failed
`;

export const niceDecks = [
  process(81, 'footexam_cod, leftfootrisk_cod, rightfootrisk_cod', 15, 'DONE', feet),
  process(111, 'acr_cod 3', 15),
  process(
    120,
    everything,
    12,
    'ALL_DONE',
    `${checkCases(setting(120), eightChecks, { others: otherChecks })}${byFiltration}`,
  ),
  medicines,
  sugar(135, 64),
  sugar(136, 75),
  process(137, 'retscren_cod', 12),
  process(160, 'footsens_cod', 12),
  sugar(165, 58),
  byFrailty(179, 58, 'mildfrail_cod', 'sevfrail_cod', 'MDSEVFRAIL'),
  byFrailty(180, 75, 'modfrail_cod', 'mildfrail_cod', 'NOTMDSEVFRAIL'),
  pressure,
  ...niceLipidDecks,
];
