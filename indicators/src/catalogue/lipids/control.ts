import {
  action,
  coded,
  type DayTest,
  has,
  indicator,
  latest,
  m12,
  not,
  parameter,
  type Rule,
  readings,
  reject,
  select,
  version,
} from '../../index.ts';
import { lipidModificationWithoutKidney } from '../vocabulary/cardiovascular.ts';
import { lipidsAtOldTarget, lipidsAtTarget, reportedLipids } from '../vocabulary/lipids.ts';
import {
  declinedCare,
  diagnosedLast9Months,
  invitedSince,
  registeredLast9Months,
  unsuitable,
} from '../vocabulary/qof.ts';
import { adjustments, inPalliativeCare, mostTolerated, vascularDiagnosis } from './cascade.ts';
import { secondaryPriorities } from './priorities.ts';

const atTarget = (target: DayTest, says: string): Rule =>
  select('CHOL_OK', `the last cholesterol in 12 months: ${says}`, latest(reportedLipids, target, m12));
const declinedTest = reject('CHOLDEC', 'declined a cholesterol test (last 12 months)', has(coded('choldec_cod'), m12));
const newcomers = [diagnosedLast9Months(vascularDiagnosis), registeredLast9Months];
const tested = has(readings(reportedLipids), m12);
const order = parameter(
  'exceptionOrder',
  0,
  '0: the order of the other control indicators',
  'the names of the fields were read, their order was not',
);

export const lipidControl = indicator('chol.control', {
  family: 'lipids',
  title: 'Coronary or peripheral disease, stroke or TIA: last cholesterol in 12 months at target',
  short: 'Cholesterol to target',
  direction: 'higher',
  why: 'The lower LDL cholesterol is after a heart attack or stroke, the fewer follow.',
  priorities: secondaryPriorities,
  actions: [
    action('Test cholesterol: none in the last 12 months', not(tested)),
    action('Step treatment up: the last cholesterol is above the target', tested),
  ],
  versions: [
    version('CHOL002', {
      from: '2023-04-01',
      to: '2024-03-31',
      source: 'NHS England, QOF indicator metadata 2023/24',
      evidence: 'B',
      parameters: [order],
      over: lipidModificationWithoutKidney,
      rules: [
        atTarget(lipidsAtOldTarget, 'non-HDL below 2.5, or LDL below 1.8 on a day without non-HDL'),
        inPalliativeCare,
        declinedTest,
        ...newcomers,
      ],
      monthly: [readings(reportedLipids)],
    }),
    version('CHOL004', {
      from: '2024-04-01',
      source: 'supplier help pages of the rules of v49 and v50',
      evidence: 'B',
      parameters: [order],
      over: lipidModificationWithoutKidney,
      rules: [
        atTarget(lipidsAtTarget, 'LDL 2.0 or below, or non-HDL 2.6 or below on a day without LDL'),
        mostTolerated,
        inPalliativeCare,
        unsuitable(adjustments),
        declinedTest,
        declinedCare(adjustments),
        invitedSince(adjustments, reportedLipids),
        ...newcomers,
      ],
      monthly: [readings(reportedLipids)],
    }),
  ],
});
