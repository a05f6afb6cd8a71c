import {
  age,
  all,
  any,
  coded,
  type Group,
  has,
  issued,
  latestOf,
  register,
  type Test,
  unresolved,
  type Window,
} from '../../index.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from './cardiovascular.ts';
import { diabetes, hypertension, kidneyDisease } from './registers.ts';

/** What people are recorded as; of two statuses of one day the one that asks for help wins. */
const statuses: Readonly<Record<string, Group['records']>> = {
  never: coded('nsmok_cod'),
  ex: coded('exsmok_cod'),
  smoker: coded('lsmok_cod'),
};

/** Whether the latest status lies in the window, whatever it is. */
export const statusRecorded = (window: Window): Test => latestOf(statuses, Object.keys(statuses), window);
/** The latest status lies in the window and is that of a smoker. */
export const currentSmoker = (window: Window): Test => latestOf(statuses, ['smoker'], window);

/** Advice, a referral or a medicine to stop with. */
export const supportRecords = [coded('smokcess_cod'), issued('drug_smokcess')] as const;
export const supportOffered = (window: Window): Test => any(...supportRecords.map((records) => has(records, window)));

const asthma = all(age.atLeast(20), unresolved(coded('ast_cod'), coded('astres_cod')));

/** The people whose smoking QOF asks for every year (SMOK1_REG). Asthma counts from 20, with no medicine asked for. */
export const longTermCondition = register(
  'smok1',
  'a long-term condition that smoking makes worse',
  any(
    coronaryDisease.when,
    peripheralDisease.when,
    strokeOrTia.when,
    hypertension.when,
    diabetes.when,
    kidneyDisease.when,
    has(coded('copd_cod')),
    asthma,
    has(coded('mh_cod')),
  ),
);
/** The codes by which a person came onto that register. */
export const longTermDiagnosis = coded(
  'chd_cod',
  'pad_cod',
  'strk_cod',
  'tia_cod',
  'hyp_cod',
  'dm_cod',
  'ckd_cod',
  'copd_cod',
  'ast_cod',
  'mh_cod',
);
