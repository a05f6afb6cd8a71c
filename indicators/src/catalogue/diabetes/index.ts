import { bloodPressureDecks } from './blood-pressure.deck.ts';
import { bpNotFrail, bpOlder } from './blood-pressure.ts';
import { care8 } from './care8.ts';
import { caseFindingDecks } from './case-finding.deck.ts';
import { caseFinding } from './case-finding.ts';
import { education } from './education.ts';
import { footRisk } from './foot.ts';
import { hba1cDecks } from './hba1c.deck.ts';
import { hba1cFrail, hba1cNotFrail, hba1cOlder } from './hba1c.ts';
import { hyperglycaemiaDecks } from './hyperglycaemia.deck.ts';
import { hyperglycaemia } from './hyperglycaemia.ts';
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
import { processDecks } from './processes.deck.ts';
import { registerDecks } from './register.deck.ts';
import { dmPrevalence, dmRegister } from './register.ts';
import { riskDeck } from './risk.deck.ts';
import { risk } from './risk.ts';
import { statinDecks } from './statin.deck.ts';
import { statinWithHistory, statinWithoutHistory } from './statin.ts';

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
  risk,
];
export const decks = [
  ...registerDecks,
  ...processDecks,
  ...bloodPressureDecks,
  ...hba1cDecks,
  ...statinDecks,
  ...hyperglycaemiaDecks,
  ...olderDecks,
  ...ndaProcessDecks,
  ...ndaTargetDecks,
  ...niceDecks,
  ...localDecks,
  ...caseFindingDecks,
  riskDeck,
];
