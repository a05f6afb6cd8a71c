import type { Deck, Series } from '../index.ts';
import * as af from './af/index.ts';
import * as detection from './detection/index.ts';
import * as diabetes from './diabetes/index.ts';
import * as hypertension from './hypertension/index.ts';
import * as kidney from './kidney/index.ts';
import * as lipids from './lipids/index.ts';
import * as pressure from './pressure/index.ts';
import * as risk from './risk/index.ts';
import * as smoking from './smoking/index.ts';

/** Families of indicators; a new family is a folder and a row here. */
const families: readonly { series: readonly Series[]; decks: readonly Deck[] }[] = [
  hypertension,
  af,
  detection,
  diabetes,
  kidney,
  lipids,
  pressure,
  risk,
  smoking,
];

/** Every indicator of the catalogue, in the order of its families. */
export const catalogue: readonly Series[] = families.flatMap(({ series }) => series);

/** Worked patients; an indicator without any is a draft. */
export const decks: readonly Deck[] = families.flatMap((family) => family.decks);
export { starter } from './starter/index.ts';
export { strata } from './strata.ts';
