import { deck } from '../../index.ts';
import { care, expiringCases, invitationCases, type Setting } from './edges.deck.ts';

/** Diagnosed in the first half of the year before, so that nine months are over and 21 are not. */
const taught: Setting = { version: 'DM014', year: 2025, base: 'unrelated_cod\n  2024-02-01 dm_cod' };

/** 279 days after 1 July 2024 is 6 April 2025. */
export const educationDeck = deck(
  'dm.education',
  `
case referred on the day of diagnosis
  2024-02-01 dm_cod, dsep_cod
  at 2025-03 DM014: success DSEP

case referred on day 279
  2024-07-01 dm_cod
  2025-04-06 dsep_cod
  at 2025-03: excluded NOT_YET
  at 2025-04: success DSEP

case referred on day 280
  2024-07-01 dm_cod
  2025-04-07 dsep_cod
  at 2025-03: excluded NOT_YET
  at 2025-04: failed

case referred on day 278
  2024-07-01 dm_cod
  2025-04-05 dsep_cod
  at 2025-04: success DSEP

case 279 days with a leap day among them
  2023-07-01 dm_cod
  2024-04-05 dsep_cod
  at 2024-04: success DSEP

case 280 days with a leap day among them
  2023-07-01 dm_cod
  2024-04-06 dsep_cod
  at 2024-04: failed

case referred before the diagnosis
  2024-02-01 dsep_cod
  2024-02-02 dm_cod
  at 2025-03: failed

case diagnosed less than nine months ago, and referred: counts at once
  2024-12-01 dm_cod
  2025-01-10 dsep_cod
  at 2024-12: excluded NOT_YET
  at 2025-01: success DSEP

case the first day of the nine months
  2024-07-01 dm_cod
  at 2025-03: excluded NOT_YET
  at 2025-04: failed

case a day before the nine months
  2024-06-30 dm_cod
  at 2025-02: excluded NOT_YET
  at 2025-03: failed

case the first day of the 21 months
  2023-07-01 dm_cod
  at 2025-03: failed
  at 2025-04: not on register

case a day before the 21 months
  2023-06-30 dm_cod
  at 2025-02: failed
  at 2025-03: not on register

case diagnosed again is not newly diagnosed
  2015-01-01 dm_cod
  2024-02-01 dm_cod
  at 2025-03: not on register

case diagnosed on 31 March 2013: a day too early
  2013-03-31 dm_cod
  at 2014-03: not on register

case diagnosed on 1 April 2013
  2013-04-01 dm_cod
  at 2014-03: failed

case unsuitable for education
  2024-02-01 dm_cod
  2024-04-01 dseppu_cod
  at 2025-03: exception DSEPPU
  at 2025-04: failed

case care unsuitable
  2024-02-01 dm_cod
  2024-05-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU

case declined education
  2024-02-01 dm_cod
  2024-04-01 dsepdec_cod
  at 2025-03: exception DSEPDEC
  at 2025-04: failed

case chose not to receive care
  2024-02-01 dm_cod
  2024-05-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC

case the service is not there
  2024-02-01 dm_cod
  2024-04-01 dsepsu_cod
  at 2025-03: exception DSEPSU
  at 2025-04: failed

case chose not to receive care, where there is no service
  2024-02-01 dm_cod
  2024-05-01 dsepsu_cod, dmpcadec_cod
  at 2025-03: exception DMPCADEC

case invited twice
  2024-02-01 dm_cod
  2024-05-01 dminvite_cod
  2024-05-08 dminvite_cod
  at 2025-03: exception DMINVITE

case registered in the last three months
  registered P1 from 2025-01-01
  2024-02-01 dm_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case the year of QOF: the newly diagnosed are those of the payment period in every month of it
  2023-06-30 dm_cod
  2023-07-15 dsep_cod
  at 2024-03 qof-year: success DSEP
  at 2024-04 qof-year: not on register

case resolved
  2024-02-01 dm_cod
  2025-03-31 dmres_cod
  at 2025-02: failed
  at 2025-03: not on register

case coded again a day later does not move the first diagnosis
  2024-02-01 dm_cod
  2024-12-01 dm_cod
  2025-03-01 dsep_cod
  at 2025-03: failed

case 16 years old
  born 2008-04-01
  2024-02-01 dm_cod
  at 2025-03: not on register
  at 2025-04: failed

case referred late, within nine months of today
  2024-08-01 dm_cod
  2025-05-07 dsep_cod
  at 2025-04: excluded NOT_YET
  at 2025-05: success DSEP
${expiringCases(taught, { DSEPPU: 'dseppu_cod', DSEPDEC: 'dsepdec_cod', DSEPSU: 'dsepsu_cod', ...care })}
${invitationCases(taught, 'DMINVITE')}`,
);
