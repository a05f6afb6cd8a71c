import { targetDecks } from './control.deck.ts';
import { hypBp150, hypBpFrom80, hypBpUnder80 } from './control.ts';
import { auditedDecks } from './cvdprevent.deck.ts';
import { cvdprevent } from './cvdprevent.ts';
import { hypBpUnder80Deck } from './hyp-bp.deck.ts';
import { localDecks } from './local.deck.ts';
import { localSet } from './local.ts';
import { furtherDecks } from './more.deck.ts';
import { bpRecorded, hypBp12, hypPrevalence, hypRegister } from './registers.ts';

const qof = [hypRegister, hypBpUnder80, hypBpFrom80, hypBp150, bpRecorded];

export const series = [...qof, ...cvdprevent, hypPrevalence, hypBp12, ...localSet];
export const decks = [hypBpUnder80Deck, ...furtherDecks, ...auditedDecks, ...localDecks, ...targetDecks];
