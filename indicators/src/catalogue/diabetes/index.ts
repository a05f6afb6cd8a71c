import { bpNotFrail, bpOlder } from './blood-pressure.ts';
import { care8 } from './care8.ts';
import { caseFinding } from './case-finding.ts';
import { education } from './education.ts';
import { footRisk } from './foot.ts';
import { hba1cFrail, hba1cNotFrail, hba1cOlder } from './hba1c.ts';
import { hyperglycaemia } from './hyperglycaemia.ts';
import { kidneyTreated } from './kidney.ts';
import { localSet } from './local.ts';
import { ndaProcesses } from './nda-processes.ts';
import { ndaTargets } from './nda-targets.ts';
import { nice } from './nice.ts';
import { older } from './older.ts';
import { dmPrevalence, dmRegister } from './register.ts';
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
];
export const decks = [];
