import { deck } from '../../index.ts';

/** Worked patients of AF006 and of the other measures of the risk of stroke. */
export const riskDecks = [
  deck(
    'af.risk',
    `
case assessed on the first day of the twelve months
  2010-01-01 afib_cod
  2024-04-01 chadvasc_cod 1
  at 2025-03 AF006: success CHADVASC
  at 2025-04: failed

case assessed a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 1
  at 2025-02: success CHADVASC
  at 2025-03: failed

case assessed on the last day of the month
  2010-01-01 afib_cod
  2025-03-31 chadvasc_cod 1
  at 2025-02: failed
  at 2025-03: success CHADVASC

case the leap day is outside the year that ends on 28 February
  2010-01-01 afib_cod
  2024-02-29 chadvasc_cod 0
  at 2025-01: success CHADVASC
  at 2025-02: failed

case assessed without a value
  2010-01-01 afib_cod
  2025-01-10 chadvasc_cod -
  at 2025-03: success CHADVASC

case 2 or more: counts for twelve months, then nobody asks again
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 2
  at 2024-03..2025-02: success CHADVASC
  at 2025-03: excluded CHAD_VAL2

case an old score of 1 is asked again
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 1
  at 2025-03: failed

case the latest score decides: 3, then 1
  2010-01-01 afib_cod
  2022-01-01 chadvasc_cod 3
  2023-01-01 chadvasc_cod 1
  at 2025-03: failed

case an old 3 and a score of this year
  2010-01-01 afib_cod
  2022-01-01 chadvasc_cod 3
  2025-01-01 chadvasc_cod 1
  at 2024-12: excluded CHAD_VAL2
  at 2025-03: success CHADVASC

case an old 3, and this year an entry without a value
  2010-01-01 afib_cod
  2022-01-01 chadvasc_cod 3
  2025-01-01 chadvasc_cod -
  at 2025-03: excluded CHAD_VAL2

case CHADS2 of 2 on 31 March 2015
  2010-01-01 afib_cod
  2015-03-31 chad_cod 2
  at 2025-03: excluded CHAD_VAL2

case CHADS2 of 2 on 1 April 2015
  2010-01-01 afib_cod
  2015-04-01 chad_cod 2
  at 2025-03: failed

case both scores of one day: CHA2DS2-VASc counts
  2010-01-01 afib_cod
  2014-01-01 chad_cod 2, chadvasc_cod 1
  at 2025-03: failed

case CHADS2 after the last CHA2DS2-VASc is the latest
  2010-01-01 afib_cod
  2013-01-01 chadvasc_cod 1
  2014-01-01 chad_cod 2
  at 2025-03: excluded CHAD_VAL2

case resolved on the day of diagnosis
  2010-01-01 afib_cod, afibres_cod
  at 2025-03: failed

case resolved later
  2010-01-01 afib_cod
  2010-01-02 afibres_cod
  at 2025-03: not on register

case care unsuitable
  2010-01-01 afib_cod
  2024-04-01 afibpcapu_cod
  at 2025-03: exception AFIBPCAPU
  at 2025-04: failed

case chose not to receive care
  2010-01-01 afib_cod
  2024-04-01 afibpcadec_cod
  at 2025-03: exception AFIBPCADEC
  at 2025-04: failed

case unsuitable comes before declined
  2010-01-01 afib_cod
  2025-01-01 afibpcadec_cod, afibpcapu_cod
  at 2025-03: exception AFIBPCAPU

case success comes before every exception
  2010-01-01 afib_cod
  2025-01-01 afibpcadec_cod, chadvasc_cod 0
  at 2025-03: success CHADVASC

case invited twice, seven days apart
  2010-01-01 afib_cod
  2025-02-01 afibinvite_cod
  2025-02-08 afibinvite_cod
  at 2025-01: failed
  at 2025-02..2026-01: exception AFIBINV1
  at 2026-02: failed

case invited twice, six days apart
  2010-01-01 afib_cod
  2025-02-01 afibinvite_cod
  2025-02-07 afibinvite_cod
  at 2025-03: failed

case invited twice on one day
  2010-01-01 afib_cod
  2025-02-01 afibinvite_cod, afibinvite_cod
  at 2025-03: failed

case first diagnosed in the last three months
  2025-01-01 afib_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case diagnosed again does not make newly diagnosed
  2010-01-01 afib_cod
  2025-02-01 afib_cod
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 afib_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case the year of QOF begins on 1 April
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 1
  at 2024-03 qof-year: success CHADVASC
  at 2024-04 qof-year: failed

case died
  died 2025-03-10
  2010-01-01 afib_cod
  at 2025-02: failed
  at 2025-03: not registered
`,
  ),
  deck(
    'cvdp.af.004',
    `
case a score of 1 from this year
  2010-01-01 afib_cod
  2024-04-01 chadvasc_cod 1
  at 2025-03 CVDP004AF: success CHADVASC
  at 2025-04: failed

case a score of 2 is no low risk
  2010-01-01 afib_cod
  2025-01-01 chadvasc_cod 2
  at 2025-03: not on register

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 afib_cod
  2025-01-01 chadvasc_cod 0
  at 2025-02: not on register
  at 2025-03: success CHADVASC

case an entry of this year without a value
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 0
  2025-01-01 chadvasc_cod -
  at 2025-03: success CHADVASC

case a low score a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 0
  at 2025-02: success CHADVASC
  at 2025-03: failed

case no score at all
  2010-01-01 afib_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'nice.af.127',
    `
case a year without a score
  2010-01-01 afib_cod
  2025-01-01 afibpcadec_cod
  at 2025-03 IND127: failed

case a score of 2 from last year
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 2
  at 2025-03: excluded CHAD_VAL2

case a score of this year
  2010-01-01 afib_cod
  2024-04-01 chadvasc_cod 2
  at 2025-03: success CHADVASC

case a score of 1 from a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 1
  at 2025-02: success CHADVASC
  at 2025-03: failed
`,
  ),
  deck(
    'af.scored',
    `
case 2 or more, however old
  2010-01-01 afib_cod
  2015-01-01 chadvasc_cod 2
  at 2025-03: success RISK_KNOWN

case 1 and older than twelve months
  2010-01-01 afib_cod
  2024-03-31 chadvasc_cod 1
  at 2025-02: success RISK_KNOWN
  at 2025-03: failed

case nobody is excepted
  2010-01-01 afib_cod
  2025-01-01 afibpcapu_cod
  at 2025-03: failed

case 1 on the first day of the twelve months
  2010-01-01 afib_cod
  2024-04-01 chadvasc_cod 1
  at 2025-03: success RISK_KNOWN
  at 2025-04: failed

case an entry without a value counts for its year
  2010-01-01 afib_cod
  2024-04-01 chadvasc_cod -
  at 2025-03: success RISK_KNOWN
  at 2025-04: failed
`,
  ),
  deck(
    'af.underscored',
    `
case a woman recorded at 1 who turned 65
  born 1960-03-31
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 1
  at 2025-02: failed
  at 2025-03: success TOO_LOW

case a man of 65 adds up to 1
  born 1959-06-01
  sex M
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 0
  at 2025-03: failed

case recorded at 2 already
  born 1940-01-01
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 2
  at 2025-03: failed

case no score recorded
  born 1940-01-01
  2010-01-01 afib_cod
  at 2025-03: not on register

case the score was brought up to date
  born 1940-01-01
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 1
  2025-03-31 chadvasc_cod 4
  at 2025-02: success TOO_LOW
  at 2025-03: failed

case a stroke that nobody scored
  sex M
  2010-01-01 afib_cod
  2020-01-01 chadvasc_cod 0
  2025-03-31 strk_cod
  at 2025-02: failed
  at 2025-03: success TOO_LOW
`,
  ),
];
