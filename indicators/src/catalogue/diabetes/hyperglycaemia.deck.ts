import { deck } from '../../index.ts';

export const hyperglycaemiaDecks = [
  deck(
    'ndh.tested',
    `
case never raised
  2025-01-01 ifcchbam_cod 40
  at 2025-03: not on register

case HbA1c on the first day of the twelve months
  2010-01-01 ndh_cod
  2024-04-01 ifcchbam_cod 44
  at 2025-03 NDH002: success TESTED
  at 2025-04: failed

case fasting glucose a day before
  2010-01-01 igt_cod
  2024-03-31 fasplasgluc_cod 6.1
  at 2025-02: success TESTED
  at 2025-03: failed

case a test without a value
  2010-01-01 prd_cod
  2025-03-31 ifcchbam_cod -
  at 2025-02: failed
  at 2025-03: success TESTED

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 ndh_cod
  at 2025-02: not on register
  at 2025-03: failed

case diabetes found, then resolved
  2010-01-01 ndh_cod
  2024-06-01 dm_cod
  2025-03-31 dmres_cod
  at 2024-05: failed
  at 2024-06..2025-02: not on register
  at 2025-03: failed

case diabetes resolved on the day it was diagnosed is not resolved
  2010-01-01 ndh_cod, dm_cod, dmres_cod
  at 2025-03: not on register

case past diabetes of pregnancy counts from April 2026
  2010-01-01 gestdiab_cod
  at 2026-03 NDH002: not on register
  at 2026-04 NDH003: failed

case past diabetes of pregnancy at 17
  born 2008-06-01
  2024-01-01 gestdiab_cod
  2026-01-01 ifcchbam_cod 38
  at 2026-04: success TESTED

case raised glucose at 17 is not counted in NDH003 either
  born 2008-06-01
  2024-01-01 ndh_cod
  at 2026-05: not on register
  at 2026-06: failed

case diabetes after diabetes of pregnancy
  2010-01-01 gestdiab_cod
  2020-01-01 dm_cod
  at 2026-04: not on register

case success comes before every exception
  2010-01-01 ndh_cod
  2025-01-01 ifcchbam_cod 44, bldtestdec_cod, ndhpcadec_cod
  at 2025-03: success TESTED

case care unsuitable
  2010-01-01 ndh_cod
  2024-04-01 ndhpcapu_cod
  at 2025-03: exception NDHPCAPU
  at 2025-04: failed

case blood test declined
  2010-01-01 ndh_cod
  2024-04-01 bldtestdec_cod
  at 2025-03: exception BLDTESTDEC
  at 2025-04: failed

case chose not to receive care
  2010-01-01 ndh_cod
  2024-04-01 ndhpcadec_cod
  at 2025-03: exception NDHPCADEC
  at 2025-04: failed

case the exceptions of diabetes say nothing here
  2010-01-01 ndh_cod
  2025-01-01 dmpcadec_cod, dmpcapu_cod
  at 2025-03: failed

case invited twice
  2010-01-01 ndh_cod
  2025-01-01 ndhinvite_cod
  2025-01-08 ndhinvite_cod
  at 2025-03: exception NDHINVITE

case invited six days apart
  2010-01-01 ndh_cod
  2025-01-01 ndhinvite_cod
  2025-01-07 ndhinvite_cod
  at 2025-03: failed

case found in the last three months
  2025-01-01 igt_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case found earlier under another name
  2024-12-31 prd_cod
  2025-01-01 igt_cod
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 ndh_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case died
  died 2025-03-31
  2010-01-01 ndh_cod
  at 2025-02: failed
  at 2025-03: not registered
`,
  ),
];
