import { deck } from '../../index.ts';
import { pressureCases } from '../vocabulary/pressure-target.deck.ts';

const hypertension = { list: 'hyp_cod', exceptions: 'hyp', prefix: 'HYP' };
const old = '1935-06-15';

/** The targets from 80 on, each definition with every rule and edge. */
export const targetDecks = [
  pressureCases({ ...hypertension, series: 'hyp.bp.ge80', definition: 'HYP009', month: '2025-03' }, old, 150),
  pressureCases({ ...hypertension, series: 'hyp.bp.ge80', definition: 'HYP011', month: '2027-03' }, old, 150),
  pressureCases({ ...hypertension, series: 'hyp.bp.le79', definition: 'HYP010', month: '2027-03' }, '1960-06-15', 140),
  deck(
    'hyp.bp.150',
    `
case systolic one above
  2010-01-01 hyp_cod
  2018-04-01 bp 151/90
  at 2019-03: failed

case home readings were not looked at
  2010-01-01 hyp_cod
  2018-04-01 home 130/80
  at 2019-03: failed

case most treatment tolerated
  2010-01-01 hyp_cod
  2018-04-01 htmax_cod
  at 2019-03: exception HTMAX

case unsuitable
  2010-01-01 hyp_cod
  2018-04-01 hyppcapu_cod
  at 2019-03: exception HYPPCAPU

case declined this care
  2010-01-01 hyp_cod
  2018-04-01 hyppcadec_cod
  at 2019-03: exception HYPPCADEC

case invited twice after the last reading
  2010-01-01 hyp_cod
  2018-05-01 bp 170/90
  2018-06-01 hypinvite_cod
  2018-06-08 hypinvite_cod
  at 2019-03: exception HYPINVITE

case diagnosed in the last nine months
  2018-07-01 hyp_cod
  at 2019-03: exception DIAG1_DT9M

case registered in the last nine months
  registered P1 from 2018-07-01
  2010-01-01 hyp_cod
  at 2019-03: exception REG1_DAT9

case at 90 the target is the same
  born 1929-01-01
  2010-01-01 hyp_cod
  2018-04-01 bp 150/90
  at 2019-03: success BP_OK
`,
  ),
  deck(
    'hyp.register',
    `
case resolved on the day of diagnosis
  2010-01-01 hyp_cod, hypres_cod
  at 2025-03: success ON_REGISTER

case diagnosed again
  2010-01-01 hyp_cod
  2015-01-01 hypres_cod
  2020-01-01 hyp_cod
  at 2025-03: success ON_REGISTER

case died on the last day of the month
  died 2025-03-31
  2010-01-01 hyp_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered

case left on the last day of the month
  registered P1 from 2010-01-01 to 2025-03-31
  2010-01-01 hyp_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered
`,
  ),
  deck(
    'hyp.bp12',
    `
case measured a day before the twelve months
  2010-01-01 hyp_cod
  2024-03-31 home 130/80
  at 2025-02: success BP_DONE
  at 2025-03: failed

case the leap day is outside the year that ends on 28 February
  2010-01-01 hyp_cod
  2024-02-29 bp 130/80
  at 2025-01: success BP_DONE
  at 2025-02: failed

case in the QOF year the twelve months begin in April
  2010-01-01 hyp_cod
  2024-03-31 bp 130/80
  at 2024-03 qof-year: success BP_DONE
  at 2024-04 qof-year: failed

case not on the register
  2025-01-01 bp 130/80
  at 2025-03: not on register
`,
  ),
  deck(
    'hyp.ctrl.lt80',
    `
case one above
  2010-01-01 hyp_cod
  2025-01-01 bp 141/90
  at 2025-03: failed

case at home 135/85
  2010-01-01 hyp_cod
  2025-01-01 home 135/85
  at 2025-03: success BP_OK

case at home 135/86
  2010-01-01 hyp_cod
  2025-01-01 home 135/86
  at 2025-03: failed

case 79, then 80
  born 1945-04-30
  2010-01-01 hyp_cod
  2025-01-01 bp 140/90
  at 2025-03: success BP_OK
  at 2025-04: not on register

case measured a day before the twelve months
  2010-01-01 hyp_cod
  2024-03-31 bp 130/80
  at 2025-02: success BP_OK
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hyp.007',
    `
case 79 at 140/90
  2010-01-01 hyp_cod
  2025-01-01 bp 140/90
  at 2025-03: success BP_OK

case 79 at home 136
  2010-01-01 hyp_cod
  2025-01-01 home 136/80
  at 2025-03: failed

case 80 at 151
  born 1940-01-01
  2010-01-01 hyp_cod
  2025-01-01 bp 151/85
  at 2025-03: failed

case nobody knows when they were born
  born unknown
  2010-01-01 hyp_cod
  2025-01-01 bp 120/80
  at 2025-03: not on register

case measured a day before the twelve months
  2010-01-01 hyp_cod
  2024-03-31 bp 120/80
  at 2025-02: success BP_OK
  at 2025-03: failed
`,
  ),
  deck(
    'hyp.casefind',
    `
case 139/89
  2023-01-01 bp 139/89
  at 2025-03: failed

case high diastolic alone
  2023-01-01 bp 120/90
  at 2025-03: success TO_CONFIRM

case a normal reading since
  2023-01-01 bp 160/100
  2025-02-01 bp 130/80
  at 2025-01: success TO_CONFIRM
  at 2025-02: failed

case measured over a day a day before the six months
  2024-09-01 bp 145/95
  2024-09-30 abpm 150/95
  at 2025-02: failed
  at 2025-03: success TO_CONFIRM

case on the register
  2010-01-01 hyp_cod
  2023-01-01 bp 160/100
  at 2025-03: not on register

case hypertension resolved
  2010-01-01 hyp_cod
  2015-01-01 hypres_cod
  2023-01-01 bp 160/100
  at 2025-03: success TO_CONFIRM
`,
  ),
];
