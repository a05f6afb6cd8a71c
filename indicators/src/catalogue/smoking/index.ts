import { auditedSmokingDecks } from './cvdprevent.deck.ts';
import { auditedSmoking } from './cvdprevent.ts';
import { qofSmokingDecks } from './qof.deck.ts';
import { qofSmoking } from './qof.ts';

export const series = [...qofSmoking, ...auditedSmoking];
export const decks = [...qofSmokingDecks, ...auditedSmokingDecks];
