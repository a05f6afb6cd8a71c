import { action, always, coded, has, indicator, m12, parameter, type Rule, select, version } from '../../index.ts';
import { hyperglycaemiaOrGestational } from '../vocabulary/diabetes.ts';
import {
  type Adjustments,
  declinedCare,
  diagnosedLast3Months,
  invitedTwice,
  registeredLast3Months,
  unsuitable,
} from '../vocabulary/qof.ts';
import { nonDiabeticHyperglycaemia } from '../vocabulary/registers.ts';
import { bloodTestDeclined, rulesOf } from './cascade.ts';

/** What counts as a test for diabetes: HbA1c, or glucose after a night without food. */
export const glucoseTests = ['ifcchbam_cod', 'fasplasgluc_cod'] as const;

const adjustments: Adjustments = {
  diagnosed: 'ndh_cod',
  unsuitable: 'ndhpcapu_cod',
  declined: 'ndhpcadec_cod',
  invited: 'ndhinvite_cod',
  prefix: 'NDH',
};

const cascade = (...diagnoses: string[]): readonly Rule[] => [
  select('TESTED', 'HbA1c or fasting glucose in the last 12 months', has(coded(...glucoseTests), m12)),
  unsuitable(adjustments),
  bloodTestDeclined,
  declinedCare(adjustments),
  invitedTwice(adjustments),
  diagnosedLast3Months(coded(...diagnoses)),
  registeredLast3Months,
];
const exceptions = parameter(
  'exceptions',
  1,
  '1: those of the diabetes processes, with the lists of this disease',
  'the fields of these indicators were not read',
);
const diagnoses = ['ndh_cod', 'igt_cod', 'prd_cod'];

export const hyperglycaemia = indicator('ndh.tested', {
  family: 'diabetes',
  title: 'Raised glucose without diabetes: HbA1c or fasting glucose in 12 months',
  short: 'Raised glucose tested',
  direction: 'higher',
  why: 'One in twenty people with raised glucose has diabetes a year later; the test finds it.',
  actions: [action('Take blood for HbA1c', always)],
  versions: [
    version('NDH002', {
      from: '2020-04-01',
      to: '2026-03-31',
      source: rulesOf('to v50'),
      evidence: 'B',
      parameters: [exceptions],
      over: nonDiabeticHyperglycaemia,
      rules: cascade(...diagnoses),
      monthly: [coded(...glucoseTests)],
    }),
    version('NDH003', {
      from: '2026-04-01',
      source: rulesOf('v51'),
      evidence: 'B',
      parameters: [
        exceptions,
        parameter('from', 2026, 'April', 'that NDH003 begins with v51 follows from its register, not from a date'),
        parameter('gestationalFromAge', 0, 'years', '"at any age" is read as an age of the person'),
      ],
      over: hyperglycaemiaOrGestational,
      rules: cascade(...diagnoses, 'gestdiab_cod'),
      monthly: [coded(...glucoseTests)],
    }),
  ],
});
