import {
  action,
  age,
  all,
  always,
  any,
  coded,
  has,
  m12,
  readings,
  register,
  type Series,
  select,
} from '../../index.ts';
import { bodyMassIndex } from '../vocabulary/body-mass.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import {
  atrialFibrillation,
  diabetes,
  heartFailure,
  hypertension,
  kidneyDisease,
  nonDiabeticHyperglycaemia,
} from '../vocabulary/registers.ts';
import { currentSmoker, statusRecorded, supportOffered, supportRecords } from '../vocabulary/smoking.ts';

const smok = cvdprevent('smoking', 'SMOK', namesAlone);
const bmi = cvdprevent('smoking', 'BMI', namesAlone);

const condition = any(
  atrialFibrillation.when,
  cardiovascularDisease.when,
  diabetes.when,
  heartFailure.when,
  hypertension.when,
  kidneyDisease.when,
  nonDiabeticHyperglycaemia.when,
);
const atRisk = register('cvdp.risk.18', 'from age 18, on a register of CVDPREVENT', all(age.atLeast(18), condition));
const unconfirmed =
  'the registers are recalled: AF, CVD, diabetes, heart failure, hypertension, CKD and raised glucose; 12 months too';

export const auditedSmoking: readonly Series[] = [
  smok('001', 'M', {
    title: 'CVDPREVENT: on one of its registers: smoking status recorded in 12 months',
    short: 'CVD risk: smoking status in 12 months',
    direction: 'higher',
    why: 'Whoever is not asked is not helped to stop.',
    unconfirmed: [unconfirmed],
    actions: [action('Ask whether the person smokes: no status in the last 12 months', always)],
    over: atRisk,
    rules: [select('STATUS', 'the latest smoking status is of the last 12 months', statusRecorded(m12))],
    monthly: [coded('nsmok_cod', 'exsmok_cod', 'lsmok_cod')],
  }),
  smok('002', 'M', {
    title: 'CVDPREVENT: smoker on one of its registers: support to stop offered in 12 months',
    short: 'CVD risk: support offered to smokers',
    direction: 'higher',
    why: 'Stopping to smoke does more for somebody at risk than most medicines.',
    unconfirmed: [unconfirmed],
    actions: [action('Offer support to stop smoking: nothing recorded in 12 months', always)],
    over: register(
      'cvdp.smokers.18',
      'from age 18, on a register of CVDPREVENT and recorded as a smoker in the last 12 months',
      all(atRisk.when, currentSmoker(m12)),
    ),
    rules: [select('SUPPORT', 'support to stop was offered in the last 12 months', supportOffered(m12))],
    monthly: supportRecords,
  }),
  bmi('001', 'M', {
    title: 'CVDPREVENT: on one of its registers: body mass index recorded in 12 months',
    short: 'CVD risk: BMI in 12 months',
    direction: 'higher',
    why: 'Weight is part of every talk about the risk of heart attack and stroke.',
    unconfirmed: [unconfirmed],
    actions: [action('Weigh and measure: no body mass index in the last 12 months', always)],
    over: atRisk,
    rules: [select('BMI_DONE', 'body mass index measured in the last 12 months', has(readings(bodyMassIndex), m12))],
    monthly: [readings(bodyMassIndex)],
  }),
];
