import {
  age,
  all,
  atLeast,
  coded,
  has,
  indicator,
  issued,
  latest,
  m12,
  measured,
  months,
  not,
  readings,
  register,
  type Series,
  select,
  treated,
  version,
} from '../../index.ts';
import { bloodPressure, pressureAtMost, pressureFrom } from '../vocabulary/blood-pressure.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { hypertension } from '../vocabulary/registers.ts';

/** The local set of the collaboratives: everybody on the register counts, nobody is excepted. */
type Parts = Pick<Series, 'title' | 'short' | 'direction' | 'why'> &
  Pick<Parameters<typeof version>[1], 'over' | 'rules' | 'monthly'>;
const local = (id: string, { over, rules, monthly = [], ...words }: Parts): Series =>
  indicator(id, {
    family: 'hypertension',
    ...words,
    versions: [
      version(`${id}.1`, {
        from: '2004-04-01',
        source: 'local set of the collaboratives',
        evidence: 'M',
        over,
        rules,
        monthly,
      }),
    ],
  });

const why = 'High blood pressure that is brought to target prevents strokes and heart attacks.';
const controlled = (high: number, low: number) =>
  select(
    'BP_OK',
    'the last blood pressure in 12 months is at or below the target',
    latest(bloodPressure, pressureAtMost(high, low), m12),
  );
const aged = (id: string, title: string, when: typeof hypertension.when) =>
  register(id, title, all(hypertension.when, when));

const riskScore = measured('recorded QRISK', 'qrisk_cod', [0, 100]);
const home = { ...bloodPressure, name: 'home or ambulatory blood pressure', complete: bloodPressure.complete.slice(1) };

export const localSet: readonly Series[] = [
  local('hyp.ctrl.lt80', {
    title: 'Hypertension, under 80: last blood pressure 140/90 or below (home 135/85), no exceptions',
    short: 'BP to target, under 80, all',
    direction: 'higher',
    why,
    over: aged('hyp.lt80', 'hypertension under 80', age.atMost(79)),
    rules: [controlled(140, 90)],
    monthly: [readings(bloodPressure)],
  }),
  local('hyp.ctrl.ge80', {
    title: 'Hypertension, 80 or over: last blood pressure 150/90 or below (home 145/85), no exceptions',
    short: 'BP to target, 80 or over, all',
    direction: 'higher',
    why,
    over: aged('hyp.ge80', 'hypertension from 80', age.atLeast(80)),
    rules: [controlled(150, 90)],
    monthly: [readings(bloodPressure)],
  }),
  local('hyp.casefind', {
    title:
      'No hypertension known, 40 or over, latest blood pressure 140/90 or above, and nothing measured at home in 6 months',
    short: 'High BP to be confirmed',
    direction: 'lower',
    why: 'A high reading has to be confirmed at home before it is treated; until then the person is at risk and unknown.',
    over: register(
      'no.hyp.40',
      'from age 40, not on the hypertension register',
      all(age.atLeast(40), not(hypertension.when)),
    ),
    rules: [
      select(
        'TO_CONFIRM',
        'the latest blood pressure is 140/90 or above and no home or ambulatory reading followed in 6 months',
        all(latest(bloodPressure, pressureFrom([140, 90]), { kind: 'ever' }), not(has(readings(home), months(6)))),
      ),
    ],
  }),
  local('hyp.statin', {
    title: 'Hypertension with cardiovascular disease or QRISK 10 % or above: statin in 6 months',
    short: 'Statin where it helps',
    direction: 'higher',
    why: 'A statin lowers the risk that high blood pressure adds to.',
    over: register(
      'hyp.risk',
      'hypertension with cardiovascular disease or a recorded QRISK of 10 % or above',
      all(hypertension.when, {
        kind: 'any',
        of: [cardiovascularDisease.when, latest(riskScore, atLeast('value', 10), months(60))],
      }),
    ),
    rules: [select('STATIN', 'a statin issued in the last 6 months', has(issued('drug_statin'), treated))],
    monthly: [issued('drug_statin')],
  }),
  local('hyp.qrisk', {
    title: 'Hypertension, 25 to 84 without cardiovascular disease: QRISK recorded in five years',
    short: 'QRISK in 5 years',
    direction: 'higher',
    why: 'Whether a statin helps depends on the risk, which has to be known.',
    over: aged(
      'hyp.25-84',
      'hypertension, 25 to 84, without cardiovascular disease',
      all(age.between(25, 84), not(cardiovascularDisease.when)),
    ),
    rules: [select('QRISK_DONE', 'QRISK recorded in the last 5 years', has(coded('qrisk_cod'), months(60)))],
    monthly: [coded('qrisk_cod')],
  }),
];
