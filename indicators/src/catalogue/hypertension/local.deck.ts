import { deck } from '../../index.ts';

/** Worked patients of the local set beside those in more.deck.ts. */
export const localDecks = [
  deck(
    'hyp.ctrl.ge80',
    `
case 79, then 80
  born 1945-04-30
  2010-01-01 hyp_cod
  2025-01-01 bp 150/90
  at 2025-03: not on register
  at 2025-04: success BP_OK

case one above
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 bp 151/90
  at 2025-03: failed

case at home 145/85
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 home 145/85
  at 2025-03: success BP_OK

case at home 145/86
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 home 145/86
  at 2025-03: failed

case nobody is excepted
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 htmax_cod, hyppcapu_cod
  at 2025-03: failed

case measured on the first day of twelve months
  born 1940-01-01
  2010-01-01 hyp_cod
  2024-04-01 bp 130/80
  at 2025-03: success BP_OK
  at 2025-04: failed
`,
  ),
  deck(
    'hyp.statin',
    `
case QRISK 10
  2010-01-01 hyp_cod
  2024-01-01 qrisk_cod 10
  at 2025-03: failed

case QRISK just below 10
  2010-01-01 hyp_cod
  2024-01-01 qrisk_cod 9.9
  at 2025-03: not on register

case the latest QRISK decides
  2010-01-01 hyp_cod
  2023-01-01 qrisk_cod 20
  2025-02-01 qrisk_cod 8
  at 2025-01: failed
  at 2025-02: not on register

case QRISK on the first day of five years
  2010-01-01 hyp_cod
  2020-04-01 qrisk_cod 15
  at 2025-03: failed
  at 2025-04: not on register

case QRISK a day before the five years
  2010-01-01 hyp_cod
  2020-03-31 qrisk_cod 15
  at 2025-02: failed
  at 2025-03: not on register

case QRISK without a value leaves the earlier one
  2010-01-01 hyp_cod
  2023-01-01 qrisk_cod 20
  2025-02-01 qrisk_cod -
  at 2025-03: failed

case cardiovascular disease without a score
  2010-01-01 hyp_cod, chd_cod
  at 2025-03: failed

case a statin on the first day of six months
  2010-01-01 hyp_cod, chd_cod
  2024-10-01 issued drug_statin
  at 2025-03: success STATIN
  at 2025-04: failed

case a statin a day before the six months
  2010-01-01 hyp_cod, chd_cod
  2024-09-30 issued drug_statin
  at 2025-02: success STATIN
  at 2025-03: failed

case in the QOF year the six months still end with the month
  2010-01-01 hyp_cod, chd_cod
  2024-04-01 issued drug_statin
  at 2024-09 qof-year: success STATIN
  at 2024-10 qof-year: failed

case without hypertension
  2010-01-01 chd_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'hyp.qrisk',
    `
case recorded on the first day of five years
  2010-01-01 hyp_cod
  2020-04-01 qrisk_cod 15
  at 2025-03: success QRISK_DONE
  at 2025-04: failed

case recorded a day before
  2010-01-01 hyp_cod
  2020-03-31 qrisk_cod 15
  at 2025-03: failed

case recorded without a value
  2010-01-01 hyp_cod
  2025-01-01 qrisk_cod -
  at 2025-03: success QRISK_DONE

case 24, then 25
  born 2000-03-31
  2010-01-01 hyp_cod
  at 2025-02: not on register
  at 2025-03: failed

case 84, then 85
  born 1940-03-31
  2010-01-01 hyp_cod
  at 2025-02: failed
  at 2025-03: not on register

case cardiovascular disease needs no score
  2010-01-01 hyp_cod
  2025-03-31 chd_cod
  at 2025-02: failed
  at 2025-03: not on register
`,
  ),
];
