import { deck } from '../../index.ts';
import {
  expiringCases,
  frailtyCases,
  invitationCases,
  newcomerCases,
  registerCases,
  type Setting,
  withinYear,
} from './edges.deck.ts';

/** The cascade of one version, with every edge. */
const cascade = (setting: Setting) =>
  [
    registerCases(setting),
    withinYear(setting, 'at target', 'ifcchbam_cod 40', 'success HBA1C_OK'),
    expiringCases(setting, {
      IFCCHBA: 'serfruc_cod',
      DMMAX: 'dmmax_cod',
      DMPCAPU: 'dmpcapu_cod',
      BLDTESTDEC: 'bldtestdec_cod',
      DMPCADEC: 'dmpcadec_cod',
    }),
    invitationCases(setting, 'DMIFINVITE', { bad: 'ifcchbam_cod 100' }),
    newcomerCases(setting, 9),
  ].join('');

/** DM020. Every rule of the cascade and every edge of its windows; the other decks of HbA1c hold what differs. */
const notFrail = deck(
  'dm.hba1c.nofrail',
  `
case diagnosed on the last day of the month
  2025-03-31 dm_cod, ifcchbam_cod 58
  at 2025-02: not on register
  at 2025-03 DM020: success HBA1C_OK

case resolved, then diagnosed again
  2010-01-01 dm_cod
  2015-01-01 dmres_cod
  2020-01-01 dm_cod
  at 2025-03: failed

case born on 29 February: 17 on 1 March
  born 2008-02-29
  2015-01-01 dm_cod
  at 2025-02: not on register
  at 2025-03: failed

case nobody knows when they were born
  born unknown
  2015-01-01 dm_cod
  at 2025-03: not on register

case exactly 58
  2015-01-01 dm_cod
  2025-01-10 ifcchbam_cod 58
  at 2025-03: success HBA1C_OK

case 58.1 is above: nothing is rounded
  2015-01-01 dm_cod
  2025-01-10 ifcchbam_cod 58.1
  at 2025-03: failed

case on the first day of the twelve months
  2015-01-01 dm_cod
  2024-04-01 ifcchbam_cod 50
  at 2025-03: success HBA1C_OK
  at 2025-04: failed

case the same day a year earlier is too old (public bug a)
  2015-01-01 dm_cod
  2024-03-31 ifcchbam_cod 50
  at 2025-02: success HBA1C_OK
  at 2025-03: failed

case measured on the last day of the month, and not seen from its first (public bug a)
  2015-01-01 dm_cod
  2025-03-31 ifcchbam_cod 50
  at 2025-02: failed
  at 2025-03: success HBA1C_OK

case the leap day is outside the year that ends on 28 February
  2015-01-01 dm_cod
  2024-02-29 ifcchbam_cod 50
  at 2025-01: success HBA1C_OK
  at 2025-02: failed

case the year that ends on a leap day
  2015-01-01 dm_cod
  2023-03-01 ifcchbam_cod 50
  at 2024-02: success HBA1C_OK
  at 2024-03: failed

case the latest value decides, not the best
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 50
  2025-02-01 ifcchbam_cod 70
  at 2025-01: success HBA1C_OK
  at 2025-02: failed

case of two values of one day the lowest counts
  2015-01-01 dm_cod
  2025-02-01 ifcchbam_cod 64, ifcchbam_cod 57
  at 2025-03: success HBA1C_OK

case a test without a value leaves the earlier value
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 50
  2025-02-01 ifcchbam_cod -
  at 2025-03: success HBA1C_OK

case a value converted from per cent is refused
  2015-01-01 dm_cod
  2025-02-01 ifcchbam_cod 50 converted
  at 2025-03: failed

case a converted value leaves the earlier one that was not
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 70
  2025-02-01 ifcchbam_cod 50 converted
  at 2025-03: failed

case values nobody has are not believed
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 70
  2025-02-01 ifcchbam_cod 19.9
  2025-02-02 ifcchbam_cod 200.1
  at 2025-03: failed

case the lowest value that is believed
  2015-01-01 dm_cod
  2025-02-01 ifcchbam_cod 20
  at 2025-03: success HBA1C_OK

case success comes before every exception
  2015-01-01 dm_cod
  2025-01-10 ifcchbam_cod 50
  2025-01-11 serfruc_cod, dmmax_cod, dmpcapu_cod, bldtestdec_cod, dmpcadec_cod
  at 2025-03: success HBA1C_OK

case fructosamine, with an HbA1c above target beside it
  2015-01-01 dm_cod
  2024-04-01 serfruc_cod 300
  2025-01-10 ifcchbam_cod 70
  at 2025-03: exception IFCCHBA
  at 2025-04: failed

case the first exception of the list is the reason
  2015-01-01 dm_cod
  2024-10-01 dmpcadec_cod, bldtestdec_cod, dmpcapu_cod
  at 2025-03: exception DMPCAPU

case invited twice, seven days apart: on or after, not after (public bug a)
  2015-01-01 dm_cod
  2025-02-01 dminvite_cod
  2025-02-08 dminvite_cod
  at 2025-01: failed
  at 2025-02..2026-01: exception DMIFINVITE
  at 2026-02: failed

case invited twice, six days apart
  2015-01-01 dm_cod
  2025-02-01 dminvite_cod
  2025-02-07 dminvite_cod
  at 2025-03: failed

case two entries of one day are one invitation
  2015-01-01 dm_cod
  2025-02-01 dminvite_cod, dminvite_cod
  at 2025-03: failed

case a value on the day of the first invitation blocks it
  2015-01-01 dm_cod
  2025-01-01 ifcchbam_cod 70, dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: failed

case an old value is no exception without an invitation (public bug a)
  2015-01-01 dm_cod
  2023-06-01 ifcchbam_cod 70
  at 2025-03: failed

case an old value at target is no exception without an invitation either (public bug a)
  2015-01-01 dm_cod
  2023-06-01 ifcchbam_cod 50
  at 2025-03: failed

case an old value, and one invitation alone (public bug a)
  2015-01-01 dm_cod
  2023-06-01 ifcchbam_cod 70
  2025-01-01 dminvite_cod
  at 2025-03: failed

case an old value, and two invitations
  2015-01-01 dm_cod
  2023-06-01 ifcchbam_cod 70
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMIFINVITE

case diagnosed again is not newly diagnosed
  2010-01-01 dm_cod
  2024-12-01 dm_cod
  at 2025-03: failed

case new and newly diagnosed: the diagnosis comes first
  registered P1 from 2024-12-01
  2024-12-10 dm_cod
  at 2025-03: exception DIAG1_DT9M

case moved to another practice, and back on the register there
  registered P1 from 2000-01-01 to 2024-12-31
  registered P2 from 2024-12-31
  2015-01-01 dm_cod
  at 2024-11: failed
  at 2024-12..2025-08: exception REG1_DAT9
  at 2025-09: failed

case away for a year: the record of the years before still counts
  registered P1 from 2000-01-01 to 2023-05-10
  registered P1 from 2024-06-10
  2015-01-01 dm_cod
  2024-05-01 ifcchbam_cod 50
  at 2023-04: failed
  at 2023-05..2024-05: not registered
  at 2024-06: success HBA1C_OK

case died on the last day of the month
  died 2025-03-31
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 50
  at 2025-02: success HBA1C_OK
  at 2025-03: not registered

case died on the first day of the next month
  died 2025-04-01
  2015-01-01 dm_cod
  2024-10-01 ifcchbam_cod 50
  at 2025-03: success HBA1C_OK
  at 2025-04: not registered

case the year of QOF: a value of last March counts in the rolling year only
  2015-01-01 dm_cod
  2024-03-31 ifcchbam_cod 50
  at 2024-04: success HBA1C_OK
  at 2024-03 qof-year: success HBA1C_OK
  at 2024-04 qof-year: failed

case the year of QOF: invited in the year before
  2015-01-01 dm_cod
  2024-03-20 dminvite_cod
  2024-04-02 dminvite_cod
  at 2024-04 qof-year: failed
  at 2024-04: exception DMIFINVITE
${cascade({ version: 'DM020', year: 2025, base: 'dm_cod' })}
${frailtyCases({ version: 'DM020', year: 2025, base: 'dm_cod' }, 'excluded MDSEVFRAIL')}`,
);

