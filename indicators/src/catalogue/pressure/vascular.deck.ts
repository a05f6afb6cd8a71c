import { type Deck, deck } from '../../index.ts';
import { pressureCases } from '../vocabulary/pressure-target.deck.ts';

/** The edges of age, and who has no place in either of a pair. */
const edges: readonly Deck[] = [
  deck(
    'chd.bp.le79',
    `
case 79 to the day before the birthday
  born 1945-04-01
  2010-01-01 chd_cod
  2025-01-10 bp 140/90
  at 2025-03: success BP_OK
  at 2025-04: excluded PAT_AGE

case frailty is no matter before April 2026
  2010-01-01 chd_cod, sevfrail_cod
  2026-01-10 bp 140/90
  at 2026-03 CHD015: success BP_OK
`,
  ),
  deck(
    'chd.bp.ge80',
    `
case 80 on the last day of the month
  born 1945-03-31
  2010-01-01 chd_cod
  2025-01-10 bp 150/90
  at 2025-02: excluded PAT_AGE
  at 2025-03: success BP_OK
`,
  ),
  deck(
    'stia.bp.le79',
    `
case a TIA alone is on the register
  2010-01-01 tia_cod
  2025-01-10 bp 140/90
  at 2025-03: success BP_OK

case first diagnosed by the earlier of the two
  2020-01-01 tia_cod
  2025-01-10 strk_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cd.bp.le79',
    `
case coronary disease alone is on the register
  2010-01-01 chd_cod
  2027-01-10 bp 140/90
  at 2027-03: success BP_OK

case moderately frail: in neither indicator
  2010-01-01 chd_cod, modfrail_cod
  2027-01-10 bp 140/90
  at 2027-03 CD001: excluded MDSEVFRAIL

case mild frailty counts
  2010-01-01 chd_cod, mildfrail_cod
  2027-01-10 bp 140/90
  at 2027-03: success BP_OK

case severe, then mild later
  2010-01-01 chd_cod, sevfrail_cod
  2026-06-01 mildfrail_cod
  at 2026-05: excluded MDSEVFRAIL
  at 2026-06: failed

case severe and mild on one day: the worse
  2010-01-01 chd_cod, sevfrail_cod, mildfrail_cod
  at 2027-03: excluded MDSEVFRAIL

case excepted by the codes of stroke
  2010-01-01 chd_cod
  2027-01-10 stiapcadec_cod
  at 2027-03: exception CDPCADEC
`,
  ),
  deck(
    'cd.bp.ge80',
    `
case severely frail at 85
  born 1940-06-15
  2010-01-01 strk_cod, sevfrail_cod
  2027-01-10 bp 150/90
  at 2027-03 CD002: excluded MDSEVFRAIL

case invited by the codes of either
  born 1940-06-15
  2010-01-01 strk_cod
  2027-02-01 chdinvite_cod
  2027-02-08 stiainvite_cod
  at 2027-03: exception CDINVITE
`,
  ),
];

const names = (
  series: string,
  definition: string,
  list: string,
  exceptions: string,
  prefix: string,
  month: string,
) => ({
  series,
  definition,
  list,
  exceptions,
  prefix,
  month,
});
const young = '1960-06-15';
const old = '1940-06-15';

export const vascularDecks: readonly Deck[] = [
  pressureCases(names('chd.bp.le79', 'CHD015', 'chd_cod', 'chd', 'CHD', '2025-03'), young, 140),
  pressureCases(names('chd.bp.ge80', 'CHD016', 'chd_cod', 'chd', 'CHD', '2025-03'), old, 150),
  pressureCases(names('stia.bp.le79', 'STIA014', 'strk_cod', 'stia', 'STIA', '2025-03'), young, 140),
  pressureCases(names('stia.bp.ge80', 'STIA015', 'tia_cod', 'stia', 'STIA', '2025-03'), old, 150),
  pressureCases(names('cd.bp.le79', 'CD001', 'tia_cod', 'chd', 'CD', '2027-03'), young, 140),
  pressureCases(names('cd.bp.ge80', 'CD002', 'chd_cod', 'stia', 'CD', '2027-03'), old, 150),
  ...edges,
];
