import {
  action,
  age,
  coded,
  type DayTest,
  exclude,
  has,
  indicator,
  latest,
  m12,
  not,
  parameter,
  type Reading,
  type Rule,
  readings,
  reject,
  select,
  version,
} from '../../index.ts';
import { bloodPressure, clinicAtMost, clinicPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import {
  type Adjustments,
  declinedCare,
  diagnosedLast9Months,
  invitedSince,
  registeredLast9Months,
  unsuitable,
} from '../vocabulary/qof.ts';
import { hypertension, moderatelyFrail } from '../vocabulary/registers.ts';
import { hypertensionPriorities } from './priorities.ts';

const adjustments: Adjustments = {
  diagnosed: 'hyp_cod',
  unsuitable: 'hyppcapu_cod',
  declined: 'hyppcadec_cod',
  invited: 'hypinvite_cod',
  prefix: 'HYP',
};

/** The cascade of the blood pressure indicators in its official order (HYP003 and HYP007, v46). */
const cascade = (reading: Reading, target: DayTest, declined: string): readonly Rule[] => [
  select('BP_OK', 'the last blood pressure in 12 months is at or below the target', latest(reading, target, m12)),
  reject('HTMAX', 'on the most treatment the person tolerates (last 12 months)', has(coded('htmax_cod'), m12)),
  unsuitable(adjustments),
  reject(declined, 'declined blood pressure measurement (last 12 months)', has(coded('bpdec_cod'), m12)),
  declinedCare(adjustments),
  invitedSince(adjustments, reading),
  diagnosedLast9Months(coded(adjustments.diagnosed)),
  registeredLast9Months,
];

const tooOld = (most: number) => exclude('PAT_AGE', `older than ${most}`, not(age.atMost(most)));
const tooYoung = (least: number) => exclude('PAT_AGE', `younger than ${least}`, not(age.atLeast(least)));
const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);
const home = parameter('homeLower', 5, 'mmHg below the clinic target at home');
const frailty = parameter(
  'frailtyFromScore',
  0,
  '1: a frailty score counts as a grade',
  'read in two secondary sources; the v51 rules were not available',
);

const actions = [
  action('Measure the blood pressure: none in the last 12 months', not(has(readings(bloodPressure), m12))),
  action('Review treatment: the last blood pressure is above the target', has(readings(bloodPressure), m12)),
];
const why =
  'High blood pressure that is brought to target prevents strokes and heart attacks; a person not measured cannot be treated.';
const source = (rules: string) => `NHS England, QOF business rules ${rules}`;

export const hypBpUnder80 = indicator('hyp.bp.le79', {
  family: 'hypertension',
  title: 'Hypertension, 79 or under: last blood pressure 140/90 or below (home 135/85)',
  short: 'BP to target, 79 or under',
  direction: 'higher',
  why,
  priorities: hypertensionPriorities,
  actions,
  versions: [
    version('HYP003', {
      from: '2019-04-01',
      to: '2023-03-31',
      source: source('v44 to v46'),
      evidence: 'A',
      over: hypertension,
      rules: [tooOld(79), ...cascade(clinicPressure, clinicAtMost(140, 90), 'BPDEC')],
      monthly: [readings(clinicPressure)],
    }),
    version('HYP008', {
      from: '2023-04-01',
      to: '2026-03-31',
      source: source('v48 to v50'),
      evidence: 'A',
      parameters: [home],
      over: hypertension,
      rules: [tooOld(79), ...cascade(bloodPressure, pressureAtMost(140, 90), 'BPORHBPDEC')],
      monthly: [readings(bloodPressure)],
    }),
    version('HYP010', {
      from: '2026-04-01',
      source: source('v51'),
      evidence: 'B',
      parameters: [home, frailty],
      over: hypertension,
      rules: [tooOld(79), frail, ...cascade(bloodPressure, pressureAtMost(140, 90), 'BPORHBPDEC')],
      monthly: [readings(bloodPressure)],
    }),
  ],
});

export const hypBpFrom80 = indicator('hyp.bp.ge80', {
  family: 'hypertension',
  title: 'Hypertension, 80 or over: last blood pressure 150/90 or below (home 145/85)',
  short: 'BP to target, 80 or over',
  direction: 'higher',
  why,
  priorities: hypertensionPriorities,
  actions,
  versions: [
    version('HYP007', {
      from: '2019-04-01',
      to: '2023-03-31',
      source: source('v44 to v46'),
      evidence: 'A',
      over: hypertension,
      rules: [tooYoung(80), ...cascade(clinicPressure, clinicAtMost(150, 90), 'BPDEC')],
      monthly: [readings(clinicPressure)],
    }),
    version('HYP009', {
      from: '2023-04-01',
      to: '2026-03-31',
      source: source('v48 to v50'),
      evidence: 'A',
      parameters: [home],
      over: hypertension,
      rules: [tooYoung(80), ...cascade(bloodPressure, pressureAtMost(150, 90), 'BPORHBPDEC')],
      monthly: [readings(bloodPressure)],
    }),
    version('HYP011', {
      from: '2026-04-01',
      source: source('v51'),
      evidence: 'B',
      parameters: [home, frailty],
      over: hypertension,
      rules: [tooYoung(80), frail, ...cascade(bloodPressure, pressureAtMost(150, 90), 'BPORHBPDEC')],
      monthly: [readings(bloodPressure)],
    }),
  ],
});

export const hypBp150 = indicator('hyp.bp.150', {
  family: 'hypertension',
  title: 'Hypertension: last blood pressure 150/90 or below',
  short: 'BP 150/90 or below',
  direction: 'higher',
  why,
  actions,
  versions: [
    version('HYP006', {
      from: '2014-04-01',
      to: '2019-03-31',
      source: source('before v44'),
      evidence: 'A',
      over: hypertension,
      rules: cascade(clinicPressure, clinicAtMost(150, 90), 'BPDEC'),
      monthly: [readings(clinicPressure)],
    }),
  ],
});
