import { coded, type Rule } from '../../index.ts';
import { type Adjustments, diagnosedLast3Months, registeredLast3Months } from '../vocabulary/qof.ts';

export const adjustments: Adjustments = {
  diagnosed: 'afib_cod',
  unsuitable: 'afibpcapu_cod',
  declined: 'afibpcadec_cod',
  invited: 'afibinvite_cod',
  prefix: 'AFIB',
};

/** The last two exceptions of every indicator of atrial fibrillation: all of them are processes. */
export const newcomers: readonly Rule[] = [diagnosedLast3Months(coded('afib_cod')), registeredLast3Months];