const frail = deck(
  'dm.hba1c.frail',
  `
case exactly 75, severe frailty
  2015-01-01 dm_cod, sevfrail_cod
  2025-01-01 ifcchbam_cod 75
  at 2025-03 DM021: success HBA1C_OK

case one above, moderate frailty
  2015-01-01 dm_cod, modfrail_cod
  2025-01-01 ifcchbam_cod 76
  at 2025-03: failed

case converted from per cent
  2015-01-01 dm_cod, sevfrail_cod
  2025-01-01 ifcchbam_cod 60 converted
  at 2025-03: failed

case invited twice after a value above target
  2015-01-01 dm_cod, sevfrail_cod
  2024-12-31 ifcchbam_cod 90
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMIFINVITE

case an old value is no exception without an invitation (public bug a)
  2015-01-01 dm_cod, sevfrail_cod
  2023-06-01 ifcchbam_cod 90
  at 2025-03: failed
${cascade({ version: 'DM021', year: 2025, base: 'dm_cod, sevfrail_cod' })}
${frailtyCases({ version: 'DM021', year: 2025, base: 'dm_cod', otherwise: 'excluded NOTMDSEVFRAIL' }, 'failed')}`,
);

/** The three of 2012 to 2019 differ in their limit alone. */
const older = (limit: number, version: string) =>
  deck(
    `dm.qof.hba1c.${limit}`,
    `
case exactly at the limit, frail or not
  2010-01-01 dm_cod, sevfrail_cod
  2018-04-01 ifcchbam_cod ${limit}
  at 2019-03 ${version}: success HBA1C_OK

case one above
  2010-01-01 dm_cod
  2018-04-01 ifcchbam_cod ${limit + 1}
  at 2019-03: failed

case a day too early
  2010-01-01 dm_cod
  2018-03-31 ifcchbam_cod ${limit}
  at 2019-02: success HBA1C_OK
  at 2019-03: failed

case converted from per cent
  2010-01-01 dm_cod
  2018-04-01 ifcchbam_cod 40 converted
  at 2019-03: failed

case blood test declined
  2010-01-01 dm_cod
  2018-04-01 bldtestdec_cod
  at 2019-03: exception BLDTESTDEC

${cascade({ version, year: 2019, base: 'dm_cod' })}`,
  );

export const hba1cDecks = [notFrail, frail, older(59, 'DM007'), older(64, 'DM008'), older(75, 'DM009')];
