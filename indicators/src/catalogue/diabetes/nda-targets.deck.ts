import { deck } from '../../index.ts';
import { pressureCases, registerCases, type Setting } from './edges.deck.ts';

/** Somebody with values that miss a target; the last line is the diagnosis, so that what is added is of that day. */
const measured = (version: string, year: number, entries: string): Setting => ({
  version,
  year,
  base: `unrelated_cod\n  ${year}-01-10 ${entries}\n  2010-01-01 dm_cod`,
});

type Edge = { id: string; good: string; bad: string };
const edges: readonly Edge[] = [
  { id: 'hba1c.lt48', good: 'ifcchbam_cod 47.9', bad: 'ifcchbam_cod 48' },
  { id: 'hba1c.le53', good: 'ifcchbam_cod 53', bad: 'ifcchbam_cod 54' },
  { id: 'hba1c.le58', good: 'ifcchbam_cod 58', bad: 'ifcchbam_cod 59' },
  { id: 'hba1c.le75', good: 'ifcchbam_cod 75', bad: 'ifcchbam_cod 76' },
  { id: 'hba1c.le86', good: 'ifcchbam_cod 86', bad: 'ifcchbam_cod 87' },
  { id: 'bp.140.80', good: 'bp 140/80', bad: 'bp 140/81' },
  { id: 'bp.140.90', good: 'bp 140/90', bad: 'bp 141/90' },
  { id: 'chol.lt5', good: 'chol2_cod 4.9', bad: 'chol2_cod 5' },
  { id: 'chol.lt4', good: 'chol2_cod 3.9', bad: 'chol2_cod 4' },
];

/** The denominator is those with a value in the window. */
const single = edges.map(({ id, good, bad }) =>
  deck(
    `nda.${id}`,
    `
case no value
  2010-01-01 dm_cod
  at 2025-03: not on register

case the last value that is at target, on the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 ${good}
  at 2025-03 NDA.${id}.12: success AT_TARGET
  at 2025-04: not on register

case the first that is not
  2010-01-01 dm_cod
  2024-04-01 ${bad}
  at 2025-03: failed

case a day before the twelve months
  2010-01-01 dm_cod
  2024-03-31 ${good}
  at 2025-03: not on register

case the 15 months to March 2022
  2010-01-01 dm_cod
  2021-01-01 ${good}
  at 2022-03 NDA.${id}.15: success AT_TARGET
  at 2022-04: not on register

case a day before the 15 months to March 2022
  2010-01-01 dm_cod
  2020-12-31 ${good}
  at 2022-03: not on register

case the latest value decides
  2010-01-01 dm_cod
  2024-10-01 ${bad}
  2024-11-01 ${good}
  at 2024-10: failed
  at 2024-11: success AT_TARGET

case 11 years old
  born 2013-04-01
  2020-01-01 dm_cod
  2025-01-01 ${good}
  at 2025-03: not on register
  at 2025-04: success AT_TARGET

case the first that is not, in the 15 months to March 2022
  2010-01-01 dm_cod
  2021-01-01 ${bad}
  at 2022-03: failed

case resolved
  2010-01-01 dm_cod
  2025-01-01 ${good}
  2025-03-31 dmres_cod
  at 2025-02: success AT_TARGET
  at 2025-03: not on register

case resolved on the day of the diagnosis
  2010-01-01 dm_cod, dmres_cod
  2025-01-01 ${good}
  at 2025-03: success AT_TARGET

case 12 and 11 in the 15 months
  born 2010-02-28
  2015-01-01 dm_cod
  2021-12-01 ${good}
  at 2022-01: not on register
  at 2022-02: success AT_TARGET

case nobody is excepted
  2025-01-01 dm_cod, dmpcadec_cod, ${bad}
  at 2025-03: failed
${registerCases(measured(`NDA.${id}.15`, 2022, bad), 12)}${registerCases(measured(`NDA.${id}.12`, 2025, bad), 12)}
${id.startsWith('bp.') ? pressures(id) : ''}`,
  ),
);

/** Each setting at its limit, under both windows. */
function pressures(id: string): string {
  const limit = [140, id.endsWith('80') ? 80 : 90] as const;
  return [
    pressureCases({ version: `NDA.${id}.15`, year: 2022, base: 'dm_cod' }, limit, 'success AT_TARGET'),
    pressureCases({ version: `NDA.${id}.12`, year: 2025, base: 'dm_cod' }, limit, 'success AT_TARGET'),
  ].join('');
}

