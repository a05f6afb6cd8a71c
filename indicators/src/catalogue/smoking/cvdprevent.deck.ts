import { deck } from '../../index.ts';

export const auditedSmokingDecks = [
  deck(
    'cvdp.smok.001',
    `
case on no register
  2025-01-01 nsmok_cod
  at 2025-03: not on register

case raised glucose alone
  2010-01-01 ndh_cod
  2024-04-01 nsmok_cod
  at 2025-03 CVDP001SMOK: success STATUS
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 exsmok_cod
  at 2025-03: failed

case a smoker
  2010-01-01 hf_cod
  2025-03-31 lsmok_cod
  at 2025-02: failed
  at 2025-03: success STATUS

case a haemorrhagic stroke alone is not in the narrow definition
  2010-01-01 strk_cod
  at 2025-03: not on register

case another stroke
  2010-01-01 ostr_cod
  at 2025-03: failed

case 17 with hypertension
  born 2008-01-01
  2020-01-01 hyp_cod
  at 2025-03: not on register

case nobody is excepted
  2010-01-01 hyp_cod
  2025-01-01 smokpcadec_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.smok.002',
    `
case a smoker without help
  2010-01-01 hyp_cod
  2024-04-01 lsmok_cod
  at 2025-03 CVDP002SMOK: failed
  at 2025-04: not on register

case advice on the first day of twelve months
  2010-01-01 hyp_cod
  2024-04-01 smokcess_cod
  2025-01-01 lsmok_cod
  at 2025-03: success SUPPORT
  at 2025-04: failed

case a medicine
  2010-01-01 ckd_cod
  2025-01-01 lsmok_cod, issued drug_smokcess
  at 2025-03: success SUPPORT

case an ex-smoker
  2010-01-01 hyp_cod
  2025-01-01 exsmok_cod
  at 2025-03: not on register

case a smoker on no register
  2025-01-01 lsmok_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'cvdp.bmi.001',
    `
case measured on the first day of twelve months
  2010-01-01 dm_cod
  2024-04-01 bmival_cod 31.5
  at 2025-03 CVDP001BMI: success BMI_DONE
  at 2025-04: failed

case measured a day before
  2010-01-01 dm_cod
  2024-03-31 bmival_cod 31.5
  at 2025-02: success BMI_DONE
  at 2025-03: failed

case an entry without a value is no measurement
  2010-01-01 dm_cod
  2025-01-01 bmival_cod -
  at 2025-03: failed

case a value nobody has
  2010-01-01 dm_cod
  2025-01-01 bmival_cod 9.9
  2025-01-02 bmival_cod 151
  at 2025-03: failed

case the lowest value that is believed
  2010-01-01 dm_cod
  2025-01-01 bmival_cod 10
  at 2025-03: success BMI_DONE

case on no register
  2025-01-01 bmival_cod 25
  at 2025-03: not on register
`,
  ),
];
