import { diseaseDecks } from './disease.deck.ts';
import { disease } from './disease.ts';
import { undetectedDecks } from './undetected.deck.ts';
import { undetected } from './undetected.ts';

export const series = [...disease, ...undetected];
export const decks = [...diseaseDecks, ...undetectedDecks];
