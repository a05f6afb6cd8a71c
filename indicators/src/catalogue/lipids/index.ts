import { antithromboticDecks, antithromboticEdges } from './antithrombotic.deck.ts';
import { antithrombotics } from './antithrombotic.ts';
import { auditDecks } from './audits.deck.ts';
import { audits } from './audits.ts';
import { controlDeck, diagnosesDeck } from './control.deck.ts';
import { lipidControl } from './control.ts';
import { edgeDecks } from './edges.deck.ts';
import { groupDecks } from './groups.deck.ts';
import { groups } from './groups.ts';
import { localDecks } from './local.deck.ts';
import { localSet } from './local.ts';
import { treatmentDeck } from './treatment.deck.ts';
import { lipidTreatment } from './treatment.ts';
import { firstYearDeck, reasonsDeck } from './treatment-windows.deck.ts';

export const series = [lipidTreatment, lipidControl, ...antithrombotics, ...audits, ...localSet, ...groups];
export const decks = [
  treatmentDeck,
  reasonsDeck,
  firstYearDeck,
  controlDeck,
  diagnosesDeck,
  ...antithromboticDecks,
  ...antithromboticEdges,
  ...auditDecks,
  ...localDecks,
  ...groupDecks,
  ...edgeDecks,
];
