import { deck } from '../../index.ts';

/** Worked patients of CHOL002 and CHOL004. */
export const controlDeck = deck(
  'chol.control',
  `
case kidney disease alone is not on this register
  2015-01-01 ckd_cod
  2025-01-01 ldlcchol_cod 1.5
  at 2025-03: not on register

case LDL exactly at target
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.0
  at 2025-03 CHOL004: success CHOL_OK

case LDL just above, compared as it is stored
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.01
  at 2025-03: failed

case non-HDL exactly at target, no LDL
  2015-01-01 chd_cod
  2025-01-01 nonhdlcchol_cod 2.6
  at 2025-03: success CHOL_OK

case non-HDL above
  2015-01-01 chd_cod
  2025-01-01 nonhdlcchol_cod 2.7
  at 2025-03: failed

case both on one day: LDL wins though non-HDL is at target
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.1, nonhdlcchol_cod 2.5
  at 2025-03: failed

case both on one day: LDL wins though non-HDL is above
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 1.9, nonhdlcchol_cod 3.5
  at 2025-03: success CHOL_OK

case the later day decides, whichever of the two it has
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 1.5
  2025-02-01 nonhdlcchol_cod 3.0
  at 2025-01: success CHOL_OK
  at 2025-03: failed

case an LDL without a value does not hide the non-HDL of the day
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod -, nonhdlcchol_cod 2.0
  at 2025-03: success CHOL_OK

case a later LDL without a value leaves the earlier one
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 1.5
  2025-02-01 ldlcchol_cod -
  at 2025-03: success CHOL_OK

case of two LDL of one day the lowest counts
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.3, ldlcchol_cod 1.9
  at 2025-03: success CHOL_OK

case an LDL nobody has
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 0.05
  at 2025-03: failed

case total less HDL is not asked for by QOF
  2015-01-01 chd_cod
  2025-01-01 chol2_cod 3.0, hdlcchol_cod 1.5
  at 2025-03: failed

case on the first day of the twelve months
  2015-01-01 chd_cod
  2024-04-01 ldlcchol_cod 1.5
  at 2025-03: success CHOL_OK
  at 2025-04: failed

case a day before the twelve months
  2015-01-01 chd_cod
  2024-03-31 ldlcchol_cod 1.5
  at 2025-02: success CHOL_OK
  at 2025-03: failed

case on the last day of the month
  2015-01-01 chd_cod
  2025-03-31 ldlcchol_cod 1.5
  at 2025-02: failed
  at 2025-03: success CHOL_OK

case the leap day is outside the year that ends on 28 February
  2015-01-01 chd_cod
  2024-02-29 nonhdlcchol_cod 2.4
  at 2024-02 CHOL002: success CHOL_OK
  at 2025-01: success CHOL_OK
  at 2025-02: failed

case 2023/24 asked for non-HDL below 2.5
  2015-01-01 chd_cod
  2024-01-01 nonhdlcchol_cod 2.5
  at 2024-03 CHOL002: failed
  at 2024-04 CHOL004: success CHOL_OK

case 2023/24 took the non-HDL where both are there
  2015-01-01 chd_cod
  2024-01-01 nonhdlcchol_cod 2.4, ldlcchol_cod 2.5
  at 2024-03 CHOL002: success CHOL_OK
  at 2024-04 CHOL004: failed

case 2023/24 asked for LDL below 1.8 without non-HDL
  2015-01-01 chd_cod
  2024-01-01 ldlcchol_cod 1.8
  at 2024-03 CHOL002: failed
  at 2024-04 CHOL004: success CHOL_OK

case 2023/24, LDL 1.79
  2015-01-01 chd_cod
  2024-01-01 ldlcchol_cod 1.79
  at 2024-03: success CHOL_OK

case diabetes is not left out here
  2015-01-01 chd_cod, dm_cod
  2025-01-01 ldlcchol_cod 1.5
  at 2025-03: success CHOL_OK

case most tolerated treatment, from April 2024
  2015-01-01 chd_cod
  2024-03-31 cholmax_cod
  at 2024-03 CHOL002: failed
  at 2024-04..2025-02 CHOL004: exception CHOLMAX
  at 2025-03: failed

case palliative care
  2015-01-01 chd_cod
  2024-01-01 palcare_cod
  at 2024-03 CHOL002: exception PALCARDAT2
  at 2025-03 CHOL004: exception PALCARDAT2

case care unsuitable
  2015-01-01 chd_cod
  2024-04-01 cholpcapu_cod
  at 2025-03: exception CHOLPCAPU
  at 2025-04: failed

case declined the test
  2015-01-01 chd_cod
  2024-04-01 choldec_cod
  at 2025-03: exception CHOLDEC
  at 2025-04: failed

case declined the test in 2023/24
  2015-01-01 chd_cod
  2023-04-01 choldec_cod
  at 2024-03 CHOL002: exception CHOLDEC

case chose not to receive care
  2015-01-01 chd_cod
  2024-04-01 cholpcadec_cod
  at 2025-03: exception CHOLPCADEC
  at 2025-04: failed

case success comes before every exception
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2, cholmax_cod, choldec_cod
  at 2025-03: success CHOL_OK

case invited twice after a reading above the target
  2015-01-01 chd_cod
  2024-12-31 ldlcchol_cod 3
  2025-01-01 cholinvite_cod
  2025-01-08 cholinvite_cod
  at 2025-03: exception CHOLINVITE

case a reading on the day of the first invitation blocks it
  2015-01-01 chd_cod
  2025-01-01 cholinvite_cod, ldlcchol_cod 3
  2025-01-08 cholinvite_cod
  at 2025-03: failed

case first diagnosed in the last nine months
  2024-07-01 chd_cod
  at 2025-03: exception DIAG1_DT9M
  at 2025-04: failed

case first diagnosed a day before the nine months
  2024-06-30 chd_cod
  at 2025-02: exception DIAG1_DT9M
  at 2025-03: failed

case registered in the last nine months
  registered P1 from 2024-07-01
  2015-01-01 chd_cod
  at 2025-03: exception REG1_DAT9
  at 2025-04: failed

case left on the last day of the month
  registered P1 from 2000-01-01 to 2025-03-31
  2015-01-01 chd_cod
  at 2025-02: failed
  at 2025-03: not registered

case the year of QOF: a reading of March is of last year in April
  2015-01-01 chd_cod
  2024-03-31 nonhdlcchol_cod 2.4
  at 2024-03 qof-year: success CHOL_OK
  at 2024-04 qof-year: failed

case died
  died 2025-03-31
  2015-01-01 chd_cod
  at 2025-03: not registered
`,
);

