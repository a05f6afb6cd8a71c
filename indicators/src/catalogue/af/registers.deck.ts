import { deck } from '../../index.ts';

export const registerDecks = [
  deck(
    'af.register',
    `
case diagnosed on the last day
  2025-03-31 afib_cod
  at 2025-02: not on register
  at 2025-03 AF001: success ON_REGISTER

case resolved on the day of diagnosis
  2025-01-31 afib_cod, afibres_cod
  at 2025-03: success ON_REGISTER

case resolved the day after
  2025-01-31 afib_cod
  2025-02-01 afibres_cod
  at 2025-01: success ON_REGISTER
  at 2025-02: not on register
`,
  ),
  deck(
    'af.prev',
    `
case registered without atrial fibrillation
  at 2025-03: failed

case with atrial fibrillation
  2010-01-01 afib_cod
  at 2025-03: success ON_REGISTER

case not yet registered
  registered P1 from 2025-04-01
  2010-01-01 afib_cod
  at 2025-03: not registered
  at 2025-04: success ON_REGISTER
`,
  ),
  deck(
    'cvdp.af.001',
    `
case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 afib_cod
  at 2025-02: not on register
  at 2025-03 CVDP001AF: success ON_REGISTER

case resolved
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  at 2025-03: failed

case resolved on the day of diagnosis
  2010-01-01 afib_cod, afibres_cod
  at 2025-03: success ON_REGISTER

case nobody knows when they were born
  born unknown
  2010-01-01 afib_cod
  at 2025-03: not on register

case died on the last day of the month
  died 2025-03-31
  2010-01-01 afib_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered
`,
  ),
  deck(
    'nice.af.185',
    `
case resolved counts all the same
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  at 2025-03 IND185: success EVER

case never diagnosed
  at 2025-03: failed

case diagnosed on the last day of the month
  2025-03-31 afib_cod
  at 2025-02: failed
  at 2025-03: success EVER

case left for another practice
  registered P1 from 2000-01-01 to 2025-03-31
  2010-01-01 afib_cod
  at 2025-02: success EVER
  at 2025-03: not registered
`,
  ),
];
