import { age, all, any, ethnicity, ever, has, latest, m12, more, not, priority, readings } from '../../index.ts';
import { bloodPressure, pressureAbove } from '../vocabulary/blood-pressure.ts';
import { bodyMassIndex } from '../vocabulary/body-mass.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import { kidneyFunction, lowFunction } from '../vocabulary/kidney.ts';
import { diabetes, kidneyDisease } from '../vocabulary/registers.ts';

/** Black, South Asian and mixed groups of the 2001 census, in the one-letter codes of NHS ethnic category. */
export const listedEthnicity = ethnicity('D', 'E', 'H', 'J', 'K', 'L', 'M', 'N', 'P');
const comorbid = any(
  coronaryDisease.when,
  strokeOrTia.when,
  peripheralDisease.when,
  kidneyDisease.when,
  diabetes.when,
  latest(kidneyFunction, lowFunction, ever),
  latest(bodyMassIndex, more('value', 35), ever),
);
type Limit = readonly [number, number];
const above = (clinic: Limit, home: Limit) => latest(bloodPressure, pressureAbove(clinic, home), m12);

/** The hypertension groups of North Central London's long-term conditions scheme, with a group of its own for no reading. */
export const hypertensionPriorities = [
  priority('1', 'last blood pressure above 180/120 (home 170/115)', above([180, 120], [170, 115])),
  priority('2a', 'last blood pressure above 160/100 (home 150/95)', above([160, 100], [150, 95])),
  priority(
    '2b',
    'above 140/90, of a listed ethnicity and with another risk',
    all(above([140, 90], [135, 85]), listedEthnicity, comorbid),
  ),
  priority(
    '3a',
    'above 140/90, of a listed ethnicity or with another risk',
    all(above([140, 90], [135, 85]), any(listedEthnicity, comorbid)),
  ),
  priority(
    '3b',
    'above the target for the age',
    any(all(age.atMost(80), above([140, 90], [135, 85])), above([150, 90], [145, 85])),
  ),
  priority('no reading', 'no blood pressure in the last 12 months', not(has(readings(bloodPressure), m12))),
  priority('4', 'everybody else', { kind: 'always' }),
];
