import {
  action,
  age,
  coded,
  type DayTest,
  exclude,
  has,
  latest,
  m12,
  not,
  parameter,
  type Reading,
  type Rule,
  readings,
  reject,
  select,
} from '../../index.ts';
import { bloodPressure } from './blood-pressure.ts';
import {
  declinedCare,
  diagnosedLast9Months,
  diagnosisOf,
  invitedSince,
  type JointAdjustments,
  registeredLast9Months,
  unsuitable,
} from './qof.ts';
import { moderatelyFrail } from './registers.ts';

/** The cascade of every blood pressure target of QOF, in its official order (HYP003 and HYP007, v46). */
export const pressureCascade = (
  adjustments: JointAdjustments,
  reading: Reading,
  target: DayTest,
  declined = 'BPORHBPDEC',
): readonly Rule[] => [
  select('BP_OK', 'the last blood pressure in 12 months is at or below the target', latest(reading, target, m12)),
  reject('HTMAX', 'on the most treatment the person tolerates (last 12 months)', has(coded('htmax_cod'), m12)),
  unsuitable(adjustments),
  reject(declined, 'declined blood pressure measurement (last 12 months)', has(coded('bpdec_cod'), m12)),
  declinedCare(adjustments),
  invitedSince(adjustments, reading),
  diagnosedLast9Months(diagnosisOf(adjustments)),
  registeredLast9Months,
];

export const olderThan = (most: number) => exclude('PAT_AGE', `older than ${most}`, not(age.atMost(most)));
export const youngerThan = (least: number) => exclude('PAT_AGE', `younger than ${least}`, not(age.atLeast(least)));
export const frailtyExcluded = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);

export const homeLower = parameter('homeLower', 5, 'mmHg below the clinic target at home');
export const frailtyFromScore = parameter(
  'frailtyFromScore',
  0,
  '1: a frailty score counts as a grade',
  'read in two secondary sources; the v51 rules were not available',
);

export const pressureActions = [
  action('Measure the blood pressure: none in the last 12 months', not(has(readings(bloodPressure), m12))),
  action('Review treatment: the last blood pressure is above the target', has(readings(bloodPressure), m12)),
];
