import { deck } from '../../index.ts';
import {
  expiringCases,
  frailtyCases,
  invitationCases,
  newcomerCases,
  pressureCases,
  registerCases,
  type Setting,
  withinYear,
} from './edges.deck.ts';

/** The cascade of one version, with every edge. */
const cascade = (setting: Setting, limit: readonly [number, number], declined: string, settings?: readonly string[]) =>
  [
    registerCases(setting),
    pressureCases(setting, limit, 'success BP_OK', settings === undefined ? {} : { settings }),
    withinYear(setting, 'at target', 'bp 120/70', 'success BP_OK'),
    expiringCases(setting, {
      HTMAX: 'htmax_cod',
      DMPCAPU: 'dmpcapu_cod',
      [declined]: 'bpdec_cod',
      DMPCADEC: 'dmpcadec_cod',
    }),
    invitationCases(setting, 'DMBPINVITE', { bad: 'bp 180/100' }),
    newcomerCases(setting, 9),
  ].join('');
const clinicOnly = ['bp'];

const notFrail = deck(
  'dm.bp.nofrail',
  `
case never diagnosed
  2025-01-10 bp 130/80
  at 2025-03: not on register

case the diastolic target is 80 until March 2023 and 90 from April
  2010-01-01 dm_cod
  2023-02-01 bp 140/85
  at 2023-03 DM019: failed
  at 2023-04 DM033: success BP_OK

case exactly 140/80 in DM019
  2010-01-01 dm_cod
  2022-04-01 bp 140/80
  at 2023-03 DM019: success BP_OK

case DM019 knows clinic readings alone
  2010-01-01 dm_cod
  2022-10-01 bp 150/80
  2022-11-01 home 120/70
  at 2023-03 DM019: failed
  at 2023-04 DM033: success BP_OK

case exactly at target, and one above in either value
  2010-01-01 dm_cod
  2024-10-01 bp 140/90
  2024-11-01 bp 141/90
  2024-12-01 bp 140/91
  at 2024-10 DM033: success BP_OK
  at 2024-11: failed
  at 2024-12: failed

case at home exactly 135/85
  2010-01-01 dm_cod
  2024-10-01 home 135/85
  at 2025-03: success BP_OK

case at home one above
  2010-01-01 dm_cod
  2024-10-01 home 136/85
  at 2025-03: failed

case ambulatory one above in diastolic
  2010-01-01 dm_cod
  2024-10-01 abpm 135/86
  at 2025-03: failed

case clinic and home on one day: either may succeed
  2010-01-01 dm_cod
  2024-10-01 bp 150/95, home 130/80
  at 2025-03: success BP_OK

case the lowest of each side of one day
  2010-01-01 dm_cod
  2024-10-01 bp 150/85, bp 138/95
  at 2025-03: success BP_OK

case a systolic alone leaves the earlier reading
  2010-01-01 dm_cod
  2024-10-01 bp 130/80
  2025-02-01 bp 170/-
  at 2025-03: success BP_OK

case the first day of the twelve months
  2010-01-01 dm_cod
  2024-04-01 bp 130/80
  at 2025-03: success BP_OK
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 dm_cod
  2024-03-31 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: failed

case the leap day
  2010-01-01 dm_cod
  2024-02-29 bp 130/80
  at 2025-01: success BP_OK
  at 2025-02: failed

case measured on the last day of the month
  2010-01-01 dm_cod
  2025-03-31 bp 130/80
  at 2025-02: failed
  at 2025-03: success BP_OK

case moderate or severe frailty, in every version
  2010-01-01 dm_cod, modfrail_cod
  2022-10-01 bp 130/80
  2024-10-01 bp 130/80
  2025-10-01 bp 130/80
  at 2023-03 DM019: excluded MDSEVFRAIL
  at 2025-03 DM033: excluded MDSEVFRAIL
  at 2026-03 DM036: excluded MDSEVFRAIL

case 80 matters from April 2025
  born 1940-01-01
  2010-01-01 dm_cod
  2025-01-10 bp 130/80
  at 2025-03 DM033: success BP_OK
  at 2025-04 DM036: excluded PAT_AGE

case 80 on the last day of the month
  born 1945-04-30
  2010-01-01 dm_cod
  2025-04-10 bp 130/80
  at 2025-04: excluded PAT_AGE

case 80 on the day after
  born 1945-05-01
  2010-01-01 dm_cod
  2025-04-10 bp 130/80
  at 2025-04: success BP_OK
  at 2025-05: excluded PAT_AGE

case frail and 80: frailty comes first
  born 1940-01-01
  2010-01-01 dm_cod, sevfrail_cod
  at 2025-04: excluded MDSEVFRAIL

case 79 in 2026/27 is in
  born 1946-05-01
  2010-01-01 dm_cod
  2026-04-01 bp 130/80
  at 2026-04 DM036: success BP_OK

case success comes before every exception
  2010-01-01 dm_cod
  2025-01-10 bp 130/80
  2025-01-11 htmax_cod, dmpcapu_cod, bpdec_cod, dmpcadec_cod
  at 2025-03: success BP_OK

case most tolerated treatment
  2010-01-01 dm_cod
  2024-04-01 htmax_cod
  2024-05-01 bp 160/90
  at 2025-03: exception HTMAX
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU
  at 2025-04: failed

case declined to be measured: the reason has another name before April 2023
  2010-01-01 dm_cod
  2023-03-01 bpdec_cod
  at 2023-03 DM019: exception BPDEC
  at 2023-04 DM033: exception BPORHBPDEC
  at 2024-02: exception BPORHBPDEC
  at 2024-03: failed

case chose not to receive care
  2010-01-01 dm_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC
  at 2025-04: failed

case the exceptions of hypertension say nothing here
  2010-01-01 dm_cod, hyp_cod
  2024-10-01 hyppcadec_cod, hyppcapu_cod
  at 2025-03: failed

case invited twice after a reading above target
  2010-01-01 dm_cod
  2024-12-31 bp 160/90
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMBPINVITE

case invited six days apart
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-07 dminvite_cod
  at 2025-03: failed

case a reading on the day of the first invitation blocks it
  2010-01-01 dm_cod
  2025-01-01 bp 160/90, dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: failed

case first diagnosed in the last nine months
  2024-07-01 dm_cod
  at 2025-03: exception DIAG1_DT9M
  at 2025-04: failed

case first diagnosed a day before
  2024-06-30 dm_cod
  at 2025-03: failed

case registered in the last nine months
  registered P1 from 2024-07-01
  2010-01-01 dm_cod
  at 2025-03: exception REG1_DAT9
  at 2025-04: failed

case died on the last day of the month
  died 2025-03-31
  2010-01-01 dm_cod
  at 2025-02: failed
  at 2025-03: not registered

case the year of QOF: measured on 31 March of the year before
  2010-01-01 dm_cod
  2024-03-31 bp 130/80
  at 2024-04: success BP_OK
  at 2024-04 qof-year: failed
${cascade({ version: 'DM019', year: 2023, base: 'dm_cod' }, [140, 80], 'BPDEC', clinicOnly)}
${frailtyCases({ version: 'DM019', year: 2023, base: 'dm_cod' }, 'excluded MDSEVFRAIL')}
${cascade({ version: 'DM033', year: 2025, base: 'dm_cod' }, [140, 90], 'BPORHBPDEC')}
${frailtyCases({ version: 'DM033', year: 2025, base: 'dm_cod' }, 'excluded MDSEVFRAIL')}
${cascade({ version: 'DM036', year: 2026, base: 'dm_cod' }, [140, 90], 'BPORHBPDEC')}
${frailtyCases({ version: 'DM036', year: 2026, base: 'dm_cod' }, 'excluded MDSEVFRAIL')}`,
);

const older = (high: number, low: number, version: string) =>
  deck(
    `dm.qof.bp.${high}.${low}`,
    `
case exactly at target, frail or not
  2010-01-01 dm_cod, sevfrail_cod
  2018-04-01 bp ${high}/${low}
  at 2019-03 ${version}: success BP_OK

${cascade({ version, year: 2019, base: 'dm_cod' }, [high, low], 'BPDEC', clinicOnly)}`,
  );

export const bloodPressureDecks = [notFrail, older(150, 90, 'DM002'), older(140, 80, 'DM003')];
