import { deck } from '../../index.ts';

export const auditDecks = [
  deck(
    'cvdp.af.002',
    `
case warfarin will do
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-10-01 issued drug_warfarin
  at 2025-03 CVDP002AF: success ORANTICOAG
  at 2025-04: failed

case a score of 1
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 1
  at 2025-03: not on register

case nobody is excepted
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 oranticoagdec_cod
  at 2025-03: failed

case issued a day before the six months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-09-30 issued drug_doac
  at 2025-02: success ORANTICOAG
  at 2025-03: failed

case CHADS2 does not count for the audit
  2010-01-01 afib_cod
  2014-01-01 chad_cod 4
  at 2025-03: not on register

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 afib_cod, chadvasc_cod 2
  at 2025-02: not on register
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.af.005',
    `
case warfarin without a reason
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03 CVDP005AF: failed

case warfarin, a DOAC declined
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin, doacdec_cod
  at 2025-03: success VITK_REASON

case warfarin, a DOAC not indicated: no time in range is asked for
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin, doacni_cod
  at 2025-03: success VITK_REASON

case a DOAC
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03: success DOAC

case warfarin, a DOAC declined a day before the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-03-31 doacdec_cod
  2025-01-01 issued drug_warfarin
  at 2025-02: success VITK_REASON
  at 2025-03: failed

case a mechanical valve makes no difference to the audit
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03: success DOAC
`,
  ),
  deck(
    'nice.af.128',
    `
case contraindicated is left out, even with an issue
  2010-01-01 afib_cod, xoranticoaggencon_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03 IND128: excluded CONTRAINDICATED

case contraindicated for the time being
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-04-01 txoranticoaggencon_cod
  at 2025-03: excluded CONTRAINDICATED
  at 2025-04: failed

case declined is not left out
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 oranticoagdec_cod
  at 2025-03: failed

case CHADS2 of March 2015 where there is no other score
  2010-01-01 afib_cod
  2015-03-31 chad_cod 2
  at 2025-03: failed

case CHADS2 of April 2015 counts no more
  2010-01-01 afib_cod
  2015-04-01 chad_cod 2
  at 2025-03: not on register

case CHADS2 of 1
  2010-01-01 afib_cod
  2014-01-01 chad_cod 1
  at 2025-03: not on register

case CHADS2 of 4 and a later CHA2DS2-VASc of 1
  2010-01-01 afib_cod
  2014-01-01 chad_cod 4
  2016-01-01 chadvasc_cod 1
  at 2025-03: not on register

case treated
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: success ORANTICOAG
`,
  ),
  deck(
    'nice.af.169',
    `
case reviewed in twelve months
  2010-01-01 afib_cod
  2024-04-01 anticoagrev_cod
  2025-03-01 issued drug_doac
  at 2025-03 IND169: success REVIEWED
  at 2025-04: failed

case 19 on the last day of the month: older than 18
  born 2006-03-31
  2024-01-01 afib_cod
  2025-01-01 issued drug_doac
  at 2025-02: not on register
  at 2025-03: failed

case not on an anticoagulant
  2010-01-01 afib_cod
  2024-04-01 anticoagrev_cod
  at 2025-03: not on register

case reviewed a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 anticoagrev_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case reviewed on the last day of the month
  2010-01-01 afib_cod
  2025-03-01 issued drug_warfarin
  2025-03-31 anticoagrev_cod
  at 2025-03: success REVIEWED

case the last issue is six months old
  2010-01-01 afib_cod
  2024-09-30 issued drug_doac
  2025-01-01 anticoagrev_cod
  at 2025-02: success REVIEWED
  at 2025-03: not on register
`,
  ),
  deck(
    'nice.af.247',
    `
case a DOAC
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03 IND247: success DOAC

case warfarin without a reason
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: failed

case warfarin and antiphospholipid syndrome
  2010-01-01 afib_cod, antiphosynd_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: success VITK_REASON

case a DOAC and a mechanical valve
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03: failed

case warfarin and a mechanical valve
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 2
  2024-10-01 issued drug_warfarin
  at 2025-03: success VITK_VALVE
  at 2025-04: failed

case warfarin, a DOAC not indicated, most time in range
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin, doacni_cod, inrttr_cod 65
  at 2025-03: success VITK_REASON

case warfarin, a DOAC not indicated, less time in range
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin, doacni_cod, inrttr_cod 64.9
  at 2025-03: failed

case the time in range on the first day of the six months, and a DOAC not indicated on the first of the twelve
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-04-01 doacni_cod
  2024-10-01 inrttr_cod 70
  2025-01-01 issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed

case CHADS2 alone is not asked for
  2010-01-01 afib_cod
  2014-01-01 chad_cod 4
  2025-01-01 issued drug_doac
  at 2025-03: not on register

case a DOAC a day before the six months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-09-30 issued drug_doac
  at 2025-03: failed

case a score of 1
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 1
  at 2025-03: not on register
`,
  ),
];
