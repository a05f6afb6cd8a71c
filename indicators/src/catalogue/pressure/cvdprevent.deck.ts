import { deck } from '../../index.ts';

export const auditedPressureDecks = [
  deck(
    'cvdp.chd.002',
    `
case 79 at 140/90
  born 1945-06-01
  2010-01-01 chd_cod
  2025-01-01 bp 140/90
  at 2025-05 CVDP002CHD: success BP_OK

case 79 at 145/85, then 80
  born 1945-06-01
  2010-01-01 chd_cod
  2025-01-01 bp 145/85
  at 2025-05: failed
  at 2025-06: success BP_OK

case 80 at 151
  born 1940-06-01
  2010-01-01 chd_cod
  2025-01-01 bp 151/90
  at 2025-03: failed

case no exceptions
  2010-01-01 chd_cod
  2025-01-01 chdpcadec_cod, htmax_cod
  at 2025-03: failed

case 17
  born 2008-01-01
  2020-01-01 chd_cod
  at 2025-03: not on register

case stroke is another register
  2010-01-01 strk_cod
  2025-01-01 bp 120/80
  at 2025-03: not on register

case measured on the first day of twelve months
  2010-01-01 chd_cod
  2024-04-01 bp 120/80
  at 2025-03: success BP_OK
  at 2025-04: failed
`,
  ),
  deck(
    'cvdp.strk.002',
    `
case a stroke
  2010-01-01 strk_cod
  2025-01-01 bp 140/90
  at 2025-03 CVDP002STRK: success BP_OK

case a TIA
  2010-01-01 tia_cod
  2025-01-01 bp 141/90
  at 2025-03: failed

case 80 at home 145/85
  born 1940-06-01
  2010-01-01 tia_cod
  2025-01-01 home 145/85
  at 2025-03: success BP_OK

case neither
  2010-01-01 chd_cod
  2025-01-01 bp 120/80
  at 2025-03: not on register
`,
  ),
];
