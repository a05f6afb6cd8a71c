import type { Deck, Series } from '../index.ts';
import * as diabetes from './diabetes/index.ts';
import * as hypertension from './hypertension/index.ts';

/** Families of indicators; a new family is a folder and a row here. */
const families: readonly { series: readonly Series[]; decks: readonly Deck[] }[] = [diabetes, hypertension];

/** Every indicator of the catalogue, in the order of its families. */
export const catalogue: readonly Series[] = families.flatMap(({ series }) => series);

/** Worked patients; an indicator without any is a draft. */
export const decks: readonly Deck[] = families.flatMap((family) => family.decks);
export { starter } from './starter/index.ts';
export { strata } from './strata.ts';
