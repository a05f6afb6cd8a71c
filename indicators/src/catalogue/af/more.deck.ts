import { deck } from '../../index.ts';

export const furtherDecks = [
  deck(
    'af.register',
    `
case diagnosed on the last day
  2025-03-31 afib_cod
  at 2025-02: not on register
  at 2025-03 AF001: success ON_REGISTER

case resolved on the day of diagnosis
  2025-01-31 afib_cod, afibres_cod
  at 2025-03: success ON_REGISTER

case resolved the day after
  2025-01-31 afib_cod
  2025-02-01 afibres_cod
  at 2025-01: success ON_REGISTER
  at 2025-02: not on register
`,
  ),
  deck(
    'af.prev',
    `
case registered without atrial fibrillation
  at 2025-03: failed

case with atrial fibrillation
  2010-01-01 afib_cod
  at 2025-03: success ON_REGISTER

case not yet registered
  registered P1 from 2025-04-01
  2010-01-01 afib_cod
  at 2025-03: not registered
  at 2025-04: success ON_REGISTER
`,
  ),
  deck(
    'cvdp.af.001',
    `
case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 afib_cod
  at 2025-02: not on register
  at 2025-03 CVDP001AF: success ON_REGISTER

case resolved
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  at 2025-03: failed
`,
  ),
  deck(
    'nice.af.185',
    `
case resolved counts all the same
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  at 2025-03 IND185: success EVER

case never diagnosed
  at 2025-03: failed
`,
  ),
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

case not on an anticoagulant
  2010-01-01 afib_cod
  2024-04-01 anticoagrev_cod
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
`,
  ),
  deck(
    'af.pulse65',
    `
case 65 on the last day of the month
  born 1960-03-31
  2024-04-01 pulrhyth_cod
  at 2025-02: not on register
  at 2025-03: success PULSE
  at 2025-04: failed

case a rate will do
  born 1950-01-01
  2024-04-01 pulrate_cod 72
  at 2025-03: success PULSE

case born on 29 February: 65 on 1 March of a year without that day
  born 1960-02-29
  2024-06-01 pulrate_cod -
  at 2025-02: not on register
  at 2025-03: success PULSE

case nobody knows when they were born
  born unknown
  2024-06-01 pulrate_cod 72
  at 2025-03: not on register
`,
  ),
  deck(
    'af.pulse65.5y',
    `
case on the first day of five years
  born 1950-01-01
  2020-04-01 pulrhyth_cod
  at 2025-03: success PULSE
  at 2025-04: failed

case a day before the five years
  born 1950-01-01
  2020-03-31 pulrhyth_cod
  at 2025-03: failed
`,
  ),
  deck(
    'af.anticoag',
    `
case recorded at 2 and warfarin
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: success ORANTICOAG

case nothing recorded, computed 2: a woman of 65
  born 1960-03-31
  2010-01-01 afib_cod
  at 2025-02: not on register
  at 2025-03: failed

case recorded at 1 though the record adds up to more: the recorded score counts
  born 1940-01-01
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 1
  at 2025-03: not on register

case nobody is excepted
  2010-01-01 afib_cod, xoranticoaggencon_cod
  2016-01-01 chadvasc_cod 2
  at 2025-03: failed

case issued on the first day of six months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-10-01 issued drug_doac
  at 2025-03: success ORANTICOAG
  at 2025-04: failed
`,
  ),
  deck(
    'af.aspirinmono',
    `
case aspirin alone
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-10-01 issued drug_aspirin
  at 2025-03: success PLATELET_ALONE
  at 2025-04: failed

case clopidogrel alone
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_antiplatelets
  at 2025-03: success PLATELET_ALONE

case aspirin beside an anticoagulant
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_aspirin, issued drug_doac
  at 2025-03: failed

case neither
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  at 2025-03: failed

case a score of 1
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 1
  2025-01-01 issued drug_aspirin
  at 2025-03: not on register
`,
  ),
  deck(
    'af.noac',
    `
case a DOAC
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03: success DOAC

case warfarin
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: failed

case changed from one to the other
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-12-01 issued drug_warfarin
  2025-02-01 issued drug_doac
  at 2025-01: failed
  at 2025-02: success DOAC

case neither
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  at 2025-03: not on register
`,
  ),
  deck(
    'af.doacmon',
    `
case all three on the first day of the twelve months
  2010-01-01 afib_cod
  2024-04-01 cre_cod 90, weight_cod 70, fbc_cod
  2025-03-01 issued drug_doac
  at 2025-03: success MONITORED
  at 2025-04: failed

case no weight
  2010-01-01 afib_cod
  2025-01-01 cre_cod 90, fbc_cod
  2025-03-01 issued drug_doac
  at 2025-03: failed

case the creatinine a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 cre_cod 90
  2025-01-01 weight_cod 70, fbc_cod
  2025-03-01 issued drug_doac
  at 2025-02: not on register
  at 2025-03: failed

case on warfarin
  2010-01-01 afib_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: not on register

case issued on the last day of the month, tested the day after
  2010-01-01 afib_cod
  2025-03-31 issued drug_doac
  2025-04-01 cre_cod -, weight_cod -, fbc_cod
  at 2025-03: failed
  at 2025-04: success MONITORED
`,
  ),
];
