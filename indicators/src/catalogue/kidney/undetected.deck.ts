import { deck } from '../../index.ts';

export const undetectedDecks = [
  deck(
    'cvdp.ckd.002',
    `
case two low values 90 days apart
  2024-10-01 egfr_cod 59
  2024-12-30 egfr_cod 58
  at 2024-11: failed
  at 2024-12 CVDP002CKD: success TWO_LOW

case 89 days apart
  2024-10-01 egfr_cod 59
  2024-12-29 egfr_cod 58
  at 2025-03: failed

case 91 days apart
  2024-10-01 egfr_cod 59
  2024-12-31 egfr_cod 58
  at 2025-03: success TWO_LOW

case 60 is not low
  2024-01-01 egfr_cod 60
  2025-01-01 egfr_cod 60
  at 2025-03: failed

case just below 60
  2024-01-01 egfr_cod 59.9
  2025-01-01 egfr_cod 59.9
  at 2025-03: success TWO_LOW

case the latest is normal again
  2023-01-01 egfr_cod 50
  2024-01-01 egfr_cod 50
  2025-02-01 egfr_cod 75
  at 2025-01: success TWO_LOW
  at 2025-02: failed

case normal in between
  2023-01-01 egfr_cod 50
  2024-01-01 egfr_cod 75
  2025-01-01 egfr_cod 50
  at 2025-03: success TWO_LOW

case of two of one day the lower counts
  2024-01-01 egfr_cod 50
  2025-01-01 egfr_cod 65, egfr_cod 55
  at 2025-03: success TWO_LOW

case a value without a number, then nothing
  2024-01-01 egfr_cod 50
  2025-01-01 egfr_cod -
  at 2025-03: failed

case coded: found
  2024-01-01 egfr_cod 50
  2025-01-01 egfr_cod 50
  2025-02-28 ckd_cod
  at 2025-01: success TWO_LOW
  at 2025-02: not on register

case 17
  born 2008-01-01
  2024-01-01 egfr_cod 50
  2025-01-01 egfr_cod 50
  at 2025-03: not on register

case dead
  died 2025-02-01
  2024-01-01 egfr_cod 50
  2025-01-01 egfr_cod 50
  at 2025-02: not registered
`,
  ),
  deck(
    'cvdp.ckd.003',
    `
case one low value
  2025-01-01 egfr_cod 59
  at 2024-12: failed
  at 2025-01 CVDP003CKD: success ONE_LOW

case confirmed after 90 days: counted among the two
  2024-10-01 egfr_cod 59
  2024-12-30 egfr_cod 58
  at 2024-11: success ONE_LOW
  at 2024-12: failed

case repeated after 89 days: not yet confirmed
  2024-10-01 egfr_cod 59
  2024-12-29 egfr_cod 58
  at 2024-12: success ONE_LOW

case 60
  2025-01-01 egfr_cod 60
  at 2025-03: failed

case never tested
  at 2025-03: failed

case on the register
  2020-01-01 ckd_cod
  2025-01-01 egfr_cod 40
  at 2025-03: not on register

case resolved, and low again
  2010-01-01 ckd_cod
  2015-01-01 ckdres_cod
  2025-01-01 egfr_cod 40
  at 2025-03: success ONE_LOW
`,
  ),
];
