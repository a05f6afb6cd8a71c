import { all, always, any, has, latest, m12, not, on, priority, readings, unless } from '../../index.ts';
import {
  canBeCompared,
  fellBy40,
  lipidProfile,
  onHighIntensity,
  onLipidTherapy,
  onLowerIntensity,
  onStatin,
  profileAtTarget,
  riskFrom,
  treatedLipids,
} from '../vocabulary/lipids.ts';
import { diabetes, diabetesType1, kidneyDisease } from '../vocabulary/registers.ts';

const untested = not(has(readings(lipidProfile), m12));
const above = latest(lipidProfile, unless(profileAtTarget), m12);

/** Disease is there: UCLPartners' groups, with one of their own for whoever was not tested. */
export const secondaryPriorities = [
  priority('1', 'no statin issued in the last 6 months', not(any(onStatin, onHighIntensity))),
  priority('2', 'a statin below high intensity', onLowerIntensity),
  priority('3', 'a high-intensity statin, and the last cholesterol above LDL 2.0 or non-HDL 2.6', above),
  priority('no reading', 'a high-intensity statin, and no cholesterol in the last 12 months', untested),
  priority('4', 'a high-intensity statin and at target', always),
];

const untreated = not(onLipidTherapy());
const compared = latest(treatedLipids, canBeCompared, m12);
const fell = latest(treatedLipids, fellBy40, m12);
/** Disease is to be prevented: UCLPartners' groups, with two of our own for whoever takes enough and has no such fall. */
export const primaryPriorities = [
  priority(
    '1',
    'untreated, and QRISK 20 % or more, kidney disease or type 1 diabetes',
    all(untreated, any(riskFrom(20), on(kidneyDisease), all(on(diabetes), diabetesType1))),
  ),
  priority('2', 'untreated, and QRISK 15 % or more', all(untreated, riskFrom(15))),
  priority(
    '3',
    'untreated with QRISK 10 % or more, or treated below high intensity',
    any(all(untreated, riskFrom(10)), all(onLipidTherapy(), not(onHighIntensity))),
  ),
  priority(
    '3b',
    'a high-intensity statin, and non-HDL cholesterol 40 % or less below what it was before treatment',
    all(compared, not(fell)),
  ),
  priority(
    'no reading',
    'a high-intensity statin, and no non-HDL cholesterol in the last 12 months or none from before treatment',
    not(compared),
  ),
  priority('4', 'a high-intensity statin, and non-HDL cholesterol fell by more than 40 %', always),
];
