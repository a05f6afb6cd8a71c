import { all, always, any, has, latest, m12, not, on, priority, readings, unless } from '../../index.ts';
import {
  lipidProfile,
  onHighIntensity,
  onLipidTherapy,
  onLowerIntensity,
  onStatin,
  profileAtTarget,
  riskFrom,
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
/** Disease is to be prevented. Whether cholesterol fell by 40 % is not looked at: a definition knows no earlier value. */
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
  priority('4', 'everybody else', always),
];
