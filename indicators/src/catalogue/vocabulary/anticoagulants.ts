import {
  all,
  any,
  atLeast,
  coded,
  has,
  issued,
  latest,
  less,
  m12,
  measured,
  not,
  part,
  type Records,
  reading,
  readings,
  treated,
} from '../../index.ts';

/** Direct oral anticoagulants, and those that work against vitamin K: warfarin and the two other coumarins. */
export const doac = issued('drug_doac');
export const vitaminKAntagonist = issued('drug_warfarin', 'drug_vka_other');
export const anticoagulant = issued('drug_doac', 'drug_warfarin', 'drug_vka_other');
/** Aspirin and the other medicines that keep platelets apart. */
export const antiplatelet = issued('drug_antiplatelets', 'drug_aspirin');

export const onDoac = has(doac, treated);
export const onVitaminKAntagonist = has(vitaminKAntagonist, treated);
export const anticoagulated = has(anticoagulant, treated);
export const onAntiplatelet = has(antiplatelet, treated);

/** The recorded CHA2DS2-VASc; QOF computes none. */
export const recordedChadsVasc = measured('CHA2DS2-VASc', 'chadvasc_cod', [0, 9]);
/** CHADS2 counts until CHA2DS2-VASc took its place in April 2015. */
const before2015 = '2015-04-01';
const recordedChads = measured('CHADS2', 'chad_cod', [0, 6], { before: before2015 });
/** Either score of a day; where both are there CHA2DS2-VASc counts. */
export const strokeRiskScore = reading(
  'stroke risk score',
  { vasc: part('chadvasc_cod', [0, 9]), chads: part('chad_cod', [0, 6], { before: before2015 }) },
  ['vasc'],
  ['chads'],
);

export const highRiskByVasc = latest(recordedChadsVasc, atLeast('value', 2), { kind: 'ever' });
/** The latest CHA2DS2-VASc is 2 or more; where none was ever recorded, the latest CHADS2 from before April 2015 is. */
export const highRecordedRisk = any(
  highRiskByVasc,
  all(not(has(readings(recordedChadsVasc))), latest(recordedChads, atLeast('value', 2), { kind: 'ever' })),
);

const ever = (list: string) => has(coded(list));
const lastYear = (list: string) => has(coded(list), m12);

export const mechanicalValve = ever('mechvalve_cod');
const antiphospholipid = ever('antiphosynd_cod');
const doacContraindicated = ever('doaccon_cod');
export const doacDeclined = lastYear('doacdec_cod');
const doacNotIndicated = lastYear('doacni_cod');
export const vitaminKContraindicated = ever('vitkantagcon_cod');
export const vitaminKDeclined = lastYear('vitkantagdec_cod');

/** Share of time in the therapeutic range of the INR, in per cent. */
export const timeInRange = measured('time in therapeutic range', 'inrttr_cod', [0, 100]);
/** Warfarin that works: the latest share, dated in six months, is 65 % or more. Below 60 % is labile. */
const wellControlled = latest(timeInRange, atLeast('value', 65), treated);
export const labileInr = latest(timeInRange, less('value', 60), treated);

/** A DOAC will not do: unsuitable for good, or not indicated in the last 12 months. */
export const doacUnsuitable = any(doacContraindicated, antiphospholipid, doacNotIndicated);

/** A reason that makes a vitamin K antagonist a success where there is no mechanical valve. */
export const reasonForVitaminK = any(
  doacDeclined,
  doacContraindicated,
  antiphospholipid,
  all(doacNotIndicated, wellControlled),
);

/** Any oral anticoagulant: contraindicated for good, for the time being, declined. */
export const anyContraindicated = ever('xoranticoaggencon_cod');
export const anyContraindicatedNow = lastYear('txoranticoaggencon_cod');
export const anyDeclined = lastYear('oranticoagdec_cod');

/** Creatinine, weight and blood count: what the dose and the safety of a DOAC rest on. */
export const creatinineTested: Records = coded('cre_cod');
export const weighed: Records = coded('weight_cod');
export const bloodCounted: Records = coded('fbc_cod');
