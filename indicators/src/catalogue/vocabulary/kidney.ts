import { less, measured } from '../../index.ts';

/** Laboratory eGFR in mL/min/1.73 m². */
export const kidneyFunction = measured('eGFR', 'egfr_cod', [0, 200]);
/** Below stage G2: what finds chronic kidney disease when it lasts three months. */
export const lowFunction = less('value', 60);

/** Urine albumin to creatinine ratio in mg/mmol. */
export const albuminRatio = measured('urine ACR', 'acr_cod', [0, 2000]);

/** Medicines that act on the renin-angiotensin system: ACE inhibitors and angiotensin II receptor antagonists. */
export const reninMedicines = ['drug_ace', 'drug_aii'] as const;
