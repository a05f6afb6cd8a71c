import { afAnticoagulation } from './anticoagulation.ts';
import { audits } from './audits.ts';
import { localSet } from './local.ts';
import { furtherDecks } from './more.deck.ts';
import { oacDeck } from './oac.deck.ts';
import { oacExceptionsDeck } from './oac-exceptions.deck.ts';
import { registers } from './registers.ts';
import { riskDecks } from './risk.deck.ts';
import { strokeRisk } from './stroke-risk.ts';

export const series = [...registers, ...strokeRisk, afAnticoagulation, ...audits, ...localSet];
export const decks = [oacDeck, oacExceptionsDeck, ...riskDecks, ...furtherDecks];
