import { deck } from '../../index.ts';

export const localDecks = [
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

case taken a day before the twelve months
  born 1950-01-01
  2024-03-31 pulrhyth_cod
  at 2025-02: success PULSE
  at 2025-03: failed

case taken on the last day of the month
  born 1950-01-01
  2025-03-31 pulrhyth_cod
  at 2025-02: failed
  at 2025-03: success PULSE

case taken on 29 February
  born 1950-01-01
  2024-02-29 pulrhyth_cod
  at 2025-01: success PULSE
  at 2025-02: failed
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

case on the last day of the month
  born 1950-01-01
  2025-03-31 pulrate_cod 80
  at 2025-02: failed
  at 2025-03: success PULSE

case 64
  born 1960-04-01
  2025-01-01 pulrate_cod 80
  at 2025-03: not on register
  at 2025-04: success PULSE
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

case issued a day before the six months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2024-09-30 issued drug_doac
  at 2025-03: failed

case a score without a value: the computed one counts
  born 1940-01-01
  2010-01-01 afib_cod
  2024-01-01 chadvasc_cod -
  at 2025-03: failed

case diagnosed this month counts at once
  born 1940-01-01
  2025-03-31 afib_cod
  at 2025-02: not on register
  at 2025-03: failed

case moved to another practice
  registered P1 from 2000-01-01 to 2025-02-15
  registered P2 from 2025-02-15
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  2025-01-10 issued drug_doac
  at 2025-01..2025-03: success ORANTICOAG

case died
  died 2025-03-31
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 2
  at 2025-02: failed
  at 2025-03: not registered
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
