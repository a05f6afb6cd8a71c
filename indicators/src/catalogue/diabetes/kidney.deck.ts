import { deck } from '../../index.ts';
import { issuedCases, processCases, type Setting, withinYear } from './edges.deck.ts';

const treated: Setting = { version: 'DM006', year: 2025, base: 'dm_cod, prt_cod' };

export const kidneyDeck = deck(
  'dm.kidney.treated',
  `
case no trouble of the kidney
  2010-01-01 dm_cod
  2025-01-01 issued drug_ace
  at 2025-03: not on register

case trouble of the kidney and no diabetes
  2010-01-01 prt_cod
  at 2025-03: not on register

case proteinuria from the last day of the month
  2010-01-01 dm_cod
  2025-03-31 prt_cod
  at 2025-02: not on register
  at 2025-03: failed

case ACE inhibitor on the first day of the six months
  2010-01-01 dm_cod, prt_cod
  2024-10-01 issued drug_ace
  at 2025-03 DM006: success ACE_OR_ARB
  at 2025-04: failed

case ARB a day before the six months
  2010-01-01 dm_cod, prt_cod
  2024-09-30 issued drug_aii
  at 2025-02: success ACE_OR_ARB
  at 2025-03: failed

case success comes before every exception
  2010-01-01 dm_cod, prt_cod, xace_cod, xaii_cod
  2025-01-01 issued drug_aii
  at 2025-03: success ACE_OR_ARB

case both kinds contraindicated for good
  2010-01-01 dm_cod, prt_cod, xace_cod, xaii_cod
  at 2025-03: exception XACE

case one kind contraindicated
  2010-01-01 dm_cod, prt_cod, xace_cod
  at 2025-03: failed

case one for good and the other for now
  2010-01-01 dm_cod, prt_cod, xace_cod
  2024-04-01 txaii_cod
  at 2025-03: exception XACE
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod, prt_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU
  at 2025-04: failed

case both declined
  2010-01-01 dm_cod, prt_cod
  2024-04-01 acedec_cod, aiidec_cod
  at 2025-03: exception ACEDEC
  at 2025-04: failed

case one declined
  2010-01-01 dm_cod, prt_cod
  2025-01-01 acedec_cod
  at 2025-03: failed

case one contraindicated, the other declined
  2010-01-01 dm_cod, prt_cod, xace_cod
  2024-04-01 aiidec_cod
  at 2025-03: exception XACEARBDEC
  at 2025-04: failed

case the other way round
  2010-01-01 dm_cod, prt_cod, xaii_cod
  2024-04-01 acedec_cod
  at 2025-03: exception XACEARBDEC

case chose not to receive care
  2010-01-01 dm_cod, prt_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC
  at 2025-04: failed

case invited twice
  2010-01-01 dm_cod, prt_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case diagnosed in the last three months
  2010-01-01 prt_cod
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case microalbuminuria, which is a list of its own
  2010-01-01 dm_cod, mal_cod
  at 2025-03: failed

case both declined, one a day too early
  2010-01-01 dm_cod, prt_cod
  2024-03-31 acedec_cod
  2024-04-01 aiidec_cod
  at 2025-03: failed

case both declined, the other a day too early
  2010-01-01 dm_cod, prt_cod
  2024-03-31 aiidec_cod
  2024-04-01 acedec_cod
  at 2025-03: failed

case the ACE inhibitor contraindicated for now, the ARB declined
  2010-01-01 dm_cod, prt_cod
  2024-04-01 txace_cod, aiidec_cod
  at 2025-03: exception XACEARBDEC

case one kind declined long ago
  2010-01-01 dm_cod, prt_cod, xace_cod, aiidec_cod
  at 2025-03: failed
${processCases(treated)}${issuedCases(treated, 'drug_ace', 'success ACE_OR_ARB')}${issuedCases(treated, 'drug_aii', 'success ACE_OR_ARB')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xace_cod' }, 'ARB contraindicated for now', 'txaii_cod', 'exception XACE')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xaii_cod' }, 'ACE inhibitor contraindicated for now', 'txace_cod', 'exception XACE')}
${withinYear(treated, 'both declined', 'acedec_cod, aiidec_cod', 'exception ACEDEC')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xace_cod' }, 'the ARB declined', 'aiidec_cod', 'exception XACEARBDEC')}
${withinYear({ ...treated, base: 'dm_cod, prt_cod, xaii_cod' }, 'the ACE inhibitor declined', 'acedec_cod', 'exception XACEARBDEC')}
${withinYear(treated, 'one declined, the other contraindicated for now', 'acedec_cod, txaii_cod', 'exception XACEARBDEC')}
`,
);
