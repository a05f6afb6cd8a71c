import { type Deck, deck } from '../../index.ts';

/** Of each: its series, the number of its indicator, a code of the disease, a birth of the age meant, and the limit. */
const targets: readonly [series: string, number: string, code: string, born: string, limit: number][] = [
  ['nice.hyp.239', 'IND239', 'hyp_cod', '1946-01-01', 140],
  ['nice.hyp.240', 'IND240', 'hyp_cod', '1940-01-01', 150],
  ['nice.chd.241', 'IND241', 'chd_cod', '1946-01-01', 140],
  ['nice.chd.242', 'IND242', 'chd_cod', '1940-01-01', 150],
  ['nice.stia.243', 'IND243', 'tia_cod', '1946-01-01', 140],
  ['nice.stia.244', 'IND244', 'strk_cod', '1940-01-01', 150],
  ['nice.pad.245', 'IND245', 'pad_cod', '1946-01-01', 140],
  ['nice.pad.246', 'IND246', 'pad_cod', '1940-01-01', 150],
];

/** Who turns 80 on 15 March 2025 leaves the one indicator and comes into the other. */
const turning = (limit: number) =>
  limit === 140
    ? ['failed', 'not on register'] // 79 at the end of February, 80 at the end of March
    : ['not on register', 'failed'];

const pressureDeck = ([series, number, code, born, limit]: (typeof targets)[number]): Deck => {
  const [before, after] = turning(limit);
  return deck(
    series,
    `
case never diagnosed
  born ${born}
  2025-01-10 bp 120/80
  at 2025-03: not on register

case exactly at the limit is above it
  born ${born}
  2010-01-01 ${code}
  2025-01-10 bp ${limit}/80
  at 2025-03 ${number}: failed

case one below
  born ${born}
  2010-01-01 ${code}
  2025-01-10 bp ${limit - 1}/89
  at 2025-03: success BP_OK

case the lower value exactly at its limit
  born ${born}
  2010-01-01 ${code}
  2025-01-10 bp ${limit - 1}/90
  at 2025-03: failed

case one below at home
  born ${born}
  2010-01-01 ${code}
  2025-01-10 home ${limit - 6}/84
  at 2025-03: success BP_OK

case exactly at the limit at home
  born ${born}
  2010-01-01 ${code}
  2025-01-10 home ${limit - 5}/84
  at 2025-03: failed

case measured on the first day of the twelve months
  born ${born}
  2010-01-01 ${code}
  2024-04-01 bp 120/80
  at 2025-03: success BP_OK
  at 2025-04: failed

case measured a day before
  born ${born}
  2010-01-01 ${code}
  2024-03-31 bp 120/80
  at 2025-02: success BP_OK
  at 2025-03: failed

case the last reading decides
  born ${born}
  2010-01-01 ${code}
  2025-01-10 bp 120/80
  2025-03-31 bp ${limit + 20}/80
  at 2025-02: success BP_OK
  at 2025-03: failed

case never measured, and nobody is excepted
  born ${born}
  2010-01-01 ${code}
  2025-01-10 htmax_cod, bpdec_cod
  at 2025-03: failed

case 80 in March
  born 1945-03-15
  2010-01-01 ${code}
  at 2025-02: ${before}
  at 2025-03: ${after}
`,
  );
};

export const nicePressureDecks: readonly Deck[] = [
  ...targets.map(pressureDeck),
  deck(
    'nice.hyp.112',
    `
case measured on the first day of five years
  born 1970-01-01
  2020-04-01 bp_cod
  at 2025-03 IND112: success BP_DONE
  at 2025-04: failed

case measured a day before
  born 1970-01-01
  2020-03-31 bp_cod
  at 2025-02: success BP_DONE
  at 2025-03: failed

case measured on the last day of the month
  born 1970-01-01
  2025-03-31 bp_cod
  at 2025-02: failed
  at 2025-03: success BP_DONE

case 40 on the last day of the month
  born 1985-03-31
  2024-01-01 bp_cod
  at 2025-02: not on register
  at 2025-03: success BP_DONE

case 40 a day after
  born 1985-04-01
  at 2025-03: not on register
  at 2025-04: failed

case nobody is excepted
  born 1970-01-01
  2025-01-10 bpdec_cod
  at 2025-03: failed

case died on the last day of the month
  born 1970-01-01
  died 2025-03-31
  2024-01-01 bp_cod
  at 2025-02: success BP_DONE
  at 2025-03: not registered
`,
  ),
];
