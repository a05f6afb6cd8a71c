import { deck } from '../../index.ts';

/** The windows of AF007, which took any oral anticoagulant. */
export const oacUntil2021Deck = deck(
  'af.oac',
  `
case a score of exactly 2
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 2
  at 2018-03 AF007: failed

case warfarin on the first day of the six months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-10-01 issued drug_warfarin
  at 2018-03: success ORANTICOAG
  at 2018-04: failed

case warfarin a day before the six months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-09-30 issued drug_warfarin
  at 2018-02: success ORANTICOAG
  at 2018-03: failed

case acenocoumarol
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2018-01-01 issued drug_vka_other
  at 2018-03: success ORANTICOAG

case contraindicated for the time being, on the first day of the twelve months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-04-01 txoranticoaggencon_cod
  at 2018-03: exception TXGORANTIC
  at 2018-04: failed

case contraindicated for the time being, a day before
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-03-31 txoranticoaggencon_cod
  at 2018-03: failed

case care unsuitable on the first day of the twelve months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-04-01 afibpcapu_cod
  at 2018-03: exception AFIBPCAPU
  at 2018-04: failed

case declined on the first day of the twelve months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-04-01 oranticoagdec_cod
  at 2018-03: exception GENORANTID
  at 2018-04: failed

case invited first on the first day of the twelve months
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  2017-04-01 afibinvite_cod
  2017-04-08 afibinvite_cod
  at 2018-03: exception AFIBINV1
  at 2018-04: failed

case first diagnosed on the first day of the three months
  2018-01-01 afib_cod
  2018-01-02 chadvasc_cod 3
  at 2018-03: exception DIAG1_DAT
  at 2018-04: failed

case registered on the first day of the three months
  registered P1 from 2018-01-01
  2010-01-01 afib_cod
  2015-05-01 chadvasc_cod 3
  at 2018-03: exception REG1_DAT3
  at 2018-04: failed
`,
);
