import { deck } from '../../index.ts';

/** The exceptions of AF007 and AF008, each with its window, and who comes, goes or dies. */
export const oacExceptionsDeck = deck(
  'af.oac',
  `
case a valve, a vitamin K antagonist contraindicated at any time, nothing issued
  2001-01-01 vitkantagcon_cod
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: exception VALVITKCON

case the same with a DOAC issued
  2001-01-01 vitkantagcon_cod
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac
  at 2025-02: exception VALVITKCON
  at 2025-03: failed

case a valve and a vitamin K antagonist declined
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 vitkantagdec_cod
  at 2025-03: exception VALVITKDEC
  at 2025-04: failed

case no valve: a vitamin K antagonist contraindicated and a DOAC contraindicated
  2010-01-01 afib_cod, vitkantagcon_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: exception DOACXVITKC

case no valve: a vitamin K antagonist contraindicated and antiphospholipid syndrome
  2010-01-01 afib_cod, vitkantagcon_cod, antiphosynd_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: exception DOACXVITKC

case no valve: a vitamin K antagonist contraindicated and a DOAC not indicated in twelve months
  2010-01-01 afib_cod, vitkantagcon_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacni_cod
  at 2025-03: exception DOACXVITKC
  at 2025-04: failed

case a vitamin K antagonist contraindicated is no exception by itself
  2010-01-01 afib_cod, vitkantagcon_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: failed

case a DOAC contraindicated is no exception by itself
  2010-01-01 afib_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: failed

case a vitamin K antagonist declined and a DOAC contraindicated
  2010-01-01 afib_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 vitkantagdec_cod
  at 2025-03: exception DOACXVITKD
  at 2025-04: failed

case a DOAC declined and a vitamin K antagonist contraindicated
  2010-01-01 afib_cod, vitkantagcon_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacdec_cod
  at 2025-03: exception DOACDVITKC
  at 2025-04: failed

case both declined
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacdec_cod
  2024-05-01 vitkantagdec_cod
  at 2025-03: exception DOACDVITKD
  at 2025-04: failed

case both declined, with a mechanical valve, and a DOAC issued
  2010-01-01 afib_cod, mechvalve_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 doacdec_cod, vitkantagdec_cod, issued drug_doac
  at 2025-03: failed

case both unsuitable: the first reason of the list
  2010-01-01 afib_cod, vitkantagcon_cod, doaccon_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 doacdec_cod, vitkantagdec_cod
  at 2025-03: exception DOACXVITKC

case any anticoagulant contraindicated for good
  2005-01-01 xoranticoaggencon_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2018-03 AF007: exception XGORANTICO
  at 2025-03 AF008: exception XGORANTICO

case any anticoagulant contraindicated for the time being
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 txoranticoaggencon_cod
  at 2025-03: exception TXGORANTIC
  at 2025-04: failed

case contraindicated for the time being a day before the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-03-31 txoranticoaggencon_cod
  at 2025-03: failed

case declined any anticoagulant
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 oranticoagdec_cod
  at 2025-03: exception GENORANTID
  at 2025-04: failed

case the year of QOF: declined on 1 April is good until the end of March
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 oranticoagdec_cod
  at 2024-04..2025-03 qof-year: exception GENORANTID
  at 2025-04 qof-year: failed

case success comes before every exception
  2010-01-01 afib_cod, xoranticoaggencon_cod, doaccon_cod, vitkantagcon_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 oranticoagdec_cod, issued drug_doac
  at 2025-03: success DOAC

case AF007 in its order: unsuitable before declined
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2018-01-01 afibpcapu_cod, oranticoagdec_cod, afibpcadec_cod
  at 2018-03 AF007: exception AFIBPCAPU

case AF007: chose not to receive care
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2017-04-01 afibpcadec_cod
  at 2018-03: exception AFIBPCADEC
  at 2018-04: failed

case AF007: two invitations; AF008 knows no such exception
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2018-01-01 afibinvite_cod
  2018-01-08 afibinvite_cod
  2025-01-01 afibinvite_cod
  2025-01-08 afibinvite_cod
  at 2018-03 AF007: exception AFIBINV1
  at 2025-03 AF008: failed

case AF007: two invitations six days apart
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2018-01-01 afibinvite_cod
  2018-01-07 afibinvite_cod
  at 2018-03: failed

case AF008 does not except whom AF007 called unsuitable
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-01-01 afibpcapu_cod, afibpcadec_cod
  at 2025-03: failed

case first diagnosed in the last three months
  2025-01-01 afib_cod
  2025-01-02 chadvasc_cod 3
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case first diagnosed a day before the three months
  2024-12-31 afib_cod
  2025-01-02 chadvasc_cod 3
  at 2025-02: exception DIAG1_DAT
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case registered a day before the three months
  registered P1 from 2024-12-31
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2025-02: exception REG1_DAT3
  at 2025-03: failed

case away for a year and back
  registered P1 from 2000-01-01 to 2023-05-10
  registered P1 from 2024-06-10
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2023-04: failed
  at 2023-05..2024-05: not registered
  at 2024-06..2024-08: exception REG1_DAT3
  at 2024-09: failed

case left on the last day of the month
  registered P1 from 2000-01-01 to 2025-03-31
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2025-02: failed
  at 2025-03: not registered

case died on the last day of the month
  died 2025-03-31
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2025-02: failed
  at 2025-03: not registered

case died the day after
  died 2025-04-01
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  at 2025-03: failed
  at 2025-04: not registered

case a valve, contraindicated, and a DOAC on the first day of the six months
  2001-01-01 vitkantagcon_cod, mechvalve_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 issued drug_doac
  at 2025-03: failed
  at 2025-04: exception VALVITKCON

case a valve, declined, and a DOAC on the first day of the six months
  2001-01-01 mechvalve_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-10-01 issued drug_doac
  2025-02-01 vitkantagdec_cod
  at 2025-03: failed
  at 2025-04: exception VALVITKDEC

case a valve leaves the exceptions of people without one: unsuitable and contraindicated
  2001-01-01 mechvalve_cod, vitkantagcon_cod, doaccon_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac
  at 2025-03: failed

case a valve leaves the exceptions of people without one: unsuitable and declined
  2001-01-01 mechvalve_cod, doaccon_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac, vitkantagdec_cod
  at 2025-03: failed

case a valve leaves the exceptions of people without one: declined and contraindicated
  2001-01-01 mechvalve_cod, vitkantagcon_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac, doacdec_cod
  at 2025-03: failed

case a valve leaves the exceptions of people without one: both declined
  2001-01-01 mechvalve_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 issued drug_doac, doacdec_cod, vitkantagdec_cod
  at 2025-03: failed

case a vitamin K antagonist declined and antiphospholipid syndrome of long ago
  2001-01-01 antiphosynd_cod
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 vitkantagdec_cod
  at 2025-03: exception DOACXVITKD

case a vitamin K antagonist declined and a DOAC not indicated on the first day of the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 doacni_cod
  2025-03-01 vitkantagdec_cod
  at 2025-03: exception DOACXVITKD
  at 2025-04: failed

case a DOAC declined is no exception by itself
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2025-03-01 doacdec_cod
  at 2025-03: failed

case both declined, the vitamin K antagonist on the first day of the twelve months
  2010-01-01 afib_cod
  2016-01-01 chadvasc_cod 3
  2024-04-01 vitkantagdec_cod
  2025-03-01 doacdec_cod
  at 2025-03: exception DOACDVITKD
  at 2025-04: failed
`,
);
