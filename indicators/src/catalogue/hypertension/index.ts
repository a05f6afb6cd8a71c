import { hypBp150, hypBpFrom80, hypBpUnder80 } from './control.ts';
import { hypBpUnder80Deck } from './hyp-bp.deck.ts';
import { bpRecorded, hypBp12, hypPrevalence, hypRegister } from './registers.ts';

export const series = [hypRegister, hypPrevalence, hypBpUnder80, hypBpFrom80, hypBp150, bpRecorded, hypBp12];
export const decks = [hypBpUnder80Deck];
