import { deck } from '../../index.ts';

export const qofSmokingDecks = [
  deck(
    'smok.status',
    `
case no long-term condition
  2025-01-01 nsmok_cod
  at 2025-03: not on register

case never smoked, on the first day of the twelve months
  2010-01-01 hyp_cod
  2024-04-01 nsmok_cod
  at 2025-03 SMOK002: success STATUS
  at 2025-04: failed

case a day before
  2010-01-01 hyp_cod
  2024-03-31 exsmok_cod
  at 2025-02: success STATUS
  at 2025-03: failed

case a smoker, on the last day
  2010-01-01 dm_cod
  2025-03-31 lsmok_cod
  at 2025-02: failed
  at 2025-03: success STATUS

case coronary, peripheral, stroke, TIA, COPD and mental illness are conditions
  2010-01-01 pad_cod
  at 2025-03: failed

case kidney disease at 17
  born 2007-06-15
  2020-01-01 ckd_cod
  at 2025-05: not on register
  at 2025-06: failed

case diabetes at 16
  born 2008-06-15
  2020-01-01 dm_cod
  at 2025-05: not on register
  at 2025-06: failed

case asthma at 19
  born 2005-06-15
  2010-01-01 ast_cod
  at 2025-05: not on register
  at 2025-06: failed

case asthma resolved
  2010-01-01 ast_cod
  2020-01-01 astres_cod
  at 2025-03: not on register

case asthma resolved and again
  2010-01-01 ast_cod
  2015-01-01 astres_cod
  2020-01-01 ast_cod
  at 2025-03: failed

case COPD
  2010-01-01 copd_cod
  at 2025-03: failed

case severe mental illness
  2010-01-01 mh_cod
  at 2025-03: failed

case a TIA
  2010-01-01 tia_cod
  at 2025-03: failed

case a stroke
  2010-01-01 strk_cod
  at 2025-03: failed

case coronary disease
  2010-01-01 chd_cod
  at 2025-03: failed

case hypertension resolved
  2010-01-01 hyp_cod
  2020-01-01 hypres_cod
  at 2025-03: not on register

case unsuitable
  2010-01-01 chd_cod
  2024-04-01 smokpcapu_cod
  at 2025-03: exception SMOKPCAPU
  at 2025-04: failed

case declined to say
  2010-01-01 chd_cod
  2024-04-01 smokstatdec_cod
  at 2025-03: exception SMOKSTATDEC
  at 2025-04: failed

case declined this care
  2010-01-01 chd_cod
  2024-04-01 smokpcadec_cod
  at 2025-03: exception SMOKPCADEC

case invited seven days apart
  2010-01-01 chd_cod
  2025-02-01 smokinvite_cod
  2025-02-08 smokinvite_cod
  at 2025-03: exception SMOKINVITE

case invited six days apart
  2010-01-01 chd_cod
  2025-02-01 smokinvite_cod
  2025-02-07 smokinvite_cod
  at 2025-03: failed

case excepted and asked: success first
  2010-01-01 chd_cod
  2025-01-01 smokpcadec_cod, exsmok_cod
  at 2025-03: success STATUS

case diagnosed in the last three months
  2025-01-01 chd_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case a second condition is no new diagnosis
  2010-01-01 hyp_cod
  2025-01-01 chd_cod
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 chd_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed
`,
  ),
  deck(
    'smok.support15',
    `
case a smoker on the first day of 24 months
  2023-04-01 lsmok_cod
  at 2025-03 SMOK004: failed
  at 2025-04: not on register

case a day before
  2023-03-31 lsmok_cod
  at 2025-02: failed
  at 2025-03: not on register

case stopped since
  2024-01-01 lsmok_cod
  2025-03-01 exsmok_cod
  at 2025-02: failed
  at 2025-03: not on register

case smoker and ex-smoker of one day: the smoker counts
  2025-01-01 lsmok_cod, exsmok_cod
  at 2025-03: failed

case advice on the first day of 24 months
  2023-04-01 smokcess_cod
  2025-01-01 lsmok_cod
  at 2025-03: success SUPPORT
  at 2025-04: failed

case a medicine
  2025-01-01 lsmok_cod
  2025-02-01 issued drug_smokcess
  at 2025-01: failed
  at 2025-02: success SUPPORT

case 14
  born 2010-06-15
  2025-01-01 lsmok_cod
  at 2025-05: not on register
  at 2025-06: failed

case unsuitable
  2025-01-01 lsmok_cod, smokpcapu_cod
  at 2025-03: exception SMOKPCAPU

case declined
  2025-01-01 lsmok_cod, smokpcadec_cod
  at 2025-03: exception SMOKPCADEC

case invited twice
  2025-01-01 lsmok_cod
  2025-02-01 smokinvite_cod
  2025-02-08 smokinvite_cod
  at 2025-03: exception SMOKINVITE

case registered in the last three months
  registered P1 from 2025-01-01
  2025-01-01 lsmok_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed
`,
  ),
  deck(
    'smok.support',
    `
case a smoker on the first day of twelve months
  2010-01-01 hyp_cod
  2024-04-01 lsmok_cod
  at 2025-03 SMOK005: failed
  at 2025-04: not on register

case a smoker without a long-term condition
  2025-01-01 lsmok_cod
  at 2025-03: not on register

case advice on the first day of twelve months
  2010-01-01 hyp_cod
  2024-04-01 smokcess_cod
  2025-01-01 lsmok_cod
  at 2025-03: success SUPPORT
  at 2025-04: failed

case a medicine a day before
  2010-01-01 hyp_cod
  2024-03-31 issued drug_smokcess
  2025-01-01 lsmok_cod
  at 2025-03: failed

case excepted and helped: success first
  2010-01-01 hyp_cod
  2025-01-01 lsmok_cod, smokpcadec_cod, smokcess_cod
  at 2025-03: success SUPPORT

case unsuitable comes before declined
  2010-01-01 hyp_cod
  2025-01-01 lsmok_cod, smokpcapu_cod, smokpcadec_cod
  at 2025-03: exception SMOKPCAPU

case declined
  2010-01-01 hyp_cod
  2025-01-01 lsmok_cod, smokpcadec_cod
  at 2025-03: exception SMOKPCADEC

case invited twice
  2010-01-01 hyp_cod
  2025-01-01 lsmok_cod, smokinvite_cod
  2025-01-08 smokinvite_cod
  at 2025-03: exception SMOKINVITE

case diagnosed in the last three months
  2025-01-01 hyp_cod, lsmok_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 hyp_cod
  2025-01-01 lsmok_cod
  at 2025-03: exception REG1_DAT3
`,
  ),
];
