import { coded, has, m12, reject } from '../../index.ts';
import type { Adjustments } from '../vocabulary/qof.ts';
import { palliative } from '../vocabulary/registers.ts';

export const adjustments: Adjustments = {
  diagnosed: 'chd_cod',
  unsuitable: 'cholpcapu_cod',
  declined: 'cholpcadec_cod',
  invited: 'cholinvite_cod',
  prefix: 'CHOL',
};

/** What puts somebody on the registers of lipid modification, without and with kidney disease. */
const vascular = ['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod'] as const;
export const vascularDiagnosis = coded(...vascular);
export const vascularOrKidneyDiagnosis = coded(...vascular, 'ckd_cod');

/** Exceptions that treatment and control share. */
export const mostTolerated = reject(
  'CHOLMAX',
  'on the most lipid-lowering treatment the person tolerates (last 12 months)',
  has(coded('cholmax_cod'), m12),
);
export const inPalliativeCare = reject('PALCARDAT2', 'in palliative care', palliative.when);
