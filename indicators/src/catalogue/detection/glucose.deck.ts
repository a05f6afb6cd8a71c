import { deck } from '../../index.ts';

export const detectionDecks = [
  deck(
    'cvdp.ndh.002',
    `
case 41
  2025-01-01 ifcchbam_cod 41
  at 2025-03: failed

case 42
  2025-01-01 ifcchbam_cod 42
  at 2024-12: failed
  at 2025-01 CVDP002NDH: success RAISED

case 47
  2025-01-01 ifcchbam_cod 47
  at 2025-03: success RAISED

case 47.9 is below 48
  2025-01-01 ifcchbam_cod 47.9
  at 2025-03: success RAISED

case 48 counts as diabetes
  2025-01-01 ifcchbam_cod 48
  at 2025-03: failed

case the latest is normal
  2024-01-01 ifcchbam_cod 45
  2025-02-01 ifcchbam_cod 38
  at 2025-01: success RAISED
  at 2025-02: failed

case of two of one day the lower counts
  2025-01-01 ifcchbam_cod 50, ifcchbam_cod 45
  at 2025-03: success RAISED

case converted from per cent counts
  2025-01-01 ifcchbam_cod 45 converted
  at 2025-03: success RAISED

case raised glucose coded
  2025-01-01 ifcchbam_cod 45
  2025-02-01 ndh_cod
  at 2025-01: success RAISED
  at 2025-02: not on register

case pre-diabetes coded
  2020-01-01 prd_cod
  2025-01-01 ifcchbam_cod 45
  at 2025-03: not on register

case impaired glucose tolerance coded
  2020-01-01 igt_cod
  2025-01-01 ifcchbam_cod 45
  at 2025-03: not on register

case diabetes coded
  2020-01-01 dm_cod
  2025-01-01 ifcchbam_cod 45
  at 2025-03: not on register

case 17, then 18
  born 2007-03-31
  2025-01-01 ifcchbam_cod 45
  at 2025-02: not on register
  at 2025-03: success RAISED
`,
  ),
  deck(
    'cvdp.dm.003',
    `
case two of 48 on two days
  2024-12-31 ifcchbam_cod 48
  2025-01-01 ifcchbam_cod 48
  at 2024-12: failed
  at 2025-01 CVDP003DM: success TWO_HIGH

case two of one day are one
  2025-01-01 ifcchbam_cod 60, ifcchbam_cod 55
  at 2025-03: failed

case 47 between two
  2023-01-01 ifcchbam_cod 50
  2024-01-01 ifcchbam_cod 47
  2025-01-01 ifcchbam_cod 50
  at 2024-12: failed
  at 2025-01: success TWO_HIGH

case the latest is 47
  2023-01-01 ifcchbam_cod 50
  2024-01-01 ifcchbam_cod 50
  2025-01-01 ifcchbam_cod 47
  at 2025-03: failed

case diabetes coded
  2024-01-01 ifcchbam_cod 50
  2025-01-01 ifcchbam_cod 50
  2025-02-01 dm_cod
  at 2025-01: success TWO_HIGH
  at 2025-02: not on register

case diabetes resolved and high again
  2010-01-01 dm_cod
  2015-01-01 dmres_cod
  2024-01-01 ifcchbam_cod 50
  2025-01-01 ifcchbam_cod 50
  at 2025-03: success TWO_HIGH

case values nobody has
  2024-01-01 ifcchbam_cod 201
  2025-01-01 ifcchbam_cod 201
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.dm.005',
    `
case one of 48
  2025-01-01 ifcchbam_cod 48
  at 2024-12: failed
  at 2025-01 CVDP005DM: success ONE_HIGH

case 47.9
  2025-01-01 ifcchbam_cod 47.9
  at 2025-03: failed

case two
  2024-01-01 ifcchbam_cod 50
  2025-01-01 ifcchbam_cod 50
  at 2024-12: success ONE_HIGH
  at 2025-01: failed

case raised glucose coded is no reason not to look
  2020-01-01 ndh_cod
  2025-01-01 ifcchbam_cod 50
  at 2025-03: success ONE_HIGH

case 17
  born 2008-01-01
  2025-01-01 ifcchbam_cod 50
  at 2025-03: not on register
`,
  ),
];
