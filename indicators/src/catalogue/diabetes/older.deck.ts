import { deck } from '../../index.ts';

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

case most tolerated treatment
  2010-01-01 dm_cod
  2018-04-01 cholmax_cod
  at 2019-03: exception CHOLMAX

case blood test declined
  2010-01-01 dm_cod
  2018-04-01 bldtestdec_cod
  at 2019-03: exception BLDTESTDEC

case invited twice after the value
  2010-01-01 dm_cod
  2018-04-30 chol2_cod 6
  2018-05-01 dminvite_cod
  2018-05-08 dminvite_cod
  at 2019-03: exception DMINVITE

case invited before the value
  2010-01-01 dm_cod
  2018-05-01 dminvite_cod
  2018-05-08 dminvite_cod
  2018-06-01 chol2_cod 6
  at 2019-03: failed

case diagnosed in the last nine months
  2018-07-01 dm_cod
  at 2019-03: exception DIAG1_DT9M
`,
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
const shared = { DMPCAPU: 'dmpcapu_cod', DMPCADEC: 'dmpcadec_cod' };

const excepted = (exceptions: Record<string, string>) =>
  Object.entries({ ...exceptions, ...shared })
    .map(
      ([reason, list]) => `
case ${reason} for twelve months
  2010-01-01 dm_cod
  2017-04-01 ${list}
  at 2018-03: exception ${reason}
  at 2018-04: failed
`,
    )
    .join('');

const done = processes.map(({ id, version, list, success, exceptions }) =>
  deck(
    `dm.qof.${id}`,
    `
case no diabetes
  2018-04-01 ${list}
  at 2019-03: not on register

case the first day of the twelve months
  2010-01-01 dm_cod
  2018-04-01 ${list}
  at 2019-03 ${version}: success ${success}

case a day before
  2010-01-01 dm_cod
  2018-03-31 ${list}
  at 2019-02: success ${success}
  at 2019-03: failed

case the last day of the month
  2010-01-01 dm_cod
  2019-03-31 ${list}
  at 2019-02: failed
  at 2019-03: success ${success}

case done and declined
  2010-01-01 dm_cod
  2018-04-01 ${list}
  2018-05-01 dmpcadec_cod
  at 2019-03: success ${success}
${excepted(exceptions)}${id === 'flu' ? fluForGood() : ''}
case invited twice
  2010-01-01 dm_cod
  2019-01-01 dminvite_cod
  2019-01-08 dminvite_cod
  at 2019-03: exception DMINVITE

case diagnosed in the last three months
  2019-01-01 dm_cod
  at 2019-03: exception DIAG1_DAT

case registered in the last three months
  registered P1 from 2019-01-01
  2010-01-01 dm_cod
  at 2019-03: exception REG1_DAT3
`,
  ),
);

function fluForGood(): string {
  return `
case contraindicated for good
  2010-01-01 dm_cod, xflu_cod
  at 2019-03: exception XFLU
`;
}

export const olderDecks = [cholesterol, ...done];