const old = deck(
  'nda.all3.old',
  `
case all three at their limits, on the first day of the 15 months
  2010-01-01 dm_cod
  2016-01-01 ifcchbam_cod 58, bp 140/80, chol2_cod 4.9
  at 2017-03 NDA.all3.old: success ALL_THREE

case a day too early
  2010-01-01 dm_cod
  2015-12-31 ifcchbam_cod 58, bp 140/80, chol2_cod 4.9
  at 2017-03: not on register

case cholesterol 5
  2010-01-01 dm_cod
  2016-10-01 ifcchbam_cod 58, bp 140/80, chol2_cod 5
  at 2017-03: failed

case no cholesterol
  2010-01-01 dm_cod
  2016-10-01 ifcchbam_cod 58, bp 140/80
  at 2017-03: failed

case no blood pressure
  2010-01-01 dm_cod
  2016-10-01 ifcchbam_cod 58, chol2_cod 4
  at 2017-03: not on register

case no HbA1c
  2010-01-01 dm_cod
  2016-10-01 bp 130/70, chol2_cod 4
  at 2017-03: not on register

case HbA1c 59
  2010-01-01 dm_cod
  2016-10-01 ifcchbam_cod 59, bp 140/80, chol2_cod 4
  at 2017-03: failed

case cholesterol a day before the 15 months
  2010-01-01 dm_cod
  2015-12-31 chol2_cod 4
  2016-10-01 ifcchbam_cod 58, bp 140/80
  at 2017-03: failed

case 12 on the last day of the month
  born 2005-03-31
  2010-01-01 dm_cod
  2016-10-01 ifcchbam_cod 50, bp 120/70, chol2_cod 4
  at 2017-02: not on register
  at 2017-03: success ALL_THREE

case resolved
  2010-01-01 dm_cod
  2012-01-01 dmres_cod
  2016-10-01 ifcchbam_cod 50, bp 120/70, chol2_cod 4
  at 2017-03: not on register
${pressureCases({ version: 'NDA.all3.old', year: 2017, base: 'dm_cod\n  2016-10-01 ifcchbam_cod 58, chol2_cod 4.9' }, [140, 80], 'success ALL_THREE')}`,
);

const fresh = deck(
  'nda.all3.new',
  `
case both at their limits and on a statin
  2010-01-01 dm_cod
  2021-01-01 ifcchbam_cod 58, bp 140/80
  2021-10-01 issued drug_statin
  at 2022-03 NDA.all3.new.80: success ALL_THREE
  at 2022-04 NDA.all3.new.90: not on register

case the diastolic limit is 90 from April 2022
  2010-01-01 dm_cod
  2022-01-01 ifcchbam_cod 58, bp 140/90, issued drug_statin
  at 2022-03: failed
  at 2022-04: success ALL_THREE

case no statin, where it is due
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: failed

case a statin a day before the six months
  2010-01-01 dm_cod
  2024-09-30 issued drug_statin
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: failed

case 39 without cardiovascular disease: no statin is due
  born 1985-04-30
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: success ALL_THREE
  at 2025-04: failed

case 81 without cardiovascular disease: no statin is due
  born 1944-03-31
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-02: failed
  at 2025-03: success ALL_THREE

case 39 with cardiovascular disease
  born 1990-01-01
  2010-01-01 dm_cod, chd_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: failed

case HbA1c above
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 59, bp 130/80, issued drug_statin
  at 2025-03: failed

case no blood pressure
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 50, issued drug_statin
  at 2025-03: not on register

case no HbA1c
  2010-01-01 dm_cod
  2025-01-01 bp 120/70, issued drug_statin
  at 2025-03: not on register

case HbA1c above, with 15 months
  2010-01-01 dm_cod
  2022-01-01 ifcchbam_cod 59, bp 130/80, issued drug_statin
  at 2022-03: failed

case 40 and 39, 80 and 81 with 15 months
  born 1982-03-31
  2010-01-01 dm_cod
  2022-01-01 ifcchbam_cod 50, bp 130/80
  at 2022-02: success ALL_THREE
  at 2022-03: failed

case 81 with 15 months
  born 1941-03-31
  2010-01-01 dm_cod
  2022-01-01 ifcchbam_cod 50, bp 130/80
  at 2022-02: failed
  at 2022-03: success ALL_THREE

case a stroke with bleeding at 39 asks for no statin
  born 1990-01-01
  2010-01-01 dm_cod, strk_cod, hstrk_cod
  2025-01-01 ifcchbam_cod 50, bp 130/80
  at 2025-03: success ALL_THREE

case a statin in time, HbA1c in twelve months
  2010-01-01 dm_cod
  2024-04-01 ifcchbam_cod 58, bp 140/90
  2024-10-01 issued drug_statin
  at 2025-03: success ALL_THREE
  at 2025-04: not on register
${registerCases(measured('NDA.all3.new.80', 2022, 'ifcchbam_cod 90, bp 180/100'), 12)}
${registerCases(measured('NDA.all3.new.90', 2025, 'ifcchbam_cod 90, bp 180/100'), 12)}
${['chd_cod', 'pad_cod', 'ostr_cod', 'tia_cod']
  .map(
    (list) => `
case a statin is due at 30 with ${list}
  born 1992-01-01
  2010-01-01 dm_cod, ${list}
  2021-06-01 ifcchbam_cod 50, bp 120/70
  2025-01-01 ifcchbam_cod 50, bp 120/70
  at 2022-03 NDA.all3.new.80: failed
  at 2025-03 NDA.all3.new.90: failed
`,
  )
  .join('')}
case no HbA1c, with 15 months
  2010-01-01 dm_cod
  2022-01-01 bp 120/70, issued drug_statin
  at 2022-03: not on register

case no blood pressure, with 15 months
  2010-01-01 dm_cod
  2022-01-01 ifcchbam_cod 50, issued drug_statin
  at 2022-03: not on register

case a statin a day before the six months, with 15 months
  2010-01-01 dm_cod
  2021-09-30 issued drug_statin
  2022-01-01 ifcchbam_cod 50, bp 130/80
  at 2022-03: failed
${pressureCases({ version: 'NDA.all3.new.80', year: 2022, base: 'dm_cod\n  2022-01-01 ifcchbam_cod 58, issued drug_statin' }, [140, 80], 'success ALL_THREE')}
${pressureCases({ version: 'NDA.all3.new.90', year: 2025, base: 'dm_cod\n  2025-01-01 ifcchbam_cod 58, issued drug_statin' }, [140, 90], 'success ALL_THREE')}`,
);

export const ndaTargetDecks = [...single, old, fresh];
