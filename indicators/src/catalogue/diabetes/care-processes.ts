import { action, all, coded, has, not, type Records, type Rule, readings, select, type Window } from '../../index.ts';
import { bloodPressure } from '../vocabulary/blood-pressure.ts';

/** One of the checks that everybody with diabetes is due each year. */
export type CareProcess = { id: string; title: string; records: Records };

/**
 * A check is done when its code is there, believed value or not; a blood pressure needs both of its values. Body mass is a
 * measurement, not the word "obese"; of the feet an examination or a risk class counts, pulses of the leg do not.
 */
export const eight: readonly CareProcess[] = [
  { id: 'hba1c', title: 'HbA1c', records: coded('ifcchbam_cod') },
  { id: 'bp', title: 'blood pressure', records: readings(bloodPressure) },
  { id: 'chol', title: 'cholesterol', records: coded('chol2_cod') },
  { id: 'creatinine', title: 'creatinine or eGFR', records: coded('cre_cod', 'egfr_cod') },
  { id: 'acr', title: 'urine albumin to creatinine ratio', records: coded('acr_cod') },
  { id: 'foot', title: 'foot check', records: coded('footexam_cod', 'leftfootrisk_cod', 'rightfootrisk_cod') },
  { id: 'bmi', title: 'body mass index', records: coded('bmival_cod') },
  { id: 'smoking', title: 'smoking status', records: coded('lsmok_cod', 'exsmok_cod', 'nsmok_cod') },
];

/** The same, with eGFR alone for the kidneys. */
export const eightByFiltration: readonly CareProcess[] = eight.map((one) =>
  one.id === 'creatinine' ? { id: 'egfr', title: 'eGFR', records: coded('egfr_cod') } : one,
);

/** Screening is the programme's; what practices code of it is about half of what is done. */
const retinal: CareProcess = { id: 'retinal', title: 'retinal screening', records: coded('retscren_cod') };
export const nine: readonly CareProcess[] = [...eight, retinal];

export const allDone = (processes: readonly CareProcess[], window: Window): Rule =>
  select(
    'ALL_DONE',
    `${processes.map(({ title }) => title).join(', ')}: all in time`,
    all(...processes.map(({ records }) => has(records, window))),
  );

/** The first missing check is what to do next. */
export const missing = (processes: readonly CareProcess[], window: Window) =>
  processes.map(({ title, records }) => action(`Due: ${title}`, not(has(records, window))));
