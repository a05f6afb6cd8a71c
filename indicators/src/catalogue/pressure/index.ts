import { auditedPressureDecks } from './cvdprevent.deck.ts';
import { auditedPressure } from './cvdprevent.ts';
import { vascularDecks } from './vascular.deck.ts';
import { vascularPressure } from './vascular.ts';

export const series = [...vascularPressure, ...auditedPressure];
export const decks = [...vascularDecks, ...auditedPressureDecks];
