import { deck } from '../../index.ts';
import { checkCases, eightChecks, otherChecks, processCases, type Setting } from './edges.deck.ts';

const checked: Setting = { version: 'DM037', year: 2027, base: 'dm_cod' };
const everything = Object.values(eightChecks).join(', ');
export const care8Deck = deck(
  'dm.care8',
  `
case all eight in the first month of the indicator
  2010-01-01 dm_cod
  2026-04-01 ${everything}
  at 2026-04 DM037: success ALL_DONE
  at 2027-03: success ALL_DONE
  at 2027-04: failed

case spread over the year
  2010-01-01 dm_cod
  2026-04-01 ifcchbam_cod -
  2026-05-01 bp 200/120
  2026-06-01 chol2_cod 9
  2026-07-01 egfr_cod 50
  2026-08-01 acr_cod 100
  2026-09-01 leftfootrisk_cod
  2026-10-01 bmival_cod 40
  2027-03-31 nsmok_cod
  at 2027-02: failed
  at 2027-03: success ALL_DONE

case a systolic alone is no blood pressure
  2010-01-01 dm_cod
  2027-01-01 ${everything.replace('bp 150/90', 'bp 150/-')}
  at 2027-03: failed
${processCases(checked)}${checkCases(checked, eightChecks, { others: otherChecks })}`,
);
