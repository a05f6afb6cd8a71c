import { age, all, any, coded, has, measured, not, register } from '../../index.ts';
import { cardiovascularDisease, coronaryDisease, peripheralDisease, strokeOrTia } from './cardiovascular.ts';
import { diabetes, diabetesAnyAge, kidneyDiseaseAnyAge, nonDiabeticHyperglycaemia } from './registers.ts';

/** HbA1c as QOF takes it: in mmol/mol alone, nothing converted from per cent. Believed from 20 to 200. */
export const hba1cIfcc = measured('HbA1c (IFCC)', 'ifcchbam_cod', [20, 200], { converted: 'refuse' });
/** HbA1c in mmol/mol, values converted from per cent included: NDA, NICE and the local set. */
export const hba1c = measured('HbA1c', 'ifcchbam_cod', [20, 200]);
/** Total cholesterol in mmol/L. */
export const totalCholesterol = measured('total cholesterol', 'chol2_cod', [0.5, 20]);
/** The recorded risk of cardiovascular disease in ten years, in per cent; never computed here. */
export const recordedRisk = measured('recorded cardiovascular risk', 'qrisk_cod', [0, 100]);

/** The National Diabetes Audit looks at care from the age of 12. */
export const diabetesFrom12 = register(
  'dm.12',
  'diabetes from age 12, not resolved later',
  all(age.atLeast(12), diabetesAnyAge.when),
);

/** Nephropathy, proteinuria or microalbuminuria, ever. */
export const diabetesWithProteinuria = register(
  'dm.prt',
  'diabetes from age 17 with nephropathy, proteinuria or microalbuminuria',
  all(diabetes.when, has(coded('prt_cod', 'mal_cod'))),
);

/** History of cardiovascular disease as QOF saw it to March 2025: a stroke with bleeding is none. */
export const diabetesWithHistory = register(
  'dm.cvd',
  'diabetes from age 17 with coronary or peripheral disease, stroke without bleeding, or TIA',
  all(diabetes.when, cardiovascularDisease.when),
);

/** From April 2025 familial hypercholesterolaemia and CKD 3 to 5 count as such a history, and so does any stroke. */
export const historySince2025 = any(
  coronaryDisease.when,
  peripheralDisease.when,
  strokeOrTia.when,
  has(coded('fhyp_cod')),
  kidneyDiseaseAnyAge.when,
);
export const diabetesWithHistorySince2025 = register(
  'dm.cvd.2025',
  'diabetes from age 17 with coronary or peripheral disease, stroke, TIA, familial hypercholesterolaemia or CKD 3 to 5',
  all(diabetes.when, historySince2025),
);

/** From April 2026 a past diabetes of pregnancy counts too, at any age. */
export const hyperglycaemiaOrGestational = register(
  'ndh.2026',
  'raised glucose from age 18 or past diabetes of pregnancy, without diabetes',
  any(nonDiabeticHyperglycaemia.when, all(has(coded('gestdiab_cod')), not(diabetesAnyAge.when))),
);
