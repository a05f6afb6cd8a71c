import {
  action,
  age,
  all,
  always,
  ever,
  follows,
  latest,
  not,
  parameter,
  readings,
  register,
  type Series,
  select,
} from '../../index.ts';
import { diabetic, hba1cFound, raised } from '../vocabulary/glucose.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import { diabetesAnyAge, nonDiabeticHyperglycaemia } from '../vocabulary/registers.ts';

const ndh = cvdprevent('detection', 'NDH', namesAlone);
const dm = cvdprevent('detection', 'DM', namesAlone);

const adult = age.atLeast(18);
const withoutDiabetes = register('no.dm.18', 'from age 18, without diabetes', all(adult, not(diabetesAnyAge.when)));
const withoutEither = register(
  'no.dm.ndh.18',
  'from age 18, with neither diabetes nor raised glucose coded',
  all(adult, not(diabetesAnyAge.when), not(nonDiabeticHyperglycaemia.when)),
);
const latestDiabetic = latest(hba1cFound, diabetic, ever);
const high = readings(hba1cFound, diabetic);
const again = follows(high, { after: high, pick: 'any', fromDays: 1, toDays: null });
const why = 'Diabetes that nobody has coded is not followed up; its harm begins years before it is felt.';

/** Lower is better: each person found here waits for a diagnosis or a repeat of the test. */
export const detection: readonly Series[] = [
  ndh('002', 'M', {
    title: 'CVDPREVENT: latest HbA1c from 42 and below 48, and neither diabetes nor raised glucose coded',
    short: 'Raised glucose not coded',
    direction: 'lower',
    why: 'People whose raised glucose is coded are offered the programme that prevents diabetes.',
    actions: [action('Code the raised glucose and offer the diabetes prevention programme', always)],
    over: withoutEither,
    rules: [select('RAISED', 'the latest HbA1c is from 42 and below 48', latest(hba1cFound, raised, ever))],
    parameters: [
      parameter('below', 48, 'mmol/mol', 'the public list of names says "42-48"; 48 counts as diabetes here'),
    ],
  }),
  dm('003', 'M', {
    title: 'CVDPREVENT: two HbA1c of 48 or above, the latest among them, and no diabetes coded',
    short: 'Diabetes not coded: two high HbA1c',
    direction: 'lower',
    why,
    unconfirmed: ['no interval between the two is named; two days are enough'],
    actions: [action('Code diabetes and begin its care: two HbA1c of 48 or above', always)],
    over: withoutDiabetes,
    rules: [
      select('TWO_HIGH', 'the latest HbA1c is 48 or above, and one of an earlier day', all(latestDiabetic, again)),
    ],
  }),
  dm('005', 'M', {
    title: 'CVDPREVENT: the latest HbA1c 48 or above and no other, and no diabetes coded',
    short: 'Diabetes possible: one high HbA1c',
    direction: 'lower',
    why,
    unconfirmed: ['that people with two high values are not counted again is a reading of the name'],
    actions: [action('Repeat the HbA1c: one of 48 or above that nobody has confirmed', always)],
    over: withoutDiabetes,
    rules: [select('ONE_HIGH', 'the latest HbA1c is 48 or above, and no other is', all(latestDiabetic, not(again)))],
  }),
];
