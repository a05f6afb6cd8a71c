import {
  action,
  age,
  all,
  always,
  atLeast,
  exclude,
  latest,
  m12,
  type Register,
  type Rule,
  register,
  type Series,
  select,
} from '../../index.ts';
import { haemorrhagicStroke, lipidModificationWithoutKidney } from '../vocabulary/cardiovascular.ts';
import { recordedRisk } from '../vocabulary/diabetes.ts';
import { lipidTherapy, onLipidTherapy } from '../vocabulary/lipids.ts';
import { otherScores } from '../vocabulary/owners.ts';
import { diabetes, diabetesType1, diabetesType2, moderatelyFrail } from '../vocabulary/registers.ts';
import { menu } from './nice-menu.ts';
import { lowRisk } from './statin.ts';

/** Any stroke is a disease here, one with bleeding too. */
const disease = lipidModificationWithoutKidney.when;
const ill = exclude('CVD', 'coronary or peripheral disease, stroke or TIA', disease);
const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);
const bled = exclude('HSTRK', 'a stroke with bleeding, ever', haemorrhagicStroke);

const treatment = (
  number: number,
  title: string,
  over: Register,
  leftOut: readonly Rule[],
  unconfirmed: readonly string[] = [],
): Series =>
  menu(number, {
    title: `${title}: lipid-lowering medicine`,
    short: `LLT, IND${number}`,
    why: 'Diabetes doubles the risk of a heart attack; a statin takes a quarter of it away.',
    // Our choice, for want of a source: the day these came onto the menu was not read.
    from: '2024-04-01',
    over,
    rules: [...leftOut, select('LLT', 'a lipid-lowering medicine issued in the last 6 months', onLipidTherapy())],
    monthly: [lipidTherapy],
    actions: [action('Offer a statin or another lipid-lowering medicine, or record why not', always)],
    unconfirmed,
  });

/** Medicines against cholesterol for the four kinds of people with diabetes that NICE tells apart. */
export const niceLipids: readonly Series[] = [
  treatment(
    274,
    'diabetes type 2, 25 to 84, risk 10 % or more, without cardiovascular disease or frailty',
    register(
      'dm.type2.q10',
      'diabetes type 2, age 25 to 84, the latest risk score in 12 months 10 % or more',
      all(diabetes.when, diabetesType2, age.between(25, 84), latest(recordedRisk, atLeast('value', 10), m12)),
    ),
    [ill, frail],
    [otherScores],
  ),
  treatment(
    275,
    'diabetes from 40 without cardiovascular disease or frailty, type 2 with a low risk left out',
    register('dm.40', 'diabetes from age 40', all(diabetes.when, age.atLeast(40))),
    [ill, frail, lowRisk],
    [otherScores],
  ),
  treatment(
    276,
    'diabetes with cardiovascular disease',
    register(
      'dm.cvd.any',
      'diabetes from age 17 with coronary or peripheral disease, stroke or TIA',
      all(diabetes.when, disease),
    ),
    [bled],
  ),
  treatment(
    277,
    'diabetes type 1, older than 40',
    register('dm.type1.41', 'diabetes type 1, older than 40', all(diabetes.when, diabetesType1, age.atLeast(41))),
    [bled],
    ['the document says over 40, which is read as from 41'],
  ),
];
