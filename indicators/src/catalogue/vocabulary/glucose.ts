import { atLeast, measured, within } from '../../index.ts';

/** HbA1c in mmol/mol, for finding people: converted values count too. */
export const hba1cFound = measured('HbA1c', 'ifcchbam_cod', [20, 200]);
/** From 48: diabetes when it is found twice, or once with symptoms. */
export const diabetic = atLeast('value', 48);
/** From 42 and below 48: raised, and not diabetes. */
export const raised = within('value', 42, 48);
