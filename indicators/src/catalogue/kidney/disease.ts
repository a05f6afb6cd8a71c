import {
  action,
  age,
  all,
  always,
  any,
  atLeast,
  coded,
  ever,
  has,
  issued,
  latest,
  less,
  m12,
  not,
  on,
  readings,
  register,
  type Series,
  select,
  treated,
} from '../../index.ts';
import { bloodPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { albuminRatio, reninMedicines } from '../vocabulary/kidney.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import { pressureActions } from '../vocabulary/pressure-target.ts';
import { diabetes, hypertension, kidneyDisease } from '../vocabulary/registers.ts';

const ckd = cvdprevent('kidney', 'CKD', namesAlone);

const adults = register('registered.18', 'everybody registered from age 18', age.atLeast(18));
const why =
  'Kidney disease that is measured and treated early can be kept from getting worse; untreated it ends in dialysis.';

const latestRatio = (limit: number) => latest(albuminRatio, atLeast('value', limit), ever);
const proteinuric = any(latestRatio(70), all(hypertension.when, latestRatio(30)), all(diabetes.when, latestRatio(3)));
/** Kidney disease in which a medicine of the renin-angiotensin system is offered (NICE NG203). */
const highRisk = register('ckd.high', 'CKD 3 to 5 with a raised urine ACR', all(kidneyDisease.when, proteinuric));
const lowRatio = register(
  'ckd.acr.lt70',
  'CKD 3 to 5 with a latest urine ACR below 70',
  all(kidneyDisease.when, latest(albuminRatio, less('value', 70), ever)),
);
const ratioDone = has(coded('acr_cod'), m12);
const functionDone = has(coded('egfr_cod'), m12);
const onRenin = has(issued(...reninMedicines), treated);

export const disease: readonly Series[] = [
  ckd('001', 'M', {
    title: 'CVDPREVENT: chronic kidney disease stages 3 to 5 in everybody registered from 18',
    short: 'CKD prevalence, 18 or over',
    direction: 'none',
    why: 'People who are not on the register are not called, measured or treated.',
    over: adults,
    rules: [select('ON_REGISTER', 'is on the register', on(kidneyDisease))],
  }),
  ckd('004', 'M', {
    title: 'CVDPREVENT: chronic kidney disease: urine ACR in 12 months',
    short: 'CKD: urine ACR in 12 months',
    direction: 'higher',
    why,
    actions: [action('Ask for a urine ACR: none in the last 12 months', always)],
    over: kidneyDisease,
    rules: [select('ACR_DONE', 'urine ACR in 12 months', ratioDone)],
    monthly: [coded('acr_cod')],
  }),
  ckd('005', 'M', {
    title: 'CVDPREVENT: chronic kidney disease with a raised urine ACR: ACE inhibitor or ARB in 6 months',
    short: 'CKD, high ACR: ACE inhibitor or ARB',
    direction: 'higher',
    why: 'Medicines of the renin-angiotensin system protect the kidneys that leak albumin.',
    unconfirmed: [
      'who is at high risk is read from NICE NG203: latest ACR 70 or above, 30 with hypertension, 3 with diabetes',
    ],
    actions: [action('Offer an ACE inhibitor or ARB, or say why not: none issued in 6 months', always)],
    over: highRisk,
    rules: [select('RAS_ISSUED', 'an ACE inhibitor or ARB issued in the last 6 months', onRenin)],
    monthly: [issued(...reninMedicines)],
  }),
  ckd('006', 'M', {
    title: 'CVDPREVENT: chronic kidney disease: eGFR in 12 months',
    short: 'CKD: eGFR in 12 months',
    direction: 'higher',
    why,
    actions: [action('Ask for a blood test of kidney function: no eGFR in the last 12 months', always)],
    over: kidneyDisease,
    rules: [select('EGFR_DONE', 'eGFR in 12 months', functionDone)],
    monthly: [coded('egfr_cod')],
  }),
  ckd('007', 'M', {
    title: 'CVDPREVENT: chronic kidney disease with a urine ACR below 70: last blood pressure to 140/90 (home 135/85)',
    short: 'CKD, ACR below 70: BP to target',
    direction: 'higher',
    why,
    unconfirmed: ['one target at all ages, and the latest ACR of any age, are recalled'],
    actions: pressureActions,
    over: lowRatio,
    rules: [
      select(
        'BP_OK',
        'the last blood pressure in 12 months is 140/90 or below (home 135/85)',
        latest(bloodPressure, pressureAtMost(140, 90), m12),
      ),
    ],
    monthly: [readings(bloodPressure)],
  }),
];

/** For finding people: nobody who is on the register. */
export const withoutKidneyDisease = register(
  'no.ckd.18',
  'from age 18, not on the register of CKD 3 to 5',
  all(age.atLeast(18), not(kidneyDisease.when)),
);
