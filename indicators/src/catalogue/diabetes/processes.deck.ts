import { deck } from '../../index.ts';
import {
  checkCases,
  eightChecks,
  expiringCases,
  invitationCases,
  issuedCases,
  newcomerCases,
  otherChecks,
  registerCases,
  type Setting,
  withinYear,
} from './shared.deck.ts';

const care = { DMPCAPU: 'dmpcapu_cod', DMPCADEC: 'dmpcadec_cod' };
/** What all processes share. */
const process = (setting: Setting, exceptions: Readonly<Record<string, string>> = {}) =>
  [
    registerCases(setting),
    expiringCases(setting, { ...exceptions, ...care }),
    invitationCases(setting, 'DMINVITE'),
    newcomerCases(setting, 3),
  ].join('');
const treated: Setting = { version: 'DM006', year: 2025, base: 'dm_cod, prt_cod' };
const feet: Setting = { version: 'DM012', year: 2025, base: 'dm_cod' };
/** Diagnosed in the first half of the year before, so that nine months are over and 21 are not. */
const taught: Setting = { version: 'DM014', year: 2025, base: 'unrelated_cod\n  2024-02-01 dm_cod' };

const kidney = deck(
  'dm.kidney.treated',
  `
case no trouble of the kidney
  2010-01-01 dm_cod
  2025-01-01 issued drug_ace
  at 2025-03: not on register

case trouble of the kidney and no diabetes
  2010-01-01 prt_cod
  at 2025-03: not on register

case proteinuria from the last day of the month
  2010-01-01 dm_cod
  2025-03-31 prt_cod
  at 2025-02: not on register
  at 2025-03: failed

case ACE inhibitor on the first day of the six months
  2010-01-01 dm_cod, prt_cod
  2024-10-01 issued drug_ace
  at 2025-03 DM006: success ACE_OR_ARB
  at 2025-04: failed

case ARB a day before the six months
  2010-01-01 dm_cod, prt_cod
  2024-09-30 issued drug_aii
  at 2025-02: success ACE_OR_ARB
  at 2025-03: failed

case success comes before every exception
  2010-01-01 dm_cod, prt_cod, xace_cod, xaii_cod
  2025-01-01 issued drug_aii
  at 2025-03: success ACE_OR_ARB

case both kinds contraindicated for good
  2010-01-01 dm_cod, prt_cod, xace_cod, xaii_cod
  at 2025-03: exception XACE

case one kind contraindicated
  2010-01-01 dm_cod, prt_cod, xace_cod
  at 2025-03: failed

case one for good and the other for now
  2010-01-01 dm_cod, prt_cod, xace_cod
  2024-04-01 txaii_cod
  at 2025-03: exception XACE
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod, prt_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU
  at 2025-04: failed

case both declined
  2010-01-01 dm_cod, prt_cod
  2024-04-01 acedec_cod, aiidec_cod
  at 2025-03: exception ACEDEC
  at 2025-04: failed

case one declined
  2010-01-01 dm_cod, prt_cod
  2025-01-01 acedec_cod
  at 2025-03: failed

case one contraindicated, the other declined
  2010-01-01 dm_cod, prt_cod, xace_cod
  2024-04-01 aiidec_cod
  at 2025-03: exception XACEARBDEC
  at 2025-04: failed

case the other way round
  2010-01-01 dm_cod, prt_cod, xaii_cod
  2024-04-01 acedec_cod
  at 2025-03: exception XACEARBDEC

case chose not to receive care
  2010-01-01 dm_cod, prt_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC
  at 2025-04: failed

case invited twice
  2010-01-01 dm_cod, prt_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case diagnosed in the last three months
  2010-01-01 prt_cod
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case both declined, one a day too early
  2010-01-01 dm_cod, prt_cod
  2024-03-31 acedec_cod
  2024-04-01 aiidec_cod
  at 2025-03: failed

case both declined, the other a day too early
  2010-01-01 dm_cod, prt_cod
  2024-03-31 aiidec_cod
  2024-04-01 acedec_cod
  at 2025-03: failed

case the ACE inhibitor contraindicated for now, the ARB declined
  2010-01-01 dm_cod, prt_cod
  2024-04-01 txace_cod, aiidec_cod
  at 2025-03: exception XACEARBDEC

case one kind declined long ago
  2010-01-01 dm_cod, prt_cod, xace_cod, aiidec_cod
  at 2025-03: failed
${process(treated)}${issuedCases(treated, 'drug_ace', 'success ACE_OR_ARB')}${issuedCases(treated, 'drug_aii', 'success ACE_OR_ARB')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xace_cod' }, 'ARB contraindicated for now', 'txaii_cod', 'exception XACE')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xaii_cod' }, 'ACE inhibitor contraindicated for now', 'txace_cod', 'exception XACE')}
${withinYear(treated, 'both declined', 'acedec_cod, aiidec_cod', 'exception ACEDEC')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xace_cod' }, 'the ARB declined', 'aiidec_cod', 'exception XACEARBDEC')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xaii_cod' }, 'the ACE inhibitor declined', 'acedec_cod', 'exception XACEARBDEC')}
${withinYear(treated, 'one declined, the other contraindicated for now', 'acedec_cod, txaii_cod', 'exception XACEARBDEC')}
`,
);