/** Every diagnosis, old and new, in both versions; the windows of CHOL002. */
export const diagnosesDeck = deck(
  'chol.control',
  [
    ...['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod'].map(
      (list) => `
case ${list} of long ago
  2010-01-01 ${list}
  at 2024-03 CHOL002: failed
  at 2025-03 CHOL004: failed

case ${list} first on the first day of the nine months
  2023-07-01 ${list}
  at 2024-03 CHOL002: exception DIAG1_DT9M
  at 2024-04 CHOL004: failed

case ${list} first in July 2024
  2024-07-01 ${list}
  at 2025-03 CHOL004: exception DIAG1_DT9M
  at 2025-04: failed

case ${list} first a day before the nine months
  2023-05-31 ${list}
  at 2024-01 CHOL002: exception DIAG1_DT9M
  at 2024-02: failed`,
    ),
    `
case registered on the first day of the nine months
  registered P1 from 2023-06-01
  2010-01-01 chd_cod
  at 2024-02 CHOL002: exception REG1_DAT9
  at 2024-03: failed

case non-HDL on the first day of the twelve months
  2010-01-01 chd_cod
  2023-02-01 nonhdlcchol_cod 2
  at 2024-01 CHOL002: success CHOL_OK
  at 2024-02: failed

case LDL below 1.8 beside a non-HDL that is too high
  2010-01-01 chd_cod
  2023-12-01 nonhdlcchol_cod 3, ldlcchol_cod 1.5
  at 2024-03 CHOL002: failed

case palliative care of long ago
  2009-01-01 palcare_cod
  2010-01-01 chd_cod
  at 2024-03 CHOL002: exception PALCARDAT2
  at 2025-03 CHOL004: exception PALCARDAT2

case declined the test on the first day of the twelve months
  2010-01-01 chd_cod
  2023-02-01 choldec_cod
  at 2024-01 CHOL002: exception CHOLDEC
  at 2024-02: failed

case invited first on the first day of the twelve months
  2010-01-01 chd_cod
  2024-05-01 cholinvite_cod
  2024-05-08 cholinvite_cod
  at 2025-04 CHOL004: exception CHOLINVITE
  at 2025-05: failed`,
  ].join('\n'),
);
