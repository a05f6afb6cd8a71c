import {
  action,
  coded,
  exclude,
  has,
  indicator,
  m12,
  not,
  parameter,
  type Rule,
  reject,
  select,
  version,
} from '../../index.ts';
import { lipidModification } from '../vocabulary/cardiovascular.ts';
import {
  cholesterolTested,
  everyOtherTherapyUnsuitable,
  onStatin,
  otherTherapyInstead,
  statinUnsuitable,
} from '../vocabulary/lipids.ts';
import { diagnosedLast3Months, invitedTwice, registeredLast3Months } from '../vocabulary/qof.ts';
import { diabetesAnyAge } from '../vocabulary/registers.ts';
import { adjustments, inPalliativeCare, mostTolerated, vascularOrKidneyDiagnosis } from './cascade.ts';
import { secondaryPriorities } from './priorities.ts';

/** The two roads to success. */
const road = [
  select('STATIN', 'a statin issued in the last 6 months', onStatin),
  select(
    'OTHER_LLT',
    'a statin is not tolerated, declined (12 months) or contraindicated, and another lipid-lowering medicine was issued in the last 6 months',
    otherTherapyInstead,
  ),
];

const cascade = (...invitations: readonly Rule[]): readonly Rule[] => [
  exclude('DMCVDEXC', 'has diabetes, whose own indicators ask for the statin', diabetesAnyAge.when),
  ...road,
  reject('LLTADV', 'an adverse reaction to lipid-lowering medicines, ever', has(coded('lipidtheradv_cod'))),
  reject(
    'LLTCONNIND',
    'lipid-lowering medicines contraindicated or not indicated (last 12 months)',
    has(coded('lipidthercon_cod', 'lipidthernind_cod'), m12),
  ),
  reject('LLTDEC12M', 'declined lipid-lowering medicines (last 12 months)', has(coded('lipidtherdec_cod'), m12)),
  reject('OLLTCONDEC', 'each medicine other than a statin is unsuitable or was declined', everyOtherTherapyUnsuitable),
  mostTolerated,
  inPalliativeCare,
  ...invitations,
  diagnosedLast3Months(vascularOrKidneyDiagnosis),
  registeredLast3Months,
];

const parameters = [
  parameter('windowMonths', 6, 'months'),
  parameter(
    'haemorrhagicStroke',
    0,
    '1: whoever bled into the brain is left out as well',
    'one of two suppliers reads the exclusion DMCVDEXC so',
  ),
  parameter(
    'contraindicatedMonths',
    12,
    'months that a contraindication of all lipid-lowering medicines lasts',
    'only the name of the field was read',
  ),
];

export const lipidTreatment = indicator('chol.llt', {
  family: 'lipids',
  title:
    'Coronary, peripheral or kidney disease, stroke or TIA: statin, or another lipid-lowering medicine for a reason',
  short: 'Lipid-lowering treatment',
  direction: 'higher',
  why: 'A statin prevents one heart attack or stroke in four for each mmol/L that it takes off LDL cholesterol.',
  priorities: secondaryPriorities,
  actions: [
    action('A statin will not do: offer another lipid-lowering medicine', statinUnsuitable),
    action('Offer a statin: none issued in the last 6 months', not(onStatin)),
  ],
  versions: [
    version('CHOL001', {
      from: '2023-04-01',
      to: '2024-03-31',
      source: 'NHS England, QOF indicator metadata 2023/24; meaning of the fields read in supplier help pages',
      evidence: 'B',
      parameters,
      over: lipidModification,
      rules: cascade(),
      monthly: [cholesterolTested],
    }),
    version('CHOL003', {
      from: '2024-04-01',
      source: 'supplier help pages of the rules of v49 and v50',
      evidence: 'B',
      parameters,
      over: lipidModification,
      rules: cascade(invitedTwice(adjustments)),
      monthly: [cholesterolTested],
    }),
  ],
});
