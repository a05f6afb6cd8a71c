import {
  action,
  all,
  always,
  ever,
  follows,
  latest,
  not,
  parameter,
  readings,
  type Series,
  select,
} from '../../index.ts';
import { kidneyFunction, lowFunction } from '../vocabulary/kidney.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import { withoutKidneyDisease } from './disease.ts';

const ckd = cvdprevent('kidney', 'CKD', namesAlone);

const low = readings(kidneyFunction, lowFunction);
const latestLow = latest(kidneyFunction, lowFunction, ever);
/** Two low values so far apart; with the latest low, one of them is at least so long before the latest. */
const lasting = follows(low, { after: low, pick: 'any', fromDays: 90, toDays: null });
const apart = parameter(
  'apartDays',
  90,
  'days between the two',
  'the interval is the clinical one (NICE NG203), recalled',
);
const why = 'Kidney disease that nobody has coded is not followed up, and medicines are dosed as if it were not there.';

/** Lower is better: each person found here waits for a diagnosis or a repeat of the test. */
export const undetected: readonly Series[] = [
  ckd('002', 'M', {
    title:
      'CVDPREVENT: two eGFR below 60, at least 90 days apart and the latest among them, and no kidney disease coded',
    short: 'CKD not coded: two low eGFR',
    direction: 'lower',
    why,
    actions: [action('Confirm and code chronic kidney disease: eGFR below 60 for 90 days', always)],
    over: withoutKidneyDisease,
    rules: [select('TWO_LOW', 'the latest eGFR is below 60, and one 90 days before it', all(latestLow, lasting))],
    parameters: [apart],
  }),
  ckd('003', 'M', {
    title: 'CVDPREVENT: the latest eGFR below 60 without another 90 days before, and no kidney disease coded',
    short: 'CKD possible: one low eGFR',
    direction: 'lower',
    why,
    unconfirmed: ['that people with two low values are not counted again is a reading of the name'],
    actions: [action('Repeat the eGFR: one below 60 that nobody has confirmed', always)],
    over: withoutKidneyDisease,
    rules: [select('ONE_LOW', 'the latest eGFR is below 60, and none 90 days before it', all(latestLow, not(lasting)))],
    parameters: [apart],
  }),
];
