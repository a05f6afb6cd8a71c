import {
  action,
  age,
  all,
  always,
  any,
  coded,
  ever,
  has,
  issued,
  latest,
  months,
  monthsToNow,
  more,
  not,
  parameter,
  priority,
  register,
  type Series,
} from '../../index.ts';
import { listedEthnicity } from '../hypertension/priorities.ts';
import { anticoagulated } from '../vocabulary/anticoagulants.ts';
import { bloodPressure, pressureFrom } from '../vocabulary/blood-pressure.ts';
import { bodyMassIndex } from '../vocabulary/body-mass.ts';
import { kidneyFunction, lowFunction } from '../vocabulary/kidney.ts';
import {
  lipidProfile,
  nonHdlCholesterol,
  onHighIntensity,
  onLowerIntensity,
  onStatin,
  riskFrom,
} from '../vocabulary/lipids.ts';
import { nonDiabeticHyperglycaemia } from '../vocabulary/registers.ts';
import { currentSmoker } from '../vocabulary/smoking.ts';
import { grouped, unknown } from './population.ts';

type Limit = readonly [number, number];
const from = (clinic: Limit, home: Limit) => latest(bloodPressure, pressureFrom(clinic, home), ever);
const severe = from([180, 120], [170, 115]);
const stage1 = from([140, 90], [135, 85]);
const riskFactor = any(
  latest(bodyMassIndex, more('value', 35), ever),
  latest(kidneyFunction, lowFunction, ever),
  nonDiabeticHyperglycaemia.when,
  currentSmoker(ever),
  riskFrom(10),
);

const hypertensionFinding = grouped('hyp.casefind.groups', {
  title: 'Hypertension possible and not known: people to measure again, in groups',
  short: 'Possible hypertension',
  why: 'A high reading has to be confirmed before it is treated; until then the person is at risk and unknown.',
  actions: [
    action('Assess on the same day: the last blood pressure is 180/120 or above (home 170/115)', severe),
    action('Offer measurement at home or over a day: the last blood pressure is high', always),
  ],
  over: unknown,
  unconfirmed: ['the other risks are recalled: BMI above 35, eGFR below 60, raised glucose, smoking, QRISK from 10 %'],
  groups: [
    priority('HTN61', 'last blood pressure 180/120 or above (home 170/115)', severe),
    priority('HTN62', 'last blood pressure 160/100 or above (home 150/95)', from([160, 100], [150, 95])),
    priority(
      'HTN63',
      '140/90 or above (home 135/85), of a listed ethnicity and with another risk',
      all(stage1, listedEthnicity, riskFactor),
    ),
    priority('HTN65', '140/90 or above (home 135/85) with another risk', all(stage1, riskFactor)),
    priority(
      'HTN66',
      '140/90 or above (home 135/85), from age 80 150/90 (home 145/85)',
      any(all(not(age.atLeast(80)), stage1), all(age.atLeast(80), from([150, 90], [145, 85]))),
    ),
  ],
});

const heartRhythmMedicine = has(issued('drug_digoxin', 'drug_flecainide', 'drug_propafenone'), monthsToNow(3));
const otherReason = has(coded('dvt_cod', 'pe_cod'));

const fibrillationFinding = grouped('af.casefind', {
  title: 'Atrial fibrillation possible and not known: people to look at, in groups',
  short: 'Possible atrial fibrillation',
  why: 'One stroke in five comes of atrial fibrillation, which a hand on the pulse can find.',
  actions: [
    action('Check why the medicine is given, and code atrial fibrillation where that is it', heartRhythmMedicine),
    action('Check why an anticoagulant is given, and code atrial fibrillation where that is it', anticoagulated),
    action('Feel the pulse: none recorded in three years', always),
  ],
  over: unknown,
  groups: [
    priority(
      'AF61',
      'digoxin, flecainide or propafenone in 3 months or an anticoagulant in 6, with no clot that explains it',
      all(any(heartRhythmMedicine, anticoagulated), not(otherReason)),
    ),
    priority(
      'AF62',
      '65 or over and no pulse recorded in three years',
      all(age.atLeast(65), not(has(coded('pulrhyth_cod', 'pulrate_cod'), months(36)))),
    ),
  ],
});

const noStatin = not(has(issued('drug_statin', 'drug_statin_high'), monthsToNow(12)));
const statinPossible = not(has(coded('xstat_cod', 'txstat_cod', 'statindec_cod', 'statintol_cod'), months(60)));
const untreated = all(noStatin, statinPossible);
const treatedWithStatin = any(onStatin, onHighIntensity);

const riskFinding = grouped('cvd.casefind', {
  title: 'Risk of heart attack and stroke not treated: people of 40 to 83 to look at, in groups',
  short: 'Untreated risk of CVD',
  why: 'A statin lowers the risk of a first heart attack or stroke; whoever is not offered one cannot choose.',
  actions: [
    action('Offer a statin: the recorded QRISK is 10 % or above and none is issued', all(untreated, riskFrom(10))),
    action('Review the dose or the medicine: a statin is issued', treatedWithStatin),
    action('Record a QRISK: none in five years', always),
  ],
  over: register(
    'casefind.40-83',
    'from age 40 to 83, on none of the registers',
    all(age.between(40, 83), unknown.when),
  ),
  parameters: [
    parameter('upper', 20, '% QRISK', 'the middle group, 15 to 20 %, is recalled'),
    parameter('nonHdlOver', 2.5, 'mmol/L'),
  ],
  groups: [
    priority('CVD61', 'QRISK 20 % or above and no statin', all(untreated, riskFrom(20))),
    priority('CVD62', 'QRISK 15 to 20 % and no statin', all(untreated, riskFrom(15))),
    priority(
      'CVD63',
      'on a statin, latest non-HDL cholesterol above 2.5',
      all(treatedWithStatin, latest(lipidProfile, more(nonHdlCholesterol, 2.5), ever)),
    ),
    priority('CVD64', 'QRISK 10 to 15 % and no statin', all(untreated, riskFrom(10))),
    priority(
      'CVD65',
      'QRISK 10 % or above on a statin of less than high intensity',
      all(onLowerIntensity, riskFrom(10)),
    ),
    priority(
      'CVD66',
      '75 to 83 without a statin and no QRISK in five years',
      all(untreated, age.atLeast(75), not(has(coded('qrisk_cod'), months(60)))),
    ),
  ],
});

/** Case finding in exclusive groups, the most urgent first. That of diabetes is `dm.casefind`. */
export const finding: readonly Series[] = [hypertensionFinding, fibrillationFinding, riskFinding];