const foot = deck(
  'dm.foot.risk',
  `
case examined, and both feet classed
  2010-01-01 dm_cod
  2024-04-01 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-03 DM012: success FOOT_DONE
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 dm_cod
  2024-03-31 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-02: success FOOT_DONE
  at 2025-03: failed

case on different days of the year
  2010-01-01 dm_cod
  2024-04-01 footexam_cod
  2024-08-01 leftfootrisk_cod
  2025-03-31 rightfootrisk_cod
  at 2025-02: failed
  at 2025-03: success FOOT_DONE

case one foot not classed
  2010-01-01 dm_cod
  2025-01-01 footexam_cod, leftfootrisk_cod
  at 2025-03: failed

case classed and not examined
  2010-01-01 dm_cod
  2025-01-01 leftfootrisk_cod, rightfootrisk_cod
  at 2025-03: failed

case left foot absent
  2010-01-01 dm_cod, leftfootabsent_cod
  2025-01-01 footexam_cod, rightfootrisk_cod
  at 2025-03: success FOOT_DONE

case right foot absent, left classed
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod, leftfootrisk_cod
  at 2025-03: success FOOT_DONE

case right foot absent, left not classed
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod
  at 2025-03: failed

case both feet absent
  2010-01-01 dm_cod, leftfootabsent_cod
  2025-03-31 rightfootabsent_cod
  at 2025-02: failed
  at 2025-03: excluded AMPR3

case unsuitable for examination
  2010-01-01 dm_cod
  2024-04-01 fepu_cod
  at 2025-03: exception FEPU
  at 2025-04: failed

case unsuitable for testing of sensation
  2010-01-01 dm_cod
  2024-04-01 nptpu_cod
  at 2025-03: exception NPTPU
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU

case declined examination
  2010-01-01 dm_cod
  2024-04-01 fedec_cod
  at 2025-03: exception FEDEC
  at 2025-04: failed

case declined testing of sensation
  2010-01-01 dm_cod
  2024-04-01 nptdec_cod
  at 2025-03: exception NPTDEC
  at 2025-04: failed

case the first exception of the list is the reason
  2010-01-01 dm_cod
  2025-01-01 dmpcadec_cod, nptdec_cod, fedec_cod
  at 2025-03: exception FEDEC

case chose not to receive care
  2010-01-01 dm_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC

case invited twice
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case invited twice after an examination of half a foot: a process asks for no reading
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  2025-02-01 footexam_cod
  at 2025-03: exception DMINVITE

case diagnosed in the last three months
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case both feet absent, and classed all the same
  2010-01-01 dm_cod, leftfootabsent_cod, rightfootabsent_cod
  2025-01-01 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-03: excluded AMPR3
${process(feet, { FEPU: 'fepu_cod', NPTPU: 'nptpu_cod', FEDEC: 'fedec_cod', NPTDEC: 'nptdec_cod' })}
${['footexam_cod', 'leftfootrisk_cod', 'rightfootrisk_cod']
  .map((list, _, all) => {
    const rest = all.filter((one) => one !== list).join(', ');
    return `
case ${list} on the first day, the rest later
  2010-01-01 dm_cod
  2024-04-01 ${list}
  2025-01-01 ${rest}
  at 2025-03: success FOOT_DONE

case ${list} a day too early, the rest in time
  2010-01-01 dm_cod
  2024-03-31 ${list}
  2025-01-01 ${rest}
  at 2025-03: failed
`;
  })
  .join('')}`,
);

/** 279 days after 1 July 2024 is 6 April 2025. */
const education = deck(
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

const checked: Setting = { version: 'DM037', year: 2027, base: 'dm_cod' };
const everything = Object.values(eightChecks).join(', ');
const care8 = deck(
  'dm.care8',
  `
case all eight in the first month of the indicator
  2010-01-01 dm_cod
  2026-04-01 ${everything}
  at 2026-04 DM037: success ALL_DONE
  at 2027-03: success ALL_DONE
  at 2027-04: failed

case spread over the year
  2010-01-01 dm_cod
  2026-04-01 ifcchbam_cod -
  2026-05-01 bp 200/120
  2026-06-01 chol2_cod 9
  2026-07-01 egfr_cod 50
  2026-08-01 acr_cod 100
  2026-09-01 leftfootrisk_cod
  2026-10-01 bmival_cod 40
  2027-03-31 nsmok_cod
  at 2027-02: failed
  at 2027-03: success ALL_DONE

case a systolic alone is no blood pressure
  2010-01-01 dm_cod
  2027-01-01 ${everything.replace('bp 150/90', 'bp 150/-')}
  at 2027-03: failed
${process(checked)}${checkCases(checked, eightChecks, { others: otherChecks })}`,
);

export const processDecks = [kidney, foot, education, care8];
