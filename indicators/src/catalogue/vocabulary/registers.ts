import { age, all, coded, codedBetween, type Group, has, latestOf, not, register, unresolved } from '../../index.ts';

export const everybody = register('registered', 'everybody registered', { kind: 'always' });

export const hypertension = register(
  'hyp',
  'hypertension, not resolved later',
  unresolved(coded('hyp_cod'), coded('hypres_cod')),
);

/** Diabetes at any age; the register of QOF begins at 17. */
export const diabetesAnyAge = register(
  'dm.any',
  'diabetes at any age, not resolved later',
  unresolved(coded('dm_cod'), coded('dmres_cod')),
);
export const diabetes = register(
  'dm',
  'diabetes from age 17, not resolved later',
  all(age.atLeast(17), diabetesAnyAge.when),
);

/** The latest code of a type says which it is; of two of one day type 1. */
const diabetesType = { type2: coded('dmtype2_cod'), type1: coded('dmtype1_cod') };
export const diabetesType1 = latestOf(diabetesType, ['type1']);
export const diabetesType2 = latestOf(diabetesType, ['type2']);

export const atrialFibrillation = register(
  'af',
  'atrial fibrillation, not resolved later',
  unresolved(coded('afib_cod'), coded('afibres_cod')),
);

export const heartFailure = register(
  'hf',
  'heart failure, not resolved later',
  unresolved(coded('hf_cod'), coded('hfres_cod')),
);
/** Heart failure with reduced ejection fraction or left ventricular dysfunction. */
export const heartFailureReduced = register(
  'hf2',
  'heart failure with left ventricular dysfunction',
  all(heartFailure.when, has(coded('hflvsd_cod', 'redejcfrac_cod'))),
);

/** CKD stages 3 to 5, with no later code of stage 1 or 2 or of resolution. */
export const kidneyDiseaseAnyAge = register(
  'ckd.any',
  'chronic kidney disease stages 3 to 5 at any age',
  unresolved(coded('ckd_cod'), coded('ckd1and2_cod', 'ckdres_cod')),
);
export const kidneyDisease = register(
  'ckd',
  'chronic kidney disease stages 3 to 5 from age 18',
  all(age.atLeast(18), kidneyDiseaseAnyAge.when),
);

export const nonDiabeticHyperglycaemia = register(
  'ndh',
  'raised glucose without diabetes from age 18',
  all(age.atLeast(18), has(coded('ndh_cod', 'igt_cod', 'prd_cod')), not(diabetesAnyAge.when)),
);

/** On or after 1 April 2008, and no later code of no longer needed. */
export const palliative = register(
  'palcare',
  'palliative care',
  latestOf({ ended: coded('palcareni_cod'), palliative: codedBetween({ since: '2008-04-01' }, 'palcare_cod') }, [
    'palliative',
  ]),
);

/** Frailty: the latest grade; of two of one day the worse. */
const frailty: Readonly<Record<string, Group['records']>> = {
  mild: coded('mildfrail_cod'),
  moderate: coded('modfrail_cod'),
  severe: coded('sevfrail_cod'),
};
export const moderatelyFrail = latestOf(frailty, ['moderate', 'severe']);
