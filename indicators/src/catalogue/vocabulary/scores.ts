import {
  type Amount,
  age,
  ageThen,
  all,
  any,
  atLeast,
  bySex,
  coded,
  divided,
  either,
  firstKnown,
  has,
  issued,
  larger,
  latest,
  less,
  m12,
  measured,
  minus,
  more,
  part,
  points,
  power,
  reading,
  score,
  sex,
  smaller,
  times,
  treated,
} from '../../index.ts';
import { antiplatelet, labileInr, onVitaminKAntagonist } from './anticoagulants.ts';
import { bloodPressure } from './blood-pressure.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from './cardiovascular.ts';
import { diabetesAnyAge, heartFailure } from './registers.ts';

/** Creatinine in µmol/L, and in mg/dL as the formulas want it. */
const creatinine = part('cre_cod', [20, 1500]);
const milligrams = divided('creatinine', 88.4);

type Formula = {
  factor: number;
  /** The creatinine at which the curve bends, and how steep it is below, by sex; above it is the same for both. */
  bend: readonly [female: number, male: number];
  below: readonly [female: number, male: number];
  above: number;
  perYear: number;
  female: number;
};

/** Estimated glomerular filtration in mL/min/1.73 m²; unknown where age or sex is. */
function ckdEpi({ factor, bend, below, above, perYear, female }: Formula): Amount {
  const ratio = divided(milligrams, bySex(...bend));
  const curve = times(power(smaller(ratio, 1), bySex(...below)), power(larger(ratio, 1), above));
  return times(times(factor, bySex(female, 1)), times(curve, power(perYear, ageThen)));
}

/** CKD-EPI 2009 without a term for ethnicity, as NICE NG203 asks (Levey, Ann Intern Med 2009;150:604). */
export const ckdEpi2009 = ckdEpi({
  factor: 141,
  bend: [0.7, 0.9],
  below: [-0.329, -0.411],
  above: -1.209,
  perYear: 0.993,
  female: 1.018,
});
/** CKD-EPI 2021 (Inker, N Engl J Med 2021;385:1737; National Kidney Foundation). */
export const ckdEpi2021 = ckdEpi({
  factor: 142,
  bend: [0.7, 0.9],
  below: [-0.241, -0.302],
  above: -1.2,
  perYear: 0.9938,
  female: 1.012,
});

export const creatinineReading = reading('creatinine', { creatinine }, ['creatinine']);

/** Kidney function: what the laboratory reported, else worked out from the creatinine of the day (CKD-EPI 2009). */
export const filtration = reading(
  'kidney function',
  { reported: part('egfr_cod', [0, 200]), creatinine },
  ['reported'],
  ['creatinine'],
);
export const filtrationRate = firstKnown('reported', ckdEpi2009);

/** Creatinine with the latest weight of the year before it. */
export const clearanceReading = reading(
  'creatinine and weight',
  { creatinine, weight: part('weight_cod', [20, 300], { carriedDays: 365 }) },
  ['creatinine', 'weight'],
);
/** Creatinine clearance in mL/min by Cockcroft and Gault, which the dose of a DOAC goes by. */
export const clearance = divided(times(times(minus(140, ageThen), 'weight'), bySex(1.04, 1.23)), 'creatinine');

/** Conditions that several scores share. */
const failing = any(heartFailure.when, has(coded('hflvsd_cod')));
const hypertensive = has(coded('hyp_cod'));
const vascular = any(coronaryDisease.when, peripheralDisease.when);

const withoutSex = [
  points(1, 'heart failure or left ventricular dysfunction', failing),
  points(1, 'hypertension, ever diagnosed', hypertensive),
  points(2, 'age 75 or over', age.atLeast(75)),
  points(1, 'diabetes', diabetesAnyAge.when),
  points(2, 'stroke or TIA', strokeOrTia.when),
  points(1, 'coronary or peripheral arterial disease', vascular),
  points(1, 'age 65 to 74', age.between(65, 74)),
];

/** Risk of stroke in atrial fibrillation, 0 to 9. */
export const chadsVasc = score(
  'CHA2DS2-VASc',
  'Lip, Chest 2010;137:263; vascular disease by the codes of coronary and peripheral disease',
  ...withoutSex,
  points(1, 'female', sex('F')),
);
/** The same without sex, 0 to 8. */
export const chadsVa = score('CHA2DS2-VA', 'European Society of Cardiology, guidelines of 2024', ...withoutSex);
/** The older score, 0 to 6. */
export const chads = score(
  'CHADS2',
  'Gage, JAMA 2001;285:2864',
  points(1, 'heart failure or left ventricular dysfunction', failing),
  points(1, 'hypertension, ever diagnosed', hypertensive),
  points(1, 'age 75 or over', age.atLeast(75)),
  points(1, 'diabetes', diabetesAnyAge.when),
  points(2, 'stroke or TIA', strokeOrTia.when),
);

const haemoglobin = measured('haemoglobin', 'haemoglobin_cod', [30, 250]);
const anaemic = any(has(coded('anaemia_cod')), latest(haemoglobin, less('value', bySex(120, 130)), { kind: 'ever' }));
const bled = has(coded('majorbleed_cod', 'hstrk_cod'));
const onPlateletMedicine = has(antiplatelet, treated);

/** Risk of bleeding on an anticoagulant, 0 to 7: low to 2, medium 3, high from 4. NICE prefers it. */
export const orbit = score(
  'ORBIT',
  "O'Brien, Eur Heart J 2015;36:3258",
  points(1, 'age 75 or over', age.atLeast(75)),
  points(2, 'haemoglobin below 130 g/L (women 120), or anaemia', anaemic),
  points(2, 'bleeding in the past', bled),
  points(1, 'eGFR below 60', latest(filtration, less(filtrationRate, 60), { kind: 'ever' })),
  points(1, 'antiplatelet treatment', onPlateletMedicine),
);

const systolicAbove160 = either(...['clinic', 'home', 'ambulatory'].map((setting) => more(`${setting}Systolic`, 160)));
const unitsOfAlcohol = measured('units of alcohol a week', 'alcunits_cod', [0, 500]);

/** Risk of bleeding on an anticoagulant, 0 to 9: high from 3. */
export const hasBled = score(
  'HAS-BLED',
  'Pisters, Chest 2010;138:1093',
  points(1, 'last systolic above 160 in 12 months', latest(bloodPressure, systolicAbove160, m12)),
  points(
    1,
    'dialysis, kidney transplant, or latest creatinine 200 or more',
    any(
      has(coded('dialysis_cod', 'renaltransp_cod')),
      latest(creatinineReading, atLeast('creatinine', 200), { kind: 'ever' }),
    ),
  ),
  points(1, 'cirrhosis', has(coded('cirrhosis_cod'))),
  points(1, 'stroke', has(coded('strk_cod'))),
  points(1, 'bleeding in the past, or anaemia', any(bled, anaemic)),
  points(1, 'labile INR on a vitamin K antagonist', all(onVitaminKAntagonist, labileInr)),
  points(1, 'age over 65', age.atLeast(66)),
  points(
    1,
    'antiplatelet treatment or an anti-inflammatory medicine',
    any(onPlateletMedicine, has(issued('drug_oralnsaid_cod'), treated)),
  ),
  points(1, '8 or more units of alcohol a week', latest(unitsOfAlcohol, atLeast('value', 8), { kind: 'ever' })),
);
