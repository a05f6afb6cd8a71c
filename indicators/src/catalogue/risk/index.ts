import { findingDecks } from './finding.deck.ts';
import { finding } from './finding.ts';
import { stratificationDecks } from './stratification.deck.ts';
import { stratification } from './stratification.ts';

export const series = [...stratification, ...finding];
export const decks = [...stratificationDecks, ...findingDecks];
