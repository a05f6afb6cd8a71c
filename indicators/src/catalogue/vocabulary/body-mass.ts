import { measured } from '../../index.ts';

/** Body mass index in kg/m²: a measurement, not the word "obese". */
export const bodyMassIndex = measured('body mass index', 'bmival_cod', [10, 150]);
