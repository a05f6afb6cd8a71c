import {
  action,
  all,
  coded,
  exclude,
  indicator,
  invited,
  not,
  parameter,
  type Rule,
  readings,
  reject,
  select,
  type Test,
  version,
} from '../../index.ts';
import {
  anticoagulated,
  anyContraindicated,
  anyContraindicatedNow,
  anyDeclined,
  doacDeclined,
  doacUnsuitable,
  highRecordedRisk,
  highRiskByVasc,
  mechanicalValve,
  onDoac,
  onVitaminKAntagonist,
  recordedChadsVasc,
  vitaminKContraindicated,
  vitaminKDeclined,
} from '../vocabulary/anticoagulants.ts';
import { declinedCare, unsuitable } from '../vocabulary/qof.ts';
import { atrialFibrillation } from '../vocabulary/registers.ts';
import { adjustments, newcomers } from './cascade.ts';
import { fibrillationPriorities } from './priorities.ts';
import { rightAnticoagulant } from './roads.ts';

const lowRisk = (when: Test) => exclude('CHADVASC', 'no recorded score, or the latest is 0 or 1', not(when));

const generalExceptions = {
  persisting: reject('XGORANTICO', 'an oral anticoagulant is contraindicated for good', anyContraindicated),
  expiring: reject(
    'TXGORANTIC',
    'an oral anticoagulant is contraindicated for the time being (last 12 months)',
    anyContraindicatedNow,
  ),
  declined: reject('GENORANTID', 'declined an oral anticoagulant (last 12 months)', anyDeclined),
};

/** Any oral anticoagulant will do. */
const anyAnticoagulant: readonly Rule[] = [
  lowRisk(highRiskByVasc),
  select('ORANTICOAG', 'an oral anticoagulant issued in the last 6 months', anticoagulated),
  generalExceptions.persisting,
  generalExceptions.expiring,
  unsuitable(adjustments),
  generalExceptions.declined,
  declinedCare(adjustments),
  reject('AFIBINV1', 'two invitations at least 7 days apart (last 12 months)', invited(coded('afibinvite_cod'), null)),
  ...newcomers,
];

const noValve = not(mechanicalValve);
const valveWithout = (reason: Test) => all(mechanicalValve, reason, not(anticoagulated));

/** Success first, then what each kind of anticoagulant excepts for. */
const byKind: readonly Rule[] = [
  lowRisk(highRecordedRisk),
  ...rightAnticoagulant,
  reject(
    'VALVITKCON',
    'a mechanical valve, a vitamin K antagonist contraindicated, and no anticoagulant issued',
    valveWithout(vitaminKContraindicated),
  ),
  reject(
    'VALVITKDEC',
    'a mechanical valve, a vitamin K antagonist declined (last 12 months), and no anticoagulant issued',
    valveWithout(vitaminKDeclined),
  ),
  reject(
    'DOACXVITKC',
    'a DOAC is unsuitable and a vitamin K antagonist contraindicated',
    all(noValve, vitaminKContraindicated, doacUnsuitable),
  ),
  reject(
    'DOACXVITKD',
    'a DOAC is unsuitable and a vitamin K antagonist was declined (last 12 months)',
    all(noValve, vitaminKDeclined, doacUnsuitable),
  ),
  reject(
    'DOACDVITKC',
    'a DOAC was declined (last 12 months) and a vitamin K antagonist is contraindicated',
    all(noValve, doacDeclined, vitaminKContraindicated),
  ),
  reject(
    'DOACDVITKD',
    'a DOAC and a vitamin K antagonist were both declined (last 12 months)',
    all(noValve, doacDeclined, vitaminKDeclined),
  ),
  generalExceptions.persisting,
  generalExceptions.expiring,
  generalExceptions.declined,
  ...newcomers,
];

export const afAnticoagulation = indicator('af.oac', {
  family: 'af',
  title: 'Atrial fibrillation and CHA2DS2-VASc 2 or more: treated with the right anticoagulant',
  short: 'Anticoagulated, recorded risk',
  direction: 'higher',
  why: 'An anticoagulant prevents two strokes in three in people with atrial fibrillation.',
  priorities: fibrillationPriorities,
  actions: [
    action('Offer an anticoagulant: none issued in the last 6 months', not(anticoagulated)),
    action('A DOAC with a mechanical valve: review at once', all(mechanicalValve, onDoac)),
    action('Offer a DOAC instead of the vitamin K antagonist, or record why not', onVitaminKAntagonist),
  ],
  versions: [
    version('AF007', {
      from: '2015-04-01',
      to: '2021-03-31',
      source: 'NHS England, QOF business rules to v46',
      evidence: 'B',
      parameters: [
        parameter('windowMonths', 6, 'months'),
        parameter(
          'lastYear',
          2020,
          'first half of its last QOF year',
          'it may have run until AF008 took its place; the rules of 2021/22 were not available',
        ),
      ],
      over: atrialFibrillation,
      rules: anyAnticoagulant,
      monthly: [readings(recordedChadsVasc)],
    }),
    version('AF008', {
      from: '2022-04-01',
      source: 'NHS England, QOF indicator metadata 2023/24; rules of v49 read in supplier help pages',
      evidence: 'B',
      parameters: [parameter('windowMonths', 6, 'months'), parameter('timeInRange', 65, 'per cent or more')],
      over: atrialFibrillation,
      rules: byKind,
      monthly: [readings(recordedChadsVasc)],
    }),
  ],
});
