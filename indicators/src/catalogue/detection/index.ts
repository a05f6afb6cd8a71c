import { detectionDecks } from './glucose.deck.ts';
import { detection } from './glucose.ts';

export const series = detection;
export const decks = detectionDecks;
