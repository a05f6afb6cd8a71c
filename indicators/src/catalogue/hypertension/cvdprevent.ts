import {
  age,
  all,
  any,
  atMost,
  coded,
  either,
  follows,
  has,
  indicator,
  issued,
  latest,
  m12,
  monthsAgo,
  not,
  on,
  readings,
  register,
  type Series,
  select,
  treated,
  version,
} from '../../index.ts';
import { bloodPressure, pressureAtMost, pressureFrom } from '../vocabulary/blood-pressure.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { hypertension, kidneyDisease } from '../vocabulary/registers.ts';

const adult = age.atLeast(18);
const source = 'CVDPREVENT: the published wording of the hypertension indicators';
const adults = register('registered.18', 'everybody registered from age 18', adult);
const hypertensive = register('hyp.18', 'hypertension from age 18, not resolved later', all(adult, hypertension.when));

/** CVDPREVENT has no exceptions, audits at quarter ends, and has published since 2021. */
type Parts = Pick<Series, 'title' | 'short' | 'direction' | 'why'> &
  Pick<Parameters<typeof version>[1], 'over' | 'rules' | 'monthly'>;
const audited = (number: string, { over, rules, monthly = [], ...words }: Parts): Series =>
  indicator(`cvdp.hyp.${number}`, {
    family: 'hypertension',
    ...words,
    versions: [version(`CVDP${number}HYP`, { from: '2020-03-31', source, evidence: 'A', over, rules, monthly })],
  });

const why = 'High blood pressure that is brought to target prevents strokes and heart attacks.';
const under80 = register('hyp.18-79', 'hypertension, age 18 to 79', all(age.between(18, 79), hypertension.when));
const from80 = register('hyp.80', 'hypertension, age 80 or over', all(age.atLeast(80), hypertension.when));
const to140 = latest(bloodPressure, pressureAtMost(140, 90), m12);
const to150 = latest(bloodPressure, pressureAtMost(150, 90), m12);
const byAge = any(all(age.atMost(79), to140), all(age.atLeast(80), to150));
const atTarget = (when: typeof byAge) =>
  select('BP_OK', 'the last blood pressure in 12 months is at or below the target of the age', when);

export const cvdprevent: readonly Series[] = [
  audited('001', {
    title: 'CVDPREVENT: hypertension register in everybody registered from 18',
    short: 'Prevalence, 18 or over',
    direction: 'none',
    why: 'People who are not on the register are not called, measured or treated.',
    over: adults,
    rules: [select('ON_REGISTER', 'is on the register', on(hypertension))],
  }),
  audited('002', {
    title: 'CVDPREVENT: hypertension, 18 to 79: last blood pressure to 140/90 (home 135/85)',
    short: 'BP to target, 18 to 79',
    direction: 'higher',
    why,
    over: under80,
    rules: [atTarget(to140)],
    monthly: [readings(bloodPressure)],
  }),
  audited('003', {
    title: 'CVDPREVENT: hypertension, 80 or over: last blood pressure to 150/90 (home 145/85)',
    short: 'BP to target, 80 or over',
    direction: 'higher',
    why,
    over: from80,
    rules: [atTarget(to150)],
    monthly: [readings(bloodPressure)],
  }),
  audited('004', {
    title: 'CVDPREVENT: hypertension: blood pressure measured in 12 months',
    short: 'BP measured, 18 or over',
    direction: 'higher',
    why,
    over: hypertensive,
    rules: [select('BP_DONE', 'blood pressure measured in 12 months', has(readings(bloodPressure), m12))],
    monthly: [readings(bloodPressure)],
  }),
  audited('005', {
    title: 'CVDPREVENT: no hypertension known, and the latest blood pressure, over 3 months old, is 140/90 or above',
    short: 'High BP not followed up',
    direction: 'lower',
    why: 'One high reading without another is a person who may need treatment and is not on the register.',
    over: register(
      'no.hyp.18',
      'from age 18, never diagnosed with hypertension nor a code of its resolution',
      all(adult, not(has(coded('hyp_cod', 'hypres_cod')))),
    ),
    rules: [
      select(
        'HIGH_BP',
        'the latest blood pressure is 140/90 or above in either value and more than 3 months old',
        latest(bloodPressure, pressureFrom([140, 90]), monthsAgo(3, null)),
      ),
    ],
  }),
  audited('006', {
    title: 'CVDPREVENT: on treatment for hypertension, systolic 100 or below, and still treated after that reading',
    short: 'Low BP, treatment goes on',
    direction: 'lower',
    why: 'Treatment that lowers blood pressure too far makes people fall.',
    over: register(
      'hyp.low',
      'hypertension on treatment, last systolic 100 or below in 12 months',
      all(hypertensive.when, has(issued('drug_antihypertensive'), treated), latest(bloodPressure, lowSystolic(), m12)),
    ),
    rules: [
      select(
        'STILL_ISSUED',
        'a medicine for blood pressure issued after that reading',
        follows(issued('drug_antihypertensive'), {
          after: readings(bloodPressure),
          pick: 'latest',
          window: m12,
          fromDays: 1,
          toDays: null,
        }),
      ),
    ],
  }),
  audited('007', {
    title: 'CVDPREVENT: hypertension: last blood pressure to the target of the age',
    short: 'BP to target, all ages',
    direction: 'higher',
    why,
    over: hypertensive,
    rules: [atTarget(byAge)],
    monthly: [readings(bloodPressure)],
  }),
  audited('009', {
    title: 'CVDPREVENT: hypertension without kidney disease: urine albumin or protein tested in 12 months',
    short: 'Urine ACR or PCR in 12 months',
    direction: 'higher',
    why: 'Kidney disease shows in the urine before it is felt.',
    over: register(
      'hyp.no.ckd',
      'hypertension from age 18 without CKD 3 to 5',
      all(hypertensive.when, not(kidneyDisease.when)),
    ),
    rules: [select('ACR_DONE', 'urine ACR or PCR in 12 months', has(coded('acr_cod', 'pcr_cod'), m12))],
    monthly: [coded('acr_cod', 'pcr_cod')],
  }),
  audited('010', {
    title: 'CVDPREVENT: cardiovascular disease: last blood pressure to the target of the age',
    short: 'BP to target in CVD',
    direction: 'higher',
    why,
    over: register('cvd.18', 'cardiovascular disease from age 18', all(adult, cardiovascularDisease.when)),
    rules: [atTarget(byAge)],
    monthly: [readings(bloodPressure)],
  }),
];

/** The lowest systolic of any setting of the day. */
function lowSystolic() {
  const limit = (setting: string) => atMost(`${setting}Systolic`, 100);
  return either(limit('clinic'), limit('home'), limit('ambulatory'));
}
