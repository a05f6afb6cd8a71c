import { deck } from '../../index.ts';

export const registerDecks = [
  deck(
    'dm.register',
    `
case diagnosed on the last day, no type
  2025-03-31 dm_cod
  at 2025-02: not on register
  at 2025-03 DM017: success NO_TYPE

case 17 on the last day of the month
  born 2008-03-31
  2020-01-01 dm_cod
  at 2025-02: not on register
  at 2025-03: success NO_TYPE

case two types on one day: type 1 wins
  2020-01-01 dm_cod, dmtype2_cod, dmtype1_cod
  at 2025-03: success DMTYPE1

case the latest type counts
  2020-01-01 dm_cod, dmtype1_cod
  2024-01-01 dmtype2_cod
  at 2023-12: success DMTYPE1
  at 2024-01: success DMTYPE2

case a type alone is no diagnosis
  2020-01-01 dmtype2_cod
  at 2025-03: not on register

case resolved
  2010-01-01 dm_cod, dmtype2_cod
  2020-01-01 dmres_cod
  at 2019-12: success DMTYPE2
  at 2020-01: not on register

case resolved on the day of the latest diagnosis
  2010-01-01 dm_cod
  2020-01-01 dm_cod, dmres_cod
  at 2025-03: success NO_TYPE

case raised glucose alone
  2010-01-01 ndh_cod
  at 2025-03: not on register
`,
  ),
  deck(
    'dm.prev',
    `
case registered without diabetes
  at 2025-03: failed

case with diabetes
  2010-01-01 dm_cod
  at 2025-03: success ON_REGISTER

case with diabetes at 16
  born 2008-06-01
  2010-01-01 dm_cod
  at 2025-05: failed
  at 2025-06: success ON_REGISTER

case not yet registered
  registered P1 from 2025-04-01
  2010-01-01 dm_cod
  at 2025-03: not registered
  at 2025-04: success ON_REGISTER

case died
  died 2025-03-01
  2010-01-01 dm_cod
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered
`,
  ),
];
