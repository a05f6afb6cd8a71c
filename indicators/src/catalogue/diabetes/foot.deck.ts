import { deck } from '../../index.ts';
import { processCases, type Setting } from './edges.deck.ts';

const feet: Setting = { version: 'DM012', year: 2025, base: 'dm_cod' };

export const footDeck = deck(
  'dm.foot.risk',
  `
case examined, and both feet classed
  2010-01-01 dm_cod
  2024-04-01 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-03 DM012: success FOOT_DONE
  at 2025-04: failed

case a day before the twelve months
  2010-01-01 dm_cod
  2024-03-31 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-02: success FOOT_DONE
  at 2025-03: failed

case on different days of the year
  2010-01-01 dm_cod
  2024-04-01 footexam_cod
  2024-08-01 leftfootrisk_cod
  2025-03-31 rightfootrisk_cod
  at 2025-02: failed
  at 2025-03: success FOOT_DONE

case one foot not classed
  2010-01-01 dm_cod
  2025-01-01 footexam_cod, leftfootrisk_cod
  at 2025-03: failed

case classed and not examined
  2010-01-01 dm_cod
  2025-01-01 leftfootrisk_cod, rightfootrisk_cod
  at 2025-03: failed

case left foot absent
  2010-01-01 dm_cod, leftfootabsent_cod
  2025-01-01 footexam_cod, rightfootrisk_cod
  at 2025-03: success FOOT_DONE

case right foot absent, left classed
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod, leftfootrisk_cod
  at 2025-03: success FOOT_DONE

case right foot absent, left not classed
  2010-01-01 dm_cod, rightfootabsent_cod
  2025-01-01 footexam_cod
  at 2025-03: failed

case both feet absent
  2010-01-01 dm_cod, leftfootabsent_cod
  2025-03-31 rightfootabsent_cod
  at 2025-02: failed
  at 2025-03: excluded AMPR3

case unsuitable for examination
  2010-01-01 dm_cod
  2024-04-01 fepu_cod
  at 2025-03: exception FEPU
  at 2025-04: failed

case unsuitable for testing of sensation
  2010-01-01 dm_cod
  2024-04-01 nptpu_cod
  at 2025-03: exception NPTPU
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU

case declined examination
  2010-01-01 dm_cod
  2024-04-01 fedec_cod
  at 2025-03: exception FEDEC
  at 2025-04: failed

case declined testing of sensation
  2010-01-01 dm_cod
  2024-04-01 nptdec_cod
  at 2025-03: exception NPTDEC
  at 2025-04: failed

case the first exception of the list is the reason
  2010-01-01 dm_cod
  2025-01-01 dmpcadec_cod, nptdec_cod, fedec_cod
  at 2025-03: exception FEDEC

case chose not to receive care
  2010-01-01 dm_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC

case invited twice
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case invited twice after an examination of half a foot: a process asks for no reading
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  2025-02-01 footexam_cod
  at 2025-03: exception DMINVITE

case diagnosed in the last three months
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case both feet absent, and classed all the same
  2010-01-01 dm_cod, leftfootabsent_cod, rightfootabsent_cod
  2025-01-01 footexam_cod, leftfootrisk_cod, rightfootrisk_cod
  at 2025-03: excluded AMPR3
${processCases(feet, { FEPU: 'fepu_cod', NPTPU: 'nptpu_cod', FEDEC: 'fedec_cod', NPTDEC: 'nptdec_cod' })}
${['footexam_cod', 'leftfootrisk_cod', 'rightfootrisk_cod']
  .map((list, _, all) => {
    const rest = all.filter((one) => one !== list).join(', ');
    return `
case ${list} on the first day, the rest later
  2010-01-01 dm_cod
  2024-04-01 ${list}
  2025-01-01 ${rest}
  at 2025-03: success FOOT_DONE

case ${list} a day too early, the rest in time
  2010-01-01 dm_cod
  2024-03-31 ${list}
  2025-01-01 ${rest}
  at 2025-03: failed
`;
  })
  .join('')}`,
);
