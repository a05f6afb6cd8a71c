import {
  type Action,
  action,
  age,
  all,
  always,
  atMost,
  coded,
  has,
  indicator,
  issued,
  latest,
  less,
  m12,
  not,
  type Records,
  type Register,
  type Rule,
  readings,
  register,
  type Series,
  select,
  treated,
  version,
} from '../../index.ts';
import { bloodPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { hba1c, totalCholesterol } from '../vocabulary/diabetes.ts';
import { diabetes, nonDiabeticHyperglycaemia } from '../vocabulary/registers.ts';
import { allDone, eight, missing, nine } from './care-processes.ts';
import { glucoseTests } from './hyperglycaemia.ts';
import { diabetesPriorities } from './priorities.ts';

/** The local set of the collaboratives: everybody on the register counts, nobody is excepted. */
type Parts = {
  title: string;
  short: string;
  why: string;
  over?: Register;
  rules: readonly Rule[];
  monthly: readonly Records[];
  actions: readonly Action[];
};
const local = (id: string, { over = diabetes, rules, monthly, ...words }: Parts): Series =>
  indicator(id, {
    family: 'diabetes',
    direction: 'higher',
    ...(over.id === nonDiabeticHyperglycaemia.id ? {} : { priorities: diabetesPriorities }),
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

const sugar = latest(hba1c, atMost('value', 58), m12);
const pressure = latest(bloodPressure, pressureAtMost(140, 80), m12);
const cholesterol = latest(totalCholesterol, less('value', 5), m12);
const harm = 'Sugar, pressure and cholesterol at target keep heart, eyes, kidneys and feet whole.';

const atHba1c = (limit: number): Series =>
  local(`dm.hba1c.${limit}`, {
    title: `Diabetes, everybody: last HbA1c ${limit} mmol/mol or below`,
    short: `HbA1c ${limit} or below, all`,
    why: harm,
    rules: [
      select(
        'HBA1C_OK',
        `the last HbA1c, measured in the last 12 months, is ${limit} or below`,
        latest(hba1c, atMost('value', limit), m12),
      ),
    ],
    monthly: [readings(hba1c)],
    actions: [
      action('Take blood for HbA1c: none in the last 12 months', not(has(readings(hba1c), m12))),
      action('Review treatment: the last HbA1c is above the target', always),
    ],
  });

const belowCholesterol = (limit: number): Series =>
  local(`dm.chol.lt${limit}`, {
    title: `Diabetes, everybody: last total cholesterol below ${limit} mmol/L`,
    short: `Cholesterol below ${limit}, all`,
    why: harm,
    rules: [
      select(
        'CHOL_OK',
        `the last total cholesterol, measured in the last 12 months, is below ${limit}`,
        latest(totalCholesterol, less('value', limit), m12),
      ),
    ],
    monthly: [readings(totalCholesterol)],
    actions: [
      action('Take blood for cholesterol: none in the last 12 months', not(has(readings(totalCholesterol), m12))),
      action('Review treatment: the last cholesterol is not below the target', always),
    ],
  });

const checked = (id: 'acr' | 'foot', told: Pick<Parts, 'title' | 'short' | 'why'>): Series => {
  const processes = eight.filter((one) => one.id === id);
  return local(`dm.${id}`, {
    ...told,
    rules: [allDone(processes, m12)],
    monthly: processes.map(({ records }) => records),
    actions: missing(processes, m12),
  });
};

const whole = (id: string, short: string, processes: typeof eight): Series =>
  local(id, {
    title: `Diabetes, everybody: ${short.toLowerCase()} in 12 months`,
    short: `${short}, all`,
    why: 'Each check finds harm that can still be turned round.',
    rules: [allDone(processes, m12)],
    monthly: processes.map(({ records }) => records),
    actions: missing(processes, m12),
  });

export const localSet: readonly Series[] = [
  local('dm.bp.140.80', {
    title: 'Diabetes, everybody: last blood pressure 140/80 or below (home 135/75)',
    short: 'BP 140/80 or below, all',
    why: harm,
    rules: [select('BP_OK', 'the last blood pressure in 12 months is at or below the target', pressure)],
    monthly: [readings(bloodPressure)],
    actions: [
      action('Measure the blood pressure: none in the last 12 months', not(has(readings(bloodPressure), m12))),
      action('Review treatment: the last blood pressure is above the target', always),
    ],
  }),
  ...[58, 64, 75].map(atHba1c),
  ...[5, 4].map(belowCholesterol),
  local('dm.triple', {
    title: 'Diabetes, everybody: HbA1c 58, blood pressure 140/80 and cholesterol below 5, all three',
    short: 'All three targets, all',
    why: harm,
    rules: [select('ALL_THREE', 'all three at target in the last 12 months', all(sugar, pressure, cholesterol))],
    monthly: [readings(hba1c), readings(bloodPressure), readings(totalCholesterol)],
    actions: [
      action('HbA1c is missing or above 58', not(sugar)),
      action('Blood pressure is missing or above 140/80', not(pressure)),
      action('Cholesterol is missing or not below 5', not(cholesterol)),
    ],
  }),
  whole('dm.8cp', 'Eight care processes', eight),
  whole('dm.9cp', 'Nine care processes', nine),
  local('dm.statin40', {
    title: 'Diabetes from 40, everybody: statin in 6 months',
    short: 'Statin from 40, all',
    why: 'Diabetes doubles the risk of a heart attack; a statin takes a quarter of it away.',
    over: register('dm.40', 'diabetes from age 40, not resolved later', all(age.atLeast(40), diabetes.when)),
    rules: [select('STATIN', 'a statin issued in the last 6 months', has(issued('drug_statin'), treated))],
    monthly: [issued('drug_statin')],
    actions: [action('Offer a statin', always)],
  }),
  checked('acr', {
    title: 'Diabetes, everybody: urine albumin to creatinine ratio in 12 months',
    short: 'Urine ACR, all',
    why: 'Kidney disease shows in the urine before it is felt.',
  }),
  checked('foot', {
    title: 'Diabetes, everybody: feet checked in 12 months',
    short: 'Feet checked, all',
    why: 'Most amputations in diabetes begin with an ulcer that nobody looked for.',
  }),
  local('ndh.test', {
    title: 'Raised glucose without diabetes, everybody: HbA1c or fasting glucose in 12 months',
    short: 'Raised glucose tested, all',
    why: 'One in twenty people with raised glucose has diabetes a year later.',
    over: nonDiabeticHyperglycaemia,
    rules: [select('TESTED', 'HbA1c or fasting glucose in the last 12 months', has(coded(...glucoseTests), m12))],
    monthly: [coded(...glucoseTests)],
    actions: [action('Take blood for HbA1c', always)],
  }),
];
