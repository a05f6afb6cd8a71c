import { deck } from '../../index.ts';
import {
  care,
  expiringCases,
  invitationCases,
  newcomerCases,
  registerCases,
  type Setting,
  withinYear,
} from './edges.deck.ts';

const measured: Setting = { version: 'DM004', year: 2019, base: 'dm_cod' };

const cholesterol = deck(
  'dm.qof.chol.5',
  `
case exactly 5
  2010-01-01 dm_cod
  2018-04-01 chol2_cod 5
  at 2019-03 DM004: success CHOL_OK

case just above
  2010-01-01 dm_cod
  2018-04-01 chol2_cod 5.01
  at 2019-03: failed

case a day too early
  2010-01-01 dm_cod
  2018-03-31 chol2_cod 4
  at 2019-02: success CHOL_OK
  at 2019-03: failed

case the latest value decides
  2010-01-01 dm_cod
  2018-05-01 chol2_cod 4
  2018-06-01 chol2_cod 6
  at 2018-05: success CHOL_OK
  at 2018-06: failed

case of two values of one day the lower
  2010-01-01 dm_cod
  2018-05-01 chol2_cod 6, chol2_cod 4.8
  at 2019-03: success CHOL_OK

case a value nobody has
  2010-01-01 dm_cod
  2018-05-01 chol2_cod 0.4
  at 2019-03: failed

${registerCases(measured)}${withinYear(measured, 'at target', 'chol2_cod 4', 'success CHOL_OK')}
${expiringCases(measured, { CHOLMAX: 'cholmax_cod', BLDTESTDEC: 'bldtestdec_cod', ...care })}
${invitationCases(measured, 'DMINVITE', { bad: 'chol2_cod 8' })}${newcomerCases(measured, 9)}`,
);

type Process = { id: string; version: string; list: string; success: string; exceptions: Record<string, string> };
const processes: readonly Process[] = [
  { id: 'acr', version: 'DM005', list: 'acr_cod', success: 'ACR_DONE', exceptions: {} },
  {
    id: 'retinal',
    version: 'DM011',
    list: 'retscren_cod',
    success: 'RETSCREN',
    exceptions: { RETSCRENPU: 'retscrenpu_cod', RETSCRENDEC: 'retscrendec_cod' },
  },
  {
    id: 'dietary',
    version: 'DM013',
    list: 'dietrev_cod',
    success: 'DIET_DONE',
    exceptions: { DIETPU: 'dietrevpu_cod', DIETDEC: 'dietrevdec_cod' },
  },
  {
    id: 'flu',
    version: 'DM018',
    list: 'flu_cod',
    success: 'FLU_DONE',
    exceptions: { TXFLU: 'txflu_cod', FLUDEC: 'fludec_cod' },
  },
];
const done = processes.map(({ id, version, list, success, exceptions }) => {
  const setting: Setting = { version, year: 2019, base: 'dm_cod' };
  return deck(
    `dm.qof.${id}`,
    `
case done and declined
  2010-01-01 dm_cod
  2018-04-01 ${list}
  2018-05-01 dmpcadec_cod
  at 2019-03: success ${success}
${registerCases(setting)}${withinYear(setting, 'done', list, `success ${success}`)}
${expiringCases(setting, { ...exceptions, ...care })}${id === 'flu' ? fluForGood() : ''}
${invitationCases(setting, 'DMINVITE')}${newcomerCases(setting, 3)}`,
  );
});

function fluForGood(): string {
  return `
case contraindicated for good
  2010-01-01 dm_cod, xflu_cod
  at 2019-03: exception XFLU
`;
}

export const olderDecks = [cholesterol, ...done];
