import { auditedPressureDecks } from './cvdprevent.deck.ts';
import { auditedPressure } from './cvdprevent.ts';
import { nicePressureDecks } from './nice.deck.ts';
import { nicePressure } from './nice.ts';
import { auditedRegisterDecks } from './registers.deck.ts';
import { auditedRegisters } from './registers.ts';
import { vascularDecks } from './vascular.deck.ts';
import { vascularPressure } from './vascular.ts';

export const series = [...vascularPressure, ...auditedPressure, ...nicePressure, ...auditedRegisters];
export const decks = [...vascularDecks, ...auditedPressureDecks, ...nicePressureDecks, ...auditedRegisterDecks];
