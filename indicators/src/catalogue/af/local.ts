import {
  action,
  age,
  all,
  coded,
  has,
  m12,
  months,
  not,
  on,
  parameter,
  readings,
  recordedElseComputed,
  register,
  select,
} from '../../index.ts';
import {
  anticoagulant,
  anticoagulated,
  antiplatelet,
  bloodCounted,
  creatinineTested,
  doac,
  onAntiplatelet,
  onDoac,
  recordedChadsVasc,
  weighed,
} from '../vocabulary/anticoagulants.ts';
import { bloodPressure } from '../vocabulary/blood-pressure.ts';
import { local } from '../vocabulary/owners.ts';
import { atrialFibrillation } from '../vocabulary/registers.ts';
import { chadsVasc } from '../vocabulary/scores.ts';
import { fibrillationPriorities } from './priorities.ts';

/** Recorded where there is a score, else computed: its denominator is larger than that of the recorded one alone. */
const atRisk = register(
  'af.risk.any',
  'atrial fibrillation, CHA2DS2-VASc 2 or more, recorded or else computed',
  all(atrialFibrillation.when, recordedElseComputed(recordedChadsVasc, chadsVasc, 2)),
);
const treatedAtRisk = register(
  'af.risk.oac',
  'atrial fibrillation, CHA2DS2-VASc 2 or more, an oral anticoagulant issued in the last 6 months',
  all(on(atRisk), anticoagulated),
);
const onDoacs = register(
  'af.doac',
  'atrial fibrillation, a DOAC issued in the last 6 months',
  all(atrialFibrillation.when, onDoac),
);
const from65 = register('registered.65', 'everybody registered from age 65', age.atLeast(65));

const pulse = coded('pulrhyth_cod', 'pulrate_cod');
const why = 'An anticoagulant prevents two strokes in three in people with atrial fibrillation.';
const whyPulse = 'A pulse taken finds atrial fibrillation before it makes a stroke.';
const own = local('af');

export const localSet = [
  own('af.pulse65', {
    title: 'Age 65 or over: pulse rhythm or rate recorded in 12 months',
    short: 'Pulse taken in 12 months',
    direction: 'higher',
    why: whyPulse,
    over: from65,
    rules: [select('PULSE', 'pulse rhythm or rate recorded in the last 12 months', has(pulse, m12))],
  }),
  own('af.pulse65.5y', {
    title: 'Age 65 or over: pulse rhythm or rate recorded in five years',
    short: 'Pulse taken in 5 years',
    direction: 'higher',
    why: whyPulse,
    over: from65,
    rules: [select('PULSE', 'pulse rhythm or rate recorded in the last 5 years', has(pulse, months(60)))],
  }),
  own('af.anticoag', {
    title: 'Atrial fibrillation and CHA2DS2-VASc 2 or more, recorded or computed: anticoagulated',
    short: 'Anticoagulated, all at risk',
    direction: 'higher',
    why,
    priorities: fibrillationPriorities,
    actions: [action('Offer an anticoagulant: none issued in the last 6 months', not(anticoagulated))],
    over: atRisk,
    rules: [select('ORANTICOAG', 'an oral anticoagulant issued in the last 6 months', anticoagulated)],
    // What a review of atrial fibrillation leaves in the record. Where the score is computed none needs to be recorded.
    monthly: [readings(recordedChadsVasc), readings(bloodPressure)],
  }),
  own('af.aspirinmono', {
    title:
      'Atrial fibrillation and CHA2DS2-VASc 2 or more: aspirin or another antiplatelet instead of an anticoagulant',
    short: 'Antiplatelet alone',
    direction: 'lower',
    why: 'Aspirin hardly prevents these strokes and bleeds as much as an anticoagulant.',
    over: atRisk,
    rules: [
      select(
        'PLATELET_ALONE',
        'an antiplatelet and no oral anticoagulant issued in the last 6 months',
        all(onAntiplatelet, not(anticoagulated)),
      ),
    ],
    monthly: [antiplatelet],
  }),
  own('af.noac', {
    title: 'Atrial fibrillation and CHA2DS2-VASc 2 or more, anticoagulated: with a DOAC',
    short: 'DOAC among anticoagulated',
    direction: 'higher',
    why: 'A DOAC bleeds into the brain half as often as warfarin and needs no INR.',
    over: treatedAtRisk,
    rules: [select('DOAC', 'a DOAC issued in the last 6 months', onDoac)],
    monthly: [anticoagulant],
  }),
  own('af.doacmon', {
    title: 'Atrial fibrillation on a DOAC: creatinine, weight and blood count in 12 months',
    short: 'DOAC monitored',
    direction: 'higher',
    why: 'The dose goes by kidneys, weight and age; too much bleeds and too little does not protect.',
    parameters: [parameter('windowMonths', 12, 'months')],
    actions: [
      action('Test creatinine: none in the last 12 months', not(has(creatinineTested, m12))),
      action('Weigh: no weight in the last 12 months', not(has(weighed, m12))),
      action('Take a blood count: none in the last 12 months', not(has(bloodCounted, m12))),
    ],
    over: onDoacs,
    rules: [
      select(
        'MONITORED',
        'creatinine, weight and a full blood count in the last 12 months',
        all(has(creatinineTested, m12), has(weighed, m12), has(bloodCounted, m12)),
      ),
    ],
    monthly: [doac],
  }),
];
