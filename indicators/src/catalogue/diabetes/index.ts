import { bloodPressureDecks } from './blood-pressure.deck.ts';
import { bpNotFrail, bpOlder } from './blood-pressure.ts';
import { care8Deck } from './care8.deck.ts';
import { care8 } from './care8.ts';
import { caseFindingDecks } from './case-finding.deck.ts';
import { caseFinding } from './case-finding.ts';
import { educationDeck } from './education.deck.ts';
import { education } from './education.ts';
import { footDeck } from './foot.deck.ts';
import { footRisk } from './foot.ts';
import { groupsDeck } from './groups.deck.ts';
import { groups } from './groups.ts';
import { hba1cDecks } from './hba1c.deck.ts';
import { hba1cFrail, hba1cNotFrail, hba1cOlder } from './hba1c.ts';
import { hyperglycaemiaDecks } from './hyperglycaemia.deck.ts';
import { hyperglycaemia } from './hyperglycaemia.ts';
import { kidneyDeck } from './kidney.deck.ts';
import { kidneyTreated } from './kidney.ts';
import { localDecks } from './local.deck.ts';
import { localSet } from './local.ts';
import { ndaProcessDecks } from './nda-processes.deck.ts';
import { ndaProcesses } from './nda-processes.ts';
import { ndaTargetDecks } from './nda-targets.deck.ts';
import { ndaTargets } from './nda-targets.ts';
import { niceDecks } from './nice.deck.ts';
import { nice } from './nice.ts';
import { olderDecks } from './older.deck.ts';
import { older } from './older.ts';
import { registerDecks } from './register.deck.ts';
import { dmPrevalence, dmRegister } from './register.ts';
import { statinWithoutDeck } from './statin.deck.ts';
import { statinWithHistory, statinWithoutHistory } from './statin.ts';
import { statinWithDeck } from './statin-history.deck.ts';

const qof = [
  dmRegister,
  kidneyTreated,
  footRisk,
  education,
  bpNotFrail,
  hba1cNotFrail,
  hba1cFrail,
  statinWithoutHistory,
  statinWithHistory,
  care8,
  hyperglycaemia,
];
const qofTo2019 = [...bpOlder, ...hba1cOlder, ...older];

export const series = [
  ...qof,
  ...qofTo2019,
  ...ndaProcesses,
  ...ndaTargets,
  ...nice,
  dmPrevalence,
  ...localSet,
  caseFinding,
  groups,
];
export const decks = [
  ...registerDecks,
  kidneyDeck,
  footDeck,
  educationDeck,
  care8Deck,
  ...bloodPressureDecks,
  ...hba1cDecks,
  statinWithoutDeck,
  statinWithDeck,
  ...hyperglycaemiaDecks,
  ...olderDecks,
  ...ndaProcessDecks,
  ...ndaTargetDecks,
  ...niceDecks,
  ...localDecks,
  ...caseFindingDecks,
  groupsDeck,
];
