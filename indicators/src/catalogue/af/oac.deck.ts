import { deck } from '../../index.ts';

/** The register, the score and the roads to success of AF007 and AF008. Women of 1960, registered since 2000, unless the case says so. */
export const oacDeck = deck(
  'af.oac',
  `
case never diagnosed
  2024-01-01 chadvasc_cod 3
  2025-01-10 issued drug_doac
  at 2025-03: not on register

case the day of diagnosis is in the month, the day after is not
  2025-03-31 afib_cod, chadvasc_cod 3, issued drug_doac
  at 2025-02: not on register
  at 2025-03 AF008: success DOAC

case resolved after the diagnosis
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod 3
  2024-12-31 afibres_cod
  at 2024-11: failed
  at 2024-12..2025-03: not on register

case resolved on the day of diagnosis stays on the register
  2015-01-01 afib_cod, afibres_cod
  2024-01-01 chadvasc_cod 3
  at 2025-03: failed

case diagnosed again after it was resolved
  2010-01-01 afib_cod
  2012-01-01 afibres_cod
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod 3
  at 2025-03: failed

case no score at all
  2015-01-01 afib_cod
  2025-01-10 issued drug_doac
  at 2025-03: excluded CHADVASC

case a score without a value is none
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod -
  at 2025-03: excluded CHADVASC

case a score nobody can have is not believed
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 1
  2024-01-01 chadvasc_cod 10
  at 2025-03: excluded CHADVASC

case the highest score there is
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod 9
  at 2025-03: failed

case a score of 1
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod 1
  at 2025-03: excluded CHADVASC

case the latest score decides, however old
  2015-01-01 afib_cod
  2016-05-01 chadvasc_cod 4
  2018-05-01 chadvasc_cod 1
  2025-03-31 chadvasc_cod 2
  at 2018-04 AF007: failed
  at 2018-05: excluded CHADVASC
  at 2025-02: excluded CHADVASC
  at 2025-03: failed

case of two scores of one day the lowest counts
  2015-01-01 afib_cod
  2024-01-01 chadvasc_cod 1, chadvasc_cod 2
  at 2025-03: excluded CHADVASC

case CHADS2 of March 2015 counts where there is no CHA2DS2-VASc; AF007 asks for the latter
  2010-01-01 afib_cod
  2015-03-31 chad_cod 2
  at 2018-03 AF007: excluded CHADVASC
  at 2025-03 AF008: failed

case CHADS2 of April 2015 no longer counts
  2010-01-01 afib_cod
  2015-04-01 chad_cod 2
  at 2025-03: excluded CHADVASC

case CHADS2 of 1
  2010-01-01 afib_cod
  2014-01-01 chad_cod 1
  at 2025-03: excluded CHADVASC

case a CHA2DS2-VASc puts CHADS2 aside, even an earlier one
  2010-01-01 afib_cod
  2013-01-01 chadvasc_cod 1
  2014-01-01 chad_cod 3
  at 2025-03: excluded CHADVASC

case a DOAC on the first day of the six months
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2024-10-01 issued drug_doac
  at 2025-03: success DOAC
  at 2025-04: failed

case a DOAC a day before the six months
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2024-09-30 issued drug_doac
  at 2025-02: success DOAC
  at 2025-03: failed

case a DOAC on the last day of the month
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2025-03-31 issued drug_doac
  at 2025-02: failed
  at 2025-03: success DOAC

case six months that end on 28 February begin on 1 September
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2024-08-31 issued drug_doac
  at 2025-01: success DOAC
  at 2025-02: failed

case issued on 29 February
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2024-02-29 issued drug_doac
  at 2024-01: failed
  at 2024-02..2024-07: success DOAC
  at 2024-08: failed

case six months are counted from the month's end in the year of QOF as well
  2015-01-01 afib_cod
  2020-01-01 chadvasc_cod 3
  2024-04-01 issued drug_doac
  at 2024-04..2024-09 qof-year: success DOAC
  at 2024-10 qof-year: failed

case warfarin without a reason succeeded until AF007 ended and fails in AF008
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2021-01-10 issued drug_warfarin
  2025-01-10 issued drug_warfarin
  at 2021-03 AF007: success ORANTICOAG
  at 2025-03 AF008: failed

case acenocoumarol is a vitamin K antagonist
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-01-10 issued drug_vka_other, doaccon_cod
  at 2025-03: success VITK_REASON

case a DOAC succeeded in AF007
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2021-01-10 issued drug_doac
  at 2021-03 AF007: success ORANTICOAG

case warfarin, and a DOAC declined in twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacdec_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed

case warfarin, and a DOAC declined a day before the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-03-31 doacdec_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case warfarin, and a DOAC contraindicated at any time
  2010-01-01 afib_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_REASON

case warfarin and antiphospholipid syndrome at any time
  2001-01-01 antiphosynd_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_REASON

case warfarin, a DOAC not indicated, and 65 % of time in range
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 doacni_cod, inrttr_cod 65
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed

case 64.9 % of time in range
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 doacni_cod, inrttr_cod 64.9
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case time in range measured a day before the six months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 doacni_cod
  2024-09-30 inrttr_cod 80
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case the latest time in range decides
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 doacni_cod, inrttr_cod 80
  2025-02-01 inrttr_cod 50
  2025-03-01 issued drug_warfarin
  at 2025-01: failed
  at 2025-03: failed

case a good time in range is no reason by itself
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 inrttr_cod 90
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case a DOAC not indicated is no reason without a time in range
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 doacni_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case a DOAC not indicated more than a year ago
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-03-31 doacni_cod
  2025-01-01 inrttr_cod 90
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case a mechanical valve and warfarin, without any reason
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_VALVE

case a mechanical valve and a DOAC: not a success
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac
  at 2025-03: failed

case the valve was put in last month
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-02-01 issued drug_doac
  2025-03-31 mechvalve_cod
  at 2025-02: success DOAC
  at 2025-03: failed

case a valve, a vitamin K antagonist and a reason as well: the valve is the reason
  2001-01-01 mechvalve_cod, doaccon_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_warfarin
  at 2025-03: success VITK_VALVE

case a valve and acenocoumarol on the first day of the six months
  2001-01-01 mechvalve_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 issued drug_vka_other
  at 2025-03: success VITK_VALVE
  at 2025-04: failed

case a valve and warfarin a day before the six months
  2001-01-01 mechvalve_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-09-30 issued drug_warfarin
  at 2025-03: failed

case warfarin with a reason on the first day of the six months
  2010-01-01 afib_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed

case warfarin with a reason a day before the six months
  2010-01-01 afib_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  2024-09-30 issued drug_warfarin
  at 2025-03: failed

case a DOAC not indicated on the first day of the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacni_cod
  2025-01-01 inrttr_cod 70, issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed
`,
);
