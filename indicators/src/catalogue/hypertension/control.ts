import { indicator, readings, version } from '../../index.ts';
import { bloodPressure, clinicAtMost, clinicPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import {
  frailtyExcluded,
  frailtyFromScore,
  homeLower,
  olderThan,
  pressureActions,
  pressureCascade,
  youngerThan,
} from '../vocabulary/pressure-target.ts';
import type { Adjustments } from '../vocabulary/qof.ts';
import { hypertension } from '../vocabulary/registers.ts';
import { hypertensionPriorities } from './priorities.ts';

const adjustments: Adjustments = {
  diagnosed: 'hyp_cod',
  unsuitable: 'hyppcapu_cod',
  declined: 'hyppcadec_cod',
  invited: 'hypinvite_cod',
  prefix: 'HYP',
};

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
  actions: pressureActions,
  versions: [
    version('HYP003', {
      from: '2019-04-01',
      to: '2023-03-31',
      source: source('v44 to v46'),
      evidence: 'A',
      over: hypertension,
      rules: [olderThan(79), ...pressureCascade(adjustments, clinicPressure, clinicAtMost(140, 90), 'BPDEC')],
      monthly: [readings(clinicPressure)],
    }),
    version('HYP008', {
      from: '2023-04-01',
      to: '2026-03-31',
      source: source('v48 to v50'),
      evidence: 'A',
      parameters: [homeLower],
      over: hypertension,
      rules: [olderThan(79), ...pressureCascade(adjustments, bloodPressure, pressureAtMost(140, 90))],
      monthly: [readings(bloodPressure)],
    }),
    version('HYP010', {
      from: '2026-04-01',
      source: source('v51'),
      evidence: 'B',
      parameters: [homeLower, frailtyFromScore],
      over: hypertension,
      rules: [olderThan(79), frailtyExcluded, ...pressureCascade(adjustments, bloodPressure, pressureAtMost(140, 90))],
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
  actions: pressureActions,
  versions: [
    version('HYP007', {
      from: '2019-04-01',
      to: '2023-03-31',
      source: source('v44 to v46'),
      evidence: 'A',
      over: hypertension,
      rules: [youngerThan(80), ...pressureCascade(adjustments, clinicPressure, clinicAtMost(150, 90), 'BPDEC')],
      monthly: [readings(clinicPressure)],
    }),
    version('HYP009', {
      from: '2023-04-01',
      to: '2026-03-31',
      source: source('v48 to v50'),
      evidence: 'A',
      parameters: [homeLower],
      over: hypertension,
      rules: [youngerThan(80), ...pressureCascade(adjustments, bloodPressure, pressureAtMost(150, 90))],
      monthly: [readings(bloodPressure)],
    }),
    version('HYP011', {
      from: '2026-04-01',
      source: source('v51'),
      evidence: 'B',
      parameters: [homeLower, frailtyFromScore],
      over: hypertension,
      rules: [
        youngerThan(80),
        frailtyExcluded,
        ...pressureCascade(adjustments, bloodPressure, pressureAtMost(150, 90)),
      ],
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
  actions: pressureActions,
  versions: [
    version('HYP006', {
      from: '2014-04-01',
      to: '2019-03-31',
      source: source('before v44'),
      evidence: 'A',
      over: hypertension,
      rules: pressureCascade(adjustments, clinicPressure, clinicAtMost(150, 90), 'BPDEC'),
      monthly: [readings(clinicPressure)],
    }),
  ],
});
