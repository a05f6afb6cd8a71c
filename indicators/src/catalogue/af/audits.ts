import { age, all, any, coded, exclude, has, m12, readings, register, select } from '../../index.ts';
import {
  anticoagulated,
  anyContraindicated,
  anyContraindicatedNow,
  doacDeclined,
  doacUnsuitable,
  highRecordedRisk,
  highRiskByVasc,
  onDoac,
  onVitaminKAntagonist,
  recordedChadsVasc,
} from '../vocabulary/anticoagulants.ts';
import { cvdprevent, nice } from '../vocabulary/owners.ts';
import { atrialFibrillation } from '../vocabulary/registers.ts';
import { adultFibrillation } from './registers.ts';
import { rightAnticoagulant } from './roads.ts';

const why = 'An anticoagulant prevents two strokes in three in people with atrial fibrillation.';
const monthly = [readings(recordedChadsVasc)];
const treated = select('ORANTICOAG', 'an oral anticoagulant issued in the last 6 months', anticoagulated);
/** A DOAC, or a vitamin K antagonist where a DOAC was declined or will not do. */
const doacFirst = [
  select('DOAC', 'a DOAC issued in the last 6 months', onDoac),
  select(
    'VITK_REASON',
    'a vitamin K antagonist issued in the last 6 months, a DOAC declined (12 months) or unsuitable',
    all(onVitaminKAntagonist, any(doacDeclined, doacUnsuitable)),
  ),
];
const contraindicated = exclude(
  'CONTRAINDICATED',
  'an oral anticoagulant is contraindicated',
  any(anyContraindicated, anyContraindicatedNow),
);

const adultsAtRisk = register(
  'af.18.risk',
  'atrial fibrillation from age 18, latest CHA2DS2-VASc 2 or more',
  all(adultFibrillation.when, highRiskByVasc),
);
const atRisk = register(
  'af.risk',
  'atrial fibrillation, latest CHA2DS2-VASc 2 or more',
  all(atrialFibrillation.when, highRiskByVasc),
);
const atRecordedRisk = register(
  'af.risk.recorded',
  'atrial fibrillation, latest CHA2DS2-VASc 2 or more, or without one the latest CHADS2 from before April 2015',
  all(atrialFibrillation.when, highRecordedRisk),
);
const onTreatment = register(
  'af.oac',
  'atrial fibrillation, older than 18, with an oral anticoagulant issued in the last 6 months',
  all(age.atLeast(19), atrialFibrillation.when, anticoagulated),
);

const audited = cvdprevent('af', 'AF', 'names of the published indicators; lists of codes recalled');
const standard = nice('af', 'af');

export const audits = [
  audited('002', 'A', {
    title: 'CVDPREVENT: atrial fibrillation and CHA2DS2-VASc 2 or more: any oral anticoagulant in 6 months',
    short: 'Anticoagulated, 18 or over',
    direction: 'higher',
    why,
    over: adultsAtRisk,
    rules: [treated],
    monthly,
  }),
  audited('005', 'B', {
    title: 'CVDPREVENT: atrial fibrillation and CHA2DS2-VASc 2 or more: a DOAC, or warfarin for a reason',
    short: 'DOAC first, 18 or over',
    direction: 'higher',
    why,
    over: adultsAtRisk,
    rules: doacFirst,
    monthly,
  }),
  standard('128', '2015-04-01', {
    title: 'NICE: atrial fibrillation and CHA2DS2-VASc 2 or more: anticoagulated, unless contraindicated',
    short: 'Anticoagulated unless contraindicated',
    direction: 'higher',
    why,
    over: atRecordedRisk,
    rules: [contraindicated, treated],
    monthly,
  }),
  standard('169', '2018-04-01', {
    title: 'NICE: atrial fibrillation on an anticoagulant: anticoagulation reviewed in 12 months',
    short: 'Anticoagulation reviewed',
    direction: 'higher',
    why: 'The right dose changes with kidneys, weight and age, and so does the wish to be treated.',
    over: onTreatment,
    unconfirmed: [
      'the document says over 18, which is read as from 19',
      'any code of a review counts, whatever it covered',
    ],
    rules: [select('REVIEWED', 'anticoagulation reviewed in the last 12 months', has(coded('anticoagrev_cod'), m12))],
  }),
  standard('247', '2023-04-01', {
    title: 'NICE: atrial fibrillation and CHA2DS2-VASc 2 or more: a DOAC, or warfarin for a reason',
    short: 'DOAC first',
    direction: 'higher',
    why,
    over: atRisk,
    rules: rightAnticoagulant,
    monthly,
  }),
];
