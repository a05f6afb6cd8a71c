import { deck } from '../../index.ts';

const resolved: Readonly<Record<string, string>> = {
  afib_cod: 'afibres_cod',
  hf_cod: 'hfres_cod',
  hyp_cod: 'hypres_cod',
  ckd_cod: 'ckdres_cod',
};
const registers = [
  'afib_cod',
  'chd_cod',
  'dm_cod',
  'hf_cod',
  'hyp_cod',
  'ckd_cod',
  'pad_cod',
  'strk_cod',
  'tia_cod',
  'nafld_cod',
];

export const caseFindingDecks = [
  deck(
    'dm.casefind',
    `
case nothing known
  at 2025-03: failed

case HbA1c exactly 48
  2015-01-01 ifcchbam_cod 48
  at 2025-03: success DM61

case HbA1c 47.9, old
  2015-01-01 ifcchbam_cod 47.9
  at 2025-03: success DM63

case HbA1c 48, then normal
  2024-06-01 ifcchbam_cod 48
  2025-03-31 ifcchbam_cod 40
  at 2025-02: success DM61
  at 2025-03: failed

case diabetes resolved, high again
  2010-01-01 dm_cod
  2020-01-01 dmres_cod
  2025-01-01 ifcchbam_cod 50
  at 2025-03: success DM61

case 17 years old
  born 2007-04-01
  2025-01-01 ifcchbam_cod 50
  at 2025-03: not on register
  at 2025-04: success DM61

case past diabetes of pregnancy, tested on the first day of the twelve months
  2015-01-01 gestdiab_cod
  2024-04-01 ifcchbam_cod 40
  at 2025-03: failed
  at 2025-04: success DM62

case past diabetes of pregnancy, tested a day before
  2015-01-01 gestdiab_cod
  2024-03-31 ifcchbam_cod 40
  at 2025-03: success DM62

case HbA1c 46 of the last day of twelve months ago
  2024-03-31 ifcchbam_cod 46
  at 2025-02: failed
  at 2025-03: success DM63

case HbA1c 46 of the day after
  2024-04-01 ifcchbam_cod 46
  at 2025-03: failed
  at 2025-04: success DM63

case HbA1c 45.9, old
  2024-03-31 ifcchbam_cod 45.9
  at 2025-03: success DM66

case HbA1c 42, old
  2024-03-31 ifcchbam_cod 42
  at 2025-03: success DM66

case HbA1c 41.9, old
  2024-03-31 ifcchbam_cod 41.9
  at 2025-03: failed

case body mass exactly 35, never tested
  2024-01-01 bmival_cod 35
  at 2025-03: success DM64

case body mass just below 35
  2024-01-01 bmival_cod 34.9
  at 2025-03: success DM65

case body mass exactly 30
  2024-01-01 bmival_cod 30
  at 2025-03: success DM65

case body mass just below 30
  2024-01-01 bmival_cod 29.9
  at 2025-03: failed

${['D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S']
  .map(
    (letter) => `
case ethnic group ${letter}, 32.4, 32.5, 27.5 and 27.4
  ethnicity ${letter}
  2024-01-01 bmival_cod 32.4
  2024-02-01 bmival_cod 32.5
  2024-03-01 bmival_cod 27.5
  2024-04-01 bmival_cod 27.4
  at 2024-01: success DM65
  at 2024-02: success DM64
  at 2024-03: success DM65
  at 2024-04: failed
`,
  )
  .join('')}
case South Asian and 32.5
  ethnicity H
  2024-01-01 bmival_cod 32.5
  at 2025-03: success DM64

case South Asian and 27.5
  ethnicity J
  2024-01-01 bmival_cod 27.5
  at 2025-03: success DM65

case South Asian and just below 27.5
  ethnicity J
  2024-01-01 bmival_cod 27.4
  at 2025-03: failed

case White and 32.5
  ethnicity A
  2024-01-01 bmival_cod 32.5
  at 2025-03: success DM65

case heavy, tested on the first day of the 24 months
  2023-04-01 ifcchbam_cod 38
  2024-01-01 bmival_cod 40
  at 2025-03: failed
  at 2025-04: success DM64

case heavy, tested a day before
  2023-03-31 ifcchbam_cod 38
  2024-01-01 bmival_cod 40
  at 2025-03: success DM64

case weighed ten years ago
  2015-01-01 bmival_cod 36
  at 2025-03: success DM64

case less heavy, weighed ten years ago
  2015-01-01 bmival_cod 31
  at 2025-03: success DM65

case less heavy, tested on the first day of the 24 months
  2023-04-01 ifcchbam_cod 38
  2024-01-01 bmival_cod 31
  at 2025-03: failed
  at 2025-04: success DM65

case less heavy, tested a day before
  2023-03-31 ifcchbam_cod 38
  2024-01-01 bmival_cod 31
  at 2025-03: success DM65

case South Asian, weighed ten years ago
  ethnicity H
  2015-01-01 bmival_cod 28
  at 2025-03: success DM65

case a test without a value is none here
  2024-01-01 bmival_cod 40
  2024-06-01 ifcchbam_cod -
  at 2025-03: success DM64
${registers
  .map(
    (list) => `
case on the register of ${list}
  2020-01-01 ${list}
  2025-01-01 ifcchbam_cod 50
  at 2025-03: not on register
`,
  )
  .join('')}${Object.entries(resolved)
  .map(
    ([list, ended]) => `
case ${list} resolved
  2020-01-01 ${list}
  2021-01-01 ${ended}
  2025-01-01 ifcchbam_cod 50
  at 2025-03: success DM61

case ${list} resolved on the day it was diagnosed
  2020-01-01 ${list}, ${ended}
  2025-01-01 ifcchbam_cod 50
  at 2025-03: not on register
`,
  )
  .join('')}
case kidney disease of an earlier stage
  2020-01-01 ckd_cod
  2021-01-01 ckd1and2_cod
  2025-01-01 ifcchbam_cod 50
  at 2025-03: success DM61
`,
  ),
];
