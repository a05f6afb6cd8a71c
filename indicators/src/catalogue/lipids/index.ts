import { antithromboticDecks } from './antithrombotic.deck.ts';
import { antithrombotics } from './antithrombotic.ts';
import { auditDecks } from './audits.deck.ts';
import { audits } from './audits.ts';
import { controlDeck } from './control.deck.ts';
import { lipidControl } from './control.ts';
import { groupDecks } from './groups.deck.ts';
import { groups } from './groups.ts';
import { localDecks } from './local.deck.ts';
import { localSet } from './local.ts';
import { treatmentDeck } from './treatment.deck.ts';
import { lipidTreatment } from './treatment.ts';

export const series = [lipidTreatment, lipidControl, ...antithrombotics, ...audits, ...localSet, ...groups];
export const decks = [treatmentDeck, controlDeck, ...antithromboticDecks, ...auditDecks, ...localDecks, ...groupDecks];
