import { afAnticoagulation } from './anticoagulation.ts';
import { auditDecks } from './audits.deck.ts';
import { audits } from './audits.ts';
import { edgeDecks } from './edges.deck.ts';
import { localDecks } from './local.deck.ts';
import { localSet } from './local.ts';
import { oacDeck } from './oac.deck.ts';
import { oacExceptionsDeck } from './oac-exceptions.deck.ts';
import { oacUntil2021Deck } from './oac-until-2021.deck.ts';
import { registerDecks } from './registers.deck.ts';
import { registers } from './registers.ts';
import { riskDecks } from './risk.deck.ts';
import { strokeRisk } from './stroke-risk.ts';

export const series = [...registers, ...strokeRisk, afAnticoagulation, ...audits, ...localSet];
export const decks = [
  ...registerDecks,
  ...riskDecks,
  oacDeck,
  oacExceptionsDeck,
  oacUntil2021Deck,
  ...auditDecks,
  ...localDecks,
  ...edgeDecks,
];
