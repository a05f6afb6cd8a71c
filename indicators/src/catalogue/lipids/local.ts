import { action, age, all, has, latest, m12, not, on, readings, register, select } from '../../index.ts';
import { cardiovascularDisease, familialHypercholesterolaemia } from '../vocabulary/cardiovascular.ts';
import {
  cholesterolTested,
  lipidProfile,
  onHighIntensity,
  onLipidTherapy,
  onLowerIntensity,
  profileAtTarget,
  riskFrom,
} from '../vocabulary/lipids.ts';
import { local } from '../vocabulary/owners.ts';
import { primaryPriorities, secondaryPriorities } from './priorities.ts';

const own = local('lipids');
const why = 'The lower LDL cholesterol is after a heart attack or stroke, the fewer follow.';
const tested = has(readings(lipidProfile), m12);

export const localSet = [
  own('lip.intensity', {
    title: 'Cardiovascular disease: the latest statin in 6 months is of high intensity',
    short: 'High-intensity statin',
    direction: 'higher',
    why: 'Atorvastatin 80 mg lowers LDL cholesterol by half, 10 mg by a third: the name of the statin alone says little.',
    priorities: secondaryPriorities,
    actions: [
      action('Offer atorvastatin 80 mg instead of the present dose', onLowerIntensity),
      action('Offer a high-intensity statin: none issued in the last 6 months', not(onHighIntensity)),
    ],
    over: cardiovascularDisease,
    rules: [
      select(
        'HIGH_INTENSITY',
        'atorvastatin from 20 mg, rosuvastatin from 10 mg or simvastatin 80 mg, the latest statin issued in the last 6 months',
        onHighIntensity,
      ),
    ],
    monthly: [cholesterolTested],
  }),
  own('lip.target', {
    title:
      'Cardiovascular disease: last cholesterol in 12 months at target, non-HDL worked out where it was not reported',
    short: 'Cholesterol to target, all',
    direction: 'higher',
    why,
    priorities: secondaryPriorities,
    actions: [
      action('Test cholesterol: none in the last 12 months', not(tested)),
      action('Step treatment up: the last cholesterol is above the target', tested),
    ],
    over: cardiovascularDisease,
    rules: [select('CHOL_OK', 'LDL 2.0 or below, or non-HDL 2.6 or below', latest(lipidProfile, profileAtTarget, m12))],
    monthly: [readings(lipidProfile)],
  }),
  own('lip.primary', {
    title: 'Age 40 or over, QRISK 10 % or more, no cardiovascular disease: lipid-lowering medicine in 6 months',
    short: 'Treated before disease',
    direction: 'higher',
    why: 'A statin taken in time prevents the first heart attack or stroke.',
    priorities: primaryPriorities,
    actions: [action('Offer atorvastatin 20 mg: nothing issued in the last 6 months', not(onLipidTherapy()))],
    over: register(
      'q10.40',
      'from age 40, QRISK 10 % or more in five years, without cardiovascular disease',
      all(age.atLeast(40), riskFrom(10), not(on(cardiovascularDisease))),
    ),
    rules: [select('LLT', 'a lipid-lowering medicine issued in the last 6 months', onLipidTherapy())],
    monthly: [cholesterolTested],
  }),
  own('lip.fh', {
    title: 'Familial hypercholesterolaemia: lipid-lowering medicine in 6 months',
    short: 'Familial, treated',
    direction: 'higher',
    why: 'Untreated, half of the men with it have a heart attack before they are 50.',
    over: register('fh', 'familial hypercholesterolaemia', familialHypercholesterolaemia),
    rules: [select('LLT', 'a lipid-lowering medicine issued in the last 6 months', onLipidTherapy())],
    monthly: [cholesterolTested],
  }),
];
